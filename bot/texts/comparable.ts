import { normaliseText } from '../../domain/text.ts';

/** Text as words are compared: width, case, accents, spaces, signs and punctuation aside. Empty where nothing is left. */
export function comparable(text: string): string {
  return normaliseText(text)
    .normalize('NFD')
    .replace(/đ/giu, 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/臺/gu, '台');
}
