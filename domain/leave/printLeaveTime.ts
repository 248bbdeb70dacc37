import { type CivilDate, partsOf, weekdayOf } from '../civilDate.ts';
import type { DateLanguage } from './dateWords.ts';
import type { DaySpan, LeavePart } from './leaveTime.ts';
import { readLeaveTime } from './readLeaveTime.ts';
import type { DateSetting, TypedTime } from './timeReading.ts';

interface Writing {
  weekdays: readonly string[];
  /** From January on; where a language numbers its months, none. */
  months: readonly string[];
  day(weekday: string, day: number, month: string, year: number | undefined): string;
  to: string;
  between: string;
  parts: Readonly<Record<Exclude<LeavePart['of'], 'PERIODS'>, string>>;
  period(number: number): string;
  periods(first: number, last: number): string;
}

/** Month and weekday in words, so that nobody takes one order for the other; the words are those that are read again. */
const WRITINGS: Readonly<Record<DateLanguage, Writing>> = {
  'zh-Hant': {
    weekdays: ['日', '一', '二', '三', '四', '五', '六'].map((day) => `星期${day}`),
    months: [],
    day: (weekday, day, month, year) =>
      `${year === undefined ? '' : `${year}年`}${month}月${day}日（${weekday}）`,
    to: '到',
    between: '',
    parts: { WHOLE_DAY: '整天', MORNING: '上午', AFTERNOON: '下午' },
    period: (number) => `第${number}節`,
    periods: (first, last) => `第${first}–${last}節`,
  },
  en: {
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    day: (weekday, day, month, year) => `${weekday}, ${day} ${month}${year === undefined ? '' : ` ${year}`}`,
    to: ' to ',
    between: ', ',
    parts: { WHOLE_DAY: 'whole day', MORNING: 'morning', AFTERNOON: 'afternoon' },
    period: (number) => `period ${number}`,
    periods: (first, last) => `periods ${first}–${last}`,
  },
  vi: {
    weekdays: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
    months: [],
    day: (weekday, day, month, year) =>
      `${weekday}, ngày ${day} tháng ${month}${year === undefined ? '' : ` năm ${year}`}`,
    to: ' đến ',
    between: ', ',
    parts: { WHOLE_DAY: 'cả ngày', MORNING: 'buổi sáng', AFTERNOON: 'buổi chiều' },
    period: (number) => `tiết ${number}`,
    periods: (first, last) => `tiết ${first}–${last}`,
  },
  id: {
    weekdays: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
    months: [
      'Januari',
      'Februari',
      'Maret',
      'April',
      'Mei',
      'Juni',
      'Juli',
      'Agustus',
      'September',
      'Oktober',
      'November',
      'Desember',
    ],
    day: (weekday, day, month, year) => `${weekday}, ${day} ${month}${year === undefined ? '' : ` ${year}`}`,
    to: ' sampai ',
    between: ', ',
    parts: { WHOLE_DAY: 'sehari penuh', MORNING: 'pagi', AFTERNOON: 'siang' },
    period: (number) => `jam pelajaran ke-${number}`,
    periods: (first, last) => `jam pelajaran ${first}–${last}`,
  },
};

/**
 * A time as it is echoed: weekday and month in words, the year where without it another day would be understood. What is
 * printed is read again as the same (`readLeaveTime` in that language, that day).
 */
export function printLeaveTime({ days, part }: TypedTime, language: DateLanguage, today: CivilDate): string {
  const writing = WRITINGS[language];
  if (!days) return part ? printPart(part, writing) : '';
  const printed = printSpan(days, language, today);
  // Several days are always whole: it need not be said.
  if (!part || days.from !== days.to) return printed;
  return `${printed}${writing.between}${printPart(part, writing)}`;
}

function printSpan({ from, to }: DaySpan, language: DateLanguage, today: CivilDate): string {
  const writing = WRITINGS[language];
  const spans = [false, true].map((withYear) => {
    const first = printDay(from, writing, withYear);
    return from === to ? first : `${first}${writing.to}${printDay(to, writing, withYear)}`;
  });
  const [short = '', long = ''] = spans;
  return isUnderstoodAs(short, { from, to }, { language, today, periods: 1 }) ? short : long;
}

function isUnderstoodAs(text: string, { from, to }: DaySpan, setting: DateSetting): boolean {
  const read = readLeaveTime(text, setting);
  return read.reading === 'UNDERSTOOD' && read.time.days?.from === from && read.time.days.to === to;
}

function printDay(date: CivilDate, writing: Writing, withYear: boolean): string {
  const { year, month, day } = partsOf(date);
  const weekday = writing.weekdays[weekdayOf(date)] ?? '';
  return writing.day(weekday, day, writing.months[month - 1] ?? String(month), withYear ? year : undefined);
}

function printPart(part: LeavePart, writing: Writing): string {
  if (part.of !== 'PERIODS') return writing.parts[part.of];
  const { first, last } = part;
  return first === last ? writing.period(first) : writing.periods(first, last);
}
