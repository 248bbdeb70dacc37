import { type OnProgress, planRoster, writeRoster } from '../../db/importRoster.ts';
import { readKnownRoster } from '../../db/roster/readKnownRoster.ts';
import type { Database } from '../../db/tx.ts';
import type { RosterCounts } from '../../domain/roster.ts';
import { inReadingOrder, type Problem } from './findings.ts';
import { parseRoster } from './parseRoster.ts';
import { readRosterFiles } from './readRosterFiles.ts';
import { writeRejects } from './writeRejects.ts';

export interface ImportOptions {
  /** Only say what would change. */
  dryRun?: boolean;
  /** Leave bad rows out, and write them to rejects.csv in the folder, instead of importing nothing. */
  exceptBad?: boolean;
  onProgress?: OnProgress;
}

export interface ImportOutcome {
  /** REFUSED: rows are bad, or a file can't be read, and nothing was written. */
  kind: 'IMPORTED' | 'PLANNED' | 'REFUSED';
  /** Null when refused. */
  counts: RosterCounts | null;
  /** Everything that is wrong; when imported or planned, the rows that were left out. */
  problems: Problem[];
  /** Things to know, in 繁體中文. */
  notes: string[];
}

/** A city's roster is one commit too. */
const WRITING_MS = 10 * 60_000;

const NOTHING_THERE: Problem = {
  file: 'schools.csv',
  line: 0,
  column: null,
  reason: '找不到這個檔案，資料夾裡也沒有 students.csv 與 staff.csv',
};

/**
 * Imports schools.csv, students.csv and staff.csv of a folder (DESIGN 6) in one commit. Each may be missing: then what it
 * would list stays as it is. Throws only when the store fails or a stored name can't be opened.
 */
export async function importRosterDirectory(
  database: Database,
  folder: string,
  { dryRun = false, exceptBad = false, onProgress }: ImportOptions = {},
): Promise<ImportOutcome> {
  const disk = await readRosterFiles(folder);
  const notes = disk.missing.map((file) => `沒有 ${file}，這部分不變`);
  const nothing = Object.keys(disk.files).length === 0 && disk.problems.length === 0;
  if (nothing) return refuse([NOTHING_THERE], []);

  const parsed = parseRoster(disk.files, await database.run(readKnownRoster));
  const { findings, roster } = parsed;
  const problems = inReadingOrder([...disk.problems, ...findings.problems]);
  notes.push(...findings.notes);
  const unreadable = findings.isUnreadable || disk.problems.length > 0;
  if (unreadable || (problems.length > 0 && !exceptBad)) return refuse(problems, notes);
  if (problems.length > 0) notes.push('有錯誤列的學校：不在名單上的學生不列為離校，不在名單上的職務不結束');

  const plan = await database.run((tx) => planRoster(tx, roster));
  if (dryRun) return { kind: 'PLANNED', counts: plan.counts, problems, notes };
  // Before the commit: a folder that can't be written must not leave rows out in silence.
  if (exceptBad) await writeRejects(folder, parsed);
  await database.transaction((tx) => writeRoster(tx, plan, onProgress), { timeout: WRITING_MS });
  return { kind: 'IMPORTED', counts: plan.counts, problems, notes };
}

function refuse(problems: Problem[], notes: string[]): ImportOutcome {
  return { kind: 'REFUSED', counts: null, problems, notes };
}
