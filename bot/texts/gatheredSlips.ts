import type { CivilDate } from '../../domain/civilDate.ts';
import type { DaySpan, LeaveTime } from '../../domain/leave/leaveTime.ts';
import type { LeaveState } from '../../domain/leave/states.ts';
import type { Relation } from '../../domain/relation.ts';
import { dayLine, timeLine } from '../../flows/leaveLines.ts';
import { type Action, type Item, type Line, line, type Say } from '../../flows/view.ts';

/** A slip as a push to staff may name it: seat number, masked name, dates, and that it is 「請假」. */
interface NamedSlip {
  slipId: string;
  version: number;
  state: LeaveState;
  seatNo: number;
  maskedName: string;
  grade: number;
  className: string;
  time: LeaveTime;
  isMyTurn: boolean;
  hasProof: boolean;
}

/** More cards than these are no help on a phone; 假單 shows them all. */
const MOST_CARDS = 5;

const WAITS: readonly LeaveState[] = ['SUBMITTED', 'HELD', 'CANCEL_ASKED'];

/** Told to whoever's turn it is: so many slips wait, the first of them with buttons. */
export function slipsWait(
  topic: 'NEW_LEAVE' | 'LEAVE_WAITING',
  slips: readonly NamedSlip[],
): Say | undefined {
  const waiting = slips.filter(({ state, isMyTurn }) => isMyTurn && WAITS.includes(state));
  if (waiting.length === 0) return undefined;
  const title = line(topic === 'NEW_LEAVE' ? 'notice.newLeave' : 'notice.leaveWaits', {
    count: waiting.length,
  });
  return {
    line: title,
    card: { kind: 'items', title, items: waiting.slice(0, MOST_CARDS).map(slipItem) },
    mustArrive: true,
  };
}

function slipItem(slip: NamedSlip): Item {
  const { slipId, version, state } = slip;
  const button = (verb: 'confirm' | 'return' | 'detail', key: string): Action => ({
    label: line(key),
    slip: { verb, slipId, version },
  });
  // What is to be looked at first is not confirmed from a push.
  const actions =
    state === 'SUBMITTED'
      ? [button('confirm', 'notice.slip.confirm'), button('return', 'notice.slip.return')]
      : [];
  return {
    title: line('notice.slipTitle', pupil(slip)),
    ...(state === 'SUBMITTED'
      ? {}
      : { status: { label: line(`notice.slipState.${state}`), tone: 'bad' as const } }),
    lines: [line('notice.slipTime', { time: timeOf(slip) })],
    actions: [...actions, button('detail', 'notice.slip.detail')],
  };
}

/** Told to staff: what guardians, or the clock, changed of slips; whoever passed one on by waiting hears that too. */
export function slipsChanged(slips: readonly NamedSlip[]): Say | undefined {
  if (slips.length === 0) return undefined;
  return {
    line: line('notice.leaveChanged', { count: slips.length, slips: slips.map(changeLine) }),
    mustArrive: true,
  };
}

function changeLine(slip: NamedSlip): Line {
  const params = { ...pupil(slip), time: timeOf(slip) };
  if (WAITS.includes(slip.state) && !slip.isMyTurn) return line('notice.leaveChanged.PASSED_ON', params);
  if (slip.state === 'SUBMITTED' || slip.state === 'CONFIRMED')
    return line(slip.hasProof ? 'notice.leaveChanged.PROOF' : 'notice.leaveChanged.CHANGED', params);
  return line(`notice.leaveChanged.${slip.state}`, params);
}

/** The alarm: a child is expected to be at school and is not seen there. */
export function expectedAtSchool(
  pupils: readonly {
    seatNo: number;
    maskedName: string;
    grade: number;
    className: string;
    by: Relation | undefined;
  }[],
): Say | undefined {
  if (pupils.length === 0) return undefined;
  return {
    line: line('notice.absenceExpected', {
      pupils: pupils.map((each) => line('notice.slipTitle', pupil(each))),
    }),
    card: { kind: 'actions', actions: [{ label: line('notice.openRoll'), menu: 'roll' }] },
    mustArrive: true,
  };
}

/** The digest of a school day: who is absent by seat number, and how many slips wait; undefined where there is nothing. */
export function leaveDigest({
  day,
  classes,
  waiting,
}: {
  day: CivilDate;
  classes: readonly {
    grade: number;
    className: string;
    seats: readonly number[];
    unexplained: readonly number[];
  }[];
  waiting: number;
}): Say | undefined {
  const lines = classes
    .filter(({ seats, unexplained }) => seats.length + unexplained.length > 0)
    .map(({ grade, className, seats, unexplained }) =>
      line('notice.digestClass', {
        class: line('class', { grade, name: className }),
        absent: seats.length,
        seats: seats.map(seatLine),
        unexplained: unexplained.length,
        missing: unexplained.map(seatLine),
      }),
    );
  if (lines.length === 0 && waiting === 0) return undefined;
  const actions: Action[] = [
    ...(waiting > 0 ? [{ label: line('notice.openSlips'), menu: 'slips' } as const] : []),
    ...(lines.length > 0 ? [{ label: line('notice.openToday'), menu: 'today' } as const] : []),
  ];
  return {
    line: line('notice.digest', {
      day: dayLine(day),
      classes: lines,
      none: lines.length === 0 ? 1 : 0,
      waiting,
    }),
    card: { kind: 'actions', actions },
    mustArrive: true,
  };
}

/** Told to a colleague: whom they stand in for, and when. */
export function deputyNamed({ teacher, days }: { teacher: string; days: DaySpan }): Say {
  return {
    line: line('notice.deputyNamed', { teacher, days: timeLine({ days }) }),
    mustArrive: true,
  };
}

const seatLine = (seat: number): Line => line('typed', { text: String(seat).padStart(2, '0') });

function pupil({
  seatNo,
  maskedName,
  grade,
  className,
}: Pick<NamedSlip, 'seatNo' | 'maskedName' | 'grade' | 'className'>) {
  return { seat: seatLine(seatNo), student: maskedName, class: line('class', { grade, name: className }) };
}

const timeOf = ({ time }: NamedSlip): Line => timeLine({ days: time, part: time.part });
