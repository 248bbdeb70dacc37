import { sql } from '../../db/sql.ts';
import { verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
/** Texts that make the step throw, and how often. */
const poison = new Map<string, number>();

beforeAll(async () => {
  homeroom = await startTestHomeroom({
    faultPoints: {
      engine: async (point, { input }) => {
        if (point !== 'beforeCommit' || input.kind !== 'text') return;
        const left = poison.get(input.text) ?? 0;
        if (left === 0) return;
        poison.set(input.text, left - 1);
        throw new Error('poison');
      },
    },
  });
});
afterAll(() => homeroom.close());

const events = (userId: string, status: string) =>
  countRows(
    homeroom.database,
    sql`select count(*)::int as n from inbound_events
        where line_user_id = ${userId} and status = ${status}::"EventStatus"`,
  );

test('an event delivered ten times, at once and again later, is one step', async () => {
  const phone = homeroom.phone('十次');
  const event = phone.textEvent('親子綁定');
  const platform = homeroom.simulator.platform;
  const answers = await Promise.all(Array.from({ length: 10 }, () => platform.sendEvents([event])));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  await phone.receives('電子信箱或手機號碼');
  await platform.redeliver(event);
  expect(
    await countRows(
      homeroom.database,
      sql`select count(*)::int as n from step_log where conversation_id = ${phone.userId}`,
    ),
  ).toBe(1);
  expect(phone.messages).toHaveLength(1);
});

test('a batch of 20 events for 5 people: each has its own in order', async () => {
  const phones = ['甲', '乙', '丙', '丁', '戊'].map((name) => homeroom.phone(`批次${name}`));
  const now = Date.now();
  const batch = phones.flatMap((phone, person) =>
    ['親子綁定', '說明', `batch${person}@example.com`, '進度'].map((text, at) =>
      phone.textEvent(text, { timestamp: now + at }),
    ),
  );
  batch.sort((one, other) => String(other.webhookEventId).localeCompare(String(one.webhookEventId)));
  const { status } = await homeroom.simulator.platform.sendEvents(batch);
  expect(status).toBe(200);
  for (const phone of phones) await phone.receives('還沒有送出過申請');
  const atCode = await countRows(
    homeroom.database,
    sql`select count(*)::int as n from conversations where state = 'askCode'`,
  );
  expect(atCode).toBe(5);
});

test('two events of one person at once: each is a step, and none is lost', async () => {
  const phone = homeroom.phone('同時');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'at-once@example.com' });
  const now = Date.now() + 1_000;
  const platform = homeroom.simulator.platform;
  const answers = await Promise.all([
    platform.sendEvents([phone.textEvent('母親', { timestamp: now })]),
    platform.sendEvents([phone.textEvent('進度', { timestamp: now + 1 })]),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const { version } = await homeroom.database.run((tx) =>
    tx.prisma.conversation.findUniqueOrThrow({ where: { id: phone.userId } }),
  );
  expect(version).toBe(5);
});

test('an older event after a newer one changes nothing: it is closed, and the question shown', async () => {
  const phone = homeroom.phone('遲到');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'older@example.com' });
  const old = phone.textEvent('取消', { timestamp: Date.now() - 60_000 });
  await homeroom.simulator.platform.sendEvents([old]);
  await phone.receives('您是孩子的');
  expect(await events(phone.userId, 'OVERTAKEN')).toBe(1);
});

test('a poison event is tried again and succeeds, others of the person go on', async () => {
  const phone = homeroom.phone('中毒一次');
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  poison.set('說明', 1);
  expect(await phone.says('說明')).toBe(200);
  await phone.receives('您可以輸入', { timeoutMs: 20_000 });
});

test('after five tries an event is dead, the person is told, and the conversation stays as it was', async () => {
  const phone = homeroom.phone('中毒');
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  poison.set('poison@example.com', 100);
  await phone.says('poison@example.com');
  const told = phone.receives('沒能處理', { timeoutMs: 30_000 });
  // The backoff is passed over, not waited for.
  const moving = setInterval(() => void homeroom.pass(600_000), 200);
  await told;
  clearInterval(moving);
  expect(await events(phone.userId, 'DEAD')).toBe(1);
  await phone.says('進度');
  await phone.sees('電子信箱或手機號碼');
});

test('a conversation that waited 72 hours has forgotten what was typed, and says so', async () => {
  const phone = homeroom.phone('三天');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'three-days@example.com' });
  await homeroom.pass(72 * 3_600_000 + 1_000);
  await phone.says('母親');
  await phone.sees('已超過 72 小時');
});

test('too many messages in a minute are answered later, none is lost', async () => {
  const phone = homeroom.phone('洪水');
  const other = homeroom.phone('鄰居');
  const now = Date.now() + 10_000;
  const flood = Array.from({ length: 80 }, (_, at) => phone.textEvent('說明', { timestamp: now + at }));
  const answered = await homeroom.simulator.platform.sendEvents(flood.slice(0, 40));
  await homeroom.simulator.platform.sendEvents(flood.slice(40));
  expect(answered.status).toBe(200);
  await other.says('說明');
  await other.sees('您可以輸入');
  const stored = await countRows(
    homeroom.database,
    sql`select count(*)::int as n from inbound_events where line_user_id = ${phone.userId}`,
  );
  expect(stored).toBe(80);
});
