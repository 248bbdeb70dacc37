import type { Command } from 'commander';
import { dateTimeOf } from '../bot/texts/formats.ts';
import { listRosterRequests } from '../db/listRosterRequests.ts';
import type { Database } from '../db/tx.ts';
import type { Output } from './output.ts';

/** Adds `requests` to the command `roster`: the children that guardians say are missing. */
export function addRosterRequests(roster: Command, openStore: () => Promise<Database>, output: Output): void {
  roster
    .command('requests')
    .option('--school <CODE>', '只看這所學校')
    .description('列出家長請學校確認、名冊裡還沒有的孩子；補上名冊後家長會收到通知')
    .action(async ({ school }: { school?: string }) => {
      const database = await openStore();
      try {
        for (const told of await rosterRequests(database, school)) output.line(told);
      } finally {
        await database.close();
      }
    });
}

/** The open requests, line by line. */
export async function rosterRequests(database: Database, school?: string): Promise<string[]> {
  const requests = await database.run((tx) => listRosterRequests(tx, school));
  if (requests.length === 0) return ['沒有等待確認的孩子'];
  return requests.map(
    ({ at, schoolCode, schoolName, studentId, contact }) =>
      `${dateTimeOf(at, 'zh-Hant')}　${schoolCode} ${schoolName}　${studentId}　聯絡：${contact}`,
  );
}
