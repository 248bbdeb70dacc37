import type { Command } from 'commander';
import { widthOf } from '../bot/render/cut.ts';
import { dateTimeOf } from '../bot/texts/formats.ts';
import { countFunnel, type FunnelRow } from '../db/countFunnel.ts';
import { findConversations, type LoggedConversation, listNewest } from '../db/listSteps.ts';
import type { Database } from '../db/tx.ts';
import { HomeroomError } from '../domain/homeroomError.ts';
import type { Output } from './output.ts';

const DAYS = 30;
const MOST_LISTED = 20;
/** Of a LINE user's ID, enough to tell one from another. */
const SHOWN_OF_ID = 9;

/** Adds `replay CONVERSATION` and `funnel` to the program. */
export function addConversations(program: Command, openStore: () => Promise<Database>, output: Output): void {
  const withStore = async (work: (database: Database) => Promise<string[]>) => {
    const database = await openStore();
    try {
      for (const told of await work(database)) output.line(told);
    } finally {
      await database.close();
    }
  };
  program
    .command('replay')
    .argument('[CONVERSATION]', 'LINE 使用者 ID，或它的開頭；不寫就列出最近的對話')
    .description('列出一段對話的每一步（不含任何打過的字）')
    .action((beginning?: string) =>
      withStore((database) => (beginning === undefined ? listed(database) : replay(database, beginning))),
    );
  program
    .command('funnel')
    .option('--days <N>', '看最近幾天', String(DAYS))
    .description('大家停在哪一個問題')
    .action(({ days }: { days: string }) => withStore((database) => funnel(database, readDays(days))));
}

/** The newest conversations, by as much of their IDs as tells them apart. */
export async function listed(database: Database): Promise<string[]> {
  const found = await database.run((tx) => listNewest(tx, MOST_LISTED));
  if (found.length === 0) return ['還沒有任何對話'];
  return found.map(
    ({ id, flow, state, at }) =>
      `${id.slice(0, SHOWN_OF_ID)}　${dateTimeOf(at, 'zh-Hant')}　${flow}.${state}`,
  );
}

/** The steps of one conversation, line by line. Throws SETTINGS_INVALID where none, or more than one, is meant. */
export async function replay(database: Database, beginning: string): Promise<string[]> {
  const [found, ...more] = await database.run((tx) => findConversations(tx, beginning));
  if (!found) throw new HomeroomError('SETTINGS_INVALID', '沒有這段對話');
  if (more.length > 0) throw new HomeroomError('SETTINGS_INVALID', '不只一段對話這樣開頭，請多給幾個字');
  return [
    ...found.steps.map(
      ({ at, flow, event, from, to }) => `${dateTimeOf(at, 'zh-Hant')}　${flow}　${event}：${from} → ${to}`,
    ),
    `現在：${found.flow}，已填 ${keptOf(found).join('、') || '（無）'}`,
  ];
}

/** Which answers a conversation holds, by their names alone: the values are personal. */
function keptOf({ snapshot }: LoggedConversation): string[] {
  const stored: unknown = JSON.parse(snapshot);
  const context = isRecord(stored) && isRecord(stored.context) ? stored.context : {};
  return Object.entries(context).flatMap(([name, value]) => {
    // What the house and its roster leave to be asked is nothing that somebody filled in.
    if (name === 'offered') return [];
    if (Array.isArray(value)) return value.length > 0 ? [`${name}×${value.length}`] : [];
    if (isRecord(value)) return Object.keys(value).map((key) => `${name}.${key}`);
    return value === undefined || value === false ? [] : [name];
  });
}

/** The funnel as a table. */
async function funnel(database: Database, days: number): Promise<string[]> {
  const rows = await database.run((tx) => countFunnel(tx, days));
  if (rows.length === 0) return [`最近 ${days} 天沒有對話`];
  return [`最近 ${days} 天`, ...table(rows)];
}

function table(rows: readonly FunnelRow[]): string[] {
  const lines = [
    ['流程', '問題', '到過', '往下走', '停在這裡'],
    ...rows.map(({ flow, state, reached, wentOn }) => [
      flow,
      state,
      String(reached),
      String(wentOn),
      String(reached - wentOn),
    ]),
  ];
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((cells) => columnsOf(cells[column] ?? ''))),
  );
  return lines.map((cells) =>
    cells
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - columnsOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

/** How many columns of a terminal a text takes: two for a Chinese character. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (widthOf(character) >= 1 ? 2 : 1), 0);
}

function readDays(typed: string): number {
  const days = Number(typed);
  if (Number.isInteger(days) && days >= 1 && days <= 3_650) return days;
  throw new HomeroomError('SETTINGS_INVALID', '--days 是 1 到 3650 的整數');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
