import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { addDays } from '../../../domain/civilDate.ts';
import type { SchoolCalendar } from '../../../domain/leave/calendar.ts';
import type { LeavePart, LeaveTime } from '../../../domain/leave/leaveTime.ts';
import type { LeavePolicy } from '../../../domain/leave/policy.ts';
import { readPolicy } from '../../../domain/leave/readPolicy.ts';

/** One of the default policies, by the name of its file. */
export function loadPolicy(name: string): LeavePolicy {
  const file = path.resolve(import.meta.dirname, `../../../policies/${name}.yaml`);
  const reading = readPolicy(readFileSync(file, 'utf8'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.policy;
}

/** A term with a holiday on a Friday, a Saturday made up for, and examinations on two days. */
export const AUTUMN: SchoolCalendar = {
  holidays: ['2026-12-25', '2027-01-01'],
  schoolDays: ['2026-12-12'],
  exams: ['2026-12-01', '2026-12-02'],
  terms: [
    { from: '2026-08-31', to: '2027-01-20' },
    { from: '2027-02-11', to: '2027-06-30' },
  ],
};

export const WHOLE_DAY: LeavePart = { of: 'WHOLE_DAY' };

/** Whole days, or a part of a day. */
export function during(from: string, to = from, part: LeavePart = WHOLE_DAY): LeaveTime {
  return { from, to, part };
}

/** Any day from 2024 to 2030. */
export const anyDay = fc.nat({ max: 2_500 }).map((days) => addDays('2024-01-01', days));

/** Any part of a day of eight periods. */
export const anyPart: fc.Arbitrary<LeavePart> = fc.oneof(
  fc.constantFrom<LeavePart>({ of: 'WHOLE_DAY' }, { of: 'MORNING' }, { of: 'AFTERNOON' }),
  fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 })).map(([one, other]) => ({
    of: 'PERIODS' as const,
    first: Math.min(one, other),
    last: Math.max(one, other),
  })),
);
