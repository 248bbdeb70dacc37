import { deleteOld } from '../../db/deleteOld.ts';
import { sql } from '../../db/sql.ts';
import { logsInAgain, mailOf, withAccount } from '../support/accountPages.ts';
import { logIn, submitBinding } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import type { Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, child, stranger } = PEOPLE;
const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const bindings = (status: string) =>
  count(sql`select count(*)::int as n from bindings where status::text = ${status}`);
const audited = (action: string) =>
  count(sql`select count(*)::int as n from audit_entries where action = ${action}`);
const accounts = () => count(sql`select count(*)::int as n from accounts`);
const today = 24 * 60 * 60 * 1_000;

async function exported(visitor: Visitor) {
  await visitor.sends('/account/export', { format: 'json' });
  return JSON.parse(visitor.page);
}

test('a copy of the data holds all that is the guardian’s own, with decisions, consent, notices and audit', async () => {
  const { visitor } = await withAccount(homeroom);
  const data = await exported(visitor);
  expect(visitor.headers.get('content-disposition')).toBe('attachment; filename="homeroom-account.json"');
  expect(data.account).toMatchObject({ userName: parent.email, name: parent.name, mobile: parent.mobile });
  expect(data.applications).toHaveLength(1);
  expect(data.applications[0]).toMatchObject({
    guardian: {
      name: parent.name,
      nationalId: parent.nationalId,
      email: parent.email,
      mobile: parent.mobile,
    },
    consent: { version: '1', language: 'zh-Hant' },
    signature: { typed: parent.name },
    bindings: [
      {
        child: { name: child.name, grade: 5 },
        relation: 'MOTHER',
        status: 'APPROVED',
        decision: { by: '林' },
      },
    ],
  });
  expect(data.applications[0].consent.text[0].body).toContain('蒐集');
  expect(data.lines).toMatchObject([{ applications: [1] }]);
  expect(data.sessions).toHaveLength(1);
  expect(data.knownBrowsers).toHaveLength(1);
  const told = data.notices.map(({ text = '' }) => text).join('\n');
  expect(told).toContain('綁定已核准');
  expect(told).toContain('已收到您的親子綁定申請');
  expect(data.chat.map(({ text }: { text?: string }) => text)).toContain('親子綁定');
  const deeds = data.audit.map(({ action, by }: { action: string; by: string }) => `${by} ${action}`);
  expect(deeds).toEqual(
    expect.arrayContaining([
      'you binding.submitted',
      'school binding.approved',
      'service account.made',
      'you account.passwordChanged',
    ]),
  );
  expect(await audited('account.exported')).toBe(1);
});

test('nothing that opens anything stands in a copy, and nothing of anybody else', async () => {
  const { phone, visitor, staff } = await withAccount(homeroom);
  // Another guardian of the same child, and one who applies from the same phone.
  await submitBinding(homeroom, homeroom.phone('李大年'), stranger, child);
  await staff.says('進度');
  await change(
    homeroom.database,
    sql`update bindings set end_asked_at = app_now(), end_asked_reason = 'CUSTODY'`,
  );
  const [{ line_user_id: id = '', password_hash: hash = '' } = {}] = await homeroom.database.run(
    (tx) =>
      tx.prisma.$queryRaw<{ line_user_id: string; password_hash: string }[]>`
        select a.line_user_id, acc.password_hash from applications a join accounts acc on acc.id = a.account_id`,
  );
  await exported(visitor);
  for (const secret of [hash, id, stranger.name, stranger.email, stranger.nationalId, '林雅慧', 'CUSTODY'])
    expect([secret, visitor.page.includes(secret)]).toEqual([secret, false]);
  const codes = homeroom.simulator.platform.mailbox.messages.flatMap(
    ({ text }) => /\n\d{6}\n/u.exec(text)?.[0] ?? [],
  );
  const mails = JSON.parse(visitor.page).notices.filter(
    ({ channel }: { channel: string }) => channel === 'EMAIL',
  );
  for (const code of codes) expect(JSON.stringify(mails)).not.toContain(code.trim());
  expect(phone.transcript()).toContain('綁定已核准');
});

