import type { LeaveContext } from './context.ts';
import type { LeaveEvent } from './events.ts';
import { causeOf, childOf } from './fill.ts';

type With = { context: LeaveContext; event: LeaveEvent };

/** Something was filled in that would be lost. */
const isGoingOn = ({ context: { fill, resendOf } }: With) =>
  fill.kind !== undefined ||
  fill.days !== undefined ||
  fill.part !== undefined ||
  fill.reason !== undefined ||
  resendOf !== undefined;

/** The named guards of the machine: what is missing, and which way an answer leads. */
export const guards = {
  needsChild: ({ context }: With) => childOf(context) === undefined,
  needsKind: ({ context }: With) => context.fill.kind === undefined,
  isEither: ({ context }: With) => context.either !== undefined,
  needsDays: ({ context }: With) => context.fill.days === undefined,
  needsJudging: ({ context }: With) => context.judged === undefined,
  needsPart: ({ context }: With) => context.fill.part === undefined,
  needsProof: ({ context }: With) => context.judged?.proof !== undefined && !context.isProofSettled,
  needsReason: ({ context }: With) => context.fill.reason === undefined,

  isGoingOn,
  /** 請假 where something is filled in already, and nothing else was said with it. */
  goesOn: ({ context, event }: With) =>
    event.type === 'ASK_LEAVE' && event.message === undefined && isGoingOn({ context, event }),
  isBlocked: ({ event }: With) => event.type === 'LEAVE_OPENED' && event.blocked !== undefined,
  hasChildren: ({ context }: With) => context.children.length > 0,
  hasSeveralChildren: ({ context }: With) => context.children.length > 1,
  canUndo: ({ context }: With) => context.undo !== undefined,
  hasProofWanted: ({ context }: With) => context.judged?.proof !== undefined,
  hasProofs: ({ context }: With) => (context.proofs ?? 0) > 0,
  /** Only the part of the day is asked again. */
  isAboutPart: ({ context, event }: With) =>
    event.type === 'OBJECTED' && causeOf(event.objection.objection, context) === 'part',

  isNone: ({ event }: With) => event.type === 'SLIPS' && event.slips.length === 0,
  hasSlip: ({ event }: With) => event.type === 'SLIP_ACTED' && event.outcome.kind !== 'notFound',
  hasAddedProof: ({ event }: With) =>
    event.type === 'SLIP_ACTED' && event.outcome.kind === 'done' && event.outcome.verb === 'addProof',
  isReminder: ({ event }: With) => event.type === 'ACT' && event.verb === 'remind',
  isRepeatAsked: ({ event }: With) =>
    event.type === 'ACT' && (event.verb === 'again' || event.verb === 'resend'),
  isRepeated: ({ context: { acting } }: With) => acting?.verb === 'again' || acting?.verb === 'resend',
  isCancelling: ({ context: { acting } }: With) => acting?.verb === 'cancel' || acting?.verb === 'askCancel',
  isContradicting: ({ context: { acting } }: With) => acting?.verb === 'contradict',
  isAddingProof: ({ context: { acting } }: With) => acting?.verb === 'addProof',
  /** The child should be at school: nothing more is asked. */
  isExpected: ({ event }: With) => event.type === 'ABSENCE' && event.answer === 'SHOULD_BE_THERE',
};
