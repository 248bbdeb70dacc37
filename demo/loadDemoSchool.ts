import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCalendar } from '../cli/leave/parseCalendar.ts';
import { importRosterDirectory } from '../cli/roster/importRosterDirectory.ts';
import { keepCalendar } from '../db/leave/keepCalendar.ts';
import type { Database } from '../db/tx.ts';
import { HomeroomError } from '../domain/homeroomError.ts';
import { schoolIdOf } from '../domain/roster.ts';

/** 市立內湖國小, where most of the demo's people are. */
const SCHOOL = schoolIdOf('403601', 'ELEMENTARY');

/** Imports the demo roster, and the calendar of its elementary school. Throws ROSTER_INVALID where one is refused. */
export async function loadDemoSchool(database: Database): Promise<void> {
  const { kind } = await importRosterDirectory(database, path.join(import.meta.dirname, 'roster'));
  if (kind !== 'IMPORTED') throw new HomeroomError('ROSTER_INVALID', 'the demo roster was refused');
  const parsed = parseCalendar(await readFile(path.join(import.meta.dirname, 'calendar.csv')));
  if (!parsed.ok) throw new HomeroomError('ROSTER_INVALID', 'the demo calendar was refused');
  await database.transaction((tx) => keepCalendar(tx, [SCHOOL], parsed.calendar));
}
