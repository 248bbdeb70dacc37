import { sql } from '../../db/sql.ts';
import {
  countMails,
  firstPassword,
  GOOD,
  isIn,
  knownLike,
  logsInFirst,
  openAccount,
  types,
  typesCode,
} from '../support/accounts.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, stranger } = PEOPLE;
const MINUTE = 60_000;
const NEW = 'Harbour 77 lantern';

const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const sessions = () => count(sql`select count(*)::int as n from account_sessions`);
const browser = (address?: string) => new Visitor(homeroom, address);
const mailsOf = (email: string, words: string) => countMails(homeroom, email, words);

describe('a session', () => {
  test('begins anew at each step: the cookie of before is dead', async () => {
    await openAccount(homeroom);
    const visitor = await types(browser(), parent.email, firstPassword(parent));
    const afterPassword = browser().steals(visitor);
    await typesCode(homeroom, visitor, parent.email);
    const afterCode = browser().steals(visitor);
    await visitor.sends('/account/password', { password: GOOD, again: GOOD });
    for (const before of [afterPassword, afterCode])
      expect((await before.opens('/account/password')).headers.get('location')).toBe('/login');
    await visitor.sends('/logout', {});
    await types(visitor, parent.email, GOOD);
    const afterLogin = browser().steals(visitor);
    await visitor.opens('/account/password');
    await visitor.sends('/account/password', { current: GOOD, password: NEW, again: NEW });
    expect([await isIn(visitor), await isIn(afterLogin), await sessions()]).toEqual([true, false, 1]);
  });

  test('ends by logging out, here and for whoever has the cookie', async () => {
    await openAccount(homeroom);
    const visitor = await logsInFirst(homeroom);
    const thief = browser().steals(visitor);
    await visitor.sends('/logout', {});
    expect(visitor.page).toContain('家長帳號登入');
    expect([await isIn(thief), await isIn(visitor), await sessions()]).toEqual([false, false, 0]);
  });

  test('ends after half an hour without a visit, and after twelve hours with them', async () => {
    await openAccount(homeroom);
    const idle = await logsInFirst(homeroom);
    const busy = await types(knownLike(homeroom, idle), parent.email, GOOD);
    expect([await isIn(idle), await sessions()]).toEqual([true, 2]);
    for (let past = 0; past < 12 * 60 - 29; past += 29) {
      await homeroom.pass(29 * MINUTE);
      expect([past, await isIn(busy)]).toEqual([past, true]);
    }
    expect(await isIn(idle)).toBe(false);
    await homeroom.pass(29 * MINUTE);
    await busy.sends('/account/language', { language: 'en' });
    expect(busy.page).toContain('沒有變更任何內容');
    expect(await isIn(busy)).toBe(false);
  });

  test('is kept as a hash, its cookie is for this service alone, and on https it is Secure and __Host-', async () => {
    await openAccount(homeroom);
    const visitor = await types(browser(), parent.email, firstPassword(parent));
    const sid = visitor.cookies.get('homeroom-session') ?? '';
    expect(sid).toMatch(/^[\w-]{43}$/u);
    expect(await count(sql`select count(*)::int as n from account_sessions where token_hash = ${sid}`)).toBe(
      0,
    );
    expect(await sessions()).toBe(1);
    await homeroom.close();
    homeroom = await startTestHomeroom({ publicUrl: 'https://school.example.com' });
    await openAccount(homeroom);
    const secure = browser();
    await secure.opens('/login');
    const csrf = /name="csrf" value="([^"]*)"/u.exec(secure.page)?.[1] ?? '';
    const answer = await fetch(`${homeroom.instances[0]?.url}/login`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: [...secure.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: new URLSearchParams({ csrf, email: parent.email, password: firstPassword(parent) }),
    });
    const set = answer.headers.getSetCookie();
    expect(set).toHaveLength(1);
    expect(set[0]).toMatch(/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
  });
});

