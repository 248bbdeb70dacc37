import type { Delivery } from '../../bot/delivery/createDelivery.ts';
import {
  type DeliveryFixture,
  notice,
  openDeliveryFixture,
  prompt,
  received,
} from '../support/deliveryFixture.ts';
import { waitFor } from '../support/waitFor.ts';

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

const SENT = { status: 'SENT', error: null, sent: true };

/** A question and a result that answer one event, committed. */
async function answer() {
  const parent = fixture.person('王媽媽');
  const { eventId, replyToken } = fixture.eventOf(parent);
  const outgoing = [prompt(parent, '下一題', replyToken), notice(parent, '已送出', replyToken)];
  return { parent, eventId, replyToken, committed: await fixture.commit(outgoing, eventId) };
}

describe('a reply', () => {
  test('carries all that answers the event, the question last, and is marked sent', async () => {
    const { parent, committed } = await answer();
    await delivery.deliverNow(committed);
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
    expect(new Set(parent.chat.map(({ requestId }) => requestId)).size).toBe(1);
    expect(await fixture.states(committed)).toMatchObject([SENT, SENT]);
    expect(fixture.events).toMatchObject([
      { type: 'sent', channel: 'LINE', via: 'reply', requestId: expect.any(String) },
      { type: 'sent', channel: 'LINE', via: 'reply', requestId: expect.any(String) },
    ]);
    expect(await delivery.pump()).toBe(0);
  });

  test('keeps a place for the question; what has no room goes by push', async () => {
    const parent = fixture.person('王媽媽');
    const { eventId, replyToken } = fixture.eventOf(parent);
    const notices = [1, 2, 3, 4, 5].map((number) => notice(parent, `通知 ${number}`, replyToken));
    const committed = await fixture.commit([...notices, prompt(parent, '下一題', replyToken)], eventId);
    await delivery.deliverNow(committed);
    await delivery.pump();
    expect(received(parent)).toEqual([
      ...[1, 2, 3, 4].map((number) => `reply: 通知 ${number}`),
      'reply: 下一題',
      'push: 通知 5',
    ]);
  });

  test('whose token is dead: the question is superseded, the notice goes by push', async () => {
    const { parent, committed } = await answer();
    fixture.simulator.platform.replyTokens.expireAll();
    await delivery.deliverNow(committed);
    await delivery.pump();
    expect(received(parent)).toEqual(['push: 已送出']);
    expect(await fixture.states(committed)).toMatchObject([{ status: 'SUPERSEDED', sent: false }, SENT]);
  });

  test('of a process that died is sent by another, in one call, when the claim is free', async () => {
    const { parent, committed } = await answer();
    expect(await delivery.pump()).toBe(0);
    await fixture.passes(10_001);
    expect(await delivery.pump()).toBe(2);
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
    expect(await fixture.states(committed)).toMatchObject([SENT, SENT]);
  });

  test('whose time is over before anybody sent it: the question is superseded, the notice goes by push', async () => {
    const { parent, committed } = await answer();
    await fixture.passes(61_000);
    await delivery.pump();
    expect(received(parent)).toEqual(['push: 已送出']);
    expect(await fixture.states(committed)).toMatchObject([{ status: 'SUPERSEDED' }, SENT]);
  });

  test('that was sent but not marked is closed by who takes over, and nothing comes twice', async () => {
    const { parent, committed } = await answer();
    const dying = fixture.delivery({
      faultPoint: (point) => (point === 'afterSend' ? new Promise(() => {}) : Promise.resolve()),
    });
    void dying.deliverNow(committed);
    await waitFor(() => parent.chat.length > 0);
    await fixture.passes(10_001);
    await delivery.pump();
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
    const answered = { status: 'SENT', error: 'ANSWERED' };
    expect(await fixture.states(committed)).toMatchObject([answered, answered]);
  });

  test('to a person waits for the one before', async () => {
    const first = await answer();
    const second = await answer();
    fixture.simulator.platform.faults.fail({ path: 'reply', status: 500 });
    await Promise.all([delivery.deliverNow(first.committed), delivery.deliverNow(second.committed)]);
    const requests = first.parent.chat.map(({ requestId }) => requestId);
    expect(requests).toHaveLength(4);
    expect(requests[0]).toBe(requests[1]);
    expect(requests[2]).toBe(requests[3]);
  });
});

