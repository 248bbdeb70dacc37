import { countCharacters, normaliseText } from './text.ts';

const MOST_CHARACTERS = 60;
const HAN = /\p{Script=Han}/u;
/** Letters of any script, marks, spaces, apostrophes, dots in the middle of indigenous names, hyphens. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} '’.·・‧˙-]*$/u;

/** Reads a person's full name: at least two characters, at most 60, letters only. Undefined where it is none. */
export function readPersonName(typed: string): string | undefined {
  const name = normaliseText(typed);
  const length = countCharacters(name);
  return length >= 2 && length <= MOST_CHARACTERS && NAME.test(name) ? name : undefined;
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
  const parts = name.split(/([·・‧˙ ])/u);
  if (parts.length === 1) return maskHan(name, true);
  return parts.map((part, at) => (at % 2 === 1 ? part : maskHan(part, false))).join('');
}

function maskHan(part: string, keepLast: boolean): string {
  const characters = [...part];
  if (characters.length < 2) return part;
  const last = keepLast && characters.length > 2 ? (characters.at(-1) ?? '') : '';
  return `${characters[0]}${'○'.repeat(characters.length - 1 - [...last].length)}${last}`;
}

/** Whether a typed signature is the name given: case, accents, spaces, width and dots aside. */
export function isSameName(signature: string, name: string): boolean {
  return comparable(signature) === comparable(name);
}

function comparable(name: string): string {
  return normaliseText(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/giu, 'd')
    .replace(/[\s·・‧˙.'’-]/gu, '')
    .toLowerCase();
}
