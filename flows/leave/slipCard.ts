import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { dayLine, kindLine, reasonLine, timeLine } from '../leaveLines.ts';
import {
  type Action,
  type Card,
  type Item,
  type Line,
  line,
  type Param,
  type SlipDecision,
  type Tone,
} from '../view.ts';
import type { SlipActing } from './context.ts';

type State = LeaveSlip['state'];
type Verb = SlipActing['verb'];

const TONES: Readonly<Record<State, Tone>> = {
  DRAFT: 'quiet',
  SUBMITTED: 'waiting',
  HELD: 'bad',
  CONFIRMED: 'good',
  CONVERTED: 'good',
  CANCEL_ASKED: 'waiting',
  RETURNED: 'bad',
  CANCELLED: 'quiet',
};

/** What may be done with a slip besides proof: by who filed it, then by another guardian; the first is what is wanted most. */
const ACTS: Readonly<Record<State, Readonly<Record<'mine' | 'other', readonly Verb[]>>>> = {
  DRAFT: { mine: ['cancel'], other: [] },
  SUBMITTED: { mine: ['remind', 'cancel', 'again'], other: ['contradict'] },
  HELD: { mine: ['cancel'], other: [] },
  CONFIRMED: { mine: ['askCancel', 'again'], other: ['again'] },
  CONVERTED: { mine: ['again'], other: ['again'] },
  CANCEL_ASKED: { mine: [], other: [] },
  RETURNED: { mine: ['resend', 'cancel', 'again'], other: ['again'] },
  CANCELLED: { mine: ['again'], other: ['again'] },
};

/**
 * What may be done with a slip, as its state and its deadlines have it; whether it still may is judged when it is done. Proof
 * that is waited for comes first, more of it last.
 */
export function actsOn({ state, isMine, proofUntil, takesProof, resendUntil }: LeaveSlip): readonly Verb[] {
  const others = ACTS[state][isMine ? 'mine' : 'other'].filter(
    (verb) => verb !== 'resend' || resendUntil !== undefined,
  );
  if (!takesProof) return others;
  return proofUntil === undefined ? [...others, 'addProof'] : ['addProof', ...others];
}

/** A list of slips; each can be looked at, and what is wanted most can be done at once. */
export function slipsCard(slips: readonly LeaveSlip[]): Card {
  return {
    kind: 'items',
    title: line('leave.slipsTitle'),
    list: slips.map(slipLine),
    items: slips.map((slip) => slipItem(slip, ['look', ...actsOn(slip).slice(0, 2)])),
  };
}

/** One slip without anything to press: the question below is what is answered. */
export function bareCard(slip: LeaveSlip): Card {
  return { kind: 'items', title: line('leave.slipTitle'), items: [slipItem(slip, [])] };
}

/** A slip in one line. */
export function slipLine(slip: LeaveSlip): Line {
  return line('leave.slipLine', {
    number: slip.number,
    name: slip.studentName,
    kind: kindLine(slip.kind),
    time: timeLine({ days: slip.time, part: slip.time.part }),
    state: stateLine(slip),
  });
}

/** The state of a slip in a word. */
export function stateLine({ state }: Pick<LeaveSlip, 'state'>): Line {
  return line(`leave.state.${state}`);
}

/** A button that does something with a slip, however old. */
export function slipAction(verb: SlipDecision['verb'], { slipId, version }: LeaveSlip): Action {
  return { label: line(`leave.act.${verb}`), slip: { verb, slipId, version } };
}

function slipItem(slip: LeaveSlip, verbs: readonly Verb[]): Item {
  return {
    title: line('leave.slipOf', { number: slip.number, name: slip.studentName, kind: kindLine(slip.kind) }),
    status: { label: stateLine(slip), tone: TONES[slip.state] },
    lines: [timeLine({ days: slip.time, part: slip.time.part }), ...whatNow(slip)],
    actions: verbs.map((verb) => slipAction(verb, slip)),
  };
}

/** Everything about a slip, row by row. */
export function slipRows(slip: LeaveSlip): { label: Line; value: Param }[] {
  const row = (label: string, value: Param) => ({ label: line(label), value });
  return [
    row('leave.field.number', line('leave.numbered', { number: slip.number })),
    row('leave.field.state', stateLine(slip)),
    row(
      'leave.field.child',
      line('leave.child', {
        name: slip.studentName,
        class: line('class', { grade: slip.grade, name: slip.className }),
      }),
    ),
    row('leave.field.kind', kindLine(slip.kind)),
    row('leave.field.time', timeLine({ days: slip.time, part: slip.time.part })),
    row('leave.field.count', countLine(slip.count)),
    row('leave.field.reason', reasonLine(slip.reason)),
    row('leave.field.filed', filedLine(slip)),
    ...(slip.proofs > 0 || slip.proofUntil ? [row('leave.field.proof', proofLine(slip))] : []),
    ...whatNow(slip).map((value) => row('leave.field.now', value)),
  ];
}

/** The school days and periods that a leave misses. */
export function countLine({ schoolDays, periods }: LeaveSlip['count']): Line {
  return line('leave.count', { schoolDays, periods });
}

function filedLine(slip: LeaveSlip): Line {
  return line('leave.filedBy', {
    by: byLine(slip),
    at: line('dateTime', { at: slip.filedAt }),
  });
}

/** Who filed it: whoever reads, or a relation. */
export function byLine({ isMine, filedBy }: Pick<LeaveSlip, 'isMine' | 'filedBy'>): Line {
  return isMine ? line('leave.you') : line(`relation.${filedBy}`);
}

function proofLine({ proofs, proofUntil }: LeaveSlip): Line {
  return proofUntil
    ? line('leave.proofUntil', { count: proofs, until: dayLine(proofUntil) })
    : line('leave.proofCount', { count: proofs });
}

/** Who is to act now, and what was decided. */
function whatNow(slip: LeaveSlip): Line[] {
  const { turn, decided, state } = slip;
  const waits = turn && ['SUBMITTED', 'CANCEL_ASKED', 'HELD'].includes(state);
  return [
    ...(state === 'DRAFT' ? [line('leave.draftWaits')] : []),
    ...(waits ? [line('leave.waitsFor', { who: turnLine(turn) })] : []),
    ...(decided && ['CONFIRMED', 'RETURNED', 'CONVERTED'].includes(state)
      ? [line('leave.decidedBy', { name: decided.name, at: line('dateTime', { at: decided.at }) })]
      : []),
    ...(decided?.reason && state === 'RETURNED'
      ? [
          line('leave.returnedBecause', {
            reason: decided.reason.typed
              ? line('typed', { text: decided.reason.typed })
              : line(`slips.reason.${decided.reason.code}`),
          }),
        ]
      : []),
    ...(state === 'RETURNED' && slip.resendUntil
      ? [line('leave.resendUntil', { until: dayLine(slip.resendUntil) })]
      : []),
  ];
}

/** Whose turn it is, in words: 林老師, 學務組長. */
export function turnLine(turn: LeaveSlip['turn']): Line {
  const { role = 'HOMEROOM_TEACHER', name } = turn ?? {};
  return name === undefined
    ? line(`leave.role.${role}`)
    : line('leave.who', { name, role: line(`leave.role.${role}`), kind: role });
}