test('of a phone that others use too, neither what was told there nor what was typed is given out', async () => {
  const { phone, visitor } = await withAccount(homeroom);
  await logIn(homeroom, phone, PEOPLE.brothersTeacher);
  const data = await exported(await visitor.opens('/account'));
  expect(data.chat).toEqual([]);
  expect(data.notices.filter(({ channel }: { channel: string }) => channel === 'LINE')).toEqual([]);
  expect(data.notices.length).toBeGreaterThan(0);
});

test('the same to read is a PDF, in the language of the account', async () => {
  const { visitor } = await withAccount(homeroom);
  await visitor.sends('/account/language', { language: 'vi' });
  await visitor.sends('/account/export', { format: 'pdf' });
  expect(visitor.headers.get('content-type')).toBe('application/pdf');
  expect(visitor.page.startsWith('%PDF')).toBe(true);
  expect(visitor.page).toMatch(/\/Lang \(vi\)/u);
});

async function askToDelete(visitor: Visitor) {
  await visitor.opens('/account/delete');
  await visitor.sends('/account/delete', { action: 'sendCode' });
  expect(visitor.page).toContain('驗證碼已傳到 ch***@example.com');
  const code = /\n(\d{6})\n/u.exec((await mailOf(homeroom, '刪除家長帳號的驗證碼')).text)?.[1] ?? '';
  return code;
}

test('deleting says what it means, and needs the code of the email, in this browser', async () => {
  const { visitor } = await withAccount(homeroom);
  await visitor.opens('/account/delete');
  expect(visitor.page).toContain('核准的綁定馬上撤銷');
  expect(visitor.page).toContain('保存 5 年');
  const code = await askToDelete(visitor);
  const wrong = code === '000000' ? '000001' : '000000';
  await visitor.sends('/account/delete', { action: 'delete', code: wrong });
  expect([visitor.status, visitor.page.includes('還可以試 4 次')]).toEqual([400, true]);
  await visitor.sends('/account/delete', { action: 'sendCode' });
  expect([visitor.status, visitor.page.includes('剛才已經傳過驗證碼')]).toEqual([429, true]);
  for (let tries = 0; tries < 4; tries++)
    await visitor.sends('/account/delete', { action: 'delete', code: wrong });
  await visitor.sends('/account/delete', { action: 'delete', code });
  expect(visitor.page).toContain('這組驗證碼已經失效');
  expect([await accounts(), await bindings('APPROVED')]).toEqual([1, 1]);
});

test('a deleted account: bindings end, the teacher and the guardian are told, and the chat knows nobody', async () => {
  const { phone, staff, visitor } = await withAccount(homeroom);
  await phone.says('新增綁定學生');
  await phone.sees('您是孩子的');
  const code = await askToDelete(visitor);
  await visitor.sends('/account/delete', { action: 'delete', code });
  expect(visitor.page).toContain('帳號已經刪除');
  expect([await accounts(), await bindings('APPROVED'), await bindings('REVOKED')]).toEqual([0, 0, 1]);
  await visitor.opens('/account');
  expect(visitor.headers.get('location')).toBe('/login');
  const mail = await mailOf(homeroom, '家長帳號已經刪除');
  expect([mail.to, mail.text.includes('1 筆綁定或申請已經撤銷或取消')]).toEqual([parent.email, true]);
  await phone.receives('家長帳號，剛剛用驗證碼確認後刪除了');
  await homeroom.pass(16 * 60_000);
  await staff.receives('結束綁定');
  await phone.says('進度');
  await phone.sees('目前沒有可以看的申請');
  await phone.says('親子綁定');
  const { text } = await phone.sees('電子信箱或手機號碼');
  expect(text).not.toContain(parent.name);
  expect([await audited('account.deleted'), await audited('binding.ended')]).toEqual([1, 1]);
});

