import { sql } from '../../db/sql.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { LIMITS } from '../../domain/limits.ts';
import {
  firstPassword,
  GOOD,
  logsInFirst,
  makeAccount,
  openAccount,
  types,
  typesCode,
} from '../support/accounts.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { Visitor } from '../support/visitor.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, stranger } = PEOPLE;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NEW = 'Harbour 77 lantern';

const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const sessions = () => count(sql`select count(*)::int as n from account_sessions`);
const browser = (address?: string) => new Visitor(homeroom, address);
/** Whether whatever is an account's is shown to this browser: the page of the password asks for the current one. */
const isIn = async (visitor: Visitor) =>
  (await visitor.opens('/account/password')).page.includes('目前的密碼');
const wrongPassword = async (visitor: Visitor, email: string, times = 1) => {
  for (let time = 0; time < times; time++) await types(visitor, email, `wrong password ${time}`);
  return visitor;
};
/** How many mails with these words came to an address so far, once everything that was written has left. */
async function mailsOf(email: string, words: string): Promise<number> {
  const unsent = () =>
    count(sql`select count(*)::int as n from outbox where status = 'UNSENT' and channel = 'EMAIL'`);
  await waitFor(async () => (await unsent()) === 0);
  return mailed(email, words).length;
}
const mailed = (email: string, words: string) =>
  homeroom.simulator.platform.mailbox.messages.filter(
    ({ to, subject }) => to === email && subject.includes(words),
  );
/** Another browser that an account knows like this one. */
const knownLike = (visitor: Visitor) => {
  const other = browser();
  other.cookies.set('homeroom-known', visitor.cookies.get('homeroom-known') ?? '');
  return other;
};

