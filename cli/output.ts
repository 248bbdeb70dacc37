import type { OnProgress } from '../db/importRoster.ts';

const BAR_WIDTH = 30;

/** Where a command speaks. Only the cli writes to the terminal. */
export interface Output {
  line(text: string): void;
  /** A bar that moves on a terminal; elsewhere a line for each quarter. */
  progress(what: string): OnProgress;
}

/** Speaks to a stream, usually process.stdout. */
export function createOutput(stream: { write(text: string): unknown; isTTY?: boolean }): Output {
  return {
    line: (text) => void stream.write(`${text}\n`),
    progress: (what) => (stream.isTTY ? movingBar(stream, what) : plainLines(stream, what)),
  };
}

function movingBar(stream: { write(text: string): unknown }, what: string): OnProgress {
  return (done, total) => {
    const filled = Math.round((done / total) * BAR_WIDTH);
    const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
    stream.write(`\r${what} ${bar} ${done}／${total}${done === total ? '\n' : ''}`);
  };
}

function plainLines(stream: { write(text: string): unknown }, what: string): OnProgress {
  let said = 0;
  return (done, total) => {
    const quarter = Math.floor((done / total) * 4);
    if (quarter === said) return;
    said = quarter;
    stream.write(`${what} ${done}／${total}\n`);
  };
}
