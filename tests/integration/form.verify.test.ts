import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { readApplicationForm } from '../../db/readApplicationForm.ts';
import { execute, rows, sql } from '../../db/sql.ts';
import { verificationUrl } from '../../web/verify/verifyRoutes.ts';
import { submitBinding } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
let mother: { lineUserId: string; applicationId: string };
let stranger: { lineUserId: string; applicationId: string };
const accountId = randomUUID();
const owned = z.object({ id: z.string(), line_user_id: z.string() });

beforeAll(async () => {
  homeroom = await startTestHomeroom();
  await submitBinding(homeroom, homeroom.phone('陳美玲'), PEOPLE.parent);
  mother = await newest();
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  stranger = await newest();
  expect(stranger.lineUserId).not.toBe(mother.lineUserId);
});
afterAll(() => homeroom.close());

async function newest() {
  const [found] = await homeroom.database.run((tx) =>
    rows(tx, owned, sql`select id::text, line_user_id from applications order by number desc limit 1`),
  );
  if (!found) throw new Error('nothing was submitted');
  return { lineUserId: found.line_user_id, applicationId: found.id };
}

const change = (statement: ReturnType<typeof sql>) => homeroom.database.run((tx) => execute(tx, statement));
const setStatus = (status: string) =>
  change(sql`update bindings set status = ${status}::"BindingStatus", decided_at = app_now()
             where application_id = ${mother.applicationId}::uuid`);
const read = (lineUserId: string, applicationId: string) =>
  homeroom.database.run((tx) => readApplicationForm(tx, { kind: 'lineUser', lineUserId }, applicationId));
const readByAccount = (account: string, applicationId: string) =>
  homeroom.database.run((tx) =>
    readApplicationForm(tx, { kind: 'account', accountId: account }, applicationId),
  );
const own = async () => {
  const form = await read(mother.lineUserId, mother.applicationId);
  if (!form) throw new Error('the owner got nothing');
  return form;
};
const base = () => homeroom.instances[0]?.url ?? '';
const open = async (path: string) => {
  const answer = await fetch(`${base()}${path}`);
  return { answer, page: await answer.text() };
};
const openPaper = (code: string, lang = 'zh-Hant') =>
  open(`${new URL(verificationUrl(base(), code)).pathname}?lang=${lang}`);

test('whoever applied reads the form: their number masked, the child masked until approved', async () => {
  await setStatus('PENDING');
  const form = await own();
  expect(form).toMatchObject({
    guardian: {
      name: PEOPLE.parent.name,
      maskedNationalId: 'A22****781',
      email: PEOPLE.parent.email,
      mobile: PEOPLE.parent.mobile,
    },
    signature: PEOPLE.parent.name,
    consent: { id: '1-zh-Hant' },
    children: [
      {
        student: { name: PEOPLE.child.masked, grade: 5, className: '1' },
        relation: 'MOTHER',
        status: 'PENDING',
      },
    ],
  });
  expect(JSON.stringify(form)).not.toContain(PEOPLE.parent.nationalId);
  await setStatus('APPROVED');
  expect((await own()).children[0]?.student?.name).toBe(PEOPLE.child.name);
});

test.each(['SUSPENDED', 'REVOKED'])('of a child whose binding is %s nothing is read', async (status) => {
  await setStatus(status);
  const [child] = (await own()).children;
  expect(child).toMatchObject({ status });
  expect(child?.student).toBeUndefined();
  expect(JSON.stringify(child)).not.toMatch(/王|內湖|ELEMENTARY/);
});

test.each(['REJECTED', 'CANCELLED'])('of a child whose binding is %s no class is read', async (status) => {
  await setStatus(status);
  const [child] = (await own()).children;
  expect(child?.student).toMatchObject({ name: PEOPLE.child.masked, schoolName: '市立內湖國小' });
  expect([child?.student?.grade, child?.student?.className]).toEqual([undefined, undefined]);
});

test('another guardian gets nothing, and what is no id finds nothing', async () => {
  expect(await read(stranger.lineUserId, stranger.applicationId)).toBeDefined();
  expect(await read(stranger.lineUserId, mother.applicationId)).toBeUndefined();
  expect(await read(mother.lineUserId, stranger.applicationId)).toBeUndefined();
  for (const id of ['', '1', "' or 1=1 --", randomUUID()])
    expect(await read(mother.lineUserId, id)).toBeUndefined();
});

