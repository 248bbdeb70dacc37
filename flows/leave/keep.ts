import { taipeiClock } from '../../domain/civilDate.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { Timed } from '../globalEvents.ts';
import type { LeaveContext } from './context.ts';
import type { LeaveEvent, SlipOutcome } from './events.ts';
import { filled, withNear, withoutAnswer, withTime } from './fill.ts';
import { filledBy, readMessage } from './message.ts';

/** The context after an event that carries something to remember; others change nothing. */
export function keep(context: LeaveContext, event: Timed<LeaveEvent>): LeaveContext {
  const { fill } = context;
  switch (event.type) {
    case 'ASK_LEAVE':
      return { ...context, schools: event.schools, message: event.message };
    case 'PICK_CHILD':
      return filled(context, { ...fill, bindingId: event.bindingId }, 'CHILD');
    case 'KIND':
      return filled(context, { ...fill, kind: event.kind, isKindGuessed: undefined }, 'KIND');
    case 'TIME':
      return keepTime(context, event);
    case 'EITHER':
      return keepTimed(context, withTime(fill, event.time));
    case 'DAYS':
      return keepTimed(context, withTime(fill, { days: event.days }));
    case 'NEAR':
      return keepTimed(context, withNear(fill, { ...event, today: taipeiClock(event.now).today }));
    case 'PART':
      return keepTimed(context, { ...fill, part: event.part });
    case 'REASON':
    case 'REASON_SEND':
      return { ...context, fill: { ...fill, reason: event.reason } };
    case 'MEDIA':
      return keepFile(context, event);
    case 'PROOF_LATER':
    case 'PROOF_DONE':
      return { ...context, isProofSettled: true };
    case 'MESSAGE':
      return keepSaid(context, event.text, event.now);
    case 'DRAFT':
      return keepSaid({ ...context, message: undefined }, context.message, event.now);
    case 'EDIT': {
      const { judged } = context;
      return { ...withoutAnswer(context, event.answer), undo: { fill, judged } };
    }
    default:
      return keepSlips(context, event);
  }
}

/** A file for a slip that is filed already goes to it at once; any other waits for what is being filled in. */
function keepFile(
  context: LeaveContext,
  { messageId }: Extract<LeaveEvent, { type: 'MEDIA' }>,
): LeaveContext {
  const { acting, proofs = 0 } = context;
  return acting?.verb === 'addProof'
    ? { ...context, acting: { ...acting, messageId } }
    : { ...context, proofs: Math.min(proofs + 1, LIMITS.proof.perSlip) };
}

function keepTime(context: LeaveContext, { reading }: Extract<LeaveEvent, { type: 'TIME' }>): LeaveContext {
  if (reading.reading === 'AMBIGUOUS') return { ...context, either: [...reading.readings] };
  return reading.reading === 'UNDERSTOOD'
    ? keepTimed(context, withTime(context.fill, reading.time))
    : context;
}

function keepTimed(context: LeaveContext, fill: LeaveContext['fill']): LeaveContext {
  return { ...filled(context, fill, 'TIME'), suggested: undefined };
}

function keepSaid(context: LeaveContext, text: string | undefined, now: string): LeaveContext {
  if (text === undefined) return context;
  const said = readMessage(text, context, { now, language: context.language ?? 'zh-Hant' });
  return said ? filledBy(context, said) : context;
}

/** What is looked at, acted on, or answered by the engine. */
function keepSlips(context: LeaveContext, event: Timed<LeaveEvent>): LeaveContext {
  switch (event.type) {
    case 'LOOK':
      return { ...context, acting: { verb: 'look', slipId: event.slipId, version: 0 } };
    case 'ACT': {
      const { verb, slipId, version } = event;
      return { ...context, acting: { verb, slipId, version } };
    }
    case 'TEXT':
      return { ...context, acting: context.acting && { ...context.acting, text: event.text } };
    case 'ABSENCE': {
      const { answer, absenceId, version } = event;
      return { ...context, absence: { answer, absenceId, version } };
    }
    case 'ABSENCE_REASON':
      return { ...context, absence: context.absence && { ...context.absence, reason: event.reason } };
    default:
      return keepAnswer(context, event);
  }
}

function keepAnswer(context: LeaveContext, event: Timed<LeaveEvent>): LeaveContext {
  switch (event.type) {
    case 'LEAVE_OPENED':
      return keepOpened(context, event);
    case 'JUDGED':
      return { ...context, judged: event.judged };
    case 'SLIPS':
      return { ...context, slips: event.slips };
    case 'SLIP':
      return keepSlip(context, event.slip);
    case 'SLIP_ACTED': {
      const { outcome } = event;
      const slip = outcome.kind === 'notFound' ? undefined : outcome.slip;
      return { ...context, acting: more(outcome), slip };
    }
    default:
      return context;
  }
}

/** After one file another may follow, for the slip as it is now. */
function more(outcome: SlipOutcome): LeaveContext['acting'] {
  if (outcome.kind !== 'done' || outcome.verb !== 'addProof') return undefined;
  const { slipId, version } = outcome.slip;
  return { verb: 'addProof', slipId, version };
}

/** An only child is not asked about; what one message said is filled in. */
function keepOpened(
  context: LeaveContext,
  { schools, children, language, blocked, now }: Timed<Extract<LeaveEvent, { type: 'LEAVE_OPENED' }>>,
): LeaveContext {
  const [only, ...others] = children;
  const opened: LeaveContext = {
    ...context,
    ...{ schools, children, language, blocked },
    message: undefined,
    fill: only && others.length === 0 ? { bindingId: only.bindingId } : {},
  };
  // Where nothing can be sent yet, what was said waits for the draft.
  return blocked ? { ...opened, message: context.message } : keepSaid(opened, context.message, now);
}

/** What is acted on is what is shown now. */
function keepSlip(context: LeaveContext, slip: LeaveSlip): LeaveContext {
  const { acting } = context;
  return { ...context, slip, acting: acting && { ...acting, version: slip.version } };
}

/** A slip once more: the same again on other days, or the returned one as it was, to be corrected. */
export function repeat(context: LeaveContext, slip: LeaveSlip): LeaveContext {
  const { children, acting } = context;
  const child = children.find(
    ({ studentId, status }) => studentId === slip.studentId && status === 'APPROVED',
  );
  const isResent = acting?.verb === 'resend';
  const { part, ...days } = slip.time;
  const fill = {
    bindingId: child?.bindingId ?? (children.length === 1 ? children[0]?.bindingId : undefined),
    kind: slip.kind,
    reason: slip.reason,
    part,
    ...(isResent ? { days } : {}),
  };
  const next = filled({ ...context, acting: undefined, slip: undefined }, fill, 'ALL');
  return { ...next, resendOf: isResent ? slip.slipId : undefined };
}

/** The correction that was begun is left: what stood before stands again. */
export function undo(context: LeaveContext): LeaveContext {
  const { undo: before } = context;
  return before
    ? { ...context, ...before, undo: undefined, either: undefined, isProofSettled: true }
    : context;
}

/** Nothing of what was filled in or shown stays. */
export function forget(): LeaveContext {
  return {
    schools: [],
    blocked: undefined,
    children: [],
    language: undefined,
    message: undefined,
    fill: {},
    either: undefined,
    last: undefined,
    undo: undefined,
    judged: undefined,
    proofs: undefined,
    isProofSettled: undefined,
    suggested: undefined,
    resendOf: undefined,
    absence: undefined,
    slips: undefined,
    slip: undefined,
    acting: undefined,
  };
}
