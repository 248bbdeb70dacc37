import { addDays, type CivilDate } from '../../domain/civilDate.ts';
import type { Objection } from '../../domain/leave/checks.ts';
import type { LeavePart } from '../../domain/leave/leaveTime.ts';
import type { TypedTime } from '../../domain/leave/timeReading.ts';
import type { LeaveChild, LeaveContext, LeaveFill, OfferedKind } from './context.ts';
import type { LeaveAnswerName } from './events.ts';

/** What is filled in of a slip, and how an answer is put in or taken out. Whatever changes it is judged anew. */

type Filled = Pick<LeaveContext, 'fill' | 'children'>;

/** The child whose leave it is. */
export function childOf({ fill, children }: Filled): LeaveChild | undefined {
  return children.find(({ bindingId }) => bindingId === fill.bindingId);
}

/** The kind as it is offered to that child. */
export function kindOf(context: Filled): OfferedKind | undefined {
  return childOf(context)?.kinds.find(({ kind }) => kind === context.fill.kind);
}

/** The binding is not approved yet: the slip is written now and sent then. */
export function isDraft(context: Filled): boolean {
  return childOf(context)?.status === 'PENDING';
}

/** Whether leave is of one day, so that a part of it may be meant. */
export function isOneDay({ days }: LeaveFill): boolean {
  return days !== undefined && days.from === days.to;
}

/** An answer is kept, with what follows from it by itself; what was judged before is not what is asked now. */
export function filled(
  context: LeaveContext,
  fill: LeaveFill,
  last: NonNullable<LeaveContext['last']>,
): LeaveContext {
  return {
    ...context,
    fill: settled({ ...context, fill }),
    last,
    judged: undefined,
    isProofSettled: undefined,
    either: undefined,
  };
}

/** A kind that this child is not offered is dropped; several days are whole ones, and so is a day where nothing else is offered. */
function settled(context: Filled): LeaveFill {
  const { fill } = context;
  const child = childOf(context);
  const offered = kindOf(context);
  const kept = child && fill.kind && !offered ? { ...fill, kind: undefined, isKindGuessed: undefined } : fill;
  const isWhole = !isOneDay(kept) || (kept.part === undefined && offered?.units.join() === 'WHOLE_DAY');
  return kept.days && isWhole ? { ...kept, part: { of: 'WHOLE_DAY' } } : kept;
}

/** The fill with a time that was named; a part that was named before its day is kept. */
export function withTime(fill: LeaveFill, { days, part }: TypedTime): LeaveFill {
  if (!days) return { ...fill, part: part ?? fill.part };
  return { ...fill, days, part: part ?? (fill.days ? undefined : fill.part) };
}

/** The fill with a day so many days from today. */
export function withNear(
  fill: LeaveFill,
  near: { today: CivilDate; inDays: number; part: LeavePart },
): LeaveFill {
  const day = addDays(near.today, near.inDays);
  return { ...fill, days: { from: day, to: day }, part: near.part };
}

/** The context without an answer: the router asks for it again. */
export function withoutAnswer(context: LeaveContext, answer: LeaveAnswerName): LeaveContext {
  const { fill } = context;
  switch (answer) {
    case 'child':
      return unjudged(context, { ...fill, bindingId: undefined });
    case 'kind':
      return unjudged(context, { ...fill, kind: undefined, isKindGuessed: undefined });
    case 'time':
      return unjudged(context, { ...fill, days: undefined, part: undefined });
    case 'part':
      return unjudged(context, { ...fill, part: undefined });
    case 'reason':
      return { ...context, fill: { ...fill, reason: undefined } };
    case 'proof':
      return { ...context, isProofSettled: undefined };
  }
}

function unjudged(context: LeaveContext, fill: LeaveFill): LeaveContext {
  return { ...context, fill, judged: undefined, isProofSettled: undefined, either: undefined };
}

/** Which answer is asked again because of what stands against it: the one that was given last, where it may be the cause. */
export function causeOf(
  objection: Objection['objection'],
  { last, fill }: LeaveContext,
): 'kind' | 'part' | 'time' {
  switch (objection) {
    case 'NOT_OFFERED':
      return 'kind';
    case 'NOT_IN_THESE_UNITS':
      return isOneDay(fill) ? 'part' : 'time';
    case 'EXAM_DAY':
    case 'QUOTA':
    case 'TOO_LATE':
      return last === 'KIND' ? 'kind' : 'time';
    default:
      return 'time';
  }
}

/** The context after an objection: without the answer that caused it; a day that would be right can be picked. */
export function objected(context: LeaveContext, objection: Objection): LeaveContext {
  return {
    ...withoutAnswer(context, causeOf(objection.objection, context)),
    suggested: suggestionOf(objection),
  };
}

function suggestionOf(objection: Objection): CivilDate | undefined {
  switch (objection.objection) {
    case 'NO_SCHOOL':
      return objection.nextSchoolDay;
    case 'TOO_LATE':
      return objection.earliest;
    default:
      return undefined;
  }
}
