import { LIMITS } from '../../domain/limits.ts';
import { withAccount } from '../support/accountPages.ts';
import { submitBinding } from '../support/conversations.ts';
import { startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { urlOf, Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

/** Addresses of each run's own: Redis is shared by all tests. */
const run = Math.floor(Date.now() / 1_000) % 65_536;
const network = (host: number) => `2001:db8:${run.toString(16)}:${host.toString(16)}::1`;

test('papers are looked up so often from one network, whatever is asked for; others go on', async () => {
  const guesser = new Visitor(homeroom, network(1));
  for (let count = 0; count < LIMITS.papers.points; count++) {
    await guesser.opens(`/verify/${'A'.repeat(40)}${count}`);
    expect(guesser.status).toBe(404);
  }
  await guesser.opens(`/verify/${'A'.repeat(43)}`);
  expect(guesser.status).toBe(429);
  expect(Number(guesser.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(guesser.page).toContain('請稍');
  // Another address of the same network is the same.
  const sibling = new Visitor(homeroom, network(1).replace(/1$/u, '2'));
  expect((await sibling.opens(`/verify/${'A'.repeat(43)}`)).status).toBe(429);
  const other = new Visitor(homeroom, network(2));
  expect((await other.opens(`/verify/${'A'.repeat(43)}`)).status).toBe(404);
});

test('a form is drawn so often for one person, by links from the chat', async () => {
  const mother = homeroom.phone('陳美玲');
  await submitBinding(homeroom, mother);
  await mother.taps('下載申請書');
  await mother.sees('申請書準備好了');
  const url = urlOf(mother, '/p/');
  const visitor = await new Visitor(homeroom).opens(url);
  await visitor.sends(url, { action: 'open' });
  for (let count = 1; count < LIMITS.pdfs.points; count++) {
    await visitor.opens(url);
    expect([visitor.status, visitor.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  }
  await visitor.opens(url);
  expect(visitor.status).toBe(429);
  expect(visitor.page).toContain('秒');
});

test('and on the account page, which stays usable', async () => {
  const { visitor } = await withAccount(homeroom);
  const statuses: number[] = [];
  for (let count = 0; count <= LIMITS.pdfs.points; count++) {
    await visitor.opens('/account');
    await visitor.sends('/account/export', { format: 'pdf' });
    statuses.push(visitor.status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(LIMITS.pdfs.points);
  expect(statuses.at(-1)).toBe(429);
  expect((await visitor.opens('/account')).status).toBe(200);
});
