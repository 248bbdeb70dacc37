import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

/** A piece of a line in one font. */
export interface Run {
  font: Font;
  text: string;
}

const NOTO = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-tc/package.json'),
);
const FILES: Readonly<Record<Weight, string>> = {
  regular: path.join(NOTO, '400Regular/NotoSansTC_400Regular.ttf'),
  bold: path.join(NOTO, '700Bold/NotoSansTC_700Bold.ttf'),
};

/** Where Debian puts fonts that have what ours lacks: rare characters, letters of indigenous languages. None is needed. */
const FALLBACK_FILES = [
  'dejavu/DejaVuSans.ttf',
  'hanazono/HanaMinA.ttf',
  'hanazono/HanaMinB.ttf',
  'babelstone/BabelStoneHan.ttf',
].map((file) => path.join('/usr/share/fonts/truetype', file));

/** Nothing that shows nothing or turns the direction of writing; line ends and tabs are spaces before. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** More marks on a letter than any script sets would climb out of their box. */
const TOO_MANY_MARKS = /(\p{M}{4})\p{M}+/gu;
const segmenter = new Intl.Segmenter('zh-Hant', { granularity: 'grapheme' });
const opened = new Map<string, Font | undefined>();

/** The fonts of this machine that may stand in for ours. */
export const machineFonts: readonly string[] = FALLBACK_FILES.filter((file) => existsSync(file));

/** Our own font. Opened once and kept: it is read by each form. */
function ourFont(weight: Weight): Font {
  const font = open(FILES[weight]);
  if (!font) throw new Error('Noto Sans TC is missing');
  return font;
}

/** A text as it can be printed: well-formed, composed, in one line, without what cannot be seen. */
export function printable(text: string): string {
  const seen = text.toWellFormed().replace(/\s+/gu, ' ').replace(UNSEEN, '');
  return seen.normalize('NFC').replace(TOO_MANY_MARKS, '$1').trim();
}

/** The characters of a text as people see them, none of which may be torn apart. */
export function graphemes(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/**
 * A text in runs of the font that has its characters: ours, else the first of `fallbacks` (files) that does. What no
 * font has stands as its code point in brackets, [U+20BB7], and never as an empty box.
 */
export function toRuns(text: string, weight: Weight, fallbacks: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const grapheme of graphemes(text))
    for (const { font, text } of runsOf(grapheme, weight, fallbacks)) {
      const last = runs.at(-1);
      if (last?.font === font) last.text += text;
      else runs.push({ font, text });
    }
  return runs;
}

function runsOf(grapheme: string, weight: Weight, fallbacks: readonly string[]): Run[] {
  const whole = fontOf(grapheme, weight, fallbacks);
  if (whole) return [{ font: whole, text: grapheme }];
  return [...grapheme].map((character) => {
    const font = fontOf(character, weight, fallbacks);
    if (font) return { font, text: character };
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { font: ourFont(weight), text: `[U+${code}]` };
  });
}

/** The first font that has all of it. The others are opened only where ours lacks something: they are large. */
function fontOf(text: string, weight: Weight, fallbacks: readonly string[]): Font | undefined {
  const ours = ourFont(weight);
  if (hasAll(ours, text)) return ours;
  for (const file of fallbacks) {
    const font = open(file);
    if (font && hasAll(font, text)) return font;
  }
  return undefined;
}

function hasAll(font: Font, text: string): boolean {
  return [...text].every((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

function open(file: string): Font | undefined {
  if (!opened.has(file)) opened.set(file, read(file));
  return opened.get(file);
}

/** A font of the machine that cannot be read is one that is not there. */
function read(file: string): Font | undefined {
  try {
    const font = create(readFileSync(file));
    return 'hasGlyphForCodePoint' in font ? font : undefined;
  } catch {
    return undefined;
  }
}