describe('the first login', () => {
  test('the approval tells user name, rule, days and page; then a code, an own password, and the account is open', async () => {
    await makeAccount(homeroom);
    await waitFor(() => mailed(parent.email, '已核准').length > 0);
    const [{ text } = { text: '' }] = mailed(parent.email, '已核准');
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
    const busy = await types(knownLike(idle), parent.email, GOOD);
    expect([await isIn(idle), await sessions()]).toEqual([true, 2]);
    for (let past = 0; past < 12 * 60 - 29; past += 29) {
      await homeroom.pass(29 * MINUTE);
      expect([past, await isIn(busy)]).toEqual([past, true]);
    }
    expect(await isIn(idle)).toBe(false);
    await homeroom.pass(29 * MINUTE);
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

describe('limits', () => {
  test('five failures stop an account for a quarter of an hour, but not where its owner is known; one mail tells it', async () => {
    await openAccount(homeroom);
    const home = await logsInFirst(homeroom);
    await home.sends('/logout', {});
    const guesser = await wrongPassword(browser('198.51.100.1'), parent.email, 5);
    expect([guesser.status, guesser.page.includes('信箱或密碼不對')]).toEqual([400, true]);
    await types(guesser, parent.email, GOOD);
    expect([guesser.status, guesser.page.includes('15 分鐘後')]).toEqual([429, true]);
    expect((await types(browser('198.51.100.2'), parent.email, GOOD)).status).toBe(429);
    expect(await isIn(await types(home, parent.email, GOOD))).toBe(true);
    await homeroom.pass(15 * MINUTE);
    expect((await types(guesser, parent.email, GOOD)).page).toContain('輸入驗證碼');
    await homeroom.pass(15 * MINUTE);
    await wrongPassword(browser('198.51.100.3'), parent.email, 5);
    expect(await mailsOf(parent.email, '有人試著登入')).toBe(1);
    await homeroom.pass(DAY);
    await wrongPassword(browser('198.51.100.4'), parent.email, 5);
    expect(await mailsOf(parent.email, '有人試著登入')).toBe(2);
  });

  test('many guesses at once are not more than five', async () => {
    await openAccount(homeroom);
    const guessers = await Promise.all(Array.from({ length: 12 }, () => browser().opens('/login')));
    await Promise.all(
      guessers.map((each, at) => each.sends('/login', { email: parent.email, password: `guess ${at}` })),
    );
    const answered = guessers.map(({ status }) => status);
    expect(answered.filter((status) => status === 400)).toHaveLength(5);
    expect(answered.filter((status) => status === 429)).toHaveLength(7);
  });

  test('twenty failures stop an address, whosever accounts they were; another address goes on', async () => {
    await openAccount(homeroom);
    const guesser = browser('198.51.100.1');
    for (let at = 0; at < 20; at++) await types(guesser, `nobody${at}@example.com`, 'wrong password');
    expect(guesser.status).toBe(400);
    expect((await types(guesser, parent.email, firstPassword(parent))).status).toBe(429);
    expect((await types(browser('198.51.100.1'), parent.email, firstPassword(parent))).status).toBe(429);
    await guesser.opens('/forgot');
    await guesser.sends('/forgot', { action: 'sendCode', email: parent.email });
    expect(guesser.status).toBe(429);
    expect((await types(browser('198.51.100.2'), parent.email, firstPassword(parent))).status).toBe(200);
    await homeroom.pass(15 * MINUTE);
    expect((await types(guesser, parent.email, 'wrong password')).status).toBe(400);
  });

  test('one network of IPv6 is one address', async () => {
    const from = (host: number) => browser(`2001:db8:1:2:${host.toString(16)}::1`);
    for (let at = 0; at < 20; at++) await types(from(at), `nobody${at}@example.com`, 'wrong password');
    expect((await types(from(99), 'else@example.com', 'wrong password')).status).toBe(429);
    expect((await types(browser('2001:db8:1:3::1'), 'else@example.com', 'wrong password')).status).toBe(400);
  });

  test('of codes to set a new password hold too, and nothing tells of it', async () => {
    await openAccount(homeroom);
    const visitor = await browser().opens('/forgot');
    await visitor.sends('/forgot', { action: 'sendCode', email: parent.email });
    const first = visitor.page;
    await visitor.sends('/forgot', { action: 'sendCode', email: parent.email });
    expect(visitor.page).toBe(first);
    expect(await mailsOf(parent.email, '設定新密碼')).toBe(1);
  });
});

describe('whether there is such an account', () => {
  /** A page without what differs in every page: the token, and the email that was typed. */
  const bare = ({ status, page }: Visitor, email: string) =>
    [status, page.replaceAll(/name="csrf" value="[^"]*"/gu, '').replaceAll(email, 'EMAIL')] as const;

  test.each([
    ['a wrong password', async (email: string) => await wrongPassword(browser(), email)],
    ['too many wrong ones', async (email: string) => await wrongPassword(browser(), email, 6)],
    [
      'a code asked for',
      async (email: string) =>
        await (await browser().opens('/forgot')).sends('/forgot', { action: 'sendCode', email }),
    ],
    [
      'a code asked for twice',
      async (email: string) => {
        const visitor = await browser().opens('/forgot');
        await visitor.sends('/forgot', { action: 'sendCode', email });
        return await visitor.sends('/forgot', { action: 'sendCode', email });
      },
    ],
    [
      'a wrong code',
      async (email: string) => {
        const visitor = await browser().opens('/forgot');
        await visitor.sends('/forgot', { action: 'sendCode', email });
        return await visitor.sends('/forgot', { action: 'code', email, code: '12345' });
      },
    ],
    [
      'a code that nobody asked for',
      async (email: string) =>
        await (await browser().opens('/forgot')).sends('/forgot', { action: 'code', email, code: '123456' }),
    ],
  ])('%s is answered in the same bytes and the same headers', async (_, ask) => {
    await openAccount(homeroom);
    const [known, unknown] = [await ask(parent.email), await ask('nobody@example.com')];
    expect(bare(known, parent.email)).toEqual(bare(unknown, 'nobody@example.com'));
    const names = ({ headers }: Visitor) =>
      [...headers.keys()].filter((name) => name !== 'content-length').sort();
    expect(names(known)).toEqual(names(unknown));
    expect([...known.cookies.keys()]).toEqual([...unknown.cookies.keys()]);
    const { messages } = homeroom.simulator.platform.mailbox;
    expect(messages.filter(({ to }) => to === 'nobody@example.com')).toEqual([]);
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
