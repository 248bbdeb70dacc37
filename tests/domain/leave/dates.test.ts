import fc from 'fast-check';
import { addDays } from '../../../domain/civilDate.ts';
import { DATE_LANGUAGES, type DateLanguage } from '../../../domain/leave/dateWords.ts';
import type { LeavePart } from '../../../domain/leave/leaveTime.ts';
import { printLeaveTime } from '../../../domain/leave/printLeaveTime.ts';
import { readLeaveTime } from '../../../domain/leave/readLeaveTime.ts';
import type { DateSetting, TypedTime } from '../../../domain/leave/timeReading.ts';
import { anyDay, anyPart } from './support.ts';

/** A Wednesday. */
const TODAY = '2026-11-25';
const setting = (language: DateLanguage, today = TODAY): DateSetting => ({ language, today, periods: 8 });

/** A time in short: `12-03`, `12-03 MORNING`, `12-03..12-05`, `PERIODS 1-3`; of other years with the year. */
function short({ days, part }: TypedTime): string {
  const day = (date: string) => date.replace(/^2026-/u, '');
  const span = days && (days.from === days.to ? day(days.from) : `${day(days.from)}..${day(days.to)}`);
  const isSpan = days !== undefined && days.from !== days.to;
  return [span, isSpan ? undefined : part && shortPart(part)].filter(Boolean).join(' ');
}

function shortPart(part: LeavePart): string {
  return part.of === 'PERIODS' ? `PERIODS ${part.first}-${part.last}` : part.of;
}

function read(text: string, language: DateLanguage, today?: string): string {
  const reading = readLeaveTime(text, setting(language, today));
  switch (reading.reading) {
    case 'UNDERSTOOD':
      return short(reading.time);
    case 'AMBIGUOUS':
      return reading.readings.map(short).join(' or ');
    case 'IMPOSSIBLE':
      return reading.impossible.why;
    case 'NOT_A_DATE':
      return '?';
  }
}

