import { sql } from '../../db/sql.ts';
import type { Phone } from '../../simulator/phone.ts';
import { logIn } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { type SlipToWrite, writeSlip } from '../support/slips.ts';

let homeroom: TestHomeroom;
let teacher: Phone;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
  teacher = homeroom.phone(PEOPLE.teacher.name);
  await logIn(homeroom, teacher);
});
afterEach(() => homeroom.close());

/** A slip of the pupil in this seat of 五年一班, that waits for their teacher. */
async function slipOf(seat: number, more: Partial<SlipToWrite> = {}): Promise<string> {
  const [pupil] = await homeroom.database.run((tx) =>
    tx.prisma.student.findMany({
      where: { seatNo: seat, class: { grade: 5, name: '1', school: { code: '403601' } } },
    }),
  );
  return await writeSlip(homeroom.database, { studentId: pupil?.id ?? '', ...more });
}
const inState = (state: string) =>
  countRows(
    homeroom.database,
    sql`select count(*)::int as n from leave_requests where state = ${state}::"LeaveState"`,
  );

test('「確認 3 5」 confirms both; seats without a slip are named', async () => {
  for (const seat of [3, 5, 7]) await slipOf(seat);
  await teacher.says('假單');
  await teacher.sees('待確認假單 3 張');
  await teacher.says('確認 3 5 9');
  await teacher.sees('09 號沒有待確認的假單');
  expect([await inState('CONFIRMED'), await inState('SUBMITTED')]).toEqual([2, 1]);
});

test('the oldest stands first', async () => {
  await slipOf(7, { filedAt: new Date('2026-11-30T23:00:00.000Z') });
  await slipOf(3, { filedAt: new Date('2026-11-30T21:00:00.000Z') });
  await teacher.says('假單');
  const { text } = await teacher.sees('待確認假單 2 張');
  expect(text.indexOf('03 孫三好')).toBeLessThan(text.indexOf('07 鄭六順'));
});

test('a seat with two slips is never confirmed by its number alone: which one is asked', async () => {
  await slipOf(3);
  await slipOf(3, { fromDay: '2026-12-08', toDay: '2026-12-08' });
  await slipOf(5);
  await teacher.says('確認 3 5');
  await teacher.sees('要個別看');
  expect([await inState('CONFIRMED'), await inState('SUBMITTED')]).toEqual([1, 2]);
  await teacher.says('1');
  await teacher.sees('確認，還是退回');
  await teacher.taps('確認');
  await teacher.sees('已確認');
  expect([await inState('CONFIRMED'), await inState('SUBMITTED')]).toEqual([2, 1]);
});

test.each<[string, Partial<SlipToWrite>]>([
  ['more than the quota', { isOverQuota: true }],
  ['proof that has not come', { proofWhy: 'LENGTH', proofUntil: '2026-12-14' }],
  ['passed on by waiting', { isEscalated: true }],
  ['told late', { isLate: true }],
  ['held', { state: 'HELD' }],
])('what is to be looked at (%s) is not confirmed by word, nor by 全部確認', async (_look, more) => {
  await slipOf(3, more);
  await slipOf(5);
  await slipOf(7);
  await teacher.says('假單');
  await teacher.sees('待確認假單 3 張');
  await teacher.says('全部確認');
  await teacher.sees('將確認 2 張；其餘 1 張請逐張看');
  await teacher.says('確定');
  await teacher.sees('待確認假單 1 張');
  expect(await inState('CONFIRMED')).toBe(2);
  await teacher.says('確認 3');
  await teacher.sees('孫三好');
  expect(await inState('CONFIRMED')).toBe(2);
  await teacher.taps('確認');
  await teacher.sees('沒有待您確認的假單');
  expect(await inState('CONFIRMED')).toBe(3);
});

test('「退回 9」 asks why, and what is typed is shown once more before it is told', async () => {
  await slipOf(9);
  await teacher.says('退回 9');
  await teacher.sees('退回的原因');
  await teacher.says('請改成事假');
  await teacher.sees('請改成事假');
  expect(await inState('RETURNED')).toBe(0);
  await teacher.says('確定');
  await teacher.sees('已退回');
  expect(await inState('RETURNED')).toBe(1);
});

test('a teacher of another class finds none of them', async () => {
  await slipOf(3);
  const other = homeroom.phone('吳志遠');
  await logIn(homeroom, other, { ...PEOPLE.teacher, email: 'wu@neihu.example.com', name: '吳志遠' });
  await other.says('假單');
  await other.sees('沒有待您確認的假單');
  await other.says('確認 3');
  await other.sees('沒有待確認的假單');
  expect(await inState('SUBMITTED')).toBe(1);
});
