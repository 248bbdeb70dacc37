/** The languages there are words in; the first is everybody's until they choose. */
export const LANGUAGES = ['zh-Hant', 'en', 'vi', 'id'] as const;

export type Language = (typeof LANGUAGES)[number];
