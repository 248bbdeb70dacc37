/** What people never mean to type: control characters and marks that turn the direction of writing. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Typed text as the service compares it: NFKC (full width → half), no invisible characters, single spaces, trimmed. */
export function normaliseText(typed: string): string {
  return typed.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** Normalised text without spaces and dashes of any kind: for numbers, IDs and codes. */
export function withoutSpacing(typed: string): string {
  return normaliseText(typed).replace(/[\s\-‐-―−_.・()]/gu, '');
}

/** Length as people count it, in grapheme clusters. */
export function countCharacters(text: string): number {
  return [...new Intl.Segmenter('zh-Hant', { granularity: 'grapheme' }).segment(text)].length;
}
