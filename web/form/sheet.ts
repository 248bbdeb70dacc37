import type { say } from '../../bot/texts/index.ts';
import type { Language } from '../../domain/language.ts';
import type { Box, Item } from './items.ts';
import { type Row, type Setting, setText } from './setText.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A4 in points, and what is left free at its edges. */
export const PAGE = { width: 595.28, height: 841.89, margin: 45 } as const;
export const INNER = PAGE.width - 2 * PAGE.margin;

export const INK = {
  words: '#1F2937',
  quiet: '#4B5563',
  primary: '#2F6F5E',
  label: '#EEF3F1',
  rule: '#9AA5A1',
} as const;

/** How words stand in a cell. */
export interface Look {
  size: number;
  weight?: NonNullable<Row['weight']>;
  colour?: string;
  align?: Setting['align'];
}

/** A page that is being laid out: what is put on it is what will be drawn. */
export interface Sheet {
  readonly items: Item[];
  readonly language: Language;
  /** Texts of people, as they are. */
  text(box: Box, text: string, look: Look): void;
  /** Our words: in Chinese, and under it smaller in the guardian's language. */
  words(box: Box, line: Parameters<typeof say>[0], look: Look): void;
  /** Several rows in one cell. */
  rows(box: Box, rows: readonly Row[], align?: Setting['align']): void;
  wording(line: Parameters<typeof say>[0]): Wording;
  /** A cell's frame; gives the room in it. */
  frame(box: Box, fill?: string): Box;
  draw(...items: readonly Item[]): void;
}

/** A blank page. */
export function createSheet(language: Language, fallbacks: readonly string[]): Sheet {
  const items: Item[] = [];
  const wording = (line: Parameters<typeof say>[0]) => wordingOf(line, language);
  const rows: Sheet['rows'] = (box, texts, align = 'left') =>
    void items.push(...setText(texts, box, { fallbacks, align }));
  return {
    items,
    language,
    wording,
    rows,
    text: (box, text, { align, ...look }) => rows(box, [{ colour: INK.words, ...look, text }], align),
    words: (box, line, { align, ...look }) => rows(box, wordedRows(wording(line), look), align),
    frame(box, fill) {
      const { rule } = INK;
      items.push({ kind: 'box', box, stroke: rule, lineWidth: 0.6, ...(fill ? { fill } : {}) });
      return { x: box.x + 6, y: box.y + 2, width: box.width - 12, height: box.height - 4 };
    },
    draw: (...drawn) => void items.push(...drawn),
  };
}

/** Words as rows: the other language is smaller and paler. */
export function wordedRows({ chinese, other }: Wording, { size, weight, colour = INK.words }: Look): Row[] {
  const first: Row = { text: chinese, size, colour, ...(weight ? { weight } : {}) };
  return other === undefined ? [first] : [first, { text: other, size: size * 0.75, colour: INK.quiet }];
}
