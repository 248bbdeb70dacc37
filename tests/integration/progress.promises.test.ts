import { sql } from '../../db/sql.ts';
import type { Phone } from '../../simulator/phone.ts';
import { withAccount } from '../support/accountPages.ts';
import { GOOD, isIn, knownLike, logsInFirst, openAccount, types } from '../support/accounts.ts';
import { logIn, openByCode, submitBinding } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { urlOf, Visitor } from '../support/visitor.ts';
import { waitFor } from '../support/waitFor.ts';

const { parent, teacher } = PEOPLE;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const subjectsTo = (email: string) =>
  homeroom.simulator.platform.mailbox.messages.filter(({ to }) => to === email).map(({ subject }) => subject);
const mailTo = (email: string, words: string) =>
  waitFor(() => subjectsTo(email).some((subject) => subject.includes(words)));

/** The unit administrator suspends the mother's binding. */
async function suspend(): Promise<void> {
  const admin = homeroom.phone('何資訊');
  await logIn(homeroom, admin, { email: 'admin@neihu.example.com', name: '何資訊' });
  const { id, version } = await homeroom.database.run((tx) =>
    tx.prisma.binding.findFirstOrThrow({ where: { status: 'APPROVED' } }),
  );
  await admin.sends(admin.postbackEvent(`d.suspend.${id}.${version}`));
  await admin.sees('原因是？');
  await admin.says('1');
  await admin.sees('確定嗎');
  await admin.says('確定');
  await admin.sees('已暫停');
}

async function edits(phone: Phone): Promise<void> {
  await phone.says('進度');
  await phone.sees('✎ 修改');
  await phone.taps('✎ 修改');
  await phone.sees('修改第');
}

test('who asks for a new password uses up nobody’s codes: a teacher logs in, an owner gets theirs', async () => {
  await openAccount(homeroom);
  await logsInFirst(homeroom);
  await homeroom.pass(HOUR + MINUTE);
  for (let n = 0; n < 5; n++)
    for (const email of [teacher.email, parent.email]) {
      const visitor = new Visitor(homeroom, `198.51.100.${n}`);
      await visitor.opens('/forgot');
      await visitor.sends('/forgot', { action: 'sendCode', email });
    }
  await logIn(homeroom, homeroom.phone(teacher.name));
  const own = await types(new Visitor(homeroom, '192.0.2.9'), parent.email, GOOD);
  expect(own.page).toContain('請輸入傳到');
  await waitFor(() => subjectsTo(parent.email).filter((each) => each.includes('登入')).length > 1);
});

test('where the limits forbid a code the page of the login says that none was sent', async () => {
  await openAccount(homeroom);
  await logsInFirst(homeroom);
  await homeroom.pass(HOUR + MINUTE);
  for (let n = 0; n < 6; n++) {
    const visitor = await types(new Visitor(homeroom, `198.51.100.${n}`), parent.email, GOOD);
    if (n === 5) expect(visitor.page).toContain('這次沒有寄出');
    else expect(visitor.page).not.toContain('這次沒有寄出');
  }
});

test('the account’s owner hears by mail that another LINE user took its notices over', async () => {
  const { phone } = await withAccount(homeroom);
  const other = await openByCode(homeroom);
  await other.taps('改傳到這支手機');
  await other.sees('以後的通知都傳到這裡');
  await mailTo(parent.email, '連結了另一個 LINE');
  await homeroom.pass(MINUTE + 1_000);
  await phone.receives('改傳到另一支 LINE');
});

test('a suspension that waits to be told goes along to the new phone', async () => {
  await withAccount(homeroom);
  const other = await openByCode(homeroom);
  await suspend();
  await other.taps('改傳到這支手機');
  await other.sees('以後的通知都傳到這裡');
  await homeroom.pass(MINUTE + 1_000);
  await other.receives('學校暫停了');
});

test.each(['in the chat', 'on the account’s page'])(
  'a suspension that waits to be told is mailed where the LINE user is untied %s',
  async (where) => {
    const { phone, visitor } = await withAccount(homeroom);
    await suspend();
    if (where === 'in the chat') {
      await phone.says('解除');
      await phone.sees('要解除這支 LINE 嗎');
      await phone.taps('確定解除');
      await phone.sees('已解除');
    } else {
      await visitor.opens('/account');
      const line = /name="line" value="([^"]+)"/u.exec(visitor.page)?.[1] ?? '';
      await visitor.sends('/account/line', { line });
    }
    await mailTo(parent.email, '關於親子綁定的通知');
  },
);

test('登出服務 ends the account’s sessions, and its browsers need a code again', async () => {
  const { phone, visitor } = await withAccount(homeroom);
  await phone.says('登出服務');
  await phone.sees('用帳號，都要再輸入一次驗證碼');
  const again = await types(knownLike(homeroom, visitor), parent.email, GOOD);
  expect([await isIn(visitor), await isIn(again)]).toEqual([false, false]);
});

