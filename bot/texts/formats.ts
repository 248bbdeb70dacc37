import type { Language } from '../../domain/language.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TIME_ZONE = 'Asia/Taipei';
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
};

const DATE_TIME: Readonly<Record<Language, (date: string, weekday: string, time: string) => string>> = {
  'zh-Hant': (date, weekday, time) => `${date}（${weekday}）${time}`,
  en: (date, weekday, time) => `${weekday} ${date}, ${time}`,
};

const NEAR: Readonly<Record<Language, { today: string; tomorrow: string }>> = {
  'zh-Hant': { today: '今天', tomorrow: '明天' },
  en: { today: 'today', tomorrow: 'tomorrow' },
};

/** An instant (ISO 8601) as people in Taipei write it: 12/3（三）14:05. Nothing where it is no instant. */
export function dateTimeOf(at: string, language: Language): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return '';
  const { date, time } = parts(instant);
  return DATE_TIME[language](date, WEEKDAYS[language].format(instant), time);
}

/**
 * When something is possible again: 今天 14:05, 明天 00:00, 12/5（六）14:05. Up to the next whole minute, so that
 * it is possible then; with its date where `now` is not told, because a bare 14:05 may be tomorrow's.
 */
export function untilTime(at: string, language: Language, now?: string): string {
  const exact = Date.parse(at);
  if (Number.isNaN(exact)) return '';
  const instant = Math.ceil(exact / MINUTE) * MINUTE;
  const today = now === undefined ? Number.NaN : Date.parse(now);
  const { date, time } = parts(instant);
  if (!Number.isNaN(today)) {
    if (parts(today).day === parts(instant).day) return `${NEAR[language].today} ${time}`;
    if (parts(today + DAY).day === parts(instant).day) return `${NEAR[language].tomorrow} ${time}`;
  }
  return DATE_TIME[language](date, WEEKDAYS[language].format(instant), time);
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
  return day && `${day} ${parts(Date.parse(at)).time}`;
}

function parts(instant: number): { date: string; time: string; day: string } {
  const part = Object.fromEntries(fields.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = `${part.month}/${part.day}`;
  return { date, time: `${part.hour}:${part.minute}`, day: `${part.year}/${date}` };
}

/** A class as people call it: 五年一班, 七年三班, 五年忠班; Grade 5, Class 1. */
export function className(grade: number, name: string, language: Language): string {
  if (language === 'en') return `Grade ${grade}, Class ${name}`;
  return `${numeral(grade)}年${/^\d{1,2}$/u.test(name) ? numeral(Number(name)) : name}班`;
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
  return language === 'en' ? `${name} (${district})` : `${name}（${district}）`;
}
