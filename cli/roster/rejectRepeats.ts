import type { Findings } from './findings.ts';
import type { CheckedRow } from './readTable.ts';
import type { RosterFile } from './rosterFiles.ts';

interface Uniqueness<T> {
  column: string;
  /** What must not stand twice, in 繁體中文. */
  what: string;
  /** Rows with the same key repeat each other; null: the row does not count. */
  keyOf(value: T): string | null;
}

/** Finds rows that repeat each other. All of them are bad: nobody can tell here which one is right. */
export function rejectRepeats<T>(
  file: RosterFile,
  rows: readonly CheckedRow<T>[],
  findings: Findings,
  { column, what, keyOf }: Uniqueness<T>,
): void {
  const groups = Map.groupBy(rows, ({ value }) => keyOf(value));
  for (const [key, group] of groups) {
    if (key === null || group.length < 2) continue;
    for (const { line } of group) {
      const others = group.filter((each) => each.line !== line).map((each) => each.line);
      const more = others.length > 3 ? ` 等 ${others.length} 列` : ' 列';
      findings.rejectRow(file, line, column, `${what}也在第 ${others.slice(0, 3).join('、')}${more}`);
    }
  }
}
