import type { Delivery } from '../../bot/delivery/createDelivery.ts';
import { execute, sql } from '../../db/sql.ts';
import { LIMITS } from '../../domain/limits.ts';
import {
  type DeliveryFixture,
  notice,
  openDeliveryFixture,
  prompt,
  received,
} from '../support/deliveryFixture.ts';
import { testStores } from '../support/testDatabase.ts';
import { waitFor } from '../support/waitFor.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SENT = { status: 'SENT', error: null, sent: true };

describe.each(testStores)('pushes over %s', (kind) => {
  let fixture: DeliveryFixture;
  let delivery: Delivery;
  beforeAll(async () => {
    fixture = await openDeliveryFixture(kind);
  });
  beforeEach(async () => {
    await fixture.reset();
    delivery = fixture.delivery();
  });
  afterEach(() => delivery.stop());
  afterAll(() => fixture.close());

  const faults = () => fixture.simulator.platform.faults;
  const teacher = () => fixture.person('林老師');
  const commitNotice = (text = '待審核 1') => fixture.commit([notice(teacher(), text)]);

  test('goes at once, and is marked sent', async () => {
    const committed = await commitNotice();
    await delivery.deliverNow(committed);
    expect(received(teacher())).toEqual(['push: 待審核 1']);
    expect(await fixture.states(committed)).toMatchObject([SENT]);
    expect(fixture.events).toMatchObject([{ type: 'sent', channel: 'LINE', via: 'push' }]);
  });

  test.each(['before', 'after'] as const)(
    '500 %s LINE accepts: again with the same key, delivered once',
    async (when) => {
      faults().fail({ path: 'push', status: 500, when });
      const committed = await commitNotice();
      await delivery.deliverNow(committed);
      const [postponed] = await fixture.states(committed);
      expect(postponed).toMatchObject({ status: 'UNSENT', error: 'HTTP_500' });
      expect(postponed?.dueAfterMs).toBeGreaterThanOrEqual(LIMITS.message.backoffFirstMs / 2);
      // On a busy machine that may have passed already; a minute earlier it has not.
      await fixture.passes(-MINUTE);
      expect(await delivery.pump()).toBe(0);
      await fixture.passes(MINUTE);
      await fixture.drain(delivery, committed);
      expect(received(teacher())).toEqual(['push: 待審核 1']);
      expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT' }]);
    },
  );

  test.each(['before', 'after'] as const)(
    'no answer %s LINE accepts: given up at the deadline, delivered once',
    async (when) => {
      faults().hang({ path: 'push', when });
      delivery = fixture.hasty();
      const committed = await commitNotice();
      await delivery.deliverNow(committed);
      expect(await fixture.states(committed)).toMatchObject([{ status: 'UNSENT', error: 'TIMEOUT' }]);
      await fixture.drain(delivery, committed);
      expect(received(teacher())).toEqual(['push: 待審核 1']);
      expect(await fixture.states(committed)).toMatchObject([SENT]);
    },
  );

  test('429 for the rate waits for a moment, 429 for the month an hour, and is told', async () => {
    faults().fail({ path: 'push', status: 429 });
    const committed = await commitNotice();
    await delivery.deliverNow(committed);
    expect(fixture.events).toMatchObject([{ type: 'postponed', code: 'HTTP_429' }]);
    faults().quotaExhausted = true;
    await fixture.passes(1_001);
    await delivery.pump();
    expect(fixture.events.at(-1)).toMatchObject({
      type: 'quota',
      channel: 'LINE',
      requestId: expect.any(String),
    });
    faults().quotaExhausted = false;
    await fixture.passes(59 * MINUTE);
    expect(await delivery.pump()).toBe(0);
    await fixture.passes(2 * MINUTE);
    await fixture.drain(delivery, committed);
    expect(received(teacher())).toEqual(['push: 待審核 1']);
  });

  test('while the month is used up, replies still go', async () => {
    faults().quotaExhausted = true;
    await delivery.deliverNow(await commitNotice());
    const parent = fixture.person('王媽媽');
    const { eventId, replyToken } = fixture.eventOf(parent);
    const committed = await fixture.commit([prompt(parent, '下一題', replyToken)], eventId);
    await delivery.deliverNow(committed);
    expect(received(parent)).toEqual(['reply: 下一題']);
  });

  test('401: one try, then all pushes rest for a minute, until an operator has mended it', async () => {
    faults().fail({ path: 'push', status: 401, times: 1 });
    const first = await commitNotice();
    await delivery.deliverNow(first);
    expect(fixture.events).toMatchObject([{ type: 'unauthorised', code: 'HTTP_401' }]);
    const second = await fixture.commit([notice(fixture.person('黃老師'), '待審核 2')]);
    await delivery.deliverNow(second);
    expect(await delivery.pump()).toBe(0);
    expect(await fixture.states(second)).toMatchObject([{ status: 'UNSENT', tries: 0 }]);
    await fixture.passes(MINUTE + 1);
    await fixture.drain(delivery, [...first, ...second]);
    expect(await fixture.states([...first, ...second])).toMatchObject([SENT, SENT]);
  });

  test('what LINE refuses is dead at once, with its reason', async () => {
    const committed = await fixture.commit([
      {
        channel: 'LINE',
        kind: 'NOTICE',
        lineUserId: `U${'0'.repeat(32)}`,
        messages: [{ type: 'text', text: '嗨' }],
      },
      notice(teacher(), ''),
    ]);
    await delivery.deliverNow(committed);
    expect(await delivery.pump()).toBe(0);
    expect(await fixture.states(committed)).toMatchObject([
      { status: 'DEAD', error: 'HTTP_400 Failed to send messages' },
      { status: 'DEAD', error: expect.stringContaining('messages[0].text') },
    ]);
    expect(fixture.events).toContainEqual(
      expect.objectContaining({ type: 'dead', code: 'HTTP_400', detail: 'Failed to send messages' }),
    );
  });

  test('somebody who blocked the bot costs nothing and ends as sent', async () => {
    const person = fixture.person('封鎖的人');
    person.blocked = true;
    const committed = await fixture.commit([notice(person, '您好')]);
    await delivery.deliverNow(committed);
    expect(received(person)).toEqual([]);
    expect(await fixture.states(committed)).toMatchObject([SENT]);
  });

  test('it is given up after its tries, or when its retry key is about to be forgotten', async () => {
    faults().fail({ path: 'push', status: 500, times: 1_000 });
    const committed = await commitNotice();
    // On a busy machine one pump may try again what became due while it ran.
    while ((await fixture.states(committed))[0]?.status === 'UNSENT') {
      expect(await delivery.pump()).toBeGreaterThan(0);
      await fixture.passes(LIMITS.message.backoffMostMs + 1);
    }
    expect(await delivery.pump()).toBe(0);
    expect(await fixture.states(committed)).toMatchObject([{ status: 'DEAD', tries: LIMITS.message.tries }]);
    expect(fixture.events.at(-1)).toMatchObject({ type: 'dead', code: 'HTTP_500' });

    const late = await commitNotice('太晚');
    await fixture.passes(23 * HOUR + 1);
    faults().clear();
    await delivery.pump();
    expect(await fixture.states(late)).toMatchObject([{ status: 'DEAD', error: 'EXPIRED' }]);
    expect(received(teacher())).toEqual([]);
  });

  test('a row postponed beyond its time is dead at once', async () => {
    const committed = await commitNotice();
    await fixture.passes(22.5 * HOUR);
    faults().quotaExhausted = true;
    await delivery.pump();
    expect(await fixture.states(committed)).toMatchObject([{ status: 'DEAD' }]);
    expect(fixture.events.map(({ type }) => type)).toEqual(['quota', 'dead']);
  });
});

