import { addDays, type CivilDate, daysBetween } from '../civilDate.ts';
import { addSchoolDays, isSchoolDay, termOf } from './calendar.ts';
import { countLeave, periodsOf } from './counting.ts';
import type { LeaveKind } from './kinds.ts';
import type { DaySpan, LeaveTime } from './leaveTime.ts';
import { examDaysIn, hoursOf, type LeaveWorld, type OtherLeave } from './leaveWorld.ts';
import { type KindRule, type LeavePolicy, ruleOf } from './policy.ts';
import { overQuota, type QuotaExceeded } from './quota.ts';
import { takesDays } from './states.ts';

/** What has been answered so far. */
export interface AskedLeave {
  kind?: LeaveKind;
  time?: LeaveTime;
  askedBy: 'PARENT' | 'OFFICE';
}

/** What stands against a leave, each with what would be right. */
export type Objection =
  | { objection: 'NOT_OFFERED'; kind: LeaveKind }
  | { objection: 'NO_SCHOOL'; nextSchoolDay: CivilDate }
  | { objection: 'OUTSIDE_TERM'; nearestTerm: DaySpan | undefined }
  | { objection: 'TOO_EARLY'; lastDayNow: CivilDate }
  | { objection: 'TOO_LONG'; days: number; longestDays: number }
  | { objection: 'OVERLAP'; other: OtherLeave }
  | { objection: 'NOT_IN_THESE_UNITS'; units: KindRule['units'] }
  | { objection: 'EXAM_DAY'; days: CivilDate[] }
  /** `earliest`: the first day that this kind may still be filed for; `until`: and on that day until then. */
  | { objection: 'TOO_LATE'; earliest: CivilDate; until: string | undefined }
  | ({ objection: 'QUOTA' } & QuotaExceeded);

/** Everything that stands against what has been answered so far; a part that is not answered yet is not judged. */
export function objectionsTo(asked: AskedLeave, world: LeaveWorld): Objection[] {
  const { kind, time, askedBy } = asked;
  const rule = kind && ruleOf(kind, world.policy);
  if (kind && !rule?.askedBy.includes(askedBy)) return [{ objection: 'NOT_OFFERED', kind }];
  if (!time) return [];
  const found: (Objection | undefined)[] = [
    outsideTerm(time, world),
    noSchool(time, world),
    tooEarly(time, world),
    tooLong(time, world),
    overlap(time, world),
  ];
  if (rule) found.push(wrongUnit(time, rule), examDay(time, rule, world), tooLate(time, rule, world));
  const over = rule?.quota?.beyond === 'REFUSE' ? overQuota(time, rule, world) : undefined;
  if (over) found.push({ objection: 'QUOTA', ...over });
  return found.filter((each) => each !== undefined);
}

function noSchool(time: LeaveTime, world: LeaveWorld): Objection | undefined {
  if (countLeave(time, hoursOf(world)).periods > 0) return undefined;
  return { objection: 'NO_SCHOOL', nextSchoolDay: addSchoolDays(time.to, 1, world.calendar) };
}

/** Both ends stand in one term; between terms there is no leave to take. */
function outsideTerm({ from, to }: LeaveTime, { calendar }: LeaveWorld): Objection | undefined {
  const term = termOf(from, calendar);
  if (calendar.terms.length === 0 || (term && to <= term.to)) return undefined;
  const distance = (each: DaySpan) =>
    Math.min(Math.abs(daysBetween(from, each.from)), Math.abs(daysBetween(from, each.to)));
  const nearest = term ?? calendar.terms.toSorted((one, other) => distance(one) - distance(other))[0];
  return { objection: 'OUTSIDE_TERM', nearestTerm: nearest };
}

function tooEarly({ from }: LeaveTime, { today, policy }: LeaveWorld): Objection | undefined {
  const lastDayNow = addDays(today, policy.earliestDaysAhead);
  return from > lastDayNow ? { objection: 'TOO_EARLY', lastDayNow } : undefined;
}

function tooLong(time: LeaveTime, world: LeaveWorld): Objection | undefined {
  const { days } = countLeave(time, hoursOf(world));
  const { longestDays } = world.policy;
  return days > longestDays ? { objection: 'TOO_LONG', days, longestDays } : undefined;
}

function overlap(time: LeaveTime, { others, policy }: LeaveWorld): Objection | undefined {
  const other = others.find((each) => takesDays(each.state) && meet(time, each.time, policy));
  return other && { objection: 'OVERLAP', other };
}

function meet(one: LeaveTime, other: LeaveTime, { timetable }: LeavePolicy): boolean {
  if (one.to < other.from || other.to < one.from) return false;
  const [first, last] = periodsOf(one.part, timetable);
  const [otherFirst, otherLast] = periodsOf(other.part, timetable);
  return first <= otherLast && otherFirst <= last;
}

function wrongUnit({ part }: LeaveTime, { units }: KindRule): Objection | undefined {
  const unit = part.of === 'MORNING' || part.of === 'AFTERNOON' ? 'HALF_DAY' : part.of;
  return units.includes(unit) ? undefined : { objection: 'NOT_IN_THESE_UNITS', units };
}

function examDay(time: LeaveTime, rule: KindRule, world: LeaveWorld): Objection | undefined {
  const days = rule.onExamDays ? [] : examDaysIn(time, world);
  return days.length > 0 ? { objection: 'EXAM_DAY', days } : undefined;
}

function tooLate(time: LeaveTime, rule: KindRule, world: LeaveWorld): Objection | undefined {
  const { file } = rule;
  const { today, time: now, calendar } = world;
  const moved = (day: CivilDate, count: number) =>
    file.of === 'SCHOOL_DAYS' ? addSchoolDays(day, count, calendar) : addDays(day, count);
  if (file.latest === 'AFTER_IT_ENDS') {
    if (today <= moved(time.to, file.days)) return undefined;
    let earliest = today;
    while (moved(addDays(earliest, -1), file.days) >= today) earliest = addDays(earliest, -1);
    return { objection: 'TOO_LATE', earliest, until: undefined };
  }
  const { days, until } = file;
  const inTime = (day: CivilDate) => {
    const lastDay = moved(day, -days);
    return today < lastDay || (today === lastDay && (until === undefined || now < until));
  };
  if (inTime(time.from)) return undefined;
  let earliest = today;
  while (!inTime(earliest) || !isSchoolDay(earliest, calendar)) {
    earliest = addDays(earliest, 1);
    if (daysBetween(today, earliest) > 366) break;
  }
  return { objection: 'TOO_LATE', earliest, until };
}
