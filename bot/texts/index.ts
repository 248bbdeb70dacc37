import { IntlMessageFormat } from 'intl-messageformat';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { Line, Param } from '../../flows/view.ts';
import { texts as en } from './en/index.ts';
import { className, dateTimeOf, paperDay, paperTime, schoolName, untilTime } from './formats.ts';
import { texts as id } from './id/index.ts';
import { leaveDayShort, leaveTimeOf } from './leaveFormats.ts';
import { findPattern } from './pattern.ts';
import { texts as vi } from './vi/index.ts';
import { texts as zhHant } from './zh-Hant/index.ts';

export { LANGUAGES, type Language, type Param };

const TEXTS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-Hant': zhHant,
  en,
  vi,
  id,
};

/** Between the members of a list. */
const SEPARATORS: Readonly<Record<Language, string>> = {
  'zh-Hant': '、',
  en: ', ',
  vi: ', ',
  id: ', ',
};

type Words = Readonly<Record<string, string | number>>;
type Formatter = (words: Words, language: Language, now: string | undefined) => string;

/** Keys whose words depend on more than a pattern: they are worked out, not looked up. */
const FORMATTERS: Readonly<Record<string, Formatter>> = {
  time: ({ at }, language, now) => untilTime(String(at ?? ''), language, now),
  dateTime: ({ at }, language) => dateTimeOf(String(at ?? ''), language),
  paperDay: ({ at }, language) => paperDay(String(at ?? ''), language),
  paperTime: ({ at }, language) => paperTime(String(at ?? ''), language),
  typed: ({ text }) => String(text ?? ''),
  class: ({ grade, name }, language) => className(Number(grade), String(name ?? ''), language),
  school: ({ name, district }, language) => schoolName(String(name ?? ''), String(district ?? ''), language),
  leaveTime: leaveTimeOf,
  leaveDayShort: ({ day }, language) => leaveDayShort(String(day ?? ''), language),
  // A school writes its policy in two languages.
  policyWords: ({ zh, en: english }, language) => String((language === 'zh-Hant' ? zh : english) ?? ''),
};

/** What is to be forwarded to a teacher is Chinese, whatever the parent speaks. */
const IN_CHINESE = 'inChinese';

/** Lines that stand small and grey under the others: to be found, not to be answered. */
const QUIET: ReadonlySet<string> = new Set(['binding.privacyShort', 'teacher.reviewingHint']);

const compiled = new Map<string, IntlMessageFormat>();

/**
 * The words of a line in a language; Lines among its parameters are said first. `now` (ISO 8601) lets a time be named
 * 今天 or 明天; without it the date is written. Throws TypeError for a key that no language has: a bug, found by a test.
 */
export function say(line: Line, language: Language, now?: string): string {
  if (line.key === IN_CHINESE) return String(sayParam(line.params?.line ?? '', 'zh-Hant', now));
  const words: Record<string, string | number> = {};
  for (const [name, param] of Object.entries(line.params ?? {})) words[name] = sayParam(param, language, now);
  const format = Object.hasOwn(FORMATTERS, line.key) ? FORMATTERS[line.key] : undefined;
  return format ? format(words, language, now) : String(message(line.key, language).format(words));
}

/** The words of a parameter: a Line is said, several are listed, a text stays as it was typed. */
export function sayParam(param: Param, language: Language, now?: string): string | number {
  if (typeof param !== 'object') return param;
  if ('key' in param) return say(param, language, now);
  return param.map((each) => say(each, language, now)).join(SEPARATORS[language]);
}

/** Whether a key has words. */
export function hasText(key: string): boolean {
  return key === IN_CHINESE || Object.hasOwn(FORMATTERS, key) || Object.hasOwn(zhHant, key);
}

/** Whether a line is to stand small and grey. */
export function isQuiet(line: Line): boolean {
  return QUIET.has(line.key);
}

/** The language that is stored for a person; the first one where nothing, or none of ours, is stored. */
export function languageOf(stored: string | undefined): Language {
  return LANGUAGES.find((language) => language === stored) ?? LANGUAGES[0];
}

function message(key: string, language: Language): IntlMessageFormat {
  const id = `${language} ${key}`;
  const known = compiled.get(id);
  if (known) return known;
  const found = findPattern(TEXTS, key, language);
  if (!found) throw new TypeError(`no text for ${key}`);
  const made = new IntlMessageFormat(found.pattern, found.language, undefined, { ignoreTag: true });
  compiled.set(id, made);
  return made;
}
