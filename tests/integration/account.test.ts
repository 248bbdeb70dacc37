import { sql } from '../../db/sql.ts';
import { logsInAgain, mailOf, withAccount } from '../support/accountPages.ts';
import { GOOD, types } from '../support/accounts.ts';
import { submitBinding } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, child, brother } = PEOPLE;
const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const audited = (action: string) =>
  count(sql`select count(*)::int as n from audit_entries where action = ${action}`);

const fieldOf = (visitor: Visitor, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(visitor.page)?.[1] ?? '';

test('the page shows what 進度 shows: an approved child in full, and the stages', async () => {
  const { visitor } = await withAccount(homeroom);
  expect(visitor.status).toBe(200);
  expect(visitor.page).toContain(`${child.name}｜國小 五年一班`);
  expect(visitor.page).toContain('✓ 認證');
  expect(visitor.page).toContain('導師審核 ✓ → 帳號建立 ✓ → 首次登入 ✓');
  expect(visitor.page).toContain('目前沒有可以看的假單');
  expect(visitor.headers.get('cache-control')).toBe('no-store');
});

test('a further child that is applied for in the chat stands there too, masked until approved', async () => {
  const { phone, visitor } = await withAccount(homeroom);
  await phone.says('新增綁定學生');
  await phone.sees('您是孩子的');
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await phone.says(brother.level);
  await phone.sees('孩子（不是您）');
  await phone.says(brother.nationalId);
  await phone.sees('學校名稱的一部分');
  await phone.says(brother.school);
  await phone.sees(brother.masked);
  await phone.says('下一步');
  await phone.sees('請務必簽署全名');
  await phone.says(parent.name);
  await phone.sees('送出資料不等於完成綁定流程');
  await phone.taps('送出資料');
  await phone.sees('已送出');
  await visitor.opens('/account');
  expect(visitor.page).toContain(`${brother.masked}｜國中`);
  expect(visitor.page).toContain('◷ 申請');
  expect(visitor.page).not.toContain(brother.name);
});

test('a suspended binding shows nothing of the child', async () => {
  const { visitor } = await withAccount(homeroom);
  await homeroom.database.run((tx) =>
    tx.prisma.binding.updateMany({
      data: { status: 'SUSPENDED', endedAt: new Date(), endedByKind: 'STAFF' },
    }),
  );
  await visitor.opens('/account');
  expect(visitor.page).toContain('– 暫停');
  expect(visitor.page).not.toMatch(/王大明|王○明|內湖/u);
});

test('a student is added in the chat: a link, and a QR code, that open it with a word it understands', async () => {
  const { phone, visitor } = await withAccount(homeroom);
  const link = /class="button" href="([^"]+)"/u.exec(visitor.page)?.[1] ?? '';
  const word = decodeURIComponent(link.split('/?').at(-1) ?? '');
  expect(link).toMatch(/^https:\/\/line\.me\/R\/oaMessage\/%40/u);
  expect(visitor.page).toMatch(/<svg class="qr" role="img" aria-label="[^"]*QR Code/u);
  await phone.says(word);
  await phone.sees('您是孩子的');
});

test('nobody who has not logged in sees it, nor does anything there', async () => {
  const { visitor } = await withAccount(homeroom);
  const stranger = await new Visitor(homeroom).opens('/account');
  expect(stranger.headers.get('location')).toBe('/login');
  for (const path of ['language', 'form', 'line', 'everywhere', 'export', 'delete']) {
    await stranger.sends(`/account/${path}`, { format: 'json' });
    expect([path, stranger.page.includes(parent.name)]).toEqual([path, false]);
  }
  expect(visitor.page).toContain(parent.name);
  expect(await count(sql`select count(*)::int as n from accounts`)).toBe(1);
});

test.each(['language', 'form', 'line', 'everywhere', 'export', 'delete'])(
  'a form to /account/%s that no page of the session gave is refused, and nothing is done',
  async (path) => {
    const { visitor } = await withAccount(homeroom);
    const before = await count(sql`select count(*)::int as n from audit_entries`);
    await visitor.sends(`/account/${path}`, {
      csrf: 'forged',
      action: 'sendCode',
      format: 'json',
      language: 'en',
    });
    expect([visitor.status, await count(sql`select count(*)::int as n from audit_entries`)]).toEqual([
      403,
      before,
    ]);
  },
);

test('each application form is downloaded, and the download is written down', async () => {
  const { visitor } = await withAccount(homeroom);
  await visitor.sends('/account/form', { application: fieldOf(visitor, 'application') });
  expect(visitor.headers.get('content-type')).toBe('application/pdf');
  expect(visitor.headers.get('content-disposition')).toContain('application-form-');
  expect(visitor.page.startsWith('%PDF')).toBe(true);
  expect(await audited('form.downloaded')).toBe(1);
});

