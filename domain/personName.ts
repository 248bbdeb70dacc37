import { countCharacters, normaliseText } from './text.ts';

/** The longest name that is read, in characters. */
export const LONGEST_NAME = 60;
const HAN = /\p{Script=Han}/u;
/** Letters of any script, marks, spaces, apostrophes, dots in the middle of indigenous names, hyphens. */
const NAME = /^[\p{L}〇][\p{L}\p{M}〇 '’.·・‧˙•‐-]*$/u;
const LETTERS = /[\p{L}〇]/gu;
const DOTS = /([.·・‧˙•])/u;

/** Reads a person's full name: at least two letters, at most 60 characters. Undefined where it is none. */
export function readPersonName(typed: string): string | undefined {
  const name = normaliseText(typed);
  const letters = name.match(LETTERS)?.length ?? 0;
  return letters >= 2 && countCharacters(name) <= LONGEST_NAME && NAME.test(name) ? name : undefined;
}

/**
 * Masks a name for pushes and before approval: 王小明 → 王○明, 王明 → 王○, 歐陽小明 → 歐○○明, Mary Anne Chen → M*** A*** C***,
 * 瓦歷斯·諾幹 → 瓦○○·諾○. (Our own rule: the first character of each part, and the last of a Han name of three or more.)
 */
export function maskName(name: string): string {
  if (!HAN.test(name))
    return name
      .split(' ')
      .map((part) => `${[...part][0] ?? ''}***`)
      .join(' ');
  // A space in a Han name parts nothing: rosters fill short names with it (王　明), and each part would show a character.
  const parts = name.replace(/\s/gu, '').split(DOTS);
  const [only] = parts;
  if (parts.length === 1) return maskHan(only ?? '', true);
  return parts.map((part, at) => (at % 2 === 1 ? part : maskPart(part, at === 0))).join('');
}

/** A text in which these people are named as pushes may name them. */
export function maskNamesIn(text: string, people: readonly { studentName: string }[]): string {
  return people.reduce(
    (masked, { studentName }) => masked.replaceAll(studentName, maskName(studentName)),
    text,
  );
}

/** A part of one character would be shown whole: only the first part may be. */
function maskPart(part: string, isFirst: boolean): string {
  return isFirst || [...part].length !== 1 ? maskHan(part, false) : '○';
}

function maskHan(part: string, keepLast: boolean): string {
  const characters = [...part];
  if (characters.length < 2) return part;
  const last = keepLast && characters.length > 2 ? (characters.at(-1) ?? '') : '';
  return `${characters[0]}${'○'.repeat(characters.length - 1 - [...last].length)}${last}`;
}

/** Whether a typed signature is the name given: case, accents, spaces, width and dots aside. */
export function isSameName(signature: string, name: string): boolean {
  const signed = comparable(signature);
  return signed !== '' && signed === comparable(name);
}

function comparable(name: string): string {
  return normaliseText(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .replace(/[\s.·・‧˙•'’‐-]/gu, '')
    .toLowerCase();
}
