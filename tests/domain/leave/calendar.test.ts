import fc from 'fast-check';
import {
  addDays,
  civilDate,
  daysBetween,
  daysInMonth,
  isCivilDate,
  partsOf,
  taipeiClock,
  weekdayOf,
} from '../../../domain/civilDate.ts';
import {
  addSchoolDays,
  isSchoolDay,
  NO_CALENDAR,
  readCalendar,
  schoolCalendar,
  schoolYearOf,
  termOf,
} from '../../../domain/leave/calendar.ts';
import { AUTUMN, anyDay } from './support.ts';

test('a day in Taipei begins at 16:00 UTC', () => {
  expect(taipeiClock('2026-12-02T15:59:59.999Z')).toEqual({ today: '2026-12-02', time: '23:59' });
  expect(taipeiClock('2026-12-02T16:00:00.000Z')).toEqual({ today: '2026-12-03', time: '00:00' });
});

test('only days that there are are days', () => {
  expect(civilDate(2026, 2, 29)).toBeUndefined();
  expect(civilDate(2028, 2, 29)).toBe('2028-02-29');
  expect(civilDate(2026, 13, 1)).toBeUndefined();
  expect(civilDate(Number.NaN, 1, 1)).toBeUndefined();
  expect([daysInMonth(2100, 2), daysInMonth(2000, 2), daysInMonth(2026, 0)]).toEqual([28, 29, 0]);
  expect(['2026-12-03', '2026-12-3', '2026-02-30', ''].map(isCivilDate)).toEqual([true, false, false, false]);
});

test('days add up', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -1_000, max: 1_000 }), (day, days) => {
      const moved = addDays(day, days);
      expect(daysBetween(day, moved)).toBe(days);
      expect((weekdayOf(day) + (((days % 7) + 7) % 7)) % 7).toBe(weekdayOf(moved));
      const { year, month, day: dayOfMonth } = partsOf(moved);
      expect(civilDate(year, month, dayOfMonth)).toBe(moved);
    }),
    { seed: 1 },
  );
});

test('Monday to Friday without a calendar; with one, what it says', () => {
  expect(isSchoolDay('2026-12-25', NO_CALENDAR)).toBe(true);
  expect(isSchoolDay('2026-12-25', AUTUMN)).toBe(false);
  expect(isSchoolDay('2026-12-12', NO_CALENDAR)).toBe(false);
  expect(isSchoolDay('2026-12-12', AUTUMN)).toBe(true);
  expect(addSchoolDays('2026-12-11', 1, AUTUMN)).toBe('2026-12-12');
  expect(addSchoolDays('2026-12-11', 2, AUTUMN)).toBe('2026-12-14');
  expect(addSchoolDays('2026-12-28', -1, AUTUMN)).toBe('2026-12-24');
  expect(addSchoolDays('2026-12-05', 0, AUTUMN)).toBe('2026-12-05');
});

test('terms are the calendar’s, else the law’s; a school year begins on 1 August', () => {
  expect(termOf('2026-12-03', AUTUMN)).toEqual({ from: '2026-08-31', to: '2027-01-20' });
  expect(termOf('2027-02-01', AUTUMN)).toBeUndefined();
  expect(termOf('2027-01-31', NO_CALENDAR)).toEqual({ from: '2026-08-01', to: '2027-01-31' });
  expect(termOf('2027-02-01', NO_CALENDAR)).toEqual({ from: '2027-02-01', to: '2027-07-31' });
  expect(schoolYearOf('2027-07-31')).toEqual({ from: '2026-08-01', to: '2027-07-31' });
  expect(schoolYearOf('2027-08-01')).toEqual({ from: '2027-08-01', to: '2028-07-31' });
});

const rows = (...all: [date: string, kind: string][]) =>
  all.map(([date, kind], at) => ({ line: at + 2, date, kind }));

test('a calendar is read in any order and writing', () => {
  const reading = readCalendar(
    rows(
      ['115/12/25', 'HOLIDAY'],
      ['2027-01-20', 'TERM_END'],
      ['2026/8/31', 'TERM_START'],
      ['2026-12-12', 'SCHOOL_DAY'],
      ['2026-12-02', 'exam'],
      ['2026-12-01', 'EXAM'],
      ['2026-12-01', 'EXAM'],
    ),
  );
  expect(reading).toEqual({
    ok: true,
    calendar: {
      holidays: ['2026-12-25'],
      schoolDays: ['2026-12-12'],
      exams: ['2026-12-01', '2026-12-02'],
      terms: [{ from: '2026-08-31', to: '2027-01-20' }],
    },
  });
  if (reading.ok) expect(schoolCalendar.parse(reading.calendar)).toEqual(reading.calendar);
});

test('every row that is wrong is told by its line', () => {
  const reading = readCalendar(
    rows(
      ['2026-02-30', 'HOLIDAY'],
      ['2026-12-03', 'PARTY'],
      ['2026-12-25', 'HOLIDAY'],
      ['2026-12-25', 'EXAM'],
      ['2026-08-31', 'TERM_START'],
      ['2027-02-11', 'TERM_START'],
      ['2026-08-01', 'TERM_END'],
    ),
  );
  expect(reading).toEqual({
    ok: false,
    problems: [
      { line: 2, problem: 'DATE' },
      { line: 3, problem: 'KIND' },
      { line: 5, problem: 'CONTRADICTS' },
      { line: 6, problem: 'TERM_WITHOUT_END' },
      { line: 7, problem: 'TERM_WITHOUT_END' },
      { line: 8, problem: 'TERM_WITHOUT_START' },
    ],
  });
});

test('no rows at all crash the reading', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('2026-12-03', 'EXAM', 'TERM_END', 'HOLIDAY'));
  fc.assert(
    fc.property(fc.array(fc.record({ line: fc.nat(), date: text, kind: text })), (all) => {
      expect(typeof readCalendar(all).ok).toBe('boolean');
    }),
    { seed: 1 },
  );
});
