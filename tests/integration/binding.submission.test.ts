import { sql } from '../../db/sql.ts';
import { answerChild, answerParent, submitBinding, verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

const bindings = () => countRows(homeroom.database, sql`select count(*)::int as n from bindings`);
const applications = () => countRows(homeroom.database, sql`select count(*)::int as n from applications`);

test('tapped twice, sent twice, redelivered: one application', async () => {
  const phone = homeroom.phone('陳美玲');
  await verifyEmail(homeroom, phone, PEOPLE.parent);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await answerParent(phone, PEOPLE.parent);
  await phone.sendsTwice('送出資料');
  await phone.sees('已送出');
  await phone.redelivers();
  await phone.says('進度');
  await phone.sees('林老師審核中');
  expect(await applications()).toBe(1);
  expect(await bindings()).toBe(1);
});

test('the same guardian’s second application for the child adds nothing and says so', async () => {
  const phone = homeroom.phone('陳美玲的新手機');
  const guardian = { ...PEOPLE.parent, email: 'new-phone@example.com' };
  await verifyEmail(homeroom, phone, guardian);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await answerParent(phone, guardian);
  await phone.taps('送出資料');
  await phone.sees('這次沒有新增');
  expect(await bindings()).toBe(1);
});

test('another guardian of the same child is a binding of its own', async () => {
  const phone = homeroom.phone('父親');
  const guardian = { ...PEOPLE.stranger, email: 'father@example.com' };
  await submitBinding(homeroom, phone, guardian);
  expect(await bindings()).toBe(2);
});

test('a child that is in the list already is not added again', async () => {
  const phone = homeroom.phone('重複');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'twice@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await phone.says('新增綁定學生');
  await phone.sees('第 2 位孩子');
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, { ...PEOPLE.child, masked: '已經在清單裡' });
});

test('what is written is sealed: no name, ID or contact in clear', async () => {
  const dump = await homeroom.database.run((tx) =>
    tx.prisma.$queryRaw<{ all: string }[]>(
      sql`select (select string_agg(a::text, ' ') from applications a) || (select string_agg(b::text, ' ') from bindings b)
            || (select string_agg(c::text, ' ') from conversations c) || (select string_agg(o::text, ' ') from outbox o)
            || (select string_agg(e::text, ' ') from inbound_events e) || (select string_agg(l::text, ' ') from step_log l)
            || (select string_agg(s::text, ' ') from students s) as all`,
    ),
  );
  const text = dump[0]?.all ?? '';
  expect(text.length).toBeGreaterThan(1_000);
  for (const secret of [
    PEOPLE.parent.nationalId,
    PEOPLE.parent.name,
    PEOPLE.parent.email,
    PEOPLE.parent.mobile,
    PEOPLE.child.nationalId,
    PEOPLE.child.name,
  ])
    expect(text).not.toContain(secret);
});
