import type { Language } from '../../../domain/language.ts';

/** One version of the consent text in one language, as it is shown page by page. */
export interface Consent {
  version: string;
  language: Language;
  pages: readonly { title: string; body: string }[];
}
