import { sql } from '../../db/sql.ts';
import type { Phone } from '../../simulator/phone.ts';
import { withAccount } from '../support/accountPages.ts';
import { answerChild, boundFamily, openByCode, submitBinding } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import type { Visitor } from '../support/visitor.ts';

const { parent, brother } = PEOPLE;
const HOUR = 3_600_000;
const NOTHING_LEFT = '沒有先放著的填寫';
const GONE = '這支手機現在不能看這些資料了';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

/** Another phone, on which a code of the email opened what was sent. */
async function byCode(): Promise<Phone> {
  const phone = await openByCode(homeroom);
  await phone.taps('不用改');
  await phone.sees('通知還是傳到原來的地方');
  return phone;
}

/** A further child is added; its guardian's data are filled in from what was sent before. */
async function adds(phone: Phone): Promise<void> {
  await phone.says('新增綁定學生');
  await phone.sees('孩子的');
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, brother);
}

async function edits(name: string): Promise<Phone> {
  const phone = homeroom.phone(name);
  await submitBinding(homeroom, phone);
  await phone.says('進度');
  await phone.sees('✎ 修改');
  await phone.taps('✎ 修改');
  await phone.sees('修改第');
  return phone;
}

async function unties(visitor: Visitor): Promise<void> {
  await visitor.opens('/account');
  await visitor.sends('/account/line', {
    line: /name="line" value="([^"]+)"/u.exec(visitor.page)?.[1] ?? '',
  });
}

/** Says a word, hears that nothing may be shown, and holds that nothing was. */
async function showsNothing(phone: Phone, word: string, told = GONE): Promise<void> {
  const before = phone.messages.length;
  await phone.says(word);
  await phone.sees(told);
  const said = JSON.stringify(phone.messages.slice(before));
  for (const personal of [parent.email, parent.name, 'A22****781', '0900-000-001'])
    expect(said).not.toContain(personal);
}

const applicationsOf = (phone: Phone) =>
  countRows(
    homeroom.database,
    sql`select count(*)::int as n from applications where line_user_id = ${phone.userId}`,
  );

test('what a code opened for twelve hours is not filled in after them', async () => {
  await withAccount(homeroom);
  const phone = await byCode();
  await adds(phone);
  await homeroom.pass(12 * HOUR + 60_000);
  await showsNothing(phone, '下一步');
});

test('登出服務 in the middle of ✎: what was left is dropped', async () => {
  const phone = await edits('登出的人');
  await phone.says('登出服務');
  await phone.sees('已登出這支手機');
  await phone.sees(GONE);
  await showsNothing(phone, '繼續', NOTHING_LEFT);
});

test('解除 in the middle of ✎: what was left is dropped', async () => {
  const phone = await edits('解除的人');
  await phone.says('解除');
  await phone.sees('要解除這支 LINE 嗎');
  await phone.taps('確定解除');
  await phone.sees('已解除');
  await phone.sees(GONE);
  await showsNothing(phone, '繼續', NOTHING_LEFT);
});

test('註銷 in the middle of ✎: what was left is dropped', async () => {
  const phone = await edits('註銷的人');
  await phone.says('註銷全部紀錄');
  await phone.sees('要註銷');
  await phone.taps('確定註銷');
  await phone.sees('已註銷');
  await phone.sees(GONE);
  await showsNothing(phone, '繼續', NOTHING_LEFT);
});

test('a LINE user that was untied on the account page files nothing with the account’s data', async () => {
  const { phone, visitor } = await withAccount(homeroom);
  await adds(phone);
  await phone.says('下一步');
  await phone.sees('請務必簽署全名');
  await unties(visitor);
  await showsNothing(phone, parent.name);
  expect(await applicationsOf(phone)).toBe(0);
});

test('the data of an account that was deleted are on no other phone', async () => {
  const { visitor } = await withAccount(homeroom);
  const phone = await byCode();
  await adds(phone);
  await homeroom.pass(120_000);
  await visitor.opens('/account/delete');
  await visitor.sends('/account/delete', { action: 'sendCode' });
  await visitor.sends('/account/delete', { action: 'delete', code: await homeroom.code(parent.email) });
  expect(visitor.page).toContain('帳號已經刪除');
  await showsNothing(phone, '下一步');
});

test.each(['suspended', 'signed out'])(
  'leave that is being filled in is dropped where the binding is %s',
  async (how) => {
    const { mother } = await boundFamily(homeroom);
    await mother.says('請假');
    await mother.sees('要請哪一種假');
    await mother.says('病假');
    await mother.sees('什麼時候請假');
    if (how === 'suspended')
      await change(homeroom.database, sql`update bindings set status = 'SUSPENDED', version = version + 1`);
    else await change(homeroom.database, sql`update line_users set signed_out_at = app_now()`);
    const before = mother.messages.length;
    await mother.says('今天整天');
    await mother.sees(GONE);
    expect(JSON.stringify(mother.messages.slice(before))).not.toMatch(/王大明|王○明/u);
    expect(await countRows(homeroom.database, sql`select count(*)::int as n from leave_requests`)).toBe(0);
  },
);
