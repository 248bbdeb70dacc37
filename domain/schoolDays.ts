import { isWeekday, taipeiClock } from './civilDate.ts';

/** Taipei has been eight hours ahead of UTC, without summer time, since 1979. */
const TAIPEI_MS = 8 * 60 * 60 * 1_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** When the day of an instant began in Taipei; both ISO 8601. */
export function startOfDay(at: string): string {
  const local = Date.parse(at) + TAIPEI_MS;
  return new Date(local - (local % DAY_MS) - TAIPEI_MS).toISOString();
}

/** Whether the day of an instant is a school day: Monday to Friday, until a calendar is loaded (DESIGN 3). */
function isSchoolDay(at: string): boolean {
  return isWeekday(taipeiClock(at).today);
}

/** The beginning of the school day that an instant belongs to: its own day, or on a weekend the next school day. */
export function schoolDayOf(at: string): string {
  let day = startOfDay(at);
  while (!isSchoolDay(day)) day = plusDays(day, 1);
  return day;
}

/** How far a clock is to be put forward, in milliseconds, so that it says half past seven of the next school day. */
export function untilSchoolMorning(at: string): number {
  const next = schoolDayOf(plusDays(startOfDay(at), 1));
  return Date.parse(next) + 7.5 * 60 * 60 * 1_000 - Date.parse(at);
}

/** The first instant that belongs to the same school day as this one: what is done on a weekend counts for Monday. */
export function startOfSchoolDay(at: string): string {
  const day = schoolDayOf(at);
  let start = startOfDay(at);
  while (schoolDayOf(plusDays(start, -1)) === day) start = plusDays(start, -1);
  return start;
}

/**
 * What came before this instant (ISO 8601) has waited so many whole school days at `now`: on a Wednesday, two days, all
 * that came on Monday or before.
 */
export function waitedSince(now: string, schoolDays: number): string {
  let day = startOfDay(now);
  for (let left = schoolDays; left > 0; ) {
    day = plusDays(day, -1);
    if (isSchoolDay(day)) left -= 1;
  }
  return plusDays(day, 1);
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString();
}
