import { sql } from '../../db/sql.ts';
import type { Phone } from '../../simulator/phone.ts';
import { boundFamily, logIn } from '../support/conversations.ts';
import { countRows, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
let mother: Phone;
let teacher: Phone;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
  ({ mother, teacher } = await boundFamily(homeroom));
});
afterEach(() => homeroom.close());

const slips = () => countRows(homeroom.database, sql`select count(*)::int as n from leave_requests`);

/** 點名: the child in seat 5, whose mother is bound, another whose family is not, and a seat that there is not. */
async function marks(): Promise<void> {
  await teacher.says('點名');
  await teacher.sees('五年一班點名，共 10 位');
  await teacher.says('5 3 40');
  const { text } = await teacher.sees('已問家長：05 王大明');
  expect(text).toBeDefined();
  await teacher.sees('沒有家長綁定，請打電話：03 孫三好');
  await teacher.sees('班上沒有 40 號');
  const asked = await mother.receives('今天還沒到校');
  expect(asked.text).toContain('王○明');
  expect(asked.text).not.toContain('王大明');
}

test('a family that is asked files leave with two taps, and the teacher has the slip', async () => {
  await marks();
  await mother.taps('請病假');
  await mother.sees('請病假的原因');
  await mother.taps('發燒');
  await mother.sees('號假單已送出');
  expect(await slips()).toBe(1);
  await teacher.receives('新的假單待確認');
  await teacher.says('今日缺席');
  const { text } = await teacher.sees('05 王大明 病假');
  expect(text).toContain('待確認');
  expect(text).toContain('03 孫三好 未到');
});

test('孩子應該在校 alarms the teacher, and nothing is filed', async () => {
  await marks();
  await mother.taps('孩子應該在校！');
  await mother.sees('已馬上通知老師');
  await teacher.receives('家長說孩子應該在校');
  expect(await slips()).toBe(0);
  await teacher.says('點名');
  await teacher.sees('⚠ 未到，家長說在校：05 王大明');
  await teacher.says('到了 5');
  await teacher.sees('已更正為到校：05 王大明');
});

test('今日缺席 is plain text by seat number, to be copied', async () => {
  await marks();
  await teacher.says('今日缺席');
  const { message } = await teacher.sees('03 孫三好 未到');
  expect(message.type).toBe('text');
});

test('代理導師 is named in the chat, hears of it, and the teacher ends it', async () => {
  const wu = homeroom.phone('吳志遠');
  await logIn(homeroom, wu, { email: 'wu@neihu.example.com', name: '吳志遠' });
  await teacher.says('代理導師');
  await teacher.sees('請哪一位代理');
  await teacher.says('吳志遠');
  await teacher.sees('從哪天代理到哪天');
  await teacher.says('隨便');
  await teacher.sees('請輸入日期');
  await teacher.says('今天');
  await teacher.sees('由吳志遠代理，已通知');
  await wu.receives('林雅慧老師請您代理導師');
  await wu.says('點名');
  await wu.sees('哪一班');
  await wu.says('五年一班');
  await wu.sees('五年一班點名');
  await teacher.says('代理導師');
  await teacher.sees('吳志遠代理');
  await teacher.taps('結束 吳志遠');
  await teacher.sees('代理已結束');
  await wu.says('點名');
  await wu.sees('三年二班點名');
});