test('who proves their contact by a code after 登出服務 is not asked for it again', async () => {
  const phone = homeroom.phone(parent.name);
  await submitBinding(homeroom, phone);
  await phone.says('登出服務');
  await phone.sees('已登出這支手機');
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  await homeroom.pass(2 * MINUTE);
  await phone.says(parent.email);
  await phone.sees('驗證碼已傳到');
  await phone.says(await homeroom.code(parent.email));
  await phone.sees('您是孩子的');
  await phone.says('進度');
  await phone.sees('王○明｜國小 五年一班');
});

test('註銷 leaves no mail to the guardian either', async () => {
  const phone = homeroom.phone(parent.name);
  await submitBinding(homeroom, phone);
  await mailTo(parent.email, '申請');
  // What is still to be sent is left alone, and a mail that has come is marked sent a moment later.
  const unsent = sql`select count(*)::int as n from outbox where status = 'UNSENT'`;
  await waitFor(async () => (await countRows(homeroom.database, unsent)) === 0);
  await phone.says('註銷全部紀錄');
  await phone.sees('要註銷 1 筆');
  await phone.taps('確定註銷');
  await phone.sees('已註銷 1 筆');
  const index = homeroom.database.vault.index('email', parent.email);
  const kept = await countRows(
    homeroom.database,
    sql`select count(*)::int as n from outbox where payload_sealed is not null and recipient_index = ${index}`,
  );
  expect(kept).toBe(0);
});

test('the account’s mails are in its language, whichever the chat speaks', async () => {
  const { phone, visitor } = await withAccount(homeroom);
  await visitor.sends('/account/language', { language: 'en' });
  await phone.says('進度');
  await phone.sees('結束綁定');
  await phone.taps('結束綁定');
  await phone.sees('要結束這一筆綁定嗎');
  await phone.taps('確定，傳驗證碼');
  await phone.sees('驗證碼');
  await phone.says(await homeroom.code(parent.email));
  await phone.sees('已結束這一筆綁定');
  await mailTo(parent.email, 'A binding has ended');
});

test('a form of a login of before is answered by a page with a way on, and changes nothing', async () => {
  const { visitor } = await withAccount(homeroom);
  const { page } = visitor;
  await homeroom.pass(31 * MINUTE);
  await types(visitor, parent.email, GOOD);
  visitor.page = page;
  await visitor.sends('/account/language', { language: 'en' });
  expect([visitor.status, visitor.page.includes('這一頁太舊了')]).toEqual([403, true]);
  expect(visitor.page).toContain('href="/account"');
});

test('of two phones that edit, the one that did not see what was added is told, and writes nothing', async () => {
  const one = homeroom.phone(parent.name);
  await submitBinding(homeroom, one);
  const two = await openByCode(homeroom);
  await two.taps('不用改');
  await two.sees('通知還是傳到原來的地方');
  await edits(two);
  await edits(one);
  await one.taps('✎ 學生');
  await one.sees('新增綁定學生');
  await one.taps('新增綁定學生');
  await one.sees('第 2 位孩子');
  await one.says('母親');
  await one.sees('孩子的學層');
  await one.says(PEOPLE.brother.level);
  await one.sees('孩子（不是您）');
  await one.says(PEOPLE.brother.nationalId);
  await one.sees('學校名稱的一部分');
  await one.says(PEOPLE.brother.school);
  await one.sees('共 2 位孩子');
  await one.says('下一步');
  await one.sees('請務必簽署全名');
  await one.says(parent.name);
  await one.sees('要送出嗎');
  await one.taps('送出資料');
  await one.sees('修改已送出');
  await two.taps('✎ 手機');
  await two.sees('手機號碼');
  await two.says('0900000055');
  await two.sees('請務必簽署全名');
  await two.says(parent.name);
  await two.sees('要送出嗎');
  await two.taps('送出資料');
  await two.sees('王○明');
  two.seesNothingOf('修改已送出');
});

test('another email is told to the one of before, and has the receipt', async () => {
  const phone = homeroom.phone(parent.name);
  await submitBinding(homeroom, phone);
  await edits(phone);
  await phone.taps('✎ 電子信箱');
  await phone.sees('電子信箱');
  await phone.says('new@example.com');
  await phone.sees('驗證碼已傳到');
  await phone.says(await homeroom.code('new@example.com'));
  await phone.sees('請務必簽署全名');
  await phone.says(parent.name);
  await phone.sees('要送出嗎');
  await phone.taps('送出資料');
  await phone.sees('修改已送出');
  await mailTo(parent.email, '改用別的信箱');
  await mailTo('new@example.com', '收到');
});

test('the form’s link asks any other browser for a code, and says of what it was when it is over', async () => {
  const phone = homeroom.phone(parent.name);
  await submitBinding(homeroom, phone);
  await phone.taps('下載申請書');
  await phone.sees('申請書準備好了');
  const url = urlOf(phone, '/p/');
  const mine = new Visitor(homeroom);
  await mine.opens(url);
  await mine.sends(url, { action: 'open' });
  const other = await new Visitor(homeroom).opens(url);
  expect(other.page).toContain('ch***@example.com');
  await homeroom.pass(16 * MINUTE);
  const late = await new Visitor(homeroom).opens(url);
  expect([late.status, late.page.includes('再按一次「下載申請書」')]).toEqual([404, true]);
});
