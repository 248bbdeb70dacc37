import { addDays, type CivilDate, eachDay, earlierOf, weekdayOf } from '../civilDate.ts';
import { isSchoolDay, type SchoolCalendar } from './calendar.ts';
import { type LeavePart, type LeaveTime, MOST_DAYS_IN_SPAN } from './leaveTime.ts';
import type { Timetable } from './policy.ts';

/** What counting has to know: the school's calendar and hours, and the student's grade, for days that end early. */
export interface SchoolHours {
  calendar: SchoolCalendar;
  timetable: Timetable;
  grade: number;
}

/** How much school a leave misses. `days` is what quotas and lengths are measured in: halves, or parts of a day by periods. */
export interface LeaveCount {
  schoolDays: number;
  days: number;
  periods: number;
}

/** Counts the school days and periods of a leave; weekends and what the calendar takes out are left out. */
export function countLeave(time: LeaveTime, hours: SchoolHours): LeaveCount {
  const missed = schoolDaysOf(time, hours.calendar).map((day) => missedOn(day, time.part, hours));
  const sum = (pick: (each: { days: number; periods: number }) => number) =>
    missed.reduce((total, each) => total + pick(each), 0);
  return {
    schoolDays: missed.filter(({ periods }) => periods > 0).length,
    days: sum(({ days }) => days),
    periods: sum(({ periods }) => periods),
  };
}

/** The school days of a span, in order; no more than a year of them is looked at. */
export function schoolDaysOf(
  { from, to }: { from: CivilDate; to: CivilDate },
  calendar: SchoolCalendar,
): CivilDate[] {
  const last = addDays(from, MOST_DAYS_IN_SPAN);
  return eachDay(from, earlierOf(to, last)).filter((day) => isSchoolDay(day, calendar));
}

/** The numbered periods of a part of a day, whichever day: what decides whether two leaves meet. */
export function periodsOf(part: LeavePart, { periods, lastOfMorning }: Timetable): [number, number] {
  switch (part.of) {
    case 'WHOLE_DAY':
      return [1, periods];
    case 'MORNING':
      return [1, lastOfMorning];
    case 'AFTERNOON':
      return [lastOfMorning + 1, periods];
    case 'PERIODS':
      return [part.first, part.last];
  }
}

function missedOn(day: CivilDate, part: LeavePart, hours: SchoolHours): { days: number; periods: number } {
  const { timetable } = hours;
  const held = periodsHeldOn(day, hours);
  const [first, last] = periodsOf(part, timetable);
  const numbered = Math.max(0, Math.min(last, held) - first + 1);
  if (numbered === 0) return { days: 0, periods: 0 };
  const periods = numbered + extraHours(part, held, timetable);
  if (part.of === 'PERIODS') return { days: numbered / held, periods };
  const allOfIt = numbered === held;
  return { days: allOfIt ? 1 : 0.5, periods };
}

function periodsHeldOn(day: CivilDate, { timetable, grade }: SchoolHours): number {
  const weekday = weekdayOf(day);
  const short = timetable.shortDays.find(
    ({ weekdays, grades }) => weekdays.includes(weekday) && (grades?.includes(grade) ?? true),
  );
  return Math.min(timetable.periods, short?.periods ?? timetable.periods);
}

/** 早自習 and 升旗 are the morning's, 午休 is the afternoon's; leave by periods never holds them. */
function extraHours(part: LeavePart, held: number, { counts, lastOfMorning }: Timetable): number {
  if (part.of === 'PERIODS') return 0;
  const morning = counts.filter((each) => each !== 'LUNCH_REST').length;
  const noon = counts.includes('LUNCH_REST') && held > lastOfMorning ? 1 : 0;
  return (part.of === 'AFTERNOON' ? 0 : morning) + (part.of === 'MORNING' ? 0 : noon);
}
