import { sql } from '../../db/sql.ts';
import { verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

const events = (status: string) =>
  countRows(
    homeroom.database,
    sql`select count(*)::int as n from inbound_events where status::text = ${status}`,
  );

test('200 messages in a minute are all worked through, slowly and politely, and hold up nobody else', async () => {
  const [flood, other] = [homeroom.phone('連發'), homeroom.phone('別人')];
  await flood.says('親子綁定');
  await flood.sees('電子信箱或手機號碼');
  const flooding = (async () => {
    for (let nth = 0; nth < 200; nth++) await flood.says(`第 ${nth} 則`);
  })();
  await verifyEmail(homeroom, other, { ...PEOPLE.parent, email: 'other@example.com' });
  await flooding;
  const polite = () => String(flood.transcript()).split('訊息來得太快').length - 1;
  await waitFor(() => polite() > 0);
  expect(await events('PENDING')).toBeGreaterThan(100);
  await homeroom.pass(61_000);
  await waitFor(async () => (await events('PENDING')) === 0, 25_000);
  expect(await events('DEAD')).toBe(0);
  expect(polite()).toBeLessThanOrEqual(2);
});