describe('the password', () => {
  test('is changed with the current one; every other session ends, other browsers need a code, and a mail tells it', async () => {
    await openAccount(homeroom);
    const phone = await logsInFirst(homeroom);
    await homeroom.pass(MINUTE);
    const desk = await types(browser(), parent.email, GOOD);
    await typesCode(homeroom, desk, parent.email);
    const before = await mailsOf(parent.email, '密碼已經更改');
    await desk.opens('/account/password');
    await desk.sends('/account/password', { current: 'not this one', password: NEW, again: NEW });
    expect([desk.status, desk.page.includes('目前的密碼不對')]).toEqual([400, true]);
    await desk.sends('/account/password', { current: GOOD, password: GOOD, again: GOOD });
    expect(desk.page).toContain('和目前的一樣');
    expect(await isIn(phone)).toBe(true);
    await desk.sends('/account/password', { current: GOOD, password: NEW, again: NEW });
    expect(desk.page).toContain('密碼改好了');
    expect([await isIn(desk), await isIn(phone)]).toEqual([true, false]);
    expect((await mailsOf(parent.email, '密碼已經更改')) - before).toBe(1);
    expect((await types(browser(), parent.email, GOOD)).status).toBe(400);
    await homeroom.pass(MINUTE);
    expect((await types(phone, parent.email, NEW)).page).toContain('輸入驗證碼');
  });

  test('cannot be guessed on the page of the change: five tries, then a pause', async () => {
    await openAccount(homeroom);
    const visitor = await logsInFirst(homeroom);
    await visitor.opens('/account/password');
    for (let tries = 0; tries < 5; tries++)
      await visitor.sends('/account/password', { current: `wrong ${tries}`, password: NEW, again: NEW });
    await visitor.sends('/account/password', { current: GOOD, password: NEW, again: NEW });
    expect([visitor.status, visitor.page.includes('試了太多次')]).toEqual([429, true]);
    await homeroom.pass(15 * MINUTE);
    await visitor.sends('/account/password', { current: GOOD, password: NEW, again: NEW });
    expect(visitor.page).toContain('密碼改好了');
  });

  test('that was forgotten is set anew by a code to the email, and every session ends', async () => {
    await openAccount(homeroom);
    const open = await logsInFirst(homeroom);
    const visitor = await browser().opens('/forgot');
    await visitor.sends('/forgot', { action: 'sendCode', email: parent.email.toUpperCase() });
    await visitor.sends('/forgot', { action: 'code', email: parent.email, code: '000000' });
    expect([visitor.status, visitor.page.includes('驗證碼不對')]).toEqual([400, true]);
    const code = await homeroom.code(parent.email);
    await visitor.sends('/forgot', { action: 'code', email: parent.email, code });
    expect(visitor.page).toContain('設定您自己的密碼');
    await visitor.sends('/account/password', { password: NEW, again: NEW });
    expect([await isIn(visitor), await isIn(open)]).toEqual([true, false]);
    expect((await types(browser(), parent.email, GOOD)).status).toBe(400);
    await visitor.sends('/logout', {});
    await visitor.opens('/forgot');
    await visitor.sends('/forgot', { action: 'code', email: parent.email, code });
    expect([visitor.status, await isIn(visitor)]).toEqual([400, false]);
  });
});

describe('forms', () => {
  test('that no page of this browser and session gave are refused, and change nothing', async () => {
    await openAccount(homeroom);
    const visitor = await browser().opens('/login');
    const forged = { csrf: 'forged' };
    await visitor.sends('/login', { email: parent.email, password: firstPassword(parent), ...forged });
    expect(visitor.status).toBe(403);
    await visitor.sends('/forgot', { action: 'sendCode', email: parent.email, ...forged });
    expect(visitor.status).toBe(403);
    await types(visitor, parent.email, firstPassword(parent));
    const code = await homeroom.code(parent.email);
    const { page } = visitor;
    await visitor.sends('/login/code', { action: 'code', code, ...forged });
    expect(visitor.status).toBe(403);
    visitor.page = page;
    await visitor.sends('/login/code', { action: 'code', code });
    const early = visitor.page;
    await visitor.sends('/account/password', { password: GOOD, again: GOOD, ...forged });
    expect(visitor.status).toBe(403);
    await visitor.opens('/account/password');
    await visitor.sends('/account/password', { password: GOOD, again: GOOD });
    // A token of the session of before is none of this one.
    for (const stale of [early, ''])
      for (const path of ['/logout', '/account/password']) {
        visitor.page = stale;
        await visitor.sends(path, path === '/logout' ? {} : { current: GOOD, password: NEW, again: NEW });
        expect([path, visitor.status]).toEqual([path, 403]);
      }
    expect(await isIn(visitor)).toBe(true);
  });

  test('with fields that are not ours, or from another site, are refused', async () => {
    await openAccount(homeroom);
    const visitor = await browser().opens('/login');
    await visitor.sends('/login', { email: parent.email, password: firstPassword(parent), stage: 'FULL' });
    expect([visitor.status, await sessions()]).toEqual([400, 0]);
    const answer = await fetch(`${homeroom.instances[0]?.url}/logout`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.headers.get('location')).toBe('/login');
  });

  test('a GET changes nothing, however often', async () => {
    await openAccount(homeroom);
    const visitor = await logsInFirst(homeroom);
    const waiting = await types(browser(), stranger.email, 'wrong password');
    const counted = async () =>
      await count(sql`select hashtext(string_agg(t, '|' order by t))::int as n from (
        select s::text as t from account_sessions s union all select a::text from accounts a union all
        select b::text from account_browsers b union all select c::text from verification_codes c union all
        select f::text from login_failures f union all select e::text from audit_entries e union all
        select o.id::text from outbox o) as everything`);
    const before = await counted();
    for (const path of [
      '/login',
      '/login/code',
      '/forgot',
      '/account/password',
      '/account/password/done',
      '/logout',
    ])
      for (const each of [visitor, visitor, waiting, browser()]) await each.opens(path);
    expect(await counted()).toBe(before);
  });
});
