import { deleteOld } from '../../db/deleteOld.ts';
import { sql } from '../../db/sql.ts';
import { LIMITS } from '../../domain/limits.ts';
import {
  countMails,
  firstPassword,
  GOOD,
  isIn,
  logsInFirst,
  openAccount,
  types,
  wrongPassword,
} from '../support/accounts.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent } = PEOPLE;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const browser = (address?: string) => new Visitor(homeroom, address);
const mailsOf = (email: string, words: string) => countMails(homeroom, email, words);

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

test('what is over is deleted: sessions, failed logins after a day, browsers after half a year', async () => {
  await openAccount(homeroom);
  await logsInFirst(homeroom);
  const kept = async () => [
    await count(sql`select count(*)::int as n from account_sessions`),
    await count(sql`select count(*)::int as n from login_failures`),
    await count(sql`select count(*)::int as n from account_browsers`),
  ];
  await wrongPassword(browser(), 'nobody@example.com');
  const sweep = async (after: number) => {
    await homeroom.pass(after);
    await homeroom.database.transaction(deleteOld);
    return await kept();
  };
  expect(await sweep(29 * MINUTE)).toEqual([1, 1, 1]);
  expect(await sweep(2 * MINUTE)).toEqual([0, 1, 1]);
  expect(await sweep(DAY)).toEqual([0, 0, 1]);
  expect(await sweep(LIMITS.knownBrowserMs)).toEqual([0, 0, 0]);
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