test.each([
  ['今天', '11-25'],
  ['今日整天', '11-25 WHOLE_DAY'],
  ['明天', '11-26'],
  ['明天上午', '11-26 MORNING'],
  ['明早', '11-26 MORNING'],
  ['後天下午', '11-27 AFTERNOON'],
  ['大後天', '11-28'],
  ['昨天', '11-24'],
  ['請假明天', '11-26'],
  ['我要請明天', '11-26'],
  ['這週五', '11-27'],
  ['這個禮拜五', '11-27'],
  ['週三', '11-25'],
  ['週一', '11-30'],
  ['下週一', '11-30'],
  ['下星期一上午', '11-30 MORNING'],
  ['下禮拜三', '12-02'],
  ['下下週一', '12-07'],
  ['上週五', '11-20'],
  ['下週一到週三', '11-30..12-02'],
  ['12/3', '12-03'],
  ['3/12', '2027-03-12'],
  ['１２／３', '12-03'],
  ['12/3（四）', '12-03'],
  ['12/3(星期四)上午', '12-03 MORNING'],
  ['週四 12/3', '12-03'],
  ['12月3日上午', '12-03 MORNING'],
  ['12月3號', '12-03'],
  ['12月3', '12-03'],
  ['十二月三日', '12-03'],
  ['十二月二十一日', '12-21'],
  ['3號', '12-03'],
  ['1/5', '2027-01-05'],
  ['2026/12/3', '12-03'],
  ['2026-12-03', '12-03'],
  ['20261203', '12-03'],
  ['115/12/3', '12-03'],
  ['1151203', '12-03'],
  ['115年12月3日', '12-03'],
  ['民國115年12月3日', '12-03'],
  ['民國 115/12/03', '12-03'],
  ['2027年1月5日', '2027-01-05'],
  ['12/3 第1–3節', '12-03 PERIODS 1-3'],
  ['12/3 3-5節', '12-03 PERIODS 3-5'],
  ['明天第二節', '11-26 PERIODS 2-2'],
  ['明天第1節到第3節', '11-26 PERIODS 1-3'],
  ['今天第1、2節', '11-25 PERIODS 1-2'],
  ['第１～３節', 'PERIODS 1-3'],
  ['12/3 3-5', '12-03 PERIODS 3-5'],
  ['上午', 'MORNING'],
  ['全天', 'WHOLE_DAY'],
  ['一天', 'WHOLE_DAY'],
  ['12/3 一天', '12-03 WHOLE_DAY'],
  ['12/3-12/5', '12-03..12-05'],
  ['12/3~5', '12-03..12-05'],
  ['12/3～12/5', '12-03..12-05'],
  ['12月3-5日', '12-03..12-05'],
  ['12月3日到5日', '12-03..12-05'],
  ['3到5號', '12-03..12-05'],
  ['從12/3到12/5', '12-03..12-05'],
  ['明天到後天', '11-26..11-27'],
  ['今天至週五', '11-25..11-27'],
  ['12/30-1/2', '12-30..2027-01-02'],
  ['12/3上午到12/5下午', '12-03..12-05'],
  ['今天上午到下午', '11-25 WHOLE_DAY'],
  ['12/3~12/3', '12-03'],
  ['tomorrow morning', '11-26 MORNING'],
  // Either of two.
  ['半天', 'MORNING or AFTERNOON'],
  ['明天半天', '11-26 MORNING or 11-26 AFTERNOON'],
  ['3-5', '2027-03-05 or PERIODS 3-5'],
  ['12-3', '12-03'],
  // Impossible.
  ['2/30', 'NO_SUCH_DAY'],
  ['2/29', 'NO_SUCH_DAY'],
  ['12月32日', 'NO_SUCH_DAY'],
  ['32號', 'NO_SUCH_DAY'],
  ['13/32', 'NO_SUCH_MONTH'],
  ['13月1日', 'NO_SUCH_MONTH'],
  ['0/3', 'NO_SUCH_MONTH'],
  ['12/3（三）', 'WEEKDAY_DIFFERS'],
  ['12/5-12/3', 'ENDS_BEFORE_IT_BEGINS'],
  ['後天到明天', 'ENDS_BEFORE_IT_BEGINS'],
  ['第9節', 'NO_SUCH_PERIOD'],
  ['第3–1節', 'NO_SUCH_PERIOD'],
  ['12/3、12/5', 'SEVERAL_DAYS'],
  ['12/3到12/5上午', 'PART_OF_SEVERAL_DAYS'],
  ['12/3下午到12/5上午', 'SEVERAL_PARTS'],
  ['明天上午第1–3節', '11-26 PERIODS 1-3'],
  ['三天', 'LAST_DAY_WANTED'],
  ['明天起3天', 'LAST_DAY_WANTED'],
  ['1999/1/1', 'NO_SUCH_YEAR'],
])('中文 %s: %s', (text, meaning) => {
  expect(read(text, 'zh-Hant')).toBe(meaning);
});

test.each([
  ['today', '11-25'],
  ['Tomorrow', '11-26'],
  ['the day after tomorrow', '11-27'],
  ['next Monday', '11-30'],
  ['this Friday', '11-27'],
  ['Friday', '11-27'],
  ['Monday next week', '11-30'],
  ['next Friday', '11-27 or 12-04'],
  ['Dec 3', '12-03'],
  ['December 3rd, 2026', '12-03'],
  ['3 Dec morning', '12-03 MORNING'],
  ['3rd of December in the afternoon', '12-03 AFTERNOON'],
  ['Thu, Dec 3', '12-03'],
  ['Thursday 3 December', '12-03'],
  ['Dec 3-5', '12-03..12-05'],
  ['3–5 Dec', '12-03..12-05'],
  ['from Dec 3 to Dec 5', '12-03..12-05'],
  ['periods 1-3', 'PERIODS 1-3'],
  ['tomorrow, period 2', '11-26 PERIODS 2-2'],
  ['all day tomorrow', '11-26 WHOLE_DAY'],
  ['half day tomorrow', '11-26 MORNING or 11-26 AFTERNOON'],
  ['12/3', '12-03 or 2027-03-12'],
  ['12/25', '12-25'],
  ['25/12', '12-25'],
  ['3/3', '2027-03-03'],
  ['3/12/2026', '03-12 or 12-03'],
  ['明天上午', '11-26 MORNING'],
  ['Feb 30', 'NO_SUCH_DAY'],
  ['Mon Dec 3', 'WEEKDAY_DIFFERS'],
])('English %s: %s', (text, meaning) => {
  expect(read(text, 'en')).toBe(meaning);
});