describe('order and crashes', () => {
  let fixture: DeliveryFixture;
  let delivery: Delivery;
  beforeAll(async () => {
    fixture = await openDeliveryFixture();
  });
  beforeEach(async () => {
    await fixture.reset();
    delivery = fixture.delivery();
  });
  afterEach(() => delivery.stop());
  afterAll(() => fixture.close());

  const faults = () => fixture.simulator.platform.faults;
  const teacher = () => fixture.person('林老師');

  test('notices to a person arrive in order, also when the first must be tried again', async () => {
    faults().fail({ path: 'push', status: 500 });
    const committed = await fixture.commit(['1', '2', '3'].map((text) => notice(teacher(), text)));
    const inOrder = ['push: 1', 'push: 2', 'push: 3'];
    await delivery.deliverNow(committed);
    // On a busy machine the first may be due again, and tried, while this looks for the others.
    const soFar = received(teacher());
    expect(soFar).toEqual(inOrder.slice(0, soFar.length));
    await fixture.drain(delivery, committed);
    expect(received(teacher())).toEqual(inOrder);
    expect((await fixture.states(committed))[0]?.tries).toBeGreaterThan(1);
  });

  test('a row that no key opens keeps the later ones of its person no longer than one look', async () => {
    const committed = await fixture.commit([notice(teacher(), '1'), notice(teacher(), '2')]);
    await fixture.database.run((tx) =>
      execute(tx, sql`update outbox set payload_sealed = 'old:AAAA' where id = ${committed[0]?.id}::uuid`),
    );
    await delivery.pump();
    expect(received(teacher())).toEqual(['push: 2']);
  });

  test('a person whose row fails or hangs holds nobody else up', async () => {
    faults().hang({ path: 'push' });
    const stuck = await fixture.commit([notice(teacher(), '卡住')]);
    const others = await fixture.commit(
      Array.from({ length: 20 }, (_, index) => notice(fixture.person(`家長 ${index}`), '通知')),
    );
    const pumping = delivery.pump();
    await waitFor(async () => (await fixture.states(others)).every(({ status }) => status === 'SENT'));
    expect(await fixture.states(stuck)).toMatchObject([{ status: 'UNSENT' }]);
    await pumping;
  });

  test('killed between sending and marking: another takes over, delivered once', async () => {
    const committed = await fixture.commit([notice(teacher(), '核准')]);
    const dying = fixture.delivery({
      faultPoint: (point) => (point === 'afterSend' ? new Promise(() => {}) : Promise.resolve()),
    });
    void dying.deliverNow(committed);
    await waitFor(() => teacher().chat.length > 0);
    expect(await delivery.pump()).toBe(0);
    await fixture.passes(30_001);
    expect(await delivery.pump()).toBe(1);
    expect(received(teacher())).toEqual(['push: 核准']);
    expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT', tries: 2 }]);
  });

  test('killed before sending: another takes over, delivered once', async () => {
    const committed = await fixture.commit([notice(teacher(), '核准')]);
    const dying = fixture.delivery({ faultPoint: () => Promise.reject(new Error('killed')) });
    await dying.deliverNow(committed);
    expect(fixture.events).toMatchObject([{ type: 'failed' }]);
    await fixture.passes(30_001);
    await delivery.pump();
    expect(received(teacher())).toEqual(['push: 核准']);
  });

  test('who wakes up after its claim was taken over writes nothing', async () => {
    const committed = await fixture.commit([notice(teacher(), '核准')]);
    const gate = Promise.withResolvers<void>();
    const slow = fixture.delivery({
      faultPoint: (point) => (point === 'afterSend' ? gate.promise : Promise.resolve()),
    });
    const late = slow.deliverNow(committed);
    await waitFor(() => teacher().chat.length > 0);
    await fixture.passes(30_001);
    faults().fail({ path: 'push', status: 503 });
    await delivery.pump();
    gate.resolve();
    await late;
    expect(await fixture.states(committed)).toMatchObject([
      { status: 'UNSENT', tries: 2, error: 'HTTP_503' },
    ]);
    await fixture.drain(delivery, committed);
    expect(received(teacher())).toEqual(['push: 核准']);
  });

  test('50 rows and two deliveries at once: each exactly once', async () => {
    const people = Array.from({ length: 25 }, (_, index) => fixture.person(`家長 ${index}`));
    const committed = await fixture.commit(
      [1, 2].flatMap((number) => people.map((person) => notice(person, `通知 ${number}`))),
    );
    const other = fixture.delivery();
    await Promise.all([fixture.drain(delivery, committed), other.pump()]);
    for (const person of people) expect(received(person)).toEqual(['push: 通知 1', 'push: 通知 2']);
    expect((await fixture.states(committed)).every(({ status }) => status === 'SENT')).toBe(true);
  });

  test('started, it sends what becomes due without being told, and at once when nudged', async () => {
    delivery.start();
    const first = await fixture.commit([notice(teacher(), '1')]);
    await waitFor(async () => (await fixture.states(first))[0]?.status === 'SENT');
    const second = await fixture.commit([notice(teacher(), '2')]);
    delivery.nudge();
    await waitFor(async () => (await fixture.states(second))[0]?.status === 'SENT');
    await delivery.stop();
    const third = await fixture.commit([notice(teacher(), '3')]);
    delivery.nudge();
    expect(await delivery.pump()).toBe(0);
    expect(await fixture.states(third)).toMatchObject([{ status: 'UNSENT', tries: 0 }]);
  });

  test('stopped in the middle, it finishes what is in flight and gives back the rest', async () => {
    const gate = Promise.withResolvers<void>();
    let begun = 0;
    const stopping = fixture.delivery({
      faultPoint: async (point) => {
        if (point !== 'beforeSend') return;
        begun += 1;
        await gate.promise;
      },
    });
    const committed = await fixture.commit(
      Array.from({ length: 20 }, (_, index) => notice(fixture.person(`家長 ${index}`), '通知')),
    );
    void stopping.pump();
    // That all are claimed is seen in the store a moment before the first of them begin.
    await waitFor(() => begun === 8);
    expect((await fixture.states(committed)).every(({ tries }) => tries === 1)).toBe(true);
    const stopped = stopping.stop();
    gate.resolve();
    await stopped;
    const states = await fixture.states(committed);
    expect(states.filter(({ status }) => status === 'SENT')).toHaveLength(8);
    expect(await delivery.pump()).toBe(12);
  });
});
