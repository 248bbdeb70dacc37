import { verifyEmail } from '../support/conversations.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

async function askCode(name: string, email: string) {
  const phone = homeroom.phone(name);
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  await phone.says(email);
  await phone.sees('驗證碼已傳到');
  return phone;
}

test('a code is six digits, typed with any width and spacing, and used once', async () => {
  const phone = await askCode('一次', 'once@example.com');
  const code = await homeroom.code('once@example.com');
  expect(code).toMatch(/^\d{6}$/u);
  await phone.says('12345');
  await phone.sees('6 位數字');
  const wide = code.replace(/\d/gu, (digit) => String.fromCodePoint(Number(digit) + 0xff10));
  await phone.says(`${wide.slice(0, 3)} ${wide.slice(3)}`);
  await phone.sees('您是孩子的');
});

test('five wrong tries spend the code, and a new one is offered', async () => {
  const phone = await askCode('五次', 'tries@example.com');
  const code = await homeroom.code('tries@example.com');
  const wrong = code === '111111' ? '222222' : '111111';
  for (const left of [4, 3, 2, 1]) {
    await phone.says(wrong);
    await phone.sees(`還可以試 ${left} 次`);
  }
  await phone.says(wrong);
  await phone.sees('已經失效');
  await phone.says(code);
  await phone.sees('已經失效');
  await homeroom.pass(MINUTE + 1_000);
  await phone.taps('重新取得');
  await phone.sees('驗證碼已傳到');
  await phone.says(await homeroom.code('tries@example.com'));
  await phone.sees('您是孩子的');
});

test('a code of one person is useless to another, and a new code kills the old', async () => {
  const mine = await askCode('我', 'mine@example.com');
  const theirs = await askCode('別人', 'theirs@example.com');
  const [myCode, theirCode] = [
    await homeroom.code('mine@example.com'),
    await homeroom.code('theirs@example.com'),
  ];
  if (myCode !== theirCode) {
    await theirs.says(myCode);
    await theirs.sees('驗證碼不對');
  }
  await homeroom.pass(MINUTE + 1_000);
  await mine.says('重新取得');
  await mine.sees('驗證碼已傳到');
  const fresh = await homeroom.code('mine@example.com');
  if (fresh !== myCode) {
    await mine.says(myCode);
    await mine.sees('驗證碼不對');
  }
  await mine.says(fresh);
  await mine.sees('您是孩子的');
});

test('a code lives one hour by the database’s time', async () => {
  const phone = await askCode('過期', 'late@example.com');
  const code = await homeroom.code('late@example.com');
  await homeroom.pass(HOUR + 1_000);
  await phone.says(code);
  await phone.sees('已經失效');
});

test('again only after 60 seconds, and five an hour for one destination', async () => {
  const phone = await askCode('太快', 'often@example.com');
  await phone.taps('重新取得');
  await phone.sees('剛才已經傳驗證碼');
  for (let sent = 1; sent < 5; sent++) {
    await homeroom.pass(MINUTE + 1_000);
    await phone.taps('重新取得');
    await phone.sees('驗證碼已傳到');
  }
  await homeroom.pass(MINUTE + 1_000);
  await phone.taps('重新取得');
  expect((await phone.sees('要求得太多次了')).text).not.toContain('60 秒');
  const other = homeroom.phone('另一人');
  await other.says('親子綁定');
  await other.sees('電子信箱或手機號碼');
  await other.says('often@example.com');
  await other.sees('要求得太多次了');
});

test('the code is kept nowhere in clear once its message is sent', async () => {
  await verifyEmail(homeroom, homeroom.phone('清除'), { ...PEOPLE.parent, email: 'wiped@example.com' });
  const secret = await homeroom.database.run((tx) =>
    tx.prisma.outboxMessage.findMany({ where: { secret: true, status: 'SENT' } }),
  );
  expect(secret.length).toBeGreaterThan(0);
  expect(secret.every(({ payloadSealed }) => payloadSealed === null)).toBe(true);
});

test('what is no email and no mobile is said, with an example', async () => {
  const phone = homeroom.phone('打錯');
  await phone.says('bind');
  await phone.sees('電子信箱或手機號碼');
  for (const typed of ['chen@', '0912', '02-2790-0000', 'name@localhost', '😀'.repeat(100)]) {
    await phone.says(typed);
    await phone.sees('name@example.com');
  }
});