test.each<[DateLanguage, string, string]>([
  ['vi', 'hôm nay', '11-25'],
  ['vi', 'Ngày mai', '11-26'],
  ['vi', 'sáng mai', '11-26 MORNING'],
  ['vi', 'ngay mai buoi chieu', '11-26 AFTERNOON'],
  ['vi', 'thứ hai tuần sau', '11-30'],
  ['vi', 'thứ 6', '11-27'],
  ['vi', '3/12', '12-03'],
  ['vi', '12/3', '2027-03-12 or 12-03'],
  ['vi', '12/25', '12-25'],
  ['vi', 'ngày 3 tháng 12', '12-03'],
  ['vi', '3 tháng 12 năm 2026 cả ngày', '12-03 WHOLE_DAY'],
  ['vi', 'từ 3/12 đến 5/12', '12-03..12-05'],
  ['vi', 'tiết 1-3', 'PERIODS 1-3'],
  ['vi', '明天', '11-26'],
  ['id', 'hari ini', '11-25'],
  ['id', 'besok pagi', '11-26 MORNING'],
  ['id', 'lusa', '11-27'],
  ['id', 'Senin depan', '11-30'],
  ['id', 'Jumat depan', '11-27 or 12-04'],
  ['id', 'Jumat minggu depan', '12-04'],
  ['id', 'minggu depan', '?'],
  ['id', '3 Desember', '12-03'],
  ['id', '3 Des 2026 sore', '12-03 AFTERNOON'],
  ['id', '3/12', '12-03'],
  ['id', '3/12/26', '12-03'],
  ['id', '3/12 sampai 5/12', '12-03..12-05'],
  ['id', 'jam pelajaran ke-1 sampai ke-3', 'PERIODS 1-3'],
  ['id', 'setengah hari besok', '11-26 MORNING or 11-26 AFTERNOON'],
])('%s %s: %s', (language, text, meaning) => {
  expect(read(text, language)).toBe(meaning);
});

test('on a Sunday next week may be either, and this week’s days are still to come', () => {
  expect(read('下週一', 'zh-Hant', '2026-11-29')).toBe('11-30 or 12-07');
  expect(read('這週五', 'zh-Hant', '2026-11-29')).toBe('12-04');
});

test('a date without a year is the nearest', () => {
  expect(read('12/30', 'zh-Hant', '2027-01-05')).toBe('12-30');
  expect(read('1/5', 'zh-Hant', '2026-12-30')).toBe('2027-01-05');
  expect(read('2/29', 'zh-Hant', '2027-12-30')).toBe('2028-02-29');
});

test.each([
  [
    { days: { from: '2026-12-03', to: '2026-12-03' }, part: { of: 'MORNING' } },
    '12月3日（星期四）上午',
    'Thursday, 3 December, morning',
  ],
  [
    { days: { from: '2026-12-03', to: '2026-12-04' } },
    '12月3日（星期四）到12月4日（星期五）',
    'Thursday, 3 December to Friday, 4 December',
  ],
  [{ days: { from: '2027-12-03', to: '2027-12-03' } }, '2027年12月3日（星期五）', 'Friday, 3 December 2027'],
  [{ part: { of: 'PERIODS', first: 1, last: 3 } }, '第1–3節', 'periods 1–3'],
] satisfies [TypedTime, string, string][])(
  '%j is echoed with weekday and month in words',
  (time, chinese, english) => {
    expect(printLeaveTime(time, 'zh-Hant', TODAY)).toBe(chinese);
    expect(printLeaveTime(time, 'en', TODAY)).toBe(english);
  },
);

const times: fc.Arbitrary<TypedTime> = fc.oneof(
  fc.tuple(anyDay, anyPart).map(([day, part]) => ({ days: { from: day, to: day }, part })),
  anyDay.map((day) => ({ days: { from: day, to: day } })),
  anyPart.map((part) => ({ part })),
  fc.tuple(anyDay, fc.integer({ min: 1, max: 400 })).map(([from, days]) => ({
    days: { from, to: addDays(from, days) },
    part: { of: 'WHOLE_DAY' as const },
  })),
);

test.each(DATE_LANGUAGES)('what is printed is read again as the same: %s', (language) => {
  fc.assert(
    fc.property(times, anyDay, (time, today) => {
      const printed = printLeaveTime(time, language, today);
      expect({ printed, ...readLeaveTime(printed, setting(language, today)) }).toEqual({
        printed,
        reading: 'UNDERSTOOD',
        time,
      });
    }),
    { seed: 1, numRuns: 500 },
  );
});
