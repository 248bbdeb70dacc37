import type { CivilDate } from '../../domain/civilDate.ts';
import { type Objection, objectionsTo } from '../../domain/leave/checks.ts';
import { countLeave, type LeaveCount } from '../../domain/leave/counting.ts';
import type { LeaveKind } from '../../domain/leave/kinds.ts';
import type { DaySpan, LeavePart, LeaveTime } from '../../domain/leave/leaveTime.ts';
import { hoursOf, type LeaveWorld } from '../../domain/leave/leaveWorld.ts';
import { ruleOf } from '../../domain/leave/policy.ts';
import { proofUntilOf, proofWanted } from '../../domain/leave/proof.ts';
import { overQuota } from '../../domain/leave/quota.ts';

/** What has been answered so far of a leave. */
export interface LeaveSoFar {
  kind?: LeaveKind | undefined;
  days?: DaySpan | undefined;
  part?: LeavePart | undefined;
}

/** What the world says of it. */
export interface LeaveVerdict {
  count: LeaveCount;
  /** Why proof is wanted, and until when it may follow. */
  proof?: { why: 'LENGTH' | 'EXAM_DAY'; until: CivilDate };
  overQuota: boolean;
  /** Told late, where that is let pass. */
  isLate: boolean;
}

/** Objections that do not depend on which part of a day it is. */
const OF_THE_DAY: readonly Objection['objection'][] = [
  'NOT_OFFERED',
  'NO_SCHOOL',
  'OUTSIDE_TERM',
  'TOO_EARLY',
  'TOO_LONG',
  'EXAM_DAY',
  'TOO_LATE',
];

/**
 * Judges what has been answered so far: the first objection, or what it is. `mayBeLate`: it may still be filed although its
 * time is over (a returned slip sent again, an absence that the teacher asks about, a draft that was written in time).
 */
export function judgeLeave(
  { kind, days, part }: LeaveSoFar,
  world: LeaveWorld,
  mayBeLate: boolean,
): { objection: Objection } | { verdict: LeaveVerdict } {
  const time = timeSoFar(days, part);
  const isWholeKnown = part !== undefined || (days !== undefined && days.from !== days.to);
  const found = objectionsTo(
    { askedBy: 'PARENT', ...(kind && { kind }), ...(time && { time }) },
    world,
  ).filter(({ objection }) => isWholeKnown || OF_THE_DAY.includes(objection));
  const isLate = found.some(({ objection }) => objection === 'TOO_LATE');
  const [objection] = found.filter((each) => !(mayBeLate && each.objection === 'TOO_LATE'));
  if (objection) return { objection };
  return { verdict: { ...verdictOn(kind, time, world), isLate } };
}

/** The time as far as it is known: a day whose part is not is taken as a whole one. */
export function timeSoFar(days: DaySpan | undefined, part: LeavePart | undefined): LeaveTime | undefined {
  if (!days) return undefined;
  return { ...days, part: days.from === days.to && part ? part : { of: 'WHOLE_DAY' } };
}

function verdictOn(
  kind: LeaveKind | undefined,
  time: LeaveTime | undefined,
  world: LeaveWorld,
): Omit<LeaveVerdict, 'isLate'> {
  if (!time) return { count: { schoolDays: 0, days: 0, periods: 0 }, overQuota: false };
  const count = countLeave(time, hoursOf(world));
  const rule = kind && ruleOf(kind, world.policy);
  if (!rule) return { count, overQuota: false };
  const why = proofWanted(rule, time, world);
  return {
    count,
    ...(why ? { proof: { why, until: proofUntilOf(time, world) } } : {}),
    overQuota: overQuota(time, rule, world) !== undefined,
  };
}
