import { columnLabel, type TableFile } from './rosterFiles.ts';

/** What is wrong in a table, and where. Never holds the value: it may be personal. */
export interface Problem {
  file: TableFile;
  /** As an editor counts, the header on line 1; 0: the file as a whole. */
  line: number;
  /** The column's key; null: the row or the file as a whole. */
  column: string | null;
  /** In 繁體中文, for whoever keeps the table. */
  reason: string;
}

/** Collects what is found wrong while tables are read. */
export interface Findings {
  readonly problems: Problem[];
  /** Things to know that stop nothing. */
  readonly notes: string[];
  /** A row is bad: it can be left out and the others stand. */
  rejectRow(file: TableFile, line: number, column: string | null, reason: string): void;
  /** The file can't be read to its end: nothing can be imported. */
  rejectFile(file: TableFile, line: number, reason: string): void;
  isBad(file: TableFile, line: number): boolean;
  /** Whether a file could not be read. */
  readonly isUnreadable: boolean;
}

/** Starts an empty collection. */
export function createFindings(): Findings {
  const problems: Problem[] = [];
  const bad = new Set<string>();
  let unreadable = false;
  return {
    problems,
    notes: [],
    rejectRow(file, line, column, reason) {
      problems.push({ file, line, column, reason });
      bad.add(`${file}:${line}`);
    },
    rejectFile(file, line, reason) {
      problems.push({ file, line, column: null, reason });
      unreadable = true;
    },
    isBad: (file, line) => bad.has(`${file}:${line}`),
    get isUnreadable() {
      return unreadable;
    },
  };
}

/** `students.csv 第 12 列 national_id（身分證字號）：檢查碼不對`: one problem as one line. */
export function describeProblem({ file, line, column, reason }: Problem): string {
  const place = [file, line > 0 ? `第 ${line} 列` : '', column ? columnLabel(file, column) : ''];
  return `${place.filter(Boolean).join(' ')}：${reason}`;
}

/** In the order of the files, each from top to bottom. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files.flatMap((file) =>
    problems.filter((each) => each.file === file).sort((one, other) => one.line - other.line),
  );
}
