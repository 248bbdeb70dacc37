import type { Command } from 'commander';
import type { Database } from '../db/tx.ts';
import type { RosterCounts } from '../domain/roster.ts';
import type { Output } from './output.ts';
import { describeProblem } from './roster/findings.ts';
import {
  type ImportOptions,
  type ImportOutcome,
  importRosterDirectory,
} from './roster/importRosterDirectory.ts';
import { REJECTS_FILE } from './roster/writeRejects.ts';

/** What the command gives back to the shell. */
export const EXIT = { done: 0, refused: 1, leftOut: 2 } as const;

/** Adds `import DIR` to the command `roster`. The store is opened only when the command runs. */
export function addRosterImport(roster: Command, openStore: () => Promise<Database>, output: Output): void {
  roster
    .command('import')
    .argument('<DIR>', '放 schools.csv、students.csv、staff.csv 的資料夾（UTF-8 或 Big5）')
    .option('--dry-run', '只檢查並說明會改變什麼，不寫入')
    .option('--except-bad', `略過有錯的列，其餘匯入，並把有錯的列寫到 ${REJECTS_FILE}`)
    .description('匯入名冊：有任何一列不對就全部不匯入')
    .addHelpText('after', '\n結束碼：0 全部匯入，1 沒有匯入，2 有列被略過')
    .action(async (folder: string, options: { dryRun?: boolean; exceptBad?: boolean }) => {
      const database = await openStore();
      try {
        process.exitCode = await rosterImport(database, folder, options, output);
      } finally {
        await database.close();
      }
    });
}

/** Imports a folder's roster and tells what happened, line by line. Gives the exit code. */
export async function rosterImport(
  database: Database,
  folder: string,
  options: Pick<ImportOptions, 'dryRun' | 'exceptBad'>,
  output: Output,
): Promise<number> {
  const outcome = await importRosterDirectory(database, folder, {
    ...options,
    onProgress: output.progress('寫入'),
  });
  for (const problem of outcome.problems) output.line(describeProblem(problem));
  for (const note of outcome.notes) output.line(`注意：${note}`);
  for (const line of conclude(outcome, options.dryRun ? undefined : folder)) output.line(line);
  if (outcome.kind === 'REFUSED') return EXIT.refused;
  return outcome.problems.length > 0 ? EXIT.leftOut : EXIT.done;
}

function conclude({ kind, counts, problems }: ImportOutcome, rejectsIn: string | undefined): string[] {
  if (!counts) return [`共 ${problems.length} 個問題，沒有匯入任何資料。修正後請再匯入一次。`];
  const leftOut =
    problems.length === 0 || rejectsIn === undefined
      ? []
      : [`有錯的列已寫到 ${rejectsIn} 的 ${REJECTS_FILE}。`];
  return [
    ...describeCounts(counts),
    kind === 'PLANNED' ? '試算完成，沒有寫入任何資料。' : '匯入完成。',
    ...leftOut,
  ];
}

/** From so many on, and a tenth of a school, whoever imports is asked whether the file is whole. */
const MANY_LEAVE = 5;

function describeCounts({ schools, classes, students, staff, posts }: RosterCounts): string[] {
  const lines = [
    `學校：新增 ${schools.added}，變更 ${schools.changed}`,
    `班級：新增 ${classes.added}`,
    `學生：新增 ${students.added}，變更 ${students.changed}（其中換班 ${students.moved}），離校 ${students.left}`,
    `教職員：新增 ${staff.added}，變更 ${staff.changed}`,
    `職務：新增 ${posts.added}，結束 ${posts.ended}`,
  ];
  if (students.left >= MANY_LEAVE && students.left * 10 > students.present)
    lines.push(
      `注意：原來在學的 ${students.present} 位裡，有 ${students.left} 位不在新的名單上，會列為離校、綁定停用。不是學期交替的話，請先檢查檔案有沒有少列`,
    );
  if (students.renumbered > 0)
    lines.push(`注意：${students.renumbered} 位學生改了學號，系統視為新的學生，家長需要重新綁定`);
  return lines;
}