test("another guardian's application and LINE are not found, and the asking is written down", async () => {
  const { visitor } = await withAccount(homeroom);
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger, brother);
  const other = await homeroom.database.run((tx) =>
    tx.prisma.application.findFirstOrThrow({ orderBy: { number: 'desc' } }),
  );
  for (const application of [other.id, String(other.number), "' or 1=1 --", '']) {
    await visitor.opens('/account');
    await visitor.sends('/account/form', { application });
    expect([application, visitor.status, visitor.page.includes('找不到這一筆')]).toEqual([
      application,
      404,
      true,
    ]);
  }
  for (const line of [other.lineUserId ?? '', 'x'.repeat(43), '']) {
    await visitor.opens('/account');
    await visitor.sends('/account/line', { line });
    expect([line, visitor.status]).toEqual([line, 404]);
  }
  expect([await audited('form.refused'), await audited('account.untieRefused')]).toEqual([4, 3]);
  expect(await count(sql`select count(*)::int as n from applications where line_user_id is null`)).toBe(0);
});

test('the language is kept for the account, on its pages and in its mails', async () => {
  const { visitor } = await withAccount(homeroom);
  await visitor.sends('/account/language', { language: 'vi' });
  expect(visitor.page).toContain('<html lang="vi">');
  expect(visitor.page).toContain('Từ nay trang và email của tài khoản dùng tiếng Việt');
  const again = await logsInAgain(homeroom);
  expect(again.page).toContain('<html lang="vi">');
  await again.sends('/account/line', { line: fieldOf(again, 'line') });
  expect((await mailOf(homeroom, 'Một LINE đã được gỡ')).text).toContain('Chào anh/chị');
  expect(await audited('account.languageChosen')).toBe(1);
  await visitor.sends('/account/language', { language: 'xx' });
  expect(visitor.status).toBe(400);
});

test('a LINE that is tied is named without its ID, and is untied; the mail says so, and it is a stranger then', async () => {
  const { phone, visitor } = await withAccount(homeroom);
  const { lineUserId } = await homeroom.database.run((tx) => tx.prisma.application.findFirstOrThrow());
  expect(visitor.page).toContain(`識別碼末 4 碼 ${lineUserId?.slice(-4)}`);
  expect(visitor.page).not.toContain(lineUserId ?? '?');
  await visitor.sends('/account/line', { line: fieldOf(visitor, 'line') });
  expect(visitor.page).toContain('已解除那支 LINE');
  expect(visitor.page).toContain('目前沒有連結 LINE');
  await mailOf(homeroom, '解除了一個 LINE');
  const { language } = await homeroom.database.run((tx) => tx.prisma.account.findFirstOrThrow());
  expect(language).toBe('zh-Hant');
  await phone.says('進度');
  await phone.sees('申請時驗證過的');
  expect([await audited('account.lineUntied'), await audited('application.untied')]).toEqual([1, 1]);
});

test('a phone that a code opened for a while is listed too, and ended by the same button', async () => {
  const { visitor } = await withAccount(homeroom);
  const other = homeroom.phone('美玲的新手機');
  await other.says('進度');
  await other.sees('申請時驗證過的');
  await other.says(parent.email);
  await other.sees('驗證碼已經傳出');
  await other.says(await homeroom.code(parent.email));
  await other.sees('驗證成功');
  await visitor.opens('/account');
  expect(visitor.page).toContain('用驗證碼打開的');
  const handles = [...visitor.page.matchAll(/name="line" value="([^"]*)"/gu)].map(
    ([, handle]) => handle ?? '',
  );
  expect(handles).toHaveLength(2);
  await visitor.sends('/account/line', { line: handles[1] ?? '' });
  await other.says('進度');
  await other.sees('申請時驗證過的');
});

test('signing out everywhere ends every session, and each browser needs a code again', async () => {
  const { visitor } = await withAccount(homeroom);
  const other = await logsInAgain(homeroom);
  expect(other.page).toContain(child.name);
  await visitor.sends('/account/everywhere', {});
  expect(visitor.page).toContain('所有裝置都登出了');
  for (const each of [visitor, other]) {
    await each.opens('/account');
    expect([each.status, each.headers.get('location')]).toEqual([303, '/login']);
  }
  expect(await count(sql`select count(*)::int as n from account_sessions`)).toBe(0);
  await types(other, parent.email, GOOD);
  expect(other.page).toContain('name="code"');
  expect(await audited('account.signedOutEverywhere')).toBe(1);
});
