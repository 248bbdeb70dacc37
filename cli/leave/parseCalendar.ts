import {
  type CalendarKind,
  type CalendarProblem,
  type CalendarRow,
  readCalendar,
  type SchoolCalendar,
} from '../../domain/leave/calendar.ts';
import { normaliseText } from '../../domain/text.ts';
import { createFindings, type Findings, inReadingOrder, type Problem } from '../roster/findings.ts';
import { readTable } from '../roster/readTable.ts';
import { plainWord } from '../roster/vocabulary.ts';

const FILE = 'calendar.csv';

/** What a day may be called; the first of each is how it is written in docs. */
const WORDS: Readonly<Record<CalendarKind, readonly string[]>> = {
  HOLIDAY: ['放假', '放假日', '假日', '國定假日', '停課'],
  SCHOOL_DAY: ['補課', '補課日', '補上課', '補行上課', '上課', '上課日'],
  EXAM: ['考試', '考試日', '段考', '定期評量'],
  TERM_START: ['學期開始', '開學', '開學日'],
  TERM_END: ['學期結束', '休業式', '結業式'],
};

/** A calendar file that was read: the calendar, or everything that is wrong, line by line. */
export type ParsedCalendar =
  | { ok: true; calendar: SchoolCalendar; notes: readonly string[] }
  | { ok: false; problems: readonly Problem[] };

/** Reads a school's calendar (date, kind) from a file's bytes, with the encodings and headers of roster files. */
export function parseCalendar(bytes: Buffer): ParsedCalendar {
  const findings = createFindings();
  const rows = readTable(FILE, bytes, findings).map(
    ({ line, record }): CalendarRow => ({
      line,
      date: normaliseText(record.date ?? ''),
      kind: kindOf(record.kind ?? ''),
    }),
  );
  for (const row of rows) if (!isLikelyYear(row.date)) findings.rejectRow(FILE, row.line, 'date', WRONG_YEAR);
  const sound = rows.filter(({ line }) => !findings.isBad(FILE, line));
  const reading = readCalendar(sound);
  if (!reading.ok) reportProblems(reading.problems, rows, findings);
  // An empty calendar would take away the one that is there.
  if (rows.length === 0 && !findings.isUnreadable) findings.rejectFile(FILE, 0, '沒有任何日子');
  if (findings.problems.length > 0 || !reading.ok)
    return { ok: false, problems: inReadingOrder(findings.problems) };
  return { ok: true, calendar: reading.calendar, notes: findings.notes };
}

const WRONG_YEAR = '年份不對，請寫西元（例：2026-09-01）或民國（例：115/9/1）';

/** The year of a date, where it has one, is of this century: 26/9/1 would be the 26th year of the Republic. */
function isLikelyYear(date: string): boolean {
  const [, typed] = /^(\d{2,4})[-/.]/u.exec(date) ?? [];
  if (typed === undefined) return true;
  const year = Number(typed) < 1_000 ? Number(typed) + 1_911 : Number(typed);
  return year >= 2_000 && year <= 2_100;
}

function kindOf(typed: string): string {
  const word = plainWord(typed);
  const found = Object.entries(WORDS).find(([, words]) => words.includes(word));
  return found?.[0] ?? word;
}

function reportProblems(
  problems: readonly CalendarProblem[],
  rows: readonly CalendarRow[],
  findings: Findings,
): void {
  const bad = new Set(
    problems.filter(({ problem }) => problem === 'DATE' || problem === 'KIND').map(({ line }) => line),
  );
  // Where a row that may have been the end of a term is bad, the term's beginning is not.
  const isTermDoubtful = rows.some(
    ({ line, kind }) =>
      (bad.has(line) || findings.isBad(FILE, line)) && !['HOLIDAY', 'SCHOOL_DAY', 'EXAM'].includes(kind),
  );
  for (const { line, problem } of problems) {
    if (isTermDoubtful && problem.startsWith('TERM_')) continue;
    findings.rejectRow(FILE, line, problem === 'DATE' ? 'date' : 'kind', REASONS[problem]);
  }
}

const KINDS = Object.entries(WORDS)
  .map(([kind, words]) => `${words[0]}（${kind}）`)
  .join('、');

const REASONS: Readonly<Record<CalendarProblem['problem'], string>> = {
  DATE: '沒有這一天，請寫成 2026-09-01、2026/9/1 或 115/9/1',
  KIND: `請填${KINDS}其中一種`,
  CONTRADICTS: '同一天又寫了放假',
  TERM_WITHOUT_END: '這個學期沒有結束日，下一個學期就開始了，或後面再也沒有',
  TERM_WITHOUT_START: '這個學期沒有開始日',
};
