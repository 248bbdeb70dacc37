import { partsOf, taipeiClock, weekdayOf } from '../../domain/civilDate.ts';
import type { Language } from '../../domain/language.ts';
import type { LeavePart } from '../../domain/leave/leaveTime.ts';
import { printLeaveTime } from '../../domain/leave/printLeaveTime.ts';
import type { TypedTime } from '../../domain/leave/timeReading.ts';

type Words = Readonly<Record<string, string | number>>;

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  'zh-Hant': ['日', '一', '二', '三', '四', '五', '六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  vi: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
  id: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
};
const MONTHS: Readonly<Record<'en' | 'id', readonly string[]>> = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
};

/** A time of leave (`from`, `to`, `part`, `first`, `last`) as `printLeaveTime` writes it; nothing where none is told. */
export function leaveTimeOf(words: Words, language: Language, now: string | undefined): string {
  const from = String(words.from ?? '');
  const to = String(words.to ?? from);
  const part = partOf(words);
  const time: TypedTime = { ...(from === '' ? {} : { days: { from, to } }), ...(part ? { part } : {}) };
  // Where the time of the step is not told, the year is left out as if it were read on that day.
  const today = now === undefined ? from : taipeiClock(now).today;
  return printLeaveTime(time, language, today);
}

/** A day as it fits a button: 12月3日（四）, Thu 3 Dec, T5, 3 tháng 12, Kam, 3 Des. */
export function leaveDayShort(day: string, language: Language): string {
  const { month, day: dayOfMonth } = partsOf(day);
  const weekday = WEEKDAYS[language][weekdayOf(day)] ?? '';
  switch (language) {
    case 'zh-Hant':
      return `${month}月${dayOfMonth}日（${weekday}）`;
    case 'vi':
      return `${weekday}, ${dayOfMonth} tháng ${month}`;
    default:
      return `${weekday}${language === 'id' ? ',' : ''} ${dayOfMonth} ${MONTHS[language][month - 1] ?? ''}`;
  }
}

function partOf({ part, first, last }: Words): LeavePart | undefined {
  switch (part) {
    case 'WHOLE_DAY':
    case 'MORNING':
    case 'AFTERNOON':
      return { of: part };
    case 'PERIODS':
      return { of: part, first: Number(first), last: Number(last) };
    default:
      return undefined;
  }
}
