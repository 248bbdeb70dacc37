import { normaliseText, withoutAccents } from '../../domain/text.ts';

/** Text as words are compared: width, case, accents, spaces, signs and punctuation aside. Empty where nothing is left. */
export function comparable(text: string): string {
  return withoutAccents(normaliseText(text))
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/臺/gu, '台');
}
