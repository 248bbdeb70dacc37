import { readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { parseCalendar } from '../../cli/leave/parseCalendar.ts';
import { describeProblem } from '../../cli/roster/findings.ts';

const parse = (text: string) => parseCalendar(Buffer.from(text));
const problems = (text: string) => {
  const parsed = parse(text);
  return parsed.ok ? [] : parsed.problems.map(describeProblem);
};

const FILE = `日期,種類
2026-08-31,開學
2027-01-20,休業式
2026/9/25,放假
115/10/3,補課
2026-11-05,段考
2026-11-06,EXAM
`;

const CALENDAR = {
  holidays: ['2026-09-25'],
  schoolDays: ['2026-10-03'],
  exams: ['2026-11-05', '2026-11-06'],
  terms: [{ from: '2026-08-31', to: '2027-01-20' }],
};

test.each([
  ['UTF-8', Buffer.from(FILE)],
  ['UTF-8 with a BOM', Buffer.from(`\uFEFF${FILE}`)],
  ['Big5', iconv.encode(FILE, 'big5')],
  ['Windows line ends', Buffer.from(FILE.replaceAll('\n', '\r\n'))],
])('a calendar in %s is read, its headers and kinds in Chinese or English', (_, bytes) => {
  expect(parseCalendar(bytes)).toMatchObject({ ok: true, calendar: CALENDAR });
});

test('every bad row is told by its line, with what would be right', () => {
  expect(
    problems(`date,kind
2026-02-30,HOLIDAY
2026-09-25,假期
2026-10-10,HOLIDAY
2026-10-10,EXAM
26/9/1,EXAM
2026-12-01
`),
  ).toEqual([
    'calendar.csv 第 2 列 date（日期）：沒有這一天，請寫成 2026-09-01、2026/9/1 或 115/9/1',
    expect.stringMatching(/^calendar\.csv 第 3 列 kind（種類）：請填放假（HOLIDAY）、補課（SCHOOL_DAY）/u),
    'calendar.csv 第 5 列 kind（種類）：同一天又寫了放假',
    expect.stringMatching(/^calendar\.csv 第 6 列 date（日期）：年份不對/u),
    expect.stringMatching(/^calendar\.csv 第 7 列：標題有 2 欄，這一列有 1 欄/u),
  ]);
});

test('a term that does not end, or never began, is told; not where the row that ends it is the bad one', () => {
  expect(problems('date,kind\n2026-08-31,TERM_START\n')).toEqual([
    expect.stringContaining('第 2 列 kind（種類）：這個學期沒有結束日'),
  ]);
  expect(problems('date,kind\n2027-01-20,TERM_END\n')).toEqual([
    expect.stringContaining('第 2 列 kind（種類）：這個學期沒有開始日'),
  ]);
  expect(problems('date,kind\n2026-08-31,TERM_START\n2027-01-32,TERM_END\n')).toEqual([
    expect.stringContaining('第 3 列 date（日期）：沒有這一天'),
  ]);
});

test.each([
  ['', '檔案是空的'],
  ['date,kind\n', '沒有任何日子'],
  ['date\n2026-09-25\n', '缺少欄位：kind（種類）'],
  ['2026-09-25,HOLIDAY\n', '缺少欄位'],
  ['date,kind\n"2026-09-25,HOLIDAY\n', '引號'],
  ['PK\u0003\u0004xxxx', 'Excel'],
])('a file that is none (%j) is refused whole', (text, told) => {
  expect(problems(text).join('\n')).toContain(told);
});

test('the calendar of the demo school is one', () => {
  const demo = readFileSync(path.join(import.meta.dirname, '../../demo/calendar.csv'));
  expect(parseCalendar(demo)).toMatchObject({
    ok: true,
    calendar: { schoolDays: ['2026-11-14'], terms: [] },
  });
});
