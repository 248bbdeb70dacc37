import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkPolicy } from '../../cli/leave/checkPolicy.ts';

const junior = readFileSync(path.resolve(import.meta.dirname, '../../policies/juniorHigh.yaml'), 'utf8');

test('a policy that holds says what parents may file', () => {
  expect(checkPolicy(junior)).toEqual({
    isSound: true,
    lines: [
      '✓ 2026-08-01 起適用，家長可以請：病假、事假、喪假、生理假',
      '每張假單（最長 30 個上課日）都有人審核',
    ],
  });
});

test('a leave that nobody confirms is named by an example', () => {
  const { isSound, lines } = checkPolicy(
    junior.replace(/ {2}- moreThanDays: 6\n.*\n/u, '').replace('upToDays: 6', 'upToDays: 7.5'),
  );
  expect(isSound).toBe(false);
  expect(lines).toContain('8 天的事假沒有審核者（chain）');
});

test.each([
  ['periods: 8', 'periods: 0', /^timetable\.periods：/u],
  ['kind: PERSONAL', 'kind: SICK', /^病假寫了兩次$/u],
  ['otherwise: PERSONAL', 'otherwise: BEREAVEMENT', /^病假沒有證明時要轉為喪假/u],
  ['lastOfMorning: 4', 'lastOfMorning: 9', /^一天只有 8 節/u],
  [/\[PARENT, OFFICE\]/gu, '[OFFICE]', /^沒有任何假別是家長可以請的/u],
  ['level: JUNIOR_HIGH', 'level: [JUNIOR_HIGH', /^第 \d+ 行看不懂：/u],
  [/^[\s\S]*$/u, '', /^整份檔案：/u],
])('%s, changed to %j, is told in a line', (from, to, line) => {
  const { lines } = checkPolicy(junior.replace(from, to));
  expect(lines).toContainEqual(expect.stringMatching(line));
});
