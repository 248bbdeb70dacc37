import type { z } from 'zod';
import type { KnownRoster } from '../../db/roster/readKnownRoster.ts';
import { LEVELS } from '../../domain/level.ts';
import { type Roster, schoolIdOf } from '../../domain/roster.ts';
import { withoutSpacing } from '../../domain/text.ts';
import { checkSchools } from './checkSchools.ts';
import { checkStaff } from './checkStaff.ts';
import { checkStudents } from './checkStudents.ts';
import { createFindings, type Findings } from './findings.ts';
import { readClasses } from './readClasses.ts';
import { type CheckedRow, readTable, type TableRow } from './readTable.ts';
import { ROSTER_FILES, type RosterFile } from './rosterFiles.ts';
import { schoolRow, staffRow, studentRow } from './rowSchemas.ts';
import { readLevel } from './vocabulary.ts';

/** The files that are there, as bytes. */
export type RosterBytes = Partial<Record<RosterFile, Buffer>>;

export interface ParsedRoster {
  /** What can be imported: all, or the rest when rows are bad. */
  roster: Roster;
  findings: Findings;
  /** The bad rows as they stand in their files. */
  rejects: { file: RosterFile; row: TableRow }[];
}

const EMPTY: Roster = { schools: [], students: [], posts: [], completeStudents: [], completePosts: [] };

/** Reads and checks a whole roster: bytes in, rows and problems out. `known` is what is stored already. */
export function parseRoster(files: RosterBytes, known: KnownRoster): ParsedRoster {
  const findings = createFindings();
  const tables = ROSTER_FILES.map((file) => {
    const bytes = files[file];
    return { file, rows: bytes ? readTable(file, bytes, findings) : [] };
  });
  const rowsOf = (file: RosterFile) => tables.find((table) => table.file === file)?.rows ?? [];
  const schoolRows = readRows('schools.csv', rowsOf('schools.csv'), schoolRow, findings);
  const studentRows = readRows('students.csv', rowsOf('students.csv'), studentRow, findings);
  const staffRows = readRows('staff.csv', rowsOf('staff.csv'), staffRow, findings);
  // What an unreadable file lists would be missed by every row that refers to it.
  if (findings.isUnreadable) return { roster: EMPTY, findings, rejects: [] };

  const schools = checkSchools(schoolRows, findings);
  const added = schools.map(({ code, level }) => schoolIdOf(code, level));
  const schoolIds = new Set([...known.schoolIds, ...added]);
  const students = checkStudents(studentRows, schoolIds, findings);
  const named = readClasses(rowsOf('students.csv'));
  const listed = new Set(named.map(({ schoolId }) => schoolId));
  const classes = [...named, ...known.classes.filter(({ schoolId }) => !listed.has(schoolId))];
  const posts = checkStaff(staffRows, { schoolIds, classes }, findings);

  const complete = (file: RosterFile, listing: readonly { schoolId: string }[]) =>
    completeSchools(
      file,
      new Set(listing.map(({ schoolId }) => schoolId)),
      rowsOf(file),
      schoolIds,
      findings,
    );
  return {
    roster: {
      schools,
      students,
      posts,
      completeStudents: complete('students.csv', students),
      completePosts: complete('staff.csv', posts),
    },
    findings,
    rejects: tables.flatMap(({ file, rows }) =>
      rows.filter(({ line }) => findings.isBad(file, line)).map((row) => ({ file, row })),
    ),
  };
}

function readRows<T>(
  file: RosterFile,
  rows: readonly TableRow[],
  schema: z.ZodType<T>,
  findings: Findings,
): CheckedRow<T>[] {
  return rows.flatMap((row) => {
    if (findings.isBad(file, row.line)) return [];
    const read = schema.safeParse(row.record);
    if (read.success) return [{ ...row, value: read.data }];
    for (const { path, message } of read.error.issues)
      findings.rejectRow(file, row.line, path.length > 0 ? String(path[0]) : null, message);
    return [];
  });
}

/**
 * The schools that the file lists in full, so that whoever is missing is gone. Where a row is bad, the person it names
 * would be missing only for the mistake: its school is not taken as complete, and none is when its school is unclear.
 */
function completeSchools(
  file: RosterFile,
  present: ReadonlySet<string>,
  rows: readonly TableRow[],
  schoolIds: ReadonlySet<string>,
  findings: Findings,
): string[] {
  const doubtful = new Set<string>();
  for (const { line, record } of rows) {
    if (!findings.isBad(file, line)) continue;
    const code = withoutSpacing(record.school_code ?? '').toUpperCase();
    const level = readLevel(record.level ?? '');
    const named = (level ? [level] : LEVELS)
      .map((each) => schoolIdOf(code, each))
      .filter((id) => schoolIds.has(id));
    if (named.length === 0) return [];
    for (const id of named) doubtful.add(id);
  }
  return [...present].filter((id) => !doubtful.has(id));
}
