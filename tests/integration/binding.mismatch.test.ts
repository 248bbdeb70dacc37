import { sql } from '../../db/sql.ts';
import { answerChild, verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

const mismatches = () => countRows(homeroom.database, sql`select count(*)::int as n from roster_mismatches`);

async function upToChild(name: string, email: string) {
  const phone = homeroom.phone(name);
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  return phone;
}

test('one text whichever part is wrong, with what was entered, the ID masked', async () => {
  const wrongId = await upToChild('錯字號', 'wrong-id@example.com');
  await answerChild(wrongId, { ...PEOPLE.child, nationalId: 'A100000047', masked: '對不起來' });
  const one = await wrongId.sees('還可以試 4 次');
  const wrongSchool = await upToChild('錯學校', 'wrong-school@example.com');
  await answerChild(wrongSchool, { ...PEOPLE.child, school: '麗湖國小', masked: '對不起來' });
  const other = await wrongSchool.sees('還可以試 4 次');
  const withoutAnswers = (text: string) =>
    text.replace(/[A-Z]\d\d\*{4}\d{3}/gu, '').replace(/市立..國小/gu, '');
  expect(withoutAnswers(one.text)).toBe(withoutAnswers(other.text));
  expect(one.text).toContain('A10****047');
  expect(one.text).not.toContain('A100000047');

  await wrongSchool.taps('✎ 學校');
  await wrongSchool.sees('學校名稱的一部分');
  await wrongSchool.says('內湖國小');
  await wrongSchool.sees('王○明');
});

test('after a mismatch the number may simply be typed again', async () => {
  const phone = await upToChild('再打一次', 'typed-again@example.com');
  await answerChild(phone, { ...PEOPLE.child, nationalId: 'A100000047', masked: '對不起來' });
  await phone.says('國小五年級');
  await phone.sees('對不起來');
  await phone.says(PEOPLE.child.nationalId);
  await phone.sees('王○明');
});

test('a malformed ID is told and not counted', async () => {
  const before = await mismatches();
  const phone = await upToChild('打錯字號', 'malformed@example.com');
  await phone.says('國小');
  await phone.sees('孩子（不是您）');
  await phone.says('A12345678');
  await phone.sees('這不像身分證');
  await phone.says('A123456788');
  await phone.sees('少了一碼或錯了一碼');
  expect(await mismatches()).toBe(before);
});

test('the fifth mismatch of a day pauses until tomorrow, right answers too', async () => {
  const phone = await upToChild('五次不符', 'paused@example.com');
  await answerChild(phone, { ...PEOPLE.child, nationalId: 'A100000047', masked: '還可以試 4 次' });
  for (const left of [3, 2, 1]) {
    await phone.taps('✎ 孩子的字號');
    await phone.sees('孩子（不是您）');
    await phone.says('A100000047');
    await phone.sees(`還可以試 ${left} 次`);
  }
  await phone.taps('✎ 孩子的字號');
  await phone.sees('孩子（不是您）');
  await phone.says('A100000047');
  await phone.sees('先暫停');
  await phone.taps('✎ 孩子的字號');
  await phone.sees('孩子（不是您）');
  await phone.says(PEOPLE.child.nationalId);
  await phone.sees('先暫停');
  await homeroom.pass(24 * 3_600_000);
  await phone.taps('再試一次');
  await phone.sees('王○明');
});

test('schools are found by a part of the name, 臺 or 台, paged, and picked by number', async () => {
  const phone = await upToChild('找學校', 'search@example.com');
  await phone.says('國小');
  await phone.sees('孩子（不是您）');
  await phone.says(PEOPLE.child.nationalId);
  await phone.sees('學校名稱的一部分');
  await phone.says('沒有這所');
  await phone.sees('找不到');
  await phone.says('國小');
  const first = await phone.sees('看更多學校');
  await phone.taps('看更多學校');
  const second = await phone.sees('看更多學校');
  expect(second.text).not.toBe(first.text);
  await phone.says('台北市立大學');
  await phone.sees('臺北市立大學附小');
  await phone.taps('✎ 學校');
  await phone.sees('學校名稱的一部分');
  await phone.says('內湖國民小學');
  await phone.sees('王○明');
});
