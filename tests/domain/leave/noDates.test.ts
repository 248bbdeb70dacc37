import fc from 'fast-check';
import { DATE_LANGUAGES } from '../../../domain/leave/dateWords.ts';
import { readLeaveTime } from '../../../domain/leave/readLeaveTime.ts';
import { NO_DATES } from './noDates.ts';

const TODAY = '2026-11-25';

test('there are three hundred texts that are no dates, all of them different', () => {
  expect(new Set(NO_DATES).size).toBe(NO_DATES.length);
  expect(NO_DATES.length).toBeGreaterThanOrEqual(300);
});

test.each(DATE_LANGUAGES)('none of them is taken for one: %s', (language) => {
  const taken = NO_DATES.filter((text) => {
    const { reading } = readLeaveTime(text, { today: TODAY, language, periods: 8 });
    return reading === 'UNDERSTOOD' || reading === 'AMBIGUOUS';
  });
  expect(taken).toEqual([]);
});

test('no text crashes the reading, and whatever is understood is a span of days that there are', () => {
  const words = fc.constantFrom(
    ...[
      '明天',
      '下週',
      '週一',
      '12/3',
      '12月',
      '3日',
      '~',
      '到',
      '第',
      '節',
      '三十一',
      '上午',
      '半天',
      '2/29',
    ],
    ...[
      'next',
      'Dec',
      '31',
      'thứ',
      'hai',
      'besok',
      '(三)',
      '年',
      '115',
      '/',
      '-',
      ' ',
      '天',
      '0',
      '99',
      '十',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.array(words, { maxLength: 8 }).map((all) => all.join('')),
  );
  const day = /^\d{4}-\d\d-\d\d$/u;
  fc.assert(
    fc.property(text, fc.constantFrom(...DATE_LANGUAGES), (typed, language) => {
      const read = readLeaveTime(typed, { today: TODAY, language, periods: 8 });
      const times =
        read.reading === 'UNDERSTOOD' ? [read.time] : read.reading === 'AMBIGUOUS' ? read.readings : [];
      for (const { days, part } of times) {
        expect(days ?? part).toBeDefined();
        if (days) expect([days.from, days.to].every((each) => day.test(each))).toBe(true);
        if (days) expect(days.from <= days.to).toBe(true);
        if (part?.of === 'PERIODS')
          expect(1 <= part.first && part.first <= part.last && part.last <= 8).toBe(true);
      }
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test('no text keeps the reader busy', () => {
  const before = performance.now();
  for (const part of ['1', '十', '下', '(', '週', ' ', '1/', '第', 'jam ', 'dec 1 ', '1-'])
    for (const length of [120, 50_000])
      readLeaveTime(part.repeat(length / part.length), { today: TODAY, language: 'id', periods: 8 });
  // A few milliseconds; what backtracks without bound takes for ever.
  expect(performance.now() - before).toBeLessThan(2_000);
});
