import { dayLine, kindLine, partLine, timeLine } from '../leaveLines.ts';
import { type Action, type Line, line, type Say } from '../view.ts';
import type { AbsentToday, SlipsAnswer, StaffOutcome } from './events.ts';

/** What is said before the next question: what happened, or what is wrong and what to do. */
type Answer<Type extends SlipsAnswer['type']> = Extract<SlipsAnswer, { type: Type }>;
type Done = Extract<StaffOutcome, { kind: 'done' }>;

export const nothingBefore = (): Say => ({ line: line('common.nothingBefore') });
export const nothingToCancel = (): Say => ({ line: line('common.nothingToCancel') });
export const cancelled = (): Say => ({ line: line('slips.cancelled') });
export const noneWaits = (): Say => ({ line: line('slips.noneWaits') });
export const nonePlain = (): Say => ({ line: line('slips.nonePlain') });
export const gone = (): Say => ({ line: line('slips.gone') });
export const noClass = (): Say => ({ line: line('slips.noClass') });
export const daysUnclear = (): Say => ({ line: line('slips.daysInvalid') });
export const deputyEnded = (): Say => ({ line: line('slips.deputyEnded'), mustArrive: true });

/** Seats of an order of which no slip waits; nothing where all were found. */
export const seats = ({ unknown }: Answer<'SEATS'>): Say[] =>
  unknown.length === 0 ? [] : [{ line: line('slips.noSuchSeat', { seats: unknown.map(seatLine) }) }];

/** The proof of a slip that is looked at, behind links that are good once. */
export function proofs({ links, coming }: Answer<'SLIP_DETAIL'>): Say[] {
  const later: Say[] = coming > 0 ? [{ line: line('slips.proofsComing', { count: coming }) }] : [];
  if (links.length === 0) return later;
  const actions = links.map((url, at): Action => ({ label: line('slips.openProof', { nth: at + 1 }), url }));
  const here: Say = {
    line: line('slips.proofs', { count: links.length }),
    card: { kind: 'actions', actions },
  };
  return [here, ...later];
}

/** What became of decisions, each by itself; what was carried out must arrive. */
export function decided(outcomes: readonly StaffOutcome[]): Say[] {
  const done = outcomes.filter((outcome): outcome is Done => outcome.kind === 'done');
  const others = outcomes.filter((outcome) => outcome.kind !== 'done');
  return [
    ...done.map((outcome): Say => ({ line: doneLine(outcome), mustArrive: true })),
    ...others.map((outcome): Say => ({ line: notDone(outcome) })),
  ];
}

function doneLine({ student, state, next, proofUntil }: Done): Line {
  if (next !== undefined) return line('slips.passedOn', { student, role: line(`leave.role.${next}`) });
  if (proofUntil !== undefined)
    return line('slips.confirmedWithProof', { student, day: dayLine(proofUntil) });
  return line(`slips.done.${state}`, { student });
}

function notDone(outcome: Exclude<StaffOutcome, Done>): Line {
  switch (outcome.kind) {
    case 'decidedAlready':
      return line(outcome.by ? 'slips.decidedBy' : 'slips.decidedAlready', {
        student: outcome.student,
        state: line(`leave.state.${outcome.state}`),
        by: outcome.by ?? '',
        at: line('dateTime', { at: outcome.at ?? '' }),
      });
    case 'changed':
      return line('slips.changed', { student: outcome.student });
    case 'hasBegun':
      return line('slips.hasBegun', { student: outcome.student });
    case 'ownChild':
      return line('slips.ownChild');
    case 'notFound':
      return line('slips.gone');
  }
}

/** 今日缺席: for each class a message of its own, plain text to be copied. */
export function today({ day, isSchoolDay, classes }: Answer<'TODAY_READ'>): Say[] {
  return [
    ...(isSchoolDay ? [] : [{ line: line('slips.noSchoolToday') }]),
    ...classes.map(
      ({ grade, className, absent }): Say => ({
        line: line(absent.length > 0 ? 'slips.today' : 'slips.todayNone', {
          day: dayLine(day),
          class: line('class', { grade, name: className }),
          pupils: absent.map(absentLine),
        }),
        apart: true,
      }),
    ),
  ];
}

function absentLine({ seatNo, name, kind, part, state }: AbsentToday): Line {
  const params = { seat: seatLine(seatNo), name };
  if (!kind || !part) return line(`slips.absent.${state}`, params);
  return line('slips.absent', {
    ...params,
    kind: kindLine(kind),
    part: partLine(part),
    waits: state === 'WAITING' ? 'yes' : 'no',
  });
}

/** What came of calling the roll: who is asked, who has a slip, whom to call. */
export function marked({ marked, takenBack, unknown }: Answer<'MARKED'>): Say[] {
  const of = (isWanted: (each: (typeof marked)[number]) => boolean) => marked.filter(isWanted).map(pupilLine);
  const groups: (readonly [string, readonly Line[]])[] = [
    ['slips.asked', of(({ asked }) => asked)],
    ['slips.hasSlip', of(({ hasSlip }) => hasSlip)],
    ['slips.callThem', of(({ asked, hasSlip }) => !asked && !hasSlip)],
    ['slips.takenBack', takenBack.map(pupilLine)],
    ['slips.noSuchPupil', unknown.map(seatLine)],
  ];
  return groups
    .filter(([, pupils]) => pupils.length > 0)
    .map(([key, pupils]): Say => ({ line: line(key, { pupils }), mustArrive: true }));
}

/** What became of naming a deputy. */
export function named({ outcome }: Answer<'DEPUTY_NAMED'>): Say {
  if (outcome.kind !== 'named') return { line: line(`slips.deputy.${outcome.kind}`) };
  const { name, days, linked } = outcome;
  return {
    line: line('slips.deputyNamed', { name, days: timeLine({ days }), linked: linked ? 'yes' : 'no' }),
    mustArrive: true,
  };
}

const pupilLine = ({ seatNo, name }: { seatNo: number; name: string }): Line =>
  line('slips.pupil', { seat: seatLine(seatNo), name });

/** A seat number as the class's list has it. */
export const seatLine = (seat: number): Line => line('typed', { text: String(seat).padStart(2, '0') });
