import { z } from 'zod';
import { addDays, type CivilDate, civilDate, isCivilDate, isWeekday, partsOf } from '../civilDate.ts';
import type { DaySpan } from './leaveTime.ts';

/** What `calendar.csv` says of a day; SCHOOL_DAY is a Saturday made up for (補課). */
export const CALENDAR_KINDS = ['HOLIDAY', 'SCHOOL_DAY', 'EXAM', 'TERM_START', 'TERM_END'] as const;

export type CalendarKind = (typeof CALENDAR_KINDS)[number];

const date = z.string().refine(isCivilDate, 'a date is YYYY-MM-DD');

/** A school's calendar as it is kept: what differs from Monday to Friday, examination days, and the terms, in order. */
export const schoolCalendar = z.object({
  holidays: z.array(date),
  schoolDays: z.array(date),
  exams: z.array(date),
  terms: z.array(z.object({ from: date, to: date })),
});

/** A school's calendar; plain data, so that it can be kept and handed on. */
export type SchoolCalendar = z.infer<typeof schoolCalendar>;

/** What holds until a calendar is loaded: Monday to Friday (DESIGN 3), the terms of the law. */
export const NO_CALENDAR: SchoolCalendar = { holidays: [], schoolDays: [], exams: [], terms: [] };

/** A row of a calendar file; values as typed. */
export interface CalendarRow {
  line: number;
  date: string;
  kind: string;
}

/** What is wrong with a row, by its line. */
export interface CalendarProblem {
  line: number;
  problem: 'DATE' | 'KIND' | 'CONTRADICTS' | 'TERM_WITHOUT_END' | 'TERM_WITHOUT_START';
}

/** The calendar in a file's rows, or everything that is wrong with it. */
export type CalendarReading =
  | { ok: true; calendar: SchoolCalendar }
  | { ok: false; problems: CalendarProblem[] };

interface KnownRow {
  line: number;
  date: CivilDate;
  kind: CalendarKind;
}

/** Reads a calendar's rows, whatever their order; dates may be written 2026-12-03, 2026/12/3 or 115/12/3. */
export function readCalendar(rows: readonly CalendarRow[]): CalendarReading {
  const problems: CalendarProblem[] = [];
  const known: KnownRow[] = [];
  for (const { line, date: typed, kind: named } of rows) {
    const day = readDay(typed);
    const kind = CALENDAR_KINDS.find((each) => each === named.trim().toUpperCase());
    if (day === undefined) problems.push({ line, problem: 'DATE' });
    else if (kind === undefined) problems.push({ line, problem: 'KIND' });
    else known.push({ line, date: day, kind });
  }
  known.sort((one, other) => one.date.localeCompare(other.date) || order(one) - order(other));
  const of = (kind: CalendarKind) => [
    ...new Set(known.filter((row) => row.kind === kind).map((row) => row.date)),
  ];
  const holidays = new Set(of('HOLIDAY'));
  for (const { line, date: day, kind } of known)
    if ((kind === 'SCHOOL_DAY' || kind === 'EXAM') && holidays.has(day))
      problems.push({ line, problem: 'CONTRADICTS' });
  const terms = readTerms(known, problems);
  if (problems.length > 0)
    return { ok: false, problems: problems.sort((one, other) => one.line - other.line) };
  const calendar = { holidays: [...holidays], schoolDays: of('SCHOOL_DAY'), exams: of('EXAM'), terms };
  return { ok: true, calendar };
}

/** On one day, a term starts before it ends. */
const order = ({ kind }: KnownRow) => CALENDAR_KINDS.indexOf(kind);

function readTerms(rows: readonly KnownRow[], problems: CalendarProblem[]): DaySpan[] {
  const terms: DaySpan[] = [];
  let open: KnownRow | undefined;
  for (const row of rows) {
    if (row.kind === 'TERM_START') {
      if (open) problems.push({ line: open.line, problem: 'TERM_WITHOUT_END' });
      open = row;
    }
    if (row.kind === 'TERM_END') {
      if (open) terms.push({ from: open.date, to: row.date });
      else problems.push({ line: row.line, problem: 'TERM_WITHOUT_START' });
      open = undefined;
    }
  }
  if (open) problems.push({ line: open.line, problem: 'TERM_WITHOUT_END' });
  return terms;
}

function readDay(typed: string): CivilDate | undefined {
  const [, year, month, day] = /^(\d{2,4})[-/.](\d{1,2})[-/.](\d{1,2})$/u.exec(typed.trim()) ?? [];
  const western = Number(year) < 1_000 ? Number(year) + 1_911 : Number(year);
  return civilDate(western, Number(month), Number(day));
}

/** Whether there is school on a day: Monday to Friday, but for what the calendar says. */
export function isSchoolDay(day: CivilDate, { holidays, schoolDays }: SchoolCalendar): boolean {
  if (holidays.includes(day)) return false;
  return schoolDays.includes(day) || isWeekday(day);
}

/** The school day that lies so many school days after a day, or before it where `count` is negative; 0 is the day itself. */
export function addSchoolDays(day: CivilDate, count: number, calendar: SchoolCalendar): CivilDate {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let found = day;
  // A calendar of nothing but holidays must not hold the service: a year without school ends the search.
  for (let looked = 0; left > 0 && looked < 366 + 2 * Math.abs(count); looked += 1) {
    found = addDays(found, step);
    if (isSchoolDay(found, calendar)) left -= 1;
  }
  return found;
}

/** The term of a day: the calendar's, or where it knows none at all the law's (1 August and 1 February). */
export function termOf(day: CivilDate, { terms }: SchoolCalendar): DaySpan | undefined {
  if (terms.length > 0) return terms.find(({ from, to }) => from <= day && day <= to);
  const { year, month } = partsOf(day);
  if (month >= 2 && month <= 7) return { from: `${year}-02-01`, to: `${year}-07-31` };
  const began = month >= 8 ? year : year - 1;
  return { from: `${began}-08-01`, to: `${began + 1}-01-31` };
}

/** The school year of a day, from 1 August to 31 July. */
export function schoolYearOf(day: CivilDate): DaySpan {
  const { year, month } = partsOf(day);
  const began = month >= 8 ? year : year - 1;
  return { from: `${began}-08-01`, to: `${began + 1}-07-31` };
}
