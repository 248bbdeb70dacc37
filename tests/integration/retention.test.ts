import { deleteOld } from '../../db/deleteOld.ts';
import { sql } from '../../db/sql.ts';
import { LIMITS } from '../../domain/limits.ts';
import { logIn, submitBinding } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

const { retention } = LIMITS;
const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const rowsOf = async () => ({
  bindings: await count(sql`select count(*)::int as n from bindings`),
  applications: await count(sql`select count(*)::int as n from applications`),
  codes: await count(sql`select count(*)::int as n from verification_codes`),
  links: await count(sql`select count(*)::int as n from page_links`),
  typed: await count(sql`select count(*)::int as n from inbound_events where payload_sealed is not null`),
  // What is told late, of what waited so long, is younger.
  told: await count(sql`select count(*)::int as n from outbox
    where payload_sealed is not null and created_at < app_now() - ${retention.payloadsMs} * interval '1 millisecond'`),
  steps: await count(sql`select count(*)::int as n from step_log`),
  audit: await count(sql`select count(*)::int as n from audit_entries`),
});

const unsent = () => count(sql`select count(*)::int as n from outbox where status = 'UNSENT'`);

/** Lets time pass up to shortly before a limit, then beyond it, and gives what is kept at both. */
async function around(ms: number, passed: number) {
  await waitFor(async () => (await unsent()) === 0);
  await homeroom.pass(ms - passed - 60_000);
  await homeroom.database.transaction(deleteOld);
  const before = await rowsOf();
  await homeroom.pass(120_000);
  await homeroom.database.transaction(deleteOld);
  return { before, after: await rowsOf() };
}

test('each thing goes when docs/privacy.md says so, and not before', async () => {
  const [mother, teacher] = [homeroom.phone('陳美玲'), homeroom.phone('林老師')];
  await submitBinding(homeroom, mother);
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  await logIn(homeroom, teacher);
  await teacher.says('待審核');
  await teacher.sees('王大明');
  await teacher.taps('不通過');
  await teacher.sees('原因');
  await teacher.says('1');
  await teacher.sees('不通過：王大明');

  const day = await around(retention.codesMs, 0);
  expect(day.before.codes).toBeGreaterThan(0);
  expect(day.after).toMatchObject({ codes: 0, bindings: 2, applications: 2 });

  const month = await around(retention.closedBindingsMs, retention.codesMs + 60_000);
  expect(month.before).toMatchObject({ bindings: 2, applications: 2 });
  expect(month.before.typed).toBeGreaterThan(0);
  expect(month.after).toMatchObject({ bindings: 1, applications: 1, typed: 0, told: 0, links: 0 });
  expect(month.after.steps).toBeGreaterThan(0);

  const year = await around(retention.stepsMs, retention.closedBindingsMs + 60_000);
  expect(year.before.steps).toBeGreaterThan(0);
  expect(year.after).toMatchObject({ steps: 0, bindings: 1 });

  const fiveYears = await around(retention.auditMs, retention.stepsMs + 60_000);
  expect(fiveYears.before.audit).toBeGreaterThan(0);
  expect(fiveYears.after).toMatchObject({ audit: 0, bindings: 1, applications: 1 });
});
