import { argon2Sync } from 'node:crypto';
import { sql } from '../../db/sql.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { LIMITS } from '../../domain/limits.ts';
import {
  countMails,
  firstPassword,
  GOOD,
  isIn,
  logsInFirst,
  mailsTo,
  makeAccount,
  openAccount,
  types,
  typesCode,
  wrongPassword,
} from '../support/accounts.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { Visitor } from '../support/visitor.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, stranger } = PEOPLE;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NEW = 'Harbour 77 lantern';

const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const browser = (address?: string) => new Visitor(homeroom, address);
const mailsOf = (email: string, words: string) => countMails(homeroom, email, words);

describe('the first login', () => {
  test('the approval tells user name, rule, days and page; then a code, an own password, and the account is open', async () => {
    await makeAccount(homeroom);
    await waitFor(() => mailsTo(homeroom, parent.email, '已核准').length > 0);
    const [{ text } = { text: '' }] = mailsTo(homeroom, parent.email, '已核准');
    expect(text).toContain(`帳號：${parent.email}`);
    expect(text).toContain('末 6 碼，14 天內有效');
    expect(text).toContain('http://localhost:3000/login?lang=zh-Hant');
    const phone = homeroom.phone(parent.name);
    await homeroom.pass(2 * MINUTE);
    await phone.receives('14 天內有效');
    const push = JSON.stringify(phone.messages.at(-1)?.message);
    expect(push).toContain('/login');
    for (const told of [push, text]) expect(told).not.toContain(firstPassword(parent));

    const visitor = await types(browser(), parent.email, firstPassword(parent));
    expect(visitor.page).toContain('ch***@example.com');
    expect(await isIn(visitor)).toBe(false);
    await visitor.opens('/login/code');
    await typesCode(homeroom, visitor, parent.email);
    expect(visitor.page).toContain('設定您自己的密碼');
    await visitor.sends('/account/password', { password: GOOD, again: GOOD });
    expect(visitor.page).toContain('密碼改好了');
    expect(await isIn(visitor)).toBe(true);
    expect(await mailsOf(parent.email, '密碼已經更改')).toBe(1);
    const warned = await phone.receives('密碼剛剛改了');
    expect(JSON.stringify(warned)).not.toContain(parent.name);
    await wrongPassword(browser(), parent.email, 5);
    await phone.receives('連續 5 次用不對的密碼');
    await phone.says('進度');
    await phone.sees('首次登入 ✓');
  });

  test('before the own password nothing else is reached, whatever is asked for', async () => {
    await openAccount(homeroom);
    const visitor = await types(browser(), parent.email, firstPassword(parent));
    for (const path of ['/account/password', '/account/password/done'])
      expect([path, (await visitor.opens(path)).headers.get('location')]).toEqual([path, '/login/code']);
    await visitor.opens('/login/code');
    await typesCode(homeroom, visitor, parent.email);
    await visitor.opens('/account/password/done');
    expect(visitor.headers.get('location')).toBe('/account/password');
    await visitor.opens('/login/code');
    expect(visitor.headers.get('location')).toBe('/account/password');
  });

  test.each([
    ['the first one', firstPassword(parent), '太短'],
    ['the first one twice', firstPassword(parent).repeat(2), '證號'],
    ['a part of the telephone', `tulip ${parent.mobile.slice(2, 8)} zebra`, '證號'],
    ['the name in the email', 'meiling loves tulips', '證號'],
    ["a child's name", '王大明最棒最乖最愛', '證號'],
    ['a birthday', 'tulip19850512', '生日'],
    ['the school', '我愛內湖國小一輩子', '學校的名稱'],
    ['a common one', 'Password123', '很多人用'],
    ['too long a one', 'tulip Zebra '.repeat(11), '最多 128'],
  ])('%s is refused as the own password', async (_, password, why) => {
    await makeAccount(homeroom);
    const visitor = await types(browser(), parent.email, firstPassword(parent));
    await typesCode(homeroom, visitor, parent.email);
    await visitor.sends('/account/password', { password, again: password });
    expect([visitor.status, visitor.page.includes(why)]).toEqual([400, true]);
    expect(await count(sql`select count(*)::int as n from accounts where first_password_until is null`)).toBe(
      0,
    );
  });

  test('two that differ are told, and one of 128 characters of any script is taken and logs in again', async () => {
    await openAccount(homeroom);
    const visitor = await types(browser(), parent.email, firstPassword(parent));
    await typesCode(homeroom, visitor, parent.email);
    await visitor.sends('/account/password', { password: GOOD, again: NEW });
    expect(visitor.page).toContain('不一樣');
    const long = '鬱金香👪ﬁé'.repeat(18).slice(0, 128);
    await visitor.sends('/account/password', { password: long, again: long });
    expect(visitor.page).toContain('密碼改好了');
    await visitor.sends('/logout', {});
    expect(await isIn(await types(visitor, parent.email, long.normalize('NFKC')))).toBe(true);
  });

  test('a hash of other figures than today’s is made anew at the login, and the password goes on to work', async () => {
    await openAccount(homeroom);
    const home = await logsInFirst(homeroom);
    const nonce = Buffer.alloc(16, 1);
    const message = homeroom.database.vault.index('password', GOOD);
    const cheap = { message, nonce, memory: 8_192, passes: 1, parallelism: 1, tagLength: 32 };
    const [salt, tag] = [nonce, argon2Sync('argon2id', cheap)].map((each) =>
      each.toString('base64').replace(/=+$/u, ''),
    );
    const before = `$argon2id$v=19$m=8192,t=1,p=1$${salt}$${tag}`;
    await change(homeroom.database, sql`update accounts set password_hash = ${before}`);
    await home.sends('/logout', {});
    expect(await isIn(await types(home, parent.email, GOOD))).toBe(true);
    const renewed = await count(
      sql`select count(*)::int as n from accounts where password_hash like '$argon2id$v=19$m=19456,t=2,p=1$%'`,
    );
    expect(renewed).toBe(1);
    await home.sends('/logout', {});
    expect(await isIn(await types(home, parent.email, GOOD))).toBe(true);
  });

  test('the first password works to the end of its 14 days; then a code sets a new one', async () => {
    await openAccount(homeroom);
    await homeroom.pass(14 * DAY - MINUTE);
    expect((await types(browser(), parent.email, firstPassword(parent))).page).toContain('輸入驗證碼');
    await homeroom.code(parent.email);
    await homeroom.pass(MINUTE);
    const late = await types(browser(), parent.email, firstPassword(parent));
    expect([late.status, late.page.includes('信箱或密碼不對')]).toEqual([400, true]);
    await late.opens('/forgot');
    await late.sends('/forgot', { action: 'sendCode', email: parent.email });
    await late.sends('/forgot', {
      action: 'code',
      email: parent.email,
      code: await homeroom.code(parent.email),
    });
    await late.sends('/account/password', { password: GOOD, again: GOOD });
    expect(await isIn(late)).toBe(true);
  });

  test('the first password never works again once it was changed', async () => {
    await openAccount(homeroom);
    await logsInFirst(homeroom);
    const again = await types(browser(), parent.email, firstPassword(parent));
    expect([again.status, again.page.includes('信箱或密碼不對')]).toEqual([400, true]);
  });
});