describe('a reply that fails', () => {
  const faults = () => fixture.simulator.platform.faults;

  test.each(['before', 'after'] as const)(
    'with 500 %s LINE accepts it comes once, and costs no push',
    async (when) => {
      const { parent, committed } = await answer();
      faults().fail({ path: 'reply', status: 500, when });
      await delivery.deliverNow(committed);
      await delivery.pump();
      expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
      expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT' }, { status: 'SENT' }]);
    },
  );

  test.each(['before', 'after'] as const)('without an answer %s LINE accepts it comes once', async (when) => {
    const { parent, committed } = await answer();
    faults().hang({ path: 'reply', when });
    delivery = fixture.hasty();
    await delivery.deliverNow(committed);
    await delivery.pump();
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
  });

  test.each([
    ['500', () => faults().fail({ path: 'reply', status: 500, times: 2 })],
    ['no answer', () => faults().hang({ path: 'reply', times: 2 })],
  ])(
    'again with %s: its fate is unknown, the question is closed, the notice goes by push',
    async (_, arm) => {
      const { parent, committed } = await answer();
      arm();
      delivery = fixture.hasty();
      await delivery.deliverNow(committed);
      await delivery.pump();
      expect(received(parent)).toEqual(['push: 已送出']);
      expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT', error: 'unknown' }, SENT]);
    },
  );

  test('with 429 is tried again by its token', async () => {
    const { parent, committed } = await answer();
    faults().fail({ path: 'reply', status: 429 });
    await delivery.deliverNow(committed);
    expect(await fixture.states(committed)).toMatchObject([{ status: 'UNSENT', error: 'HTTP_429' }, {}]);
    await fixture.passes(1_001);
    await delivery.pump();
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
  });

  test('with 401 waits, and is told', async () => {
    const { parent, committed } = await answer();
    faults().fail({ path: 'reply', status: 401 });
    await delivery.deliverNow(committed);
    expect(fixture.events).toMatchObject([{ type: 'unauthorised' }, { type: 'unauthorised' }]);
    expect(await delivery.pump()).toBe(0);
    await fixture.passes(60_001);
    await delivery.pump();
    expect(received(parent)).toEqual(['push: 已送出']);
    expect(await fixture.states(committed)).toMatchObject([{ status: 'SUPERSEDED' }, SENT]);
  });

  test('because of one row sends the others without it', async () => {
    const parent = fixture.person('王媽媽');
    const { eventId, replyToken } = fixture.eventOf(parent);
    const outgoing = [prompt(parent, '', replyToken), notice(parent, '已送出', replyToken)];
    const committed = await fixture.commit(outgoing, eventId);
    await delivery.deliverNow(committed);
    expect(received(parent)).toEqual(['reply: 已送出']);
    expect(await fixture.states(committed)).toMatchObject([
      { status: 'DEAD', error: expect.stringContaining('messages[1].text') },
      SENT,
    ]);
  });
});

describe('an event that LINE delivers again', () => {
  test('is answered with what was left unsent, once', async () => {
    const { parent, eventId, replyToken, committed } = await answer();
    await delivery.deliverForEvent(eventId, replyToken);
    await delivery.deliverForEvent(eventId, replyToken);
    await fixture.passes(61_000);
    await delivery.pump();
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
    expect(await fixture.states(committed)).toMatchObject([SENT, SENT]);
  });

  test('makes a token good again that had grown old', async () => {
    const { parent, eventId, replyToken } = await answer();
    await fixture.passes(5 * 60_000);
    fixture.simulator.platform.replyTokens.deliver(replyToken, parent.id, fixture.simulator.platform.now());
    await delivery.deliverForEvent(eventId, replyToken);
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
  });

  test('while its answer is on the way, is answered once', async () => {
    const { parent, eventId, replyToken, committed } = await answer();
    const other = fixture.delivery();
    await Promise.all([delivery.deliverNow(committed), other.deliverForEvent(eventId, replyToken)]);
    await delivery.pump();
    expect(received(parent)).toEqual(['reply: 已送出', 'reply: 下一題']);
    expect(await fixture.states(committed)).toMatchObject([{ status: 'SENT' }, { status: 'SENT' }]);
  });

  test('does not answer what went over to push', async () => {
    const { parent, eventId, replyToken, committed } = await answer();
    fixture.simulator.platform.faults.hang({ path: 'reply', times: 2 });
    delivery = fixture.hasty();
    fixture.simulator.platform.faults.fail({ path: 'push', status: 500, when: 'after' });
    await delivery.deliverNow(committed);
    await delivery.pump();
    await delivery.deliverForEvent(eventId, replyToken);
    await fixture.passes(1_001);
    await delivery.pump();
    expect(received(parent)).toEqual(['push: 已送出']);
  });
});
