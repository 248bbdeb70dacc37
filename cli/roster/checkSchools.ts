import { type RosterSchool, schoolIdOf } from '../../domain/roster.ts';
import type { Findings } from './findings.ts';
import type { CheckedRow } from './readTable.ts';
import { rejectRepeats } from './rejectRepeats.ts';
import type { SchoolRow } from './rowSchemas.ts';

/** Checks the rows of schools.csv against each other: a school, that is code and level, stands once. */
export function checkSchools(rows: readonly CheckedRow<SchoolRow>[], findings: Findings): RosterSchool[] {
  rejectRepeats('schools.csv', rows, findings, {
    column: 'code',
    what: '同一代碼、同一學層的學校',
    keyOf: ({ code, level }) => schoolIdOf(code, level),
  });
  return rows.filter(({ line }) => !findings.isBad('schools.csv', line)).map(({ value }) => value);
}
