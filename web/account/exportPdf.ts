import { setImmediate } from 'node:timers/promises';
import type { AccountExport } from '../../db/account/export/exportAccount.ts';
import type { Language } from '../../domain/language.ts';
import { machineFonts } from '../form/fonts.ts';
import type { Item } from '../form/items.ts';
import { printPages } from '../form/printPages.ts';
import { linesOf } from '../form/setText.ts';
import { createSheet, INK, INNER, type Look, PAGE, type Sheet } from '../form/sheet.ts';
import { type Words, wordsIn } from '../kit/words.ts';
import { outlineOf } from './exportOutline.ts';
import type { OutlineEntry } from './outlineParts.ts';

const TOP = 48;
const BOTTOM = PAGE.height - 62;
const NAMES = 138;
const GAP = 10;
const LEADING = 1.5;

const TITLE = { size: 22, weight: 'bold', colour: INK.words } as const;
const SECTION = { size: 13, weight: 'bold', colour: INK.primary } as const;
const HEADING = { size: 11, weight: 'bold', colour: INK.words } as const;
const NAME = { size: 9.5, colour: INK.quiet } as const;
const VALUE = { size: 9.5, colour: INK.words } as const;

/** A copy of an account's data as PDF, to be read: A4 pages in the language of the account. */
export async function renderExportPdf(data: AccountExport, language: Language): Promise<Buffer> {
  const words = wordsIn(language);
  const writer = createWriter(language);
  writer.column(words('copy.title'), TITLE);
  writer.column(words('copy.made', { at: { key: 'paperTime', params: { at: data.exportedAt } } }), NAME);
  writer.column(words('copy.note'), NAME);
  for (const { title, entries } of outlineOf(data, language)) {
    writer.section(title);
    for (const entry of entries) {
      writeEntry(writer, entry);
      // Setting letters takes a while: others are let in between.
      await setImmediate();
    }
  }
  return await printPages(writer.pages(words), {
    title: words('copy.title'),
    createdAt: data.exportedAt,
    language,
  });
}

function writeEntry(writer: Writer, { heading, facts }: OutlineEntry): void {
  if (heading !== undefined) writer.heading(heading);
  for (const [name, value] of facts) {
    if (name === '') writer.column(value, VALUE);
    else writer.row(name, value);
  }
}

/** Writes down the page, and on to the next where it is full. */
interface Writer {
  section(title: string): void;
  heading(text: string): void;
  /** Over the whole width. */
  column(text: string, look: Look & { size: number }): void;
  /** A name and its value beside it. */
  row(name: string, value: string): void;
  /** The pages with their numbers. */
  pages(words: Words): Item[][];
}

function createWriter(language: Language): Writer {
  const sheets: Sheet[] = [];
  let y = BOTTOM;
  const { margin: x } = PAGE;

  /** The sheet on which there is room for so much more. */
  function room(height: number): Sheet {
    if (y + height > BOTTOM || sheets.length === 0) {
      sheets.push(createSheet(language, machineFonts));
      y = TOP;
    }
    return sheets.at(-1) as Sheet;
  }

  function cells(
    given: readonly { text: string; x: number; width: number; look: Look & { size: number } }[],
  ) {
    const columns = given.map((cell) => ({
      ...cell,
      lines: cell.text
        .split('\n')
        .flatMap((text) => linesOf({ text, ...cell.look }, cell.width, { fallbacks: machineFonts })),
    }));
    const height = Math.max(...given.map(({ look }) => look.size)) * LEADING;
    const count = Math.max(...columns.map(({ lines }) => lines.length));
    for (let at = 0; at < count; at++) {
      const sheet = room(height);
      for (const { lines, look, x: left, width } of columns) {
        const line = lines[at];
        // A hair wider than it was measured, so that it stays in one line.
        if (line !== undefined) sheet.text({ x: left, y, width: width + 1, height }, line, look);
      }
      y += height;
    }
  }

  return {
    section(title) {
      const sheet = room(SECTION.size * LEADING + 70);
      y += 14;
      sheet.draw({ kind: 'box', box: { x, y: y + 3, width: 4, height: SECTION.size }, fill: INK.primary });
      cells([{ text: title, x: x + 11, width: INNER - 11, look: SECTION }]);
      y += 2;
    },
    heading(text) {
      room(HEADING.size * LEADING + 40);
      y += 6;
      cells([{ text, x, width: INNER, look: HEADING }]);
    },
    column: (text, look) => cells([{ text, x, width: INNER, look }]),
    row: (name, value) =>
      cells([
        { text: name, x, width: NAMES, look: NAME },
        { text: value, x: x + NAMES + GAP, width: INNER - NAMES - GAP, look: VALUE },
      ]),
    pages: (words) =>
      sheets.map((sheet, at) => {
        const text = words('form.page', { page: at + 1, pages: sheets.length });
        sheet.text({ x, y: PAGE.height - 46, width: INNER, height: 14 }, text, { ...NAME, align: 'center' });
        return sheet.items;
      }),
  };
}
