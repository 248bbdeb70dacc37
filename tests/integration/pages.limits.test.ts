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

/**
 * Asks until it was too often, and gives how often there was an answer. Where Redis once answers later than in 200 ms the
 * count goes on in memory from nothing; that it ends is what matters.
 */
async function answered(
  points: number,
  ask: () => Promise<Visitor>,
  expectAnswer: (visitor: Visitor) => void,
): Promise<number> {
  for (let count = 0; count <= 3 * points; count++) {
    const visitor = await ask();
    if (visitor.status === 429) return count;
    expectAnswer(visitor);
  }
  throw new Error(`answered more than ${3 * points} times`);
}

test('papers are looked up so often from one network, whatever is asked for; others go on', async () => {
  const guesser = new Visitor(homeroom, network(1));
  const { points } = LIMITS.papers;
  let nth = 0;
  const guess = (visitor: Visitor) =>
    answered(
      points,
      () => visitor.opens(`/verify/${'A'.repeat(40)}${nth++}`),
      ({ status }) => expect(status).toBe(404),
    );
  expect(await guess(guesser)).toBeGreaterThanOrEqual(points);
  expect(Number(guesser.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(guesser.page).toContain('請稍');
  // Another address of the same network is the same.
  const sibling = new Visitor(homeroom, network(1).replace(/1$/u, '2'));
  expect(await guess(sibling)).toBeLessThan(points);
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
  const { points } = LIMITS.pdfs;
  const drawn = await answered(
    points,
    () => visitor.opens(url),
    ({ status, headers }) => expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']),
  );
  expect(1 + drawn).toBeGreaterThanOrEqual(points);
  expect(visitor.page).toContain('秒');
});

test('and on the account page, which stays usable', async () => {
  const { visitor } = await withAccount(homeroom);
  const { points } = LIMITS.pdfs;
  const drawn = await answered(
    points,
    async () => await (await visitor.opens('/account')).sends('/account/export', { format: 'pdf' }),
    ({ status }) => expect(status).toBe(200),
  );
  expect(drawn).toBeGreaterThanOrEqual(points);
  expect((await visitor.opens('/account')).status).toBe(200);
});