test('an account reads its own applications alone', async () => {
  expect(await readByAccount(accountId, mother.applicationId)).toBeUndefined();
  await change(sql`insert into accounts (id, email_sealed, email_index, national_id_index, name_sealed, password_hash, created_at)
                   values (${accountId}::uuid, '', 'e', 'n', '', '', app_now())`);
  await change(
    sql`update applications set account_id = ${accountId}::uuid where id = ${mother.applicationId}::uuid`,
  );
  expect(await readByAccount(accountId, mother.applicationId)).toMatchObject({
    signature: PEOPLE.parent.name,
  });
  expect(await readByAccount(accountId, stranger.applicationId)).toBeUndefined();
  expect(await readByAccount(randomUUID(), mother.applicationId)).toBeUndefined();
  expect(await readByAccount(mother.lineUserId, mother.applicationId)).toBeUndefined();
});

test('reading twice is the same paper; each application has a code of its own, of 256 bits', async () => {
  const [one, again] = [await own(), await own()];
  const other = await read(stranger.lineUserId, stranger.applicationId);
  expect(again.verificationCode).toBe(one.verificationCode);
  expect(one.verificationCode).toMatch(/^[\w-]{43}$/);
  expect(other?.verificationCode).not.toBe(one.verificationCode);
  const papers = sql`select count(*)::int as n from application_papers where application_id = ${mother.applicationId}::uuid`;
  expect(await countRows(homeroom.database, papers)).toBe(1);
});

test('who scans the paper reads that it is right, and nothing personal', async () => {
  await setStatus('APPROVED');
  const form = await own();
  const { answer, page } = await openPaper(form.verificationCode);
  expect(answer.status).toBe(200);
  expect(page).toContain('與學校系統的資料一致');
  expect(page).toContain(`第 ${form.number} 號`);
  expect(page).toMatch(/民國\d+年/);
  expect(page).toContain('認證 1 位');
  const { parent, child } = PEOPLE;
  for (const secret of [
    parent.name,
    parent.email,
    parent.mobile,
    'A22',
    child.name,
    child.masked,
    '內湖',
    mother.applicationId,
  ])
    expect(page).not.toContain(secret);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(page).not.toContain('<script');
});

test('in English too', async () => {
  const { page } = await openPaper((await own()).verificationCode, 'en');
  expect(page).toContain('<html lang="en">');
  expect(page).toContain('agrees with what the school has');
});

test.each([
  ['PENDING', '與學校系統的資料一致', '申請 1 位'],
  ['SUSPENDED', '與學校系統的資料一致', '暫停 1 位'],
  ['CANCELLED', '已經取消', '取消 1 位'],
  ['REJECTED', '沒有審核中或認證的學生', '不通過 1 位'],
  ['REVOKED', '沒有審核中或認證的學生', '撤銷 1 位'],
])('%s: the page says “%s”', async (status, words, standing) => {
  const { verificationCode } = await own();
  await setStatus(status);
  const { page } = await openPaper(verificationCode);
  expect(page).toContain(words);
  expect(page).toContain(standing);
});

test('a paper of before the application was edited says so; the new one is right', async () => {
  await setStatus('PENDING');
  const before = (await own()).verificationCode;
  await change(sql`update applications set form_hash = 'edited' where id = ${mother.applicationId}::uuid`);
  expect((await openPaper(before)).page).toContain('申請的內容改過了');
  const after = (await own()).verificationCode;
  expect(after).not.toBe(before);
  expect((await openPaper(after)).page).toContain('與學校系統的資料一致');
});

test('guessed codes, numbers and attacks find nothing, and are not shown', async () => {
  const { number, verificationCode } = await own();
  const guesses = [
    String(number),
    mother.applicationId,
    'A'.repeat(43),
    verificationCode.slice(0, -1),
    `${verificationCode}x`,
    verificationCode.toLowerCase(),
    encodeURIComponent('"><script>alert(1)</script>'),
    '%00',
  ];
  for (const guess of guesses) {
    const { answer, page } = await open(`/verify/${guess}`);
    expect([guess, answer.status]).toEqual([guess, 404]);
    expect(page).toContain('找不到這份申請書');
    expect(page).not.toMatch(/<script|第 \d+ 號/);
  }
});

test('with the application its papers go', async () => {
  const { verificationCode } = await own();
  await change(sql`delete from bindings where application_id = ${mother.applicationId}::uuid`);
  await change(sql`delete from applications where id = ${mother.applicationId}::uuid`);
  expect((await openPaper(verificationCode)).answer.status).toBe(404);
});
