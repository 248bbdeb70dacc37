import { sql } from '../../db/sql.ts';
import { verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

const stateOf = async (id: string) =>
  (await homeroom.database.run((tx) => tx.prisma.conversation.findUniqueOrThrow({ where: { id } }))).state;

const everything = () =>
  countRows(
    homeroom.database,
    sql`select ((select count(*) from inbound_events) + (select count(*) from conversations)
              + (select count(*) from outbox) + (select count(*) from line_users))::int as n`,
  );

test('unsigned, wrongly signed, too large or not JSON: refused, and no trace in the database', async () => {
  const before = await everything();
  const { webhook } = homeroom.simulator.platform;
  const url = `${homeroom.instances[0]?.url}/webhooks/line`;
  const body = JSON.stringify({ destination: 'x', events: [homeroom.phone('無名').textEvent('綁定')] });
  expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
  expect(await webhook.post(body, 'AAAA')).toMatchObject({ status: 401 });
  const large = 'x'.repeat(1024 * 1024 + 1);
  expect((await fetch(url, { method: 'POST', body: large })).status).toBe(413);
  expect((await fetch(url, { method: 'POST', body: Buffer.from(large), headers: {} })).status).toBe(413);
  expect(await webhook.post('{"events":', webhook.sign('{"events":'))).toMatchObject({ status: 400 });
  expect(await everything()).toBe(before);
});

test('whatever is sent where a code is asked gets a clear answer and changes nothing', async () => {
  const phone = homeroom.phone('亂來');
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  await phone.says('odd@example.com');
  await phone.sees('驗證碼已傳到');
  for (const text of [
    '😀'.repeat(2_500),
    '\u0000\u0007\u001b[31m',
    '\u202e123456\u202c x',
    '{x, plural, other {#}}',
    "'; drop table students; --",
  ]) {
    await phone.says(text);
    await phone.sees('6 位數字');
  }
  await phone.sendsSticker();
  await phone.sees('看不懂貼圖');
  await phone.sendsImage();
  await phone.sees('看不懂貼圖');
  for (const data of [
    '',
    'a.b',
    'a.AAAAAAAA.resend',
    'd.approve.not-a-uuid.1',
    'm.unknown',
    '{"__proto__":{}}',
    'x'.repeat(300),
  ]) {
    await phone.sends(phone.postbackEvent(data));
    await phone.sees('這是之前的按鈕');
  }
  expect(await stateOf(phone.userId)).toBe('askCode');
});

test('an old button changes nothing and shows the current question; a wrong answer kills no button', async () => {
  const phone = homeroom.phone('舊按鈕');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'old-button@example.com' });
  const asked = await phone.sees('您是孩子的');
  const data = /"data":"(a\.[^"]+MOTHER)"/u.exec(JSON.stringify(asked.message))?.[1] ?? '';
  expect(data).not.toBe('');
  await phone.says('不知道');
  await phone.sees('沒有看懂這個關係');
  await phone.sends(phone.postbackEvent(data));
  await phone.sees('孩子的學層');
  await phone.sends(phone.postbackEvent(data));
  await phone.sees('這是之前的按鈕');
  expect(await stateOf(phone.userId)).toBe('askLevel');
});

test('the words 上一步, 重新開始, 說明, 進度 and 取消 work anywhere, as a whole message only', async () => {
  const phone = homeroom.phone('字');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'words@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await phone.says('說明');
  await phone.sees('孩子的學層');
  await phone.says('取消門診');
  await phone.sees('孩子的學層');
  await phone.says('上一步');
  await phone.sees('您是孩子的');
  await phone.says('CANCEL');
  await phone.sees('已取消');
  await homeroom.pass(61_000);
  await phone.says('綁定');
  await phone.sees('電子信箱或手機號碼');
  await phone.says('重新開始');
  await phone.sees('電子信箱或手機號碼');
});

test('請假 says whom to call today', async () => {
  const phone = homeroom.phone('請假');
  await phone.says('請假');
  await phone.sees('請先打電話');
});

test('another flow is entered without losing what is being filled in', async () => {
  const phone = homeroom.phone('兩邊');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'both@example.com' });
  await phone.says('教師登入');
  await phone.sees('先放著的');
  expect(await stateOf(phone.userId)).toBe('askEmail');
  await phone.says('上一步');
  await phone.says('繼續綁定');
  await phone.sees('您是孩子的');
  expect(await stateOf(phone.userId)).toBe('askRelation');
});

test('an unsent message is deleted here, and what it answered stays answered', async () => {
  const phone = homeroom.phone('收回');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'unsend@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await phone.unsends();
  const wiped = await countRows(
    homeroom.database,
    sql`select count(*)::int as n from inbound_events where line_user_id = ${phone.userId} and payload_sealed is null`,
  );
  expect(wiped).toBe(1);
  expect(await stateOf(phone.userId)).toBe('askLevel');
});

test('who blocks and comes back goes on where the conversation was', async () => {
  const phone = homeroom.phone('封鎖');
  await phone.follows();
  await phone.sees('開始綁定');
  await phone.says('綁定');
  await phone.sees('電子信箱或手機號碼');
  await phone.blocks();
  await phone.unblocks();
  await phone.sees('歡迎回來');
});

test('a mobile is not offered a code where no SMS gateway is set', async () => {
  const without = await startTestHomeroom({ withoutSms: true });
  const phone = without.phone('沒簡訊');
  await phone.says('綁定');
  const { text } = await phone.sees('請輸入您的電子信箱');
  expect(text).not.toContain('手機');
  await phone.says('0900000001');
  await phone.sees('改用電子信箱');
  await without.close();
});
