import type { Language } from '../../domain/language.ts';

/** A text before its parameters are filled in, and the language whose plurals it follows. */
export interface Pattern {
  language: Language;
  pattern: string;
}

/**
 * The text of a key: in the language asked for; where it has none yet, in English, then in 中文, so that a sentence that
 * waits for its translation is told all the same. Undefined where no language has it.
 */
export function findPattern(
  texts: Readonly<Record<Language, Readonly<Record<string, string>>>>,
  key: string,
  language: Language,
): Pattern | undefined {
  for (const each of [language, 'en', 'zh-Hant'] as const) {
    const pattern = Object.hasOwn(texts[each], key) ? texts[each][key] : undefined;
    if (pattern !== undefined) return { language: each, pattern };
  }
  return undefined;
}
