/**
 * What people never mean to type: control characters, marks that turn the direction of writing, characters that show
 * nothing, halves of characters. Line ends are not among them: they are spaces.
 */
const INVISIBLE = /(?![\t\n\v\f\r\u2028\u2029])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** What ends a sentence or leads over to the next, after NFKC, and the space before it. */
const ENDS: ReadonlySet<string> = new Set([...' 。.,，、;；:：!！?？…~～']);

const segmenter = new Intl.Segmenter('zh-Hant', { granularity: 'grapheme' });

/** Typed text as the service compares it: NFKC (full width → half), no invisible characters, single spaces, trimmed. */
export function normaliseText(typed: string): string {
  // First what cannot be seen: it would keep a letter and its accent apart.
  return typed.replace(INVISIBLE, '').normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** Typed text as others read it: only what cannot be seen is taken out, and spaces are single; its width stays. */
export function keepWriting(typed: string): string {
  return typed.replace(INVISIBLE, '').normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Text without the accents of its letters, đ as d: hủy is huy. As many Vietnamese type it. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
}

/** Normalised text without what only ends a sentence, 媽媽。 is 媽媽: for answers that are a word, a name of a place, an address. */
export function withoutEnd(typed: string): string {
  const text = normaliseText(typed);
  let end = text.length;
  // Step by step: a pattern for it looks at every run of signs in the middle again and again.
  while (end > 0 && ENDS.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Normalised text without spaces and dashes of any kind, nor the end of a sentence: for numbers, IDs and codes. */
export function withoutSpacing(typed: string): string {
  return withoutEnd(typed).replace(/[\s\-‐-―−_.・()]/gu, '');
}

/** Length as people count it, in grapheme clusters. */
export function countCharacters(text: string): number {
  return [...segmenter.segment(text)].length;
}