describe('a code', () => {
  test('comes on each new browser, and no more on one that the account knows; for another account it does', async () => {
    await openAccount(homeroom);
    await openAccount(homeroom, stranger);
    const home = await logsInFirst(homeroom);
    await home.sends('/logout', {});
    expect(await isIn(await types(home, parent.email, GOOD))).toBe(true);
    expect((await types(browser(), parent.email, GOOD)).page).toContain('輸入驗證碼');
    await home.opens('/account/password');
    await home.sends('/logout', {});
    expect((await types(home, stranger.email, firstPassword(stranger))).page).toContain('輸入驗證碼');
    await typesCode(homeroom, home, stranger.email);
    await home.sends('/account/password', { password: NEW, again: NEW });
    await home.sends('/logout', {});
    expect(await isIn(await types(home, parent.email, GOOD))).toBe(true);
  });

  test('is asked for again where nobody logged in for half a year', async () => {
    await openAccount(homeroom);
    const home = await logsInFirst(homeroom);
    await homeroom.pass(LIMITS.knownBrowserMs + MINUTE);
    expect((await types(home, parent.email, GOOD)).page).toContain('輸入驗證碼');
  });

  test('of one account, browser or purpose is none of another; it works once', async () => {
    await openAccount(homeroom);
    await openAccount(homeroom, stranger);
    const mine = await types(browser(), parent.email, firstPassword(parent));
    const code = await homeroom.code(parent.email);
    const theirs = await types(browser(), stranger.email, firstPassword(stranger));
    await theirs.sends('/login/code', { action: 'code', code });
    expect([theirs.status, theirs.page.includes('驗證碼不對')]).toEqual([400, true]);
    await homeroom.pass(MINUTE);
    const elsewhere = await types(browser(), parent.email, firstPassword(parent));
    await elsewhere.sends('/login/code', { action: 'code', code });
    expect(elsewhere.page).toContain('驗證碼不對');
    await elsewhere.opens('/forgot');
    await elsewhere.sends('/forgot', { action: 'sendCode', email: parent.email });
    await elsewhere.sends('/forgot', { action: 'code', email: parent.email, code });
    expect(elsewhere.page).toContain('驗證碼不對');

    await mine.sends('/login/code', { action: 'code', code });
    expect(mine.page).toContain('設定您自己的密碼');
    await mine.sends('/account/password', { password: GOOD, again: GOOD });
    const again = browser().steals(mine);
    for (const name of ['known', 'session']) again.cookies.delete(`homeroom-${name}`);
    await types(again, parent.email, GOOD);
    await again.sends('/login/code', { action: 'code', code });
    expect([again.page.includes('驗證碼不對'), await isIn(again)]).toEqual([true, false]);
  });

  test('is sent again after a minute, and the one before is dead; after five tries every code is', async () => {
    await openAccount(homeroom);
    const visitor = await types(browser(), parent.email, firstPassword(parent));
    const old = await homeroom.code(parent.email);
    await visitor.sends('/login/code', { action: 'sendCode' });
    expect([visitor.status, visitor.page.includes('剛才傳過了')]).toEqual([429, true]);
    await homeroom.pass(MINUTE);
    await visitor.sends('/login/code', { action: 'sendCode' });
    expect(visitor.page).toContain('驗證碼已傳到 ch***@example.com');
    const code = await homeroom.code(parent.email);
    const wrong = code === '000000' ? '111111' : '000000';
    await visitor.sends('/login/code', { action: 'code', code: old === code ? wrong : old });
    expect(visitor.status).toBe(400);
    for (let tries = 0; tries < 4; tries++)
      await visitor.sends('/login/code', { action: 'code', code: wrong });
    await visitor.sends('/login/code', { action: 'code', code });
    expect([visitor.status, await isIn(visitor)]).toEqual([400, false]);
  });

  test('lives an hour', async () => {
    await openAccount(homeroom);
    const visitor = await types(browser(), parent.email, firstPassword(parent));
    const code = await homeroom.code(parent.email);
    for (let past = 0; past < 60; past += 20) {
      await homeroom.pass(20 * MINUTE);
      await visitor.opens('/login/code');
    }
    await visitor.sends('/login/code', { action: 'code', code });
    expect([visitor.status, visitor.page.includes('驗證碼不對')]).toEqual([400, true]);
  });
});

