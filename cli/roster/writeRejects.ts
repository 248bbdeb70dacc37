import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { harmlessCell } from '../harmlessCell.ts';
import type { ParsedRoster } from './parseRoster.ts';
import { columnLabel } from './rosterFiles.ts';

export const REJECTS_FILE = 'rejects.csv';

/**
 * Writes the bad rows with their reasons into the roster's folder (UTF-8 with a BOM, for Excel), or takes away an older
 * list when there are none. The rows hold personal data, like the files they come from: only the owner may read it.
 */
export async function writeRejects(folder: string, { rejects, findings }: ParsedRoster): Promise<void> {
  const at = path.join(folder, REJECTS_FILE);
  // Never through what lies there already, which may be a link or have wider rights.
  await rm(at, { force: true });
  if (rejects.length === 0) return;
  const lines = rejects.map(({ file, row }) => {
    const reasons = findings.problems.filter((each) => each.file === file && each.line === row.line);
    const said = reasons.map(({ column, reason }) =>
      column ? `${columnLabel(file, column)}：${reason}` : reason,
    );
    return [file, String(row.line), said.join('；'), ...row.cells].map(harmlessCell);
  });
  const header = ['file', 'line', 'reason', 'row'];
  await writeFile(at, stringify([header, ...lines], { bom: true }), { mode: 0o600, flag: 'wx' });
}
