import type { Language } from '../../domain/language.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TIME_ZONE = 'Asia/Taipei';
/** Keeps a class from being parted at the end of a line. */
const NBSP = '\u00a0';
const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const fields = new Intl.DateTimeFormat('en-US', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const WEEKDAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  'zh-Hant': new Intl.DateTimeFormat('zh-Hant', { timeZone: TIME_ZONE, weekday: 'narrow' }),
  en: new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, weekday: 'short' }),
  vi: new Intl.DateTimeFormat('vi', { timeZone: TIME_ZONE, weekday: 'long' }),
  id: new Intl.DateTimeFormat('id', { timeZone: TIME_ZONE, weekday: 'long' }),
};

const ID_MONTHS = new Intl.DateTimeFormat('id', { timeZone: TIME_ZONE, month: 'long' });

/** The parts of an instant in Taipei; `day` tells one day from another. */
interface Parts {
  instant: number;
  month: string;
  dayOfMonth: string;
  weekday: string;
  time: string;
  day: string;
}

/** Where the day comes first the month is a word: 3/12 would be read as 12/3 by whoever lives in Taiwan. */
const DATE_TIME: Readonly<Record<Language, (parts: Parts) => string>> = {
  'zh-Hant': ({ month, dayOfMonth, weekday, time }) => `${month}/${dayOfMonth}（${weekday}）${time}`,
  en: ({ month, dayOfMonth, weekday, time }) => `${weekday} ${month}/${dayOfMonth}, ${time}`,
  vi: ({ month, dayOfMonth, weekday, time }) => `${time} ${weekday}, ngày ${dayOfMonth} tháng ${month}`,
  id: ({ instant, dayOfMonth, weekday, time }) =>
    `${weekday}, ${dayOfMonth} ${ID_MONTHS.format(instant)} pukul ${dotted(time)}`,
};

/** Today and tomorrow with a time, as each language puts them. */
const NEAR: Readonly<Record<Language, Record<'today' | 'tomorrow', (time: string) => string>>> = {
  'zh-Hant': { today: (time) => `今天 ${time}`, tomorrow: (time) => `明天 ${time}` },
  en: { today: (time) => `today ${time}`, tomorrow: (time) => `tomorrow ${time}` },
  vi: { today: (time) => `${time} hôm nay`, tomorrow: (time) => `${time} ngày mai` },
  id: {
    today: (time) => `hari ini pukul ${dotted(time)}`,
    tomorrow: (time) => `besok pukul ${dotted(time)}`,
  },
};

/** A class beside its grade; in Chinese it is read aloud. */
const CLASS: Readonly<Record<Language, (grade: number, name: string) => string>> = {
  'zh-Hant': (grade, name) =>
    `${numeral(grade)}年${/^\d{1,2}$/u.test(name) ? numeral(Number(name)) : name}班`,
  en: (grade, name) => `Grade ${grade}, Class ${name}`,
  vi: (grade, name) => `Lớp${NBSP}${grade}/${name}`,
  id: (grade, name) => `Kelas${NBSP}${grade}-${name}`,
};

/** An instant (ISO 8601) as people in Taipei write it: 12/3（三）14:05. Nothing where it is no instant. */
export function dateTimeOf(at: string, language: Language): string {
  const instant = Date.parse(at);
  return Number.isNaN(instant) ? '' : DATE_TIME[language](parts(instant, language));
}

/**
 * When something is possible again: 今天 14:05, 明天 00:00, 12/5（六）14:05. Up to the next whole minute, so that
 * it is possible then; with its date where `now` is not told, because a bare 14:05 may be tomorrow's.
 */
export function untilTime(at: string, language: Language, now?: string): string {
  const exact = Date.parse(at);
  if (Number.isNaN(exact)) return '';
  const then = parts(Math.ceil(exact / MINUTE) * MINUTE, language);
  const today = now === undefined ? Number.NaN : Date.parse(now);
  if (!Number.isNaN(today)) {
    if (parts(today, language).day === then.day) return NEAR[language].today(then.time);
    if (parts(today + DAY, language).day === then.day) return NEAR[language].tomorrow(then.time);
  }
  return DATE_TIME[language](then);
}

/** A day as a paper has it, with its year: 民國115年12月3日; 3 December 2026. Nothing where it is no instant. */
export function paperDay(at: string, language: Language): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return '';
  // Schools in Taiwan count years from 1912 on paper.
  const locale = language === 'zh-Hant' ? 'zh-Hant-TW-u-ca-roc' : language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { timeZone: TIME_ZONE, dateStyle: 'long' }).format(instant);
}

/** The same with the time of day: 民國115年12月3日 14:05. */
export function paperTime(at: string, language: Language): string {
  const day = paperDay(at, language);
  return day && `${day} ${parts(Date.parse(at), language).time}`;
}

function parts(instant: number, language: Language): Parts {
  const part = Object.fromEntries(fields.formatToParts(instant).map(({ type, value }) => [type, value]));
  const { year = '', month = '', day: dayOfMonth = '' } = part;
  return {
    instant,
    month,
    dayOfMonth,
    weekday: WEEKDAYS[language].format(instant),
    time: `${part.hour}:${part.minute}`,
    day: `${year}/${month}/${dayOfMonth}`,
  };
}

/** 14.05, as Indonesian writes a time. */
function dotted(time: string): string {
  return time.replace(':', '.');
}

/** A class as people call it: 五年一班, 七年三班, 五年忠班; Grade 5, Class 1; Lớp 5/1; Kelas 5-1. */
export function className(grade: number, name: string, language: Language): string {
  return CLASS[language](grade, name);
}

/** A whole number from 1 to 99 in Chinese numerals; others stay in digits. */
function numeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${DIGITS[number % 10]}`;
}

/** A school with its district, in brackets where there is one. */
export function schoolName(name: string, district: string, language: Language): string {
  if (district === '') return name;
  return language === 'zh-Hant' ? `${name}（${district}）` : `${name} (${district})`;
}