test.each(LANGUAGES)(
  'the pages speak %s, are stored nowhere, and bind the browser to a strict policy',
  async (language) => {
    const visitor = await browser().opens(`/login?lang=${language}`);
    const titles = [visitor.page];
    await visitor.opens('/forgot');
    titles.push(visitor.page);
    for (const page of titles) expect(page).toContain(`<html lang="${language}">`);
    expect(visitor.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(visitor.headers.get('cache-control')).toBe('no-store');
    expect(visitor.page).not.toMatch(/<script(?! type="module" src="\/)|style="|\son\w+=/u);
  },
);

test('LOGIN_CODE=off leaves email and password, and the own password at the first login', async () => {
  await homeroom.close();
  homeroom = await startTestHomeroom({ loginCode: false });
  await openAccount(homeroom);
  const visitor = await types(browser(), parent.email, firstPassword(parent));
  expect(visitor.page).toContain('設定您自己的密碼');
  await visitor.sends('/account/password', { password: GOOD, again: GOOD });
  expect(await isIn(visitor)).toBe(true);
  expect(await isIn(await types(browser(), parent.email, GOOD))).toBe(true);
  expect(
    await count(sql`select count(*)::int as n from verification_codes where purpose = 'ACCOUNT_LOGIN'`),
  ).toBe(0);
});
