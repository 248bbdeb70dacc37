import { Argument, type Command } from 'commander';
import { keepCalendar, schoolsToChange } from '../db/leave/keepCalendar.ts';
import type { NamedSchool } from '../db/leave/schoolsByCode.ts';
import type { Database } from '../db/tx.ts';
import type { SchoolCalendar } from '../domain/leave/calendar.ts';
import { findNamedSchools, type NamingSchools, schoolLabel } from './leave/namedSchools.ts';
import { parseCalendar } from './leave/parseCalendar.ts';
import type { Output } from './output.ts';
import { describeProblem } from './roster/findings.ts';
import { readIfSound } from './roster/readIfSound.ts';
import { EXIT } from './rosterImport.ts';

/** Adds `calendar` to the command `leave`: a school's calendar from a file. */
export function addLeaveCalendar(leave: Command, openStore: () => Promise<Database>, output: Output): void {
  leave
    .command('calendar')
    .addArgument(new Argument('<FILE>', '行事曆，CSV 檔：date（日期）、kind（種類），UTF-8 或 Big5'))
    .requiredOption('--school <CODE>', '學校代碼')
    .option('--level <LEVEL>', '學層（國小、國中、高中、高職）；不寫就是這個代碼的所有學層')
    .option('--dry-run', '只檢查並說明會改變什麼，不寫入')
    .description('匯入學校行事曆，取代原來的；有任何一列不對就全部不匯入')
    .addHelpText('after', '\n結束碼：0 已匯入或沒有改變，1 沒有匯入。格式見 docs/leave-policy.md')
    .action(async (file: string, options: NamingSchools & { dryRun?: boolean }) => {
      const database = await openStore();
      try {
        process.exitCode = await leaveCalendar(database, file, options, output);
      } finally {
        await database.close();
      }
    });
}

/** Imports a calendar for the schools that are named and tells what happened, line by line. Gives the exit code. */
export async function leaveCalendar(
  database: Database,
  file: string,
  options: NamingSchools & { dryRun?: boolean },
  output: Output,
): Promise<number> {
  const refuse = (lines: readonly string[]) => {
    for (const line of [...lines, '沒有匯入任何資料。']) output.line(line);
    return EXIT.refused;
  };
  const bytes = await readIfSound(file);
  if (typeof bytes === 'string') return refuse([bytes]);
  if (!bytes) return refuse(['找不到這個檔案']);
  const parsed = parseCalendar(bytes);
  if (!parsed.ok)
    return refuse([...parsed.problems.map(describeProblem), `共 ${parsed.problems.length} 個問題`]);
  const named = await findNamedSchools(database, options);
  if (!named.ok) return refuse([named.reason]);

  const { calendar } = parsed;
  const ids = named.schools.map(({ id }) => id);
  const changed = await database.transaction((tx) =>
    options.dryRun ? schoolsToChange(tx, ids, calendar) : keepCalendar(tx, ids, calendar),
  );
  for (const note of parsed.notes) output.line(`注意：${note}`);
  for (const line of describeCalendar(calendar)) output.line(line);
  for (const school of named.schools) output.line(conclude(school, changed, options.dryRun ?? false));
  return EXIT.done;
}

function conclude(school: NamedSchool, changed: readonly string[], isDry: boolean): string {
  if (!changed.includes(school.id)) return `${schoolLabel(school)}：和現在的一樣，沒有改變`;
  return `${schoolLabel(school)}：${isDry ? '會換成這一份（試算，沒有寫入）' : '已換成這一份'}`;
}

function describeCalendar({ holidays, schoolDays, exams, terms }: SchoolCalendar): string[] {
  const spans = terms.map(({ from, to }) => `${from} 到 ${to}`).join('、');
  return [
    `放假 ${holidays.length} 天，補課 ${schoolDays.length} 天，考試 ${exams.length} 天`,
    terms.length > 0 ? `學期：${spans}` : '注意：沒有寫學期；學期以 8 月 1 日、2 月 1 日為準',
  ];
}
