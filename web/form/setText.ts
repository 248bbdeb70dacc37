import { graphemes, printable, type Run, toRuns, type Weight } from './fonts.ts';
import type { Box, Item, TextItem } from './items.ts';

/** A text, and how it looks where it fits. */
export interface Row {
  text: string;
  size: number;
  weight?: Weight;
  colour: string;
}

/** How rows stand in their box. */
export interface Setting {
  /** Files of fonts for what ours lacks. */
  fallbacks: readonly string[];
  align?: 'left' | 'center';
}

type Style = Pick<Row, 'size' | 'weight'> & Pick<Setting, 'fallbacks'>;

interface Line {
  runs: Run[];
  width: number;
}

const LEADING = 1.32;
/** From the top of a line to where its letters stand, in sizes: a Chinese character sits in the middle of its line. */
const ASCENT = 1.04;
/** Smaller than this, a word is rather broken. */
const READABLE = 7;
const SMALLEST = 4;
const STEP = 0.5;

const CJK = /[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u30ff\uff00-\uffef]/u;
const NO_START = /^[，。、；：！？）」』】·‧・,.;:!?)\]]/u;
const NO_END = /[（「『【([]$/u;
const BREAKS_AFTER = /[\s\-–—/@._·‧・]$/u;

/**
 * Sets texts under each other in the middle of a box, and gives what is to be drawn: wrapped between words and Chinese
 * characters, smaller where they do not fit, with words broken where they would become too small to read; a text that
 * fits in no size is cut and ends with ….
 */
export function setText(rows: readonly Row[], box: Box, { fallbacks, align }: Setting): Item[] {
  const shown = rows.map((row) => ({ ...row, text: printable(row.text) })).filter(({ text }) => text !== '');
  let later = shown.reduce((sum, { size }) => sum + size * LEADING, 0);
  let used = 0;
  const set = shown.map((row) => {
    later -= row.size * LEADING;
    // Every row has a line at least; where there is no room even for that, they share what there is.
    const room = Math.max(box.height - used - later, (box.height - used) / 2);
    const { size, lines } = fitText(row.text, { ...box, height: room }, { ...row, fallbacks });
    const top = used;
    used += lines.length * size * LEADING;
    return { row, size, lines, top };
  });
  const start = box.y + (box.height - used) / 2;
  return set.flatMap(({ row, size, lines, top }) =>
    lines.flatMap((line, at) => {
      const x = box.x + (align === 'center' ? (box.width - line.width) / 2 : 0);
      const y = start + top + size * (at * LEADING + ASCENT);
      return place(line, { x, y, size, colour: row.colour, within: box });
    }),
  );
}

/** The lines of a text as wide as this, at its size: for what goes on over pages. */
export function linesOf(row: Omit<Row, 'colour'>, width: number, { fallbacks }: Setting): string[] {
  const style = { ...row, fallbacks };
  const measured = words(printable(row.text)).map((word) => measure(word, style));
  return wrap(measured, width / row.size, style) ?? [];
}

function place(line: Line, { x, ...rest }: Pick<TextItem, 'x' | 'y' | 'size' | 'colour' | 'within'>): Item[] {
  let at = x;
  return line.runs.map((run) => {
    const width = widthOf(run, rest.size);
    at += width;
    return { kind: 'text', ...run, ...rest, x: at - width, width };
  });
}

function fitText(text: string, box: Box, style: Style): { size: number; lines: Line[] } {
  const measured = words(text).map((word) => measure(word, style));
  const attempt = (size: number, breaksWords: boolean) => {
    const ems = box.width / size;
    const lines = wrap(measured, ems, breaksWords ? style : undefined);
    if (!lines || lines.length * size * LEADING > box.height) return undefined;
    const made = lines.map((line) => makeLine(line, size, style));
    return made.every(({ width }) => width <= box.width) ? { size, lines: made } : undefined;
  };
  for (let size = style.size; size >= Math.min(READABLE, style.size); size -= STEP) {
    const whole = attempt(size, false);
    if (whole) return whole;
  }
  for (let size = style.size; size > SMALLEST; size -= STEP) {
    const broken = attempt(size, true);
    if (broken) return broken;
  }
  return { size: SMALLEST, lines: cutLines(wrap(measured, box.width / SMALLEST, style) ?? [], box, style) };
}

/** As many lines as there is room for; the last ends with …. */
function cutLines(lines: readonly string[], box: Box, style: Style): Line[] {
  const most = Math.max(1, Math.floor(box.height / (SMALLEST * LEADING)));
  const kept = lines.slice(0, most).map((line) => makeLine(line, SMALLEST, style));
  if (lines.length <= most) return kept;
  const last = graphemes(lines[most - 1] ?? '');
  let end = makeLine(`${last.join('')}…`, SMALLEST, style);
  while (end.width > box.width && last.pop() !== undefined)
    end = makeLine(`${last.join('')}…`, SMALLEST, style);
  return [...kept.slice(0, -1), end];
}

/** A piece of text and how wide it is at size 1, with the space at its end and without. */
interface Piece {
  text: string;
  ems: number;
  bareEms: number;
}

function measure(text: string, style: Style): Piece {
  const bare = text.trimEnd();
  const ems = makeLine(text, 1, style).width;
  return { text, ems, bareEms: bare === text ? ems : makeLine(bare, 1, style).width };
}

/** The lines of words, so many ems wide. Words are broken by `style`; undefined where one would have to be and there is none. */
function wrap(pieces: readonly Piece[], ems: number, style: Style | undefined): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const add = (piece: Piece) => {
    if (used + piece.bareEms > ems && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
    }
    line += piece.text;
    used += piece.ems;
  };
  for (const piece of pieces) {
    if (piece.bareEms <= ems) add(piece);
    else if (!style) return undefined;
    else for (const part of partsOf(piece.text, ems, style)) add(part);
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What a word is broken into: characters as people see them, and these only where one is wider than a line. */
function partsOf(word: string, ems: number, style: Style): Piece[] {
  return graphemes(word).flatMap((each) => {
    const piece = measure(each, style);
    return piece.bareEms <= ems ? [piece] : [...each].map((part) => measure(part, style));
  });
}

/** A text in pieces between which a line may end. */
function words(text: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const grapheme of graphemes(text)) {
    const may = CJK.test(grapheme) || CJK.test(before) || BREAKS_AFTER.test(before);
    const stays = before === '' || NO_START.test(grapheme) || NO_END.test(before) || /^\s/u.test(grapheme);
    if (may && !stays) found.push(grapheme);
    else found.push(`${found.pop() ?? ''}${grapheme}`);
    before = grapheme;
  }
  return found;
}

function makeLine(text: string, size: number, { weight, fallbacks }: Style): Line {
  const runs = toRuns(text, weight ?? 'regular', fallbacks);
  return { runs, width: runs.reduce((sum, run) => sum + widthOf(run, size), 0) };
}

function widthOf({ font, text }: Run, size: number): number {
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size;
}
