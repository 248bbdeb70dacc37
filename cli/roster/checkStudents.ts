import { LEVELS } from '../../domain/level.ts';
import { type RosterStudent, schoolIdOf } from '../../domain/roster.ts';
import type { Findings } from './findings.ts';
import type { CheckedRow } from './readTable.ts';
import { rejectRepeats } from './rejectRepeats.ts';
import type { StudentRow } from './rowSchemas.ts';

const FILE = 'students.csv';

/**
 * Checks the rows of students.csv against the schools and against each other: a student number once a school; among those
 * who attend, an ID once in the file, a pupil code once a school, a seat once a class.
 */
export function checkStudents(
  rows: readonly CheckedRow<StudentRow>[],
  schoolIds: ReadonlySet<string>,
  findings: Findings,
): RosterStudent[] {
  const placed = rows.filter(({ line, value }) => {
    const reason = judgeSchool(value, schoolIds);
    if (reason) findings.rejectRow(FILE, line, reason.column, reason.text);
    return !reason;
  });
  const schoolOf = (row: StudentRow) => schoolIdOf(row.school_code, row.level);
  rejectRepeats(FILE, placed, findings, {
    column: 'student_no',
    what: '同校的這個學號',
    keyOf: (row) => `${schoolOf(row)} ${row.student_no}`,
  });
  const attending = placed.filter(({ value }) => value.status === 'ACTIVE');
  rejectRepeats(FILE, attending, findings, {
    column: 'national_id',
    what: '這個身分證字號',
    keyOf: (row) => row.national_id,
  });
  rejectRepeats(FILE, attending, findings, {
    column: 'pupil_code',
    what: '同校的這個學生代碼',
    keyOf: (row) => row.pupil_code && `${schoolOf(row)} ${row.pupil_code}`,
  });
  rejectRepeats(FILE, attending, findings, {
    column: 'seat_no',
    what: '同班的這個座號',
    keyOf: (row) => [schoolOf(row), row.class.grade, row.class.name, row.seat_no].join(' '),
  });
  return placed.filter(({ line }) => !findings.isBad(FILE, line)).map(({ value }) => toStudent(value));
}

function judgeSchool({ school_code, level }: StudentRow, schoolIds: ReadonlySet<string>) {
  if (schoolIds.has(schoolIdOf(school_code, level))) return undefined;
  return LEVELS.some((each) => schoolIds.has(schoolIdOf(school_code, each)))
    ? { column: 'level', text: '這所學校沒有這個學層' }
    : { column: 'school_code', text: '沒有這個代碼的學校，請先加到 schools.csv' };
}

function toStudent(row: StudentRow): RosterStudent {
  return {
    schoolId: schoolIdOf(row.school_code, row.level),
    class: row.class,
    seatNo: row.seat_no,
    studentNo: row.student_no,
    name: row.name,
    nationalId: row.national_id,
    pupilCode: row.pupil_code,
    status: row.status,
    guardianEmail: row.guardian_email,
    guardianMobile: row.guardian_mobile,
  };
}
