import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decodeText.ts';
import type { Findings } from './findings.ts';
import { COLUMNS, type Column, columnLabel, ROSTER_LIMITS, type TableFile } from './rosterFiles.ts';
import { plainWord } from './vocabulary.ts';

/** One row as it stands in the file. */
export interface TableRow {
  /** The line on which it begins. */
  line: number;
  /** What its line says, cell by cell, for rejects.csv. */
  cells: readonly string[];
  /** The same by column key; columns the file does not have are empty. */
  record: Readonly<Record<string, string>>;
}

/** A row with what its cells mean. */
export interface CheckedRow<T> extends TableRow {
  value: T;
}

interface Line {
  line: number;
  cells: string[];
}

/**
 * Reads one table into rows by column key. What makes the whole file unreadable (no text, a missing column, a
 * quote without an end) is found as a file's problem and gives no rows; a row of the wrong width is a row's problem.
 */
export function readTable(file: TableFile, bytes: Buffer, findings: Findings): TableRow[] {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    findings.rejectFile(file, 0, decoded.reason);
    return [];
  }
  const lines = splitLines(file, decoded.text, findings);
  const [header, ...body] = lines ?? [];
  if (!header) {
    if (lines) findings.rejectFile(file, 0, '檔案是空的');
    return [];
  }
  const keys = readHeader(file, header, findings);
  if (!keys) return [];
  if (body.length === 0) findings.notes.push(`${file} 只有標題，沒有資料列`);
  return body.flatMap((line) => readRow(file, keys, line, findings) ?? []);
}

function splitLines(file: TableFile, text: string, findings: Findings): Line[] | undefined {
  const lines: Line[] = [];
  let line = 1;
  const keep = (cells: string[]) => {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
    // Its own line, and those inside its quoted cells.
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0);
    return null;
  };
  try {
    parse(text.replace(/\r\n?/gu, '\n'), {
      relax_column_count: true,
      record_delimiter: '\n',
      max_record_size: ROSTER_LIMITS.recordCharacters,
      on_record: keep,
    });
    return lines;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // `line` stands where the last whole record ended: there the broken one begins.
    findings.rejectFile(file, line, describeBrokenRecord(error.code));
    return undefined;
  }
}

function describeBrokenRecord(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return '從這一列開始的引號 " 沒有結束，後面的內容無法讀取';
    case 'CSV_MAX_RECORD_SIZE':
      return `這一列超過 ${ROSTER_LIMITS.recordCharacters} 個字（可能是引號 " 沒有結束），後面的內容無法讀取`;
    default:
      return '引號 " 的位置不對：內容有引號時，整格要用引號括住，格內的引號寫成兩個 ""';
  }
}

/** Which column stands at each place; null: none of ours. Never repeats a header: without a header line it is data. */
function readHeader(file: TableFile, header: Line, findings: Findings): (string | null)[] | undefined {
  const keys = header.cells.map((cell) => COLUMNS[file].find((each) => isHeaderOf(each, cell))?.key ?? null);
  const missing = COLUMNS[file].filter(({ key, required }) => required && !keys.includes(key));
  if (missing.length > 0) {
    const names = missing.map(({ key }) => columnLabel(file, key)).join('、');
    findings.rejectFile(file, header.line, `缺少欄位：${names}。第一列必須是標題，並以逗號分隔`);
    return undefined;
  }
  const twice = keys.find((key, at) => key !== null && keys.indexOf(key) !== at);
  if (twice) {
    findings.rejectFile(file, header.line, `欄位重複：${columnLabel(file, twice)}`);
    return undefined;
  }
  const unknown = keys.flatMap((key, at) => (key === null ? [at + 1] : []));
  if (unknown.length > 0) findings.notes.push(`${file} 第 ${unknown.join('、')} 欄的標題不認得，已略過`);
  return keys;
}

function isHeaderOf({ key, title, aliases }: Column, cell: string): boolean {
  const word = plainWord(cell);
  return [key, title, ...aliases].some(
    (name) => plainWord(name).replaceAll('_', '') === word.replace(/[_-]/gu, ''),
  );
}

function readRow(
  file: TableFile,
  keys: readonly (string | null)[],
  { line, cells }: Line,
  findings: Findings,
): TableRow | undefined {
  const record: Record<string, string> = Object.fromEntries(COLUMNS[file].map(({ key }) => [key, '']));
  for (const [at, key] of keys.entries()) if (key) record[key] = cells[at] ?? '';
  const row = { line, cells, record };
  const surplus = cells.slice(keys.length).some((cell) => cell.trim() !== '');
  if (surplus || cells.length < keys.length) {
    const count = `標題有 ${keys.length} 欄，這一列有 ${cells.length} 欄`;
    findings.rejectRow(file, line, null, `${count}。內容有逗號時，整格要用引號 " 括住`);
    return row;
  }
  for (const [key, text] of Object.entries(record)) {
    const reason = judgeCell(text);
    if (reason) findings.rejectRow(file, line, key, reason);
  }
  return row;
}

/** What no cell may hold, whatever its column. */
function judgeCell(text: string): string | undefined {
  if (text.length > ROSTER_LIMITS.cellCharacters) return `內容超過 ${ROSTER_LIMITS.cellCharacters} 個字`;
  if (text.includes('\uFFFD'))
    return '有無法辨認的字（例如 Big5 造字或檔案損壞），請改存 UTF-8 並補上正確的字';
  if (/(?![\t\n])\p{Cc}/u.test(text)) return '有看不見的控制字元，請刪除後重新輸入';
  return undefined;
}
