import { DATE_WORDS, type DateLanguage, type DateWords, type PartWord, type Week } from './dateWords.ts';

/** What a stretch of a text says about time; dates are not judged yet. */
export type TimeToken =
  | { token: 'DAY'; offset: number }
  | { token: 'WEEKDAY'; weekday: number; week?: Week; checks?: boolean }
  /** `order`: how two bare numbers are meant, where the writing itself tells. */
  | { token: 'DATE'; year?: number; first: number; second: number; order: 'MD' | 'DM' | 'EITHER' }
  /** A day of a month that is named elsewhere, or nowhere. */
  | { token: 'DAY_OF_MONTH'; day: number }
  | { token: 'NUMBER'; number: number }
  | { token: 'PART'; part: PartWord }
  | { token: 'PERIODS'; first: number; last: number }
  | { token: 'DURATION'; days: number }
  | { token: 'TO' };

type Make = (groups: string[]) => TimeToken | TimeToken[] | undefined;

/** A writing, matched at one place of a folded text, and the tokens it makes; undefined: it is none after all. */
export type TimeRule = readonly [pattern: RegExp, make: Make];

const NUMERAL = '(?<!\\d)(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DASH = '[-‐‑‒–—―~〜到至]';
const DIGITS = '〇一二三四五六七八九';

/** Writings that are the same in every language, longest first. */
const COMMON = (
  [
    ['(?<!\\d)(\\d{4})(\\d\\d)(\\d\\d)(?!\\d)', ([y, m, d]) => ymd(y, m, d)],
    ['(?<!\\d)(1\\d\\d)(\\d\\d)(\\d\\d)(?!\\d)', ([y, m, d]) => ymd(y, m, d)],
    [
      '(?<!\\d)(?:民國|民国|西元)?\\s?(\\d{3,4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)',
      ([y, , m, d]) => ymd(y, m, d),
    ],
    [
      '(?<!\\d)(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d)',
      ([first, , second, y]) => ({
        token: 'DATE',
        year: yearOf(y),
        first: Number(first),
        second: Number(second),
        order: 'EITHER',
      }),
    ],
    [
      `(?:(?:民國|民国|西元)?\\s?(\\d{2,4})\\s?年\\s?)?${NUMERAL}\\s?月\\s?${NUMERAL}\\s?[日號号]?(?![\\d年月])`,
      ([y, m, d]) => date(y, numeral(m), numeral(d)),
    ],
    ['第?\\s?(\\d{1,2})\\s?[、,]\\s?(\\d{1,2})\\s?[節节]課?', ([one, other]) => neighbours(one, other)],
    [
      `第\\s?${NUMERAL}\\s?[節节]?\\s?${DASH}\\s?第?\\s?${NUMERAL}\\s?[節节]課?`,
      ([first, last]) => periods(first, last),
    ],
    [
      `${NUMERAL}\\s?[節节]?\\s?${DASH}\\s?第?\\s?${NUMERAL}\\s?[節节]課?`,
      ([first, last]) => periods(first, last),
    ],
    [`第\\s?${NUMERAL}\\s?[節节]課?`, ([only]) => periods(only, only)],
    ['\\(\\s?(?:週|周|星期|禮拜|礼拜)?([日天一二三四五六])\\s?\\)', ([day]) => checkedWeekday(day)],
    [
      '(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?![\\d/])',
      ([first, second]) => ({ token: 'DATE', first: Number(first), second: Number(second), order: 'EITHER' }),
    ],
    [`${NUMERAL}\\s?[日號号]`, ([day]) => ({ token: 'DAY_OF_MONTH', day: numeral(day) })],
    [`${NUMERAL}\\s?天`, ([days]) => ({ token: 'DURATION', days: numeral(days) })],
  ] satisfies [string, Make][]
).map(([pattern, make]): TimeRule => [new RegExp(pattern, 'uy'), make]);

const LAST: readonly TimeRule[] = [
  [/(?<![\d.])(\d{1,2})(?![\d%°.])/uy, ([number]) => ({ token: 'NUMBER', number: Number(number) })],
  [/[-‐‑‒–—―~〜]+/uy, () => ({ token: 'TO' })],
  [/[\s,、。.，;；:：()]+/uy, () => []],
];

const RULES = new Map<DateLanguage, readonly TimeRule[]>();

/** The rules of a language, those that win first. */
export function timeRules(language: DateLanguage): readonly TimeRule[] {
  const known = RULES.get(language);
  if (known) return known;
  const words = DATE_WORDS[language];
  const made = [
    ...(language === 'vi' ? [VIETNAMESE_DATE] : []),
    ...COMMON,
    PERIOD_WORDS,
    ...words.flatMap(monthRules),
    ...words.flatMap(wordRules),
    ...LAST,
  ];
  RULES.set(language, made);
  return made;
}

const VIETNAMESE_DATE: TimeRule = [
  /(?:ngay )?(\d{1,2}) thang (\d{1,2})(?:,? nam (\d{4}))?(?!\d)/uy,
  ([day, month, year]) => date(year, Number(month), Number(day)),
];

