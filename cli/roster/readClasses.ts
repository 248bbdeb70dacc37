import { type ClassName, schoolIdOf } from '../../domain/roster.ts';
import { readClassName, readGrade } from '../../domain/schoolClass.ts';
import { withoutSpacing } from '../../domain/text.ts';
import type { TableRow } from './readTable.ts';
import { readLevel } from './vocabulary.ts';

/** The classes that rows of students.csv name, bad rows too: a pupil's mistyped ID says nothing against the class. */
export function readClasses(rows: readonly TableRow[]): (ClassName & { schoolId: string })[] {
  return rows.flatMap(({ record }) => {
    const level = readLevel(record.level ?? '');
    const grade = readGrade(record.grade ?? '');
    const name = grade === undefined ? undefined : readClassName(record.class ?? '', grade);
    if (level === undefined || grade === undefined || name === undefined) return [];
    const code = withoutSpacing(record.school_code ?? '').toUpperCase();
    return [{ schoolId: schoolIdOf(code, level), grade, name }];
  });
}
