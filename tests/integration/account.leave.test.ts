import sharp from 'sharp';
import { sql } from '../../db/sql.ts';
import { LIMITS } from '../../domain/limits.ts';
import { withAccount } from '../support/accountPages.ts';
import { submitBinding } from '../support/conversations.ts';
import { filesLeave, longSickLeave } from '../support/fileLeave.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { child, stranger } = PEOPLE;
const states = async () =>
  (await homeroom.database.run((tx) => tx.prisma.leaveRequest.findMany({ orderBy: { number: 'asc' } }))).map(
    ({ state }) => state,
  );
const audited = (action: string) =>
  countRows(
    homeroom.database,
    sql`select count(*)::int as n from audit_entries where action = ${action} and object_kind = 'leave'`,
  );

/** The fields of the form that does something about the slip that stands first on the page. */
function formOf(visitor: Visitor, act: string): Record<string, string> {
  const at = visitor.page.indexOf(`name="act" value="${act}"`);
  const field = (name: string) =>
    [...visitor.page.slice(0, at).matchAll(new RegExp(`name="${name}" value="([^"]*)"`, 'gu'))].at(-1)?.[1] ??
    '';
  return { slip: field('slip'), version: field('version'), act };
}
const does = async (visitor: Visitor, act: string, fields: Record<string, string> = {}) => {
  const form = formOf(visitor, act);
  return await visitor.sends('/account/leave', { ...form, ...fields });
};

/** A mother with an account who has filed leave in the chat. */
async function withLeave() {
  const people = await withAccount(homeroom);
  await filesLeave(people.phone);
  await people.visitor.opens('/account');
  return people;
}

/** Another guardian of the same child, who files leave. */
async function otherFiles(): Promise<void> {
  const phone = homeroom.phone(stranger.name);
  await submitBinding(homeroom, phone, stranger, child);
  await change(homeroom.database, sql`update bindings set status = 'APPROVED' where status = 'PENDING'`);
  await filesLeave(phone);
}

test('the account page shows the leave of its children as it stands, in the language of the account', async () => {
  const { visitor } = await withLeave();
  expect(visitor.page).toContain(`第 1 號 ${child.name}｜病假`);
  expect(visitor.page).toContain('◷ 已送出');
  expect(visitor.page).toContain('等林老師審核');
  expect(visitor.page).toContain('發燒');
  await visitor.sends('/account/language', { language: 'id' });
  expect(visitor.page).toContain('<h2>Izin</h2>');
  expect(visitor.page).toContain('Menunggu wali kelas');
});

test('a slip that waits is cancelled from the page: once, and the teacher is told', async () => {
  const { visitor, staff } = await withLeave();
  await staff.receives('待確認');
  const form = formOf(visitor, 'cancel');
  await does(visitor, 'cancel');
  expect(visitor.page).toContain('假單已取消，學校會知道');
  expect(visitor.page).toContain('– 已取消');
  expect(await states()).toEqual(['CANCELLED']);
  await staff.receives('家長已取消');
  // The same form again: it has changed, and is not changed twice.
  await visitor.sends('/account/leave', form);
  expect(visitor.page).toContain('這張假單現在不能這樣做');
  expect(await audited('leave.cancelled')).toBe(1);
});

test('of a page that is older than the slip nothing is done', async () => {
  const { visitor } = await withLeave();
  await change(homeroom.database, sql`update leave_requests set version = version + 1`);
  await does(visitor, 'cancel');
  expect(visitor.page).toContain('這張假單剛有變動');
  expect(await states()).toEqual(['SUBMITTED']);
});

test('a confirmed slip is asked to be cancelled, and the teacher grants it', async () => {
  const { visitor, staff } = await withLeave();
  await staff.says('假單');
  await staff.sees('待確認假單 1 張');
  await staff.says('確認 5');
  await staff.sees('已確認');
  await visitor.opens('/account');
  expect(visitor.page).toContain('✓ 已確認');
  await does(visitor, 'askCancel');
  expect(visitor.page).toContain('已請學校同意取消');
  expect(await states()).toEqual(['CANCEL_ASKED']);
  await staff.receives('家長想取消');
});

test('the teacher is reminded once in two hours', async () => {
  const { visitor } = await withLeave();
  await does(visitor, 'remind');
  expect(visitor.page).toContain('已提醒學校');
  await does(visitor, 'remind');
  expect(visitor.page).toContain('兩小時內已經提醒過了');
  expect(await audited('leave.reminded')).toBe(1);
  await homeroom.pass(2 * 60 * 60_000 + 60_000);
  await change(homeroom.database, sql`update account_sessions set last_seen_at = app_now()`);
  await visitor.opens('/account');
  await does(visitor, 'remind');
  expect(await audited('leave.reminded')).toBe(2);
});