/** periods 1-3, 2nd period, tiết 1-3, jam ke-1 sampai ke-3. */
const PERIOD_WORDS: TimeRule = [
  /(?<![a-z])(?:periods?|tiet(?: thu)?|jam pelajaran(?: ke)?|jam(?: ke)?)[ -]*(\d{1,2})(?:\s?(?:-|–|~|to|and|den|sampai|dan)\s?(?:ke-?)?(\d{1,2}))?(?!\d)/uy,
  ([first, last]) => periods(first, last === '' ? first : last),
];

function monthRules({ months }: DateWords): TimeRule[] {
  if (months.length === 0) return [];
  const numbers = new Map(months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)));
  const name = `(?<![a-z])(${alternatives([...numbers.keys()])})\\.?`;
  const day = '(\\d{1,2})(?:st|nd|rd|th)?';
  const year = '(?:,? ?(\\d{4}))?(?!\\d)';
  const monthOf = (word = '') => numbers.get(word) ?? 0;
  return [
    [
      new RegExp(`(?<!\\d)${day},?\\s?(?:of )?${name}(?![a-z])${year}`, 'uy'),
      ([d, month, y]) => date(y, monthOf(month), Number(d)),
    ],
    [
      new RegExp(`${name}\\s?${day}(?![a-z])${year}`, 'uy'),
      ([month, d, y]) => date(y, monthOf(month), Number(d)),
    ],
  ];
}

function wordRules(words: DateWords): TimeRule[] {
  const weekdays = new Map(words.weekdays.flatMap((names, at) => names.map((name) => [name, at] as const)));
  const names = alternatives([...weekdays.keys()]);
  const before = Object.keys(words.weekBefore);
  const after = Object.keys(words.weekAfter);
  const week =
    `(?:(${alternatives(before)})\\s?)?` +
    `(${names})` +
    (after.length > 0 ? `(?: (${alternatives(after)}))?` : '()');
  return [
    list(words.dayParts, ([offset, part]) => [
      { token: 'DAY', offset },
      { token: 'PART', part },
    ]),
    list(words.days, (offset) => ({ token: 'DAY', offset })),
    [
      new RegExp(bounded(week), 'uy'),
      ([earlier = '', name = '', later = '']) => {
        // Minggu is Sunday, minggu depan is next week.
        if (name === 'minggu' && later !== '') return undefined;
        const which = words.weekBefore[earlier] ?? words.weekAfter[later];
        return { token: 'WEEKDAY', weekday: weekdays.get(name) ?? 0, ...(which && { week: which }) };
      },
    ],
    list(words.parts, (part) => ({ token: 'PART', part })),
    [new RegExp(bounded(`(?:${alternatives(words.to)})`), 'uy'), () => ({ token: 'TO' })],
    [new RegExp(bounded(`(?:${alternatives(words.fillers)})`), 'uy'), () => []],
  ];
}

function list<Value>(
  words: Readonly<Record<string, Value>>,
  make: (value: Value) => TimeToken | TimeToken[],
): TimeRule {
  const all = new Map(Object.entries(words));
  const pattern = new RegExp(bounded(`(${alternatives([...all.keys()])})`), 'uy');
  return [
    pattern,
    ([word = '']) => {
      const value = all.get(word);
      return value === undefined ? undefined : make(value);
    },
  ];
}

/** Not inside another Latin word; Chinese words need no space around them. */
const bounded = (pattern: string) => `(?<![a-z])${pattern}(?![a-z])`;

/** The longest first; none at all matches nothing. */
function alternatives(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return words.toSorted((one, other) => other.length - one.length).join('|');
}

const ymd = (year = '', month = '', day = '') => date(year, Number(month), Number(day));

function date(year: string | undefined, month: number, day: number): TimeToken {
  const known = year ? { year: yearOf(year) } : {};
  return { token: 'DATE', ...known, first: month, second: day, order: 'MD' };
}

/** 2026 is the western year, 115 the year of the Republic, 26 after a day and a month a short 2026. */
function yearOf(year = ''): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return year.length === 3 ? number + 1_911 : number + 2_000;
}

function periods(first = '', last = ''): TimeToken {
  return { token: 'PERIODS', first: numeral(first), last: numeral(last) };
}

function neighbours(one = '', other = ''): TimeToken | undefined {
  return Number(other) === Number(one) + 1 ? periods(one, other) : undefined;
}

function checkedWeekday(day = ''): TimeToken {
  return { token: 'WEEKDAY', weekday: Math.max(0, '日一二三四五六'.indexOf(day)), checks: true };
}

/** 12, 十二, 二十, 三十一; NaN for what is no number, as 三一. */
function numeral(text = ''): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const [, tens, ten, ones = ''] = /^([二三]?)(十?)([一二三四五六七八九]?)$/u.exec(text) ?? [];
  if (tens === undefined || (tens !== '' && ten === '' && ones !== '')) return Number.NaN;
  const one = Math.max(0, DIGITS.indexOf(ones === '' ? '〇' : ones));
  return ten === '' ? Math.max(0, DIGITS.indexOf(text)) : 10 * (tens === '' ? 1 : DIGITS.indexOf(tens)) + one;
}
