import { stringify } from 'csv-stringify/sync';
import { say } from '../../bot/texts/index.ts';
import type { ExportedSlip } from '../../db/leave/exportSlips.ts';
import { taipeiClock } from '../../domain/civilDate.ts';
import type { LeavePart } from '../../domain/leave/leaveTime.ts';
import { harmlessCell } from '../harmlessCell.ts';
import { className, kindName } from './words.ts';

/** The forms in which slips are exported. */
export const EXPORT_FORMATS = ['csv', 'json'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Slips as text, piece by piece as the pages come; a list of any length takes the memory of one page. */
export function slipsAsText(
  pages: AsyncIterable<readonly ExportedSlip[]>,
  format: ExportFormat,
): AsyncIterable<string> {
  return format === 'csv' ? asCsv(pages) : asJson(pages);
}

const COLUMNS: readonly (readonly [header: string, cell: (slip: ExportedSlip) => string | number])[] = [
  ['假單', ({ number }) => number],
  ['學校', ({ school }) => school],
  ['班級', ({ grade, className: name }) => className(grade, name)],
  ['座號', ({ seatNo }) => seatNo],
  ['學生', ({ student }) => student],
  ['假別', ({ kind }) => kindName(kind)],
  ['開始', ({ time }) => time.from],
  ['結束', ({ time }) => time.to],
  ['時段', ({ time }) => partName(time.part)],
  ['天數', ({ days }) => Math.round(days * 100) / 100],
  ['節數', ({ periods }) => periods],
  ['狀態', ({ state }) => say({ key: `leave.state.${state}` }, 'zh-Hant')],
  ['送出者', ({ filedBy }) => (filedBy ? say({ key: `relation.${filedBy}` }, 'zh-Hant') : '')],
  ['送出時間', ({ filedAt }) => localTime(filedAt)],
  ['審核者', ({ decidedBy }) => decidedBy ?? ''],
  ['審核時間', ({ decidedAt }) => (decidedAt ? localTime(decidedAt) : '')],
  ['證明檔案', ({ proofs }) => proofs],
];

/** With a BOM, for Excel; in words, for people; no cell is taken for a formula. */
async function* asCsv(pages: AsyncIterable<readonly ExportedSlip[]>): AsyncGenerator<string> {
  yield stringify([COLUMNS.map(([header]) => header)], { bom: true });
  for await (const page of pages)
    yield stringify(
      page.map((slip) =>
        COLUMNS.map(([, cellOf]) => {
          const cell = cellOf(slip);
          return typeof cell === 'string' ? harmlessCell(cell) : cell;
        }),
      ),
    );
}

/** With the codes of the service, for programs; one slip a line. */
async function* asJson(pages: AsyncIterable<readonly ExportedSlip[]>): AsyncGenerator<string> {
  yield '[';
  let between = '\n';
  for await (const page of pages)
    for (const { time, ...slip } of page) {
      const { part, ...span } = time;
      yield `${between}${JSON.stringify({ ...slip, ...span, part: part.of, ...periodsOf(part) })}`;
      between = ',\n';
    }
  yield '\n]\n';
}

function periodsOf(part: LeavePart): { firstPeriod?: number; lastPeriod?: number } {
  return part.of === 'PERIODS' ? { firstPeriod: part.first, lastPeriod: part.last } : {};
}

function partName(part: LeavePart): string {
  const params = part.of === 'PERIODS' ? { first: part.first, last: part.last } : {};
  return say({ key: 'leaveTime', params: { part: part.of, ...params } }, 'zh-Hant');
}

function localTime(at: string): string {
  const { today, time } = taipeiClock(at);
  return `${today} ${time}`;
}
