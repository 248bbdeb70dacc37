import { addDays, type CivilDate, earlierOf, laterOf } from '../civilDate.ts';
import { schoolYearOf, termOf } from './calendar.ts';
import { countLeave } from './counting.ts';
import type { LeaveKind } from './kinds.ts';
import type { DaySpan, LeaveTime } from './leaveTime.ts';
import { hoursOf, type LeaveWorld } from './leaveWorld.ts';
import type { KindRule } from './policy.ts';
import { takesDays } from './states.ts';

type Quota = NonNullable<KindRule['quota']>;
type Recurring = Exclude<Quota['per'], 'LEAVE'>;

/** What is left of a quota, and what it is. */
export interface QuotaExceeded {
  left: number;
  quota: number;
  per: Quota['per'];
}

/** Days of a kind's quota that are left before this leave, in the tightest of the spans it touches; undefined: no quota. */
export function quotaLeft(rule: KindRule, time: LeaveTime, world: LeaveWorld): number | undefined {
  const { quota } = rule;
  if (!quota) return undefined;
  if (quota.per === 'LEAVE') return quota.days;
  const lefts = bucketsOf(time, quota.per, world).map(
    (bucket) => quota.days - takenIn(bucket, rule.kind, world),
  );
  return Math.max(0, Math.min(quota.days, ...lefts));
}

/** Whether a leave is more than its quota has left, also where the policy only warns the teacher. */
export function overQuota(time: LeaveTime, rule: KindRule, world: LeaveWorld): QuotaExceeded | undefined {
  const { quota } = rule;
  if (!quota) return undefined;
  const buckets = quota.per === 'LEAVE' ? [time] : bucketsOf(time, quota.per, world);
  for (const bucket of buckets) {
    const taken = quota.per === 'LEAVE' ? 0 : takenIn(bucket, rule.kind, world);
    const left = Math.max(0, quota.days - taken);
    // Parts of a day by periods are fractions: a sum of sevenths is not quite a whole.
    if (daysIn(bucket, time, world) > left + 1e-9) return { left, quota: quota.days, per: quota.per };
  }
  return undefined;
}

/** The months, terms or school years that a leave touches. */
function bucketsOf({ from, to }: DaySpan, per: Recurring, world: LeaveWorld): DaySpan[] {
  const buckets: DaySpan[] = [];
  for (let day = from; day <= to; ) {
    const bucket = bucketOf(day, per, world);
    buckets.push(bucket);
    day = addDays(bucket.to, 1);
  }
  return buckets;
}

function bucketOf(day: CivilDate, per: Recurring, { calendar }: LeaveWorld): DaySpan {
  if (per === 'SCHOOL_YEAR') return schoolYearOf(day);
  if (per === 'TERM') return termOf(day, calendar) ?? { from: day, to: day };
  const month = day.slice(0, 7);
  const first = `${month}-01`;
  return { from: first, to: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) };
}

function takenIn(bucket: DaySpan, kind: LeaveKind, world: LeaveWorld): number {
  return world.others
    .filter((each) => each.kind === kind && takesDays(each.state))
    .reduce((total, each) => total + daysIn(bucket, each.time, world), 0);
}

function daysIn(bucket: DaySpan, time: LeaveTime, world: LeaveWorld): number {
  const from = laterOf(time.from, bucket.from);
  const to = earlierOf(time.to, bucket.to);
  return from > to ? 0 : countLeave({ ...time, from, to }, hoursOf(world)).days;
}
