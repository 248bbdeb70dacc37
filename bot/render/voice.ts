import type { Language } from '../texts/language.ts';

/** In what language, and when, something is said. */
export interface Voice {
  language: Language;
  now?: string | undefined;
}
