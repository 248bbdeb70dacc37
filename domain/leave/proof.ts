import { type CivilDate, laterOf } from '../civilDate.ts';
import { addSchoolDays } from './calendar.ts';
import { schoolDaysOf } from './counting.ts';
import type { LeaveKind } from './kinds.ts';
import type { LeaveTime } from './leaveTime.ts';
import { examDaysIn, type LeaveWorld } from './leaveWorld.ts';
import type { KindRule } from './policy.ts';
import { takesDays } from './states.ts';

/** Why proof is asked for, if it is: the length together with leave of that kind right before and after, or examinations. */
export function proofWanted(
  rule: KindRule,
  time: LeaveTime,
  world: LeaveWorld,
): 'LENGTH' | 'EXAM_DAY' | undefined {
  const { proof } = rule;
  if (!proof) return undefined;
  if (proof.onExamDays && examDaysIn(time, world).length > 0) return 'EXAM_DAY';
  const consecutive = consecutiveDays(rule.kind, time, world);
  return proof.fromDays !== undefined && consecutive >= proof.fromDays ? 'LENGTH' : undefined;
}

/** School days without a gap that leave of this kind takes, this one among them: three slips of a day are three days. */
function consecutiveDays(kind: LeaveKind, time: LeaveTime, world: LeaveWorld): number {
  const own = schoolDaysOf(time, world.calendar);
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return 0;
  const taken = new Set(
    world.others
      .filter((each) => each.kind === kind && takesDays(each.state))
      .flatMap((each) => schoolDaysOf(each.time, world.calendar)),
  );
  const reach = (day: CivilDate, step: 1 | -1): number => {
    let days = 0;
    for (let next = addSchoolDays(day, step, world.calendar); taken.has(next); days += 1)
      next = addSchoolDays(next, step, world.calendar);
    return days;
  };
  return own.length + reach(first, -1) + reach(last, 1);
}

/** Until which day proof may follow: so many school days after the leave is over, or after today where it is over already. */
export function proofUntilOf(
  { to }: Pick<LeaveTime, 'to'>,
  { today, policy, calendar }: Pick<LeaveWorld, 'today' | 'policy' | 'calendar'>,
): CivilDate {
  return addSchoolDays(laterOf(today, to), policy.proofSchoolDays, calendar);
}
