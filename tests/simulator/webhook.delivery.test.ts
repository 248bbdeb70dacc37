import { type EchoService, signatureOf, startEchoService } from './echoService.ts';
import { openApiCheck, skipReason } from './openApiSchemas.ts';

let echo: EchoService;
beforeEach(async () => {
  echo = await startEchoService();
});
afterEach(() => echo.close());

const parent = () => echo.simulator.phone('家長手機');
const sent = (index = -1) => echo.received.at(index)?.events[0];

test('a webhook is signed over its raw bytes, and emoji are escaped as LINE escapes them', async () => {
  expect(await parent().says('早安 😀')).toBe(200);
  const [webhook] = echo.received;
  expect(webhook?.body).toContain('早安 \\ud83d\\ude00');
  expect(webhook?.signature).toBe(signatureOf(webhook?.body ?? ''));
  expect(JSON.parse(webhook?.body ?? '')).toMatchObject({
    destination: expect.stringMatching(/^U[0-9a-f]{32}$/),
    events: [
      {
        type: 'message',
        mode: 'active',
        timestamp: expect.any(Number),
        source: { type: 'user', userId: parent().userId },
        webhookEventId: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/),
        deliveryContext: { isRedelivery: false },
        replyToken: expect.stringMatching(/^[0-9a-f]{32}$/),
        message: {
          type: 'text',
          id: expect.stringMatching(/^\d{18}$/),
          text: '早安 😀',
          quoteToken: expect.any(String),
        },
      },
    ],
  });
});

const whereDescribed = skipReason === undefined ? test : test.skip;
whereDescribed(
  `every event has the form of LINE's webhook.yml${skipReason ? `: skipped, ${skipReason}` : ''}`,
  async () => {
    const check = openApiCheck('CallbackRequest', 'webhook.yml');
    const phone = parent();
    await phone.follows();
    await phone.says('1');
    await phone.sendsSticker();
    await phone.sendsImage();
    await phone.unsends();
    await phone.sends(phone.postbackEvent('d', { params: { date: '2026-12-03' } }));
    await phone.blocks();
    for (const { body } of echo.received) expect(check(JSON.parse(body)) ? [] : check.errors).toEqual([]);
    expect(echo.received).toHaveLength(7);
  },
);

test('following, blocking and unblocking are told; an unfollow has no reply token', async () => {
  await parent().follows();
  expect(sent()).toMatchObject({
    type: 'follow',
    follow: { isUnblocked: false },
    replyToken: expect.any(String),
  });
  await parent().blocks();
  expect(sent()).toMatchObject({ type: 'unfollow' });
  expect(sent()).not.toHaveProperty('replyToken');
  await expect(parent().says('hello')).rejects.toThrow('has blocked the bot');
  await parent().unblocks();
  expect(sent()).toMatchObject({ type: 'follow', follow: { isUnblocked: true } });
});

test('an unsent text is gone from the chat', async () => {
  await parent().says('A123456789');
  await parent().unsends();
  expect(sent()).toMatchObject({ type: 'unsend', unsend: { messageId: sent(-2)?.message?.id } });
  expect(parent().transcript()).not.toContain('A123456789');
});

test('a service that says 500, is slow or is not there fails the delivery, and the event can come again', async () => {
  echo.onWebhook = (_events, answer) => answer(500);
  expect(await parent().says('first')).toBe(500);
  echo.onWebhook = () => undefined;
  expect(await parent().says('second')).toBe(0);
  echo.onWebhook = (_events, answer) => answer(200);
  expect(await echo.simulator.platform.redeliverFailed()).toEqual([200, 200]);
  expect(echo.received.slice(2).map(({ events }) => events[0])).toEqual([
    { ...sent(0), deliveryContext: { isRedelivery: true } },
    { ...sent(1), deliveryContext: { isRedelivery: true } },
  ]);
  expect(echo.simulator.platform.failedEvents).toEqual([]);
  expect(parent().transcript()).toBe('家長手機 ▸ first\n家長手機 ▸ second');
});

test('a lost answer is the next one alone', async () => {
  parent().losesNextAnswer();
  expect(await parent().says('first')).toBe(0);
  expect(echo.received).toHaveLength(1);
  expect(await parent().redelivers()).toBe(200);
  expect(sent()).toEqual({ ...sent(0), deliveryContext: { isRedelivery: true } });
});

test('an event sent twice is two webhooks with one id and one bubble', async () => {
  expect(await parent().sendsTwice('once')).toEqual([200, 200]);
  expect(sent(0)).toEqual(sent(1));
  expect(parent().transcript()).toBe('家長手機 ▸ once');
});

test('one webhook carries the events of several people, with the times they are given', async () => {
  const teacher = echo.simulator.phone('導師手機');
  const events = [
    parent().textEvent('later', { timestamp: 2000 }),
    teacher.postbackEvent('forged', { timestamp: 1000 }),
  ];
  expect((await echo.simulator.platform.sendEvents(events)).status).toBe(200);
  expect(echo.received).toHaveLength(1);
  expect(echo.received[0]?.events).toEqual(events);
  expect(events.map(({ timestamp }) => timestamp)).toEqual([2000, 1000]);
});

test('any body can be sent, signed or not', async () => {
  echo.onWebhook = (_events, answer) => answer(401);
  const { webhook } = echo.simulator.platform;
  expect(await webhook.post('{"events":[]}', 'wrong')).toMatchObject({ status: 401 });
  expect(echo.received[0]?.signature).toBe('wrong');
});