test('the leave that another guardian filed is shown and may be contradicted, not cancelled', async () => {
  const { visitor } = await withAccount(homeroom);
  await otherFiles();
  await visitor.opens('/account');
  expect(visitor.page).toContain(`第 1 號 ${child.name}｜病假`);
  expect(visitor.page).not.toContain('value="cancel"');
  await does(visitor, 'contradict', { act: 'cancel' });
  expect(visitor.page).toContain('現在不能這樣做');
  await does(visitor, 'contradict', { text: '孩子今天在學校' });
  expect(visitor.page).toContain('學校會聯絡您');
  expect(await states()).toEqual(['HELD']);
});

test('a slip of another child is not found, whatever is sent, and that it was tried is written down', async () => {
  const { visitor } = await withLeave();
  const form = formOf(visitor, 'cancel');
  await change(homeroom.database, sql`update bindings set status = 'REVOKED'`);
  await visitor.sends('/account/leave', form);
  expect([visitor.status, visitor.page.includes('找不到這一筆')]).toEqual([404, true]);
  expect([await states(), await audited('leave.refused')]).toEqual([['SUBMITTED'], 1]);
  await visitor.opens('/account');
  expect(visitor.page).toContain('目前沒有可以看的假單');
  expect(visitor.page).not.toContain('病假');
});

test.each([
  [{ slip: 'no-id' }, 400],
  [{ version: '1; drop' }, 400],
  [{ act: 'confirm' }, 400],
  [{ text: 'x'.repeat(201) }, 400],
  [{ csrf: 'wrong' }, 403],
])('a form that no page of ours gave does nothing (no. %#)', async (fields, status) => {
  const { visitor } = await withLeave();
  await does(visitor, 'cancel', fields);
  expect([visitor.status, await states()]).toEqual([status, ['SUBMITTED']]);
});

test('a file is added to a slip on the page: drawn anew, told to the teacher, and shown to them alone', async () => {
  const people = await withAccount(homeroom);
  const { visitor, staff } = people;
  await longSickLeave(people.phone);
  await people.phone.taps('之後補');
  await people.phone.sees('原因是什麼');
  await people.phone.says('發燒');
  await people.phone.sees('號假單已送出');
  await staff.receives('待確認');
  await visitor.opens('/account');
  const at = visitor.page.indexOf('action="/account/leave/proof"');
  const field = (name: string) =>
    new RegExp(`name="${name}" value="([^"]*)"`, 'u').exec(visitor.page.slice(at))?.[1] ?? '';
  const fields = { slip: field('slip'), version: field('version') };
  const send = async (name: string, bytes: Buffer) =>
    await visitor.uploads('/account/leave/proof', fields, { name, bytes });

  await send('', Buffer.alloc(0));
  expect(visitor.page).toContain('還沒有選檔案');
  await send('a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  expect(visitor.page).toContain('這種檔案不能當證明');
  await send('a.pdf', Buffer.alloc(LIMITS.proof.mostBytes + 1));
  expect(visitor.page).toContain('檔案太大');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from leave_proofs`)).toBe(0);

  const png = await sharp({ create: { width: 50, height: 50, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  await send('../../藥袋.png', png);
  expect(visitor.page).toContain('證明已補上');
  const kept = sql`select count(*)::int as n from leave_proofs
    where status = 'KEPT' and mime = 'image/jpeg' and line_user_id is null and leave_id is not null`;
  expect(await countRows(homeroom.database, kept)).toBe(1);
  expect(await audited('leave.proofAdded')).toBe(1);
  // The same card once more: it has changed since.
  await send('again.png', png);
  expect(visitor.page).toContain('剛有變動');
  await staff.says('假單');
  await staff.sees('待確認假單');
  await staff.says('詳情 5');
  await staff.sees('附有 1 份證明');
});

test('a file is taken from nobody who has not logged in, and from no page of anybody else', async () => {
  const { visitor } = await withLeave();
  const fields = { slip: crypto.randomUUID(), version: '1' };
  const file = { name: 'a.pdf', bytes: Buffer.from('%PDF-1.7 %%EOF') };
  const stranger = new Visitor(homeroom);
  await stranger.uploads('/account/leave/proof', fields, file);
  expect(stranger.page).toContain('登入');
  visitor.page = '';
  await visitor.uploads('/account/leave/proof', fields, file);
  expect(visitor.status).toBe(403);
  await visitor.opens('/account');
  await visitor.uploads('/account/leave/proof', fields, file);
  expect(visitor.status).toBe(404);
});
