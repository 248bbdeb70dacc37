import fc from 'fast-check';
import { addDays, daysBetween, weekdayOf } from '../../../domain/civilDate.ts';
import { NO_CALENDAR, type SchoolCalendar } from '../../../domain/leave/calendar.ts';
import { countLeave } from '../../../domain/leave/counting.ts';
import type { LeavePart } from '../../../domain/leave/leaveTime.ts';
import type { Timetable } from '../../../domain/leave/policy.ts';
import { AUTUMN, anyDay, anyPart, during, loadPolicy } from './support.ts';

const { timetable } = loadPolicy('juniorHigh');
const elementary = loadPolicy('elementary').timetable;
const hours = { calendar: AUTUMN, timetable, grade: 8 };
const MORNING: LeavePart = { of: 'MORNING' };
const AFTERNOON: LeavePart = { of: 'AFTERNOON' };

test.each([
  ['a day', during('2026-12-03'), { schoolDays: 1, days: 1, periods: 8 }],
  ['over a weekend', during('2026-12-04', '2026-12-07'), { schoolDays: 2, days: 2, periods: 16 }],
  [
    'over a Saturday that is made up for',
    during('2026-12-11', '2026-12-14'),
    { schoolDays: 3, days: 3, periods: 24 },
  ],
  ['over a holiday', during('2026-12-24', '2026-12-28'), { schoolDays: 2, days: 2, periods: 16 }],
  ['a weekend alone', during('2026-12-05', '2026-12-06'), { schoolDays: 0, days: 0, periods: 0 }],
  ['a morning', during('2026-12-03', '2026-12-03', MORNING), { schoolDays: 1, days: 0.5, periods: 4 }],
  [
    'two periods',
    during('2026-12-03', '2026-12-03', { of: 'PERIODS', first: 3, last: 4 }),
    { schoolDays: 1, days: 0.25, periods: 2 },
  ],
  ['from late to early', during('2026-12-04', '2026-12-03'), { schoolDays: 0, days: 0, periods: 0 }],
])('%s', (_, time, count) => {
  expect(countLeave(time, hours)).toEqual(count);
});

test('早自習 and 午休 count where the policy says so', () => {
  const counting: Timetable = { ...timetable, counts: ['MORNING_STUDY', 'LUNCH_REST'] };
  const periods = (part: LeavePart) =>
    countLeave(during('2026-12-03', '2026-12-03', part), { ...hours, timetable: counting }).periods;
  expect([periods({ of: 'WHOLE_DAY' }), periods(MORNING), periods(AFTERNOON)]).toEqual([10, 5, 5]);
  expect(periods({ of: 'PERIODS', first: 1, last: 4 })).toBe(4);
});

test('a day that ends early has no afternoon to miss, and its morning is the whole of it', () => {
  const count = (day: string, part: LeavePart, grade = 5) =>
    countLeave(during(day, day, part), { calendar: NO_CALENDAR, timetable: elementary, grade });
  expect(count('2026-12-02', AFTERNOON)).toEqual({ schoolDays: 0, days: 0, periods: 0 });
  expect(count('2026-12-02', MORNING)).toEqual({ schoolDays: 1, days: 1, periods: 4 });
  expect(count('2026-12-03', AFTERNOON)).toEqual({ schoolDays: 1, days: 0.5, periods: 3 });
  expect(count('2026-12-03', AFTERNOON, 1).periods).toBe(0);
});

const calendars: fc.Arbitrary<SchoolCalendar> = fc
  .tuple(fc.array(anyDay, { maxLength: 60 }), fc.array(anyDay, { maxLength: 60 }))
  .map(([holidays, schoolDays]) => ({ ...NO_CALENDAR, holidays, schoolDays }));

test('a naive count, day by day and period by period, agrees', () => {
  fc.assert(
    fc.property(anyDay, fc.nat({ max: 120 }), anyPart, calendars, (from, length, part, calendar) => {
      const to = addDays(from, length);
      let schoolDays = 0;
      let periods = 0;
      for (let day = from; daysBetween(day, to) >= 0; day = addDays(day, 1)) {
        const weekend = [0, 6].includes(weekdayOf(day));
        const open = !calendar.holidays.includes(day) && (!weekend || calendar.schoolDays.includes(day));
        if (!open) continue;
        let missed = 0;
        for (let period = 1; period <= 8; period += 1) if (isMissed(period, part)) missed += 1;
        periods += missed;
        if (missed > 0) schoolDays += 1;
      }
      const counted = countLeave({ from, to, part }, { calendar, timetable, grade: 7 });
      expect(counted).toMatchObject({ schoolDays, periods });
      expect(counted.days).toBeCloseTo(periods / 8, 9);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

function isMissed(period: number, part: LeavePart): boolean {
  if (part.of === 'PERIODS') return period >= part.first && period <= part.last;
  return part.of === 'WHOLE_DAY' || (part.of === 'MORNING') === period <= 4;
}
