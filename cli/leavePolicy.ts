import { Argument, type Command } from 'commander';
import type { Database } from '../db/tx.ts';
import { checkPolicy, type Verdict } from './leave/checkPolicy.ts';
import { loadPolicy } from './leave/loadPolicy.ts';
import type { NamingSchools } from './leave/namedSchools.ts';
import type { Output } from './output.ts';
import { readIfSound } from './roster/readIfSound.ts';
import { EXIT } from './rosterImport.ts';

interface PolicyOptions extends Partial<NamingSchools> {
  load?: boolean;
}

/**
 * Adds `policy` to the command `leave`: whether a leave policy holds, and if not, each mistake in a line; with `--load` it
 * is proved for a school and kept. The store is opened for that alone.
 */
export function addLeavePolicy(leave: Command, openStore: () => Promise<Database>, output: Output): void {
  leave
    .command('policy')
    .addArgument(new Argument('<FILE>', '請假規定，YAML 檔（格式見 docs/leave-policy.md）'))
    .option('--load', '檢查後存為一所學校的規定，從檔案裡的 from 那天起適用')
    .option('--school <CODE>', '學校代碼（--load 要有）')
    .option('--level <LEVEL>', '學層；不寫就是檔案裡的 level')
    .description('檢查一份請假規定：每張家長能送出的假單都要有人審核')
    .addHelpText('after', '\n結束碼：0 正確（或已存入），1 有錯，什麼都沒有改變')
    .action(async (file: string, options: PolicyOptions) => {
      process.exitCode = await leavePolicyCommand(openStore, file, options, output);
    });
}

/** Checks a policy file, or loads it, and tells what there is to say. Gives the exit code. */
export async function leavePolicyCommand(
  openStore: () => Promise<Database>,
  file: string,
  { load = false, school, level }: PolicyOptions,
  output: Output,
): Promise<number> {
  const tell = ({ isSound, lines }: Verdict) => {
    for (const line of lines) output.line(line);
    return isSound ? EXIT.done : EXIT.refused;
  };
  const bytes = await readIfSound(file);
  if (!Buffer.isBuffer(bytes)) return tell({ isSound: false, lines: [bytes ?? '找不到這個檔案'] });
  const yaml = bytes.toString('utf8');
  if (!load) return tell(checkPolicy(yaml));
  if (school === undefined) return tell({ isSound: false, lines: ['--load 要有 --school 學校代碼'] });
  // What is wrong for every school is told without the store.
  const general = checkPolicy(yaml);
  if (!general.isSound) return tell(general);
  const database = await openStore();
  try {
    return tell(await loadPolicy(database, yaml, { school, ...(level === undefined ? {} : { level }) }));
  } finally {
    await database.close();
  }
}
