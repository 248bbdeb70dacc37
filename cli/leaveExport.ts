import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Command, Option } from 'commander';
import {
  type ExportedSlip,
  noteSlipExport,
  readSlipsToExport,
  type SlipSelection,
} from '../db/leave/exportSlips.ts';
import type { Database } from '../db/tx.ts';
import { isCivilDate } from '../domain/civilDate.ts';
import { readClassReference } from '../domain/schoolClass.ts';
import { findNamedSchools } from './leave/namedSchools.ts';
import { EXPORT_FORMATS, type ExportFormat, slipsAsText } from './leave/slipsAsText.ts';
import type { Output } from './output.ts';
import { EXIT } from './rosterImport.ts';

/** What is asked for, as it was typed. */
export interface ExportOptions {
  from: string;
  to: string;
  class?: string;
  school?: string;
  level?: string;
  format: ExportFormat;
  out?: string;
}

/** Where an export goes when no file is named, and where it is spoken of. */
export interface ExportStreams {
  data: NodeJS.WritableStream;
  told: Output;
}

/** Adds `export` to the command `leave`: the slips of a span of days, for the school's own records. */
export function addLeaveExport(
  leave: Command,
  openStore: () => Promise<Database>,
  streams: ExportStreams,
): void {
  leave
    .command('export')
    .requiredOption('--from <DAY>', '從哪一天（YYYY-MM-DD）')
    .requiredOption('--to <DAY>', '到哪一天')
    .option('--class <CLASS>', '只要一班（例：5-1、五年一班）')
    .option('--school <CODE>', '只要一所學校')
    .option('--level <LEVEL>', '只要這個代碼的一個學層')
    .addOption(
      new Option('--format <FORMAT>', 'CSV 給人看，JSON 給程式用').choices(EXPORT_FORMATS).default('csv'),
    )
    .option('--out <FILE>', '寫到這個檔案；不寫就印出來')
    .description('匯出碰到這些日子的假單（含學生姓名與假別，請妥善保管）')
    .addHelpText('after', '\n每次匯出都記在稽核紀錄。結束碼：0 已匯出，1 沒有匯出')
    .action(async (options: ExportOptions) => {
      const database = await openStore();
      try {
        process.exitCode = await leaveExport(database, options, streams);
      } finally {
        await database.close();
      }
    });
}

/** Exports slips to a file (that only its owner may read, all of it or none) or to the stream. Gives the exit code. */
export async function leaveExport(
  database: Database,
  options: ExportOptions,
  { data, told }: ExportStreams,
): Promise<number> {
  const chosen = await chooseSlips(database, options);
  if (!chosen.ok) {
    told.line(chosen.reason);
    return EXIT.refused;
  }
  const { selection } = chosen;
  if (options.out !== undefined && !(await isFolder(path.dirname(options.out)))) {
    told.line(`找不到資料夾：${path.dirname(options.out)}`);
    return EXIT.refused;
  }
  await database.transaction((tx) => noteSlipExport(tx, selection, options.format));
  let count = 0;
  const text = slipsAsText(
    readPages(database, selection, (page) => {
      count += page;
    }),
    options.format,
  );
  if (options.out === undefined) await pipeline(Readable.from(text), data, { end: false });
  else await writeWhole(options.out, text);
  told.line(`匯出 ${count} 張假單${options.out === undefined ? '' : `到 ${options.out}`}。`);
  return EXIT.done;
}

type Chosen = { ok: true; selection: SlipSelection } | { ok: false; reason: string };

async function chooseSlips(database: Database, options: ExportOptions): Promise<Chosen> {
  const { from, to, class: typed, school, level } = options;
  if (!isCivilDate(from) || !isCivilDate(to))
    return { ok: false, reason: '--from、--to 請寫成 YYYY-MM-DD（例：2026-09-01）' };
  if (from > to) return { ok: false, reason: '--to 不能比 --from 早' };
  const named = typed === undefined ? undefined : readClassReference(typed);
  if (typed !== undefined && named === undefined)
    return { ok: false, reason: '--class 請寫年級和班級（例：5-1、五年一班）' };
  if (school === undefined)
    return level === undefined
      ? { ok: true, selection: { from, to, class: named } }
      : { ok: false, reason: '--level 要和 --school 一起用' };
  const found = await findNamedSchools(database, { school, ...(level === undefined ? {} : { level }) });
  if (!found.ok) return found;
  return { ok: true, selection: { from, to, class: named, schoolIds: found.schools.map(({ id }) => id) } };
}

async function* readPages(
  database: Database,
  selection: SlipSelection,
  onPage: (count: number) => void,
): AsyncGenerator<ExportedSlip[]> {
  for (let last: ExportedSlip | undefined; ; ) {
    const after = last;
    const page = await database.run((tx) => readSlipsToExport(tx, selection, after));
    if (page.length === 0) return;
    onPage(page.length);
    yield page;
    last = page.at(-1);
  }
}

async function isFolder(folder: string): Promise<boolean> {
  return await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Written beside its place and moved there when it is whole: a half list would look like a whole one. */
async function writeWhole(file: string, text: AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.part`;
  try {
    await pipeline(Readable.from(text), createWriteStream(unfinished, { mode: 0o600, flags: 'wx' }));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
