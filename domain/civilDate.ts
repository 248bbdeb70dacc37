/**
 * A day of the calendar in Taipei, YYYY-MM-DD; never an instant. Such texts sort as the days do. Only the functions of
 * this file make them.
 */
export type CivilDate = string;

/** Taipei has been eight hours ahead of UTC, without summer time, since 1979. */
const TAIPEI_MS = 8 * 60 * 60 * 1_000;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The day and the time of day (HH:MM) in Taipei of an instant (ISO 8601). */
export function taipeiClock(at: string): { today: CivilDate; time: string } {
  const local = new Date(Date.parse(at) + TAIPEI_MS).toISOString();
  return { today: local.slice(0, 10), time: local.slice(11, 16) };
}

/** The day of a year (1 to 9999), month and day of month; undefined where there is none, as for 30 February. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9_999) return undefined;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  const digits = (value: number, width: number) => String(value).padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/** How many days a month (1 to 12) has; 0 for no month. */
export function daysInMonth(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is a day in the one writing. */
export function isCivilDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  return civilDate(Number(year), Number(month), Number(day)) === text;
}

/** Year, month (1 to 12) and day of month. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

/** The day so many days later, or earlier where `days` is negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** How many days there are from one day to another; negative where the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The day of the week, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/** The earlier of two days. */
export function earlierOf(one: CivilDate, other: CivilDate): CivilDate {
  if (one < other) return one;
  return other;
}

/** The later of two days. */
export function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  if (one > other) return one;
  return other;
}

/** Whether a day is one of Monday to Friday. */
export function isWeekday(date: CivilDate): boolean {
  const weekday = weekdayOf(date);
  return weekday >= 1 && weekday <= 5;
}

/** Every day from one to another, both included; none where the other is earlier. */
export function eachDay(from: CivilDate, to: CivilDate): CivilDate[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => addDays(from, at));
}