test('what waits is cancelled, and its teacher is told', async () => {
  const { phone, staff, visitor } = await withAccount(homeroom);
  await change(homeroom.database, sql`update bindings set status = 'PENDING', decided_at = null`);
  const code = await askToDelete(visitor);
  await visitor.sends('/account/delete', { action: 'delete', code });
  expect([await bindings('CANCELLED'), await bindings('PENDING')]).toEqual([1, 0]);
  await phone.receives('家長帳號');
  await homeroom.pass(16 * 60_000);
  await staff.receives('取消申請');
});

test('no word of the guardian is left in the database but what the page says', async () => {
  const { visitor, phone } = await withAccount(homeroom);
  const lineUserId =
    (await homeroom.database.run((tx) => tx.prisma.application.findFirstOrThrow())).lineUserId ?? '';
  const code = await askToDelete(visitor);
  await visitor.sends('/account/delete', { action: 'delete', code });
  await phone.receives('家長帳號');
  const { vault } = homeroom.database;
  const indexes = [
    vault.index('national-id', parent.nationalId),
    vault.index('email', parent.email),
    vault.index('mobile', parent.mobile),
  ];
  const kept = await homeroom.database.run(async (tx) => ({
    applications: await tx.prisma.application.findMany(),
    bindings: await tx.prisma.binding.findMany(),
    signatures: await tx.prisma.signature.count(),
    sessions: (await tx.prisma.accountSession.count()) + (await tx.prisma.guardianSession.count()),
    events: await tx.prisma.inboundEvent.count({ where: { lineUserId, payloadSealed: { not: null } } }),
  }));
  expect(kept).toMatchObject({ signatures: 0, sessions: 0, events: 0 });
  const [shell] = kept.applications;
  expect(shell).toMatchObject({ lineUserId: null, emailSealed: null, accountId: null, mobileIndex: '' });
  for (const column of ['national_id_sealed', 'name_sealed', 'mobile_sealed', 'signature_sealed'] as const) {
    const key = column.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase()) as 'nameSealed';
    const place = { table: 'applications', column, id: shell?.id ?? '' };
    expect([column, vault.open(place, shell?.[key] ?? '')]).toEqual([column, '']);
  }
  const stored = JSON.stringify([kept.applications, kept.bindings]);
  for (const index of indexes) expect(stored).not.toContain(index);
  // What is left of it goes after thirty days.
  await homeroom.pass(31 * today);
  await homeroom.database.run(deleteOld);
  expect(await count(sql`select count(*)::int as n from applications`)).toBe(0);
});

test('what the school itself had stopped is known to the school still', async () => {
  const { visitor } = await withAccount(homeroom);
  await change(
    homeroom.database,
    sql`update bindings set status = 'SUSPENDED', ended_at = app_now(), ended_by_kind = 'STAFF', end_reason = 'CUSTODY'`,
  );
  const code = await askToDelete(visitor);
  await visitor.sends('/account/delete', { action: 'delete', code });
  const [left] = await homeroom.database.run((tx) => tx.prisma.binding.findMany());
  const index = homeroom.database.vault.index('national-id', parent.nationalId);
  expect(left).toMatchObject({
    status: 'REVOKED',
    endedByKind: 'STAFF',
    endReason: 'CUSTODY',
    guardianIndex: index,
  });
  await homeroom.pass(31 * today);
  await homeroom.database.run(deleteOld);
  expect(await bindings('REVOKED')).toBe(1);
});

test('a code deletes in the browser that asked for it alone, and no other code deletes', async () => {
  const { visitor } = await withAccount(homeroom);
  const other = await logsInAgain(homeroom);
  const ofLogin = /\n(\d{6})\n/u.exec((await mailOf(homeroom, '登入家長帳號的驗證碼')).text)?.[1] ?? '';
  const code = await askToDelete(visitor);
  await other.opens('/account/delete');
  for (const each of [code, ofLogin]) {
    await other.sends('/account/delete', { action: 'delete', code: each });
    expect([other.status, await accounts()]).toEqual([400, 1]);
  }
  await visitor.sends('/account/delete', { action: 'delete', code });
  expect(await accounts()).toBe(0);
  await other.opens('/account');
  expect(other.headers.get('location')).toBe('/login');
});
