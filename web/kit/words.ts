import { type Param, say } from '../../bot/texts/index.ts';
import type { Language } from '../../domain/language.ts';

/** Says a text of ours by its key. */
export type Words = (key: string, params?: Readonly<Record<string, Param>>) => string;

/** The words of pages in a language. */
export function wordsIn(language: Language): Words {
  return (key, params) => say(params ? { key, params } : { key }, language);
}
