import { randomUUID } from 'node:crypto';
import { LineBotClient } from '@line/bot-sdk';
import { channelAccessToken, type EchoService, startEchoService } from './echoService.ts';
import { goodRichMenu, greyPng } from './exampleRichMenu.ts';

const hello = [{ type: 'text', text: 'hello' }];
const minute = 60_000;

let echo: EchoService;
let clock = Date.now();
beforeEach(async () => {
  clock = Date.now();
  echo = await startEchoService({ now: () => clock, monthlyQuota: 3 });
});
afterEach(() => echo.close());

const parent = () => echo.simulator.phone('家長手機');
const teacher = () => echo.simulator.phone('導師手機');
const platform = () => echo.simulator.platform;

async function newToken(): Promise<string> {
  await parent().says('hi');
  return String(echo.received.at(-1)?.events[0]?.replyToken);
}

const reply = (replyToken: string, headers = {}) =>
  echo.call('/v2/bot/message/reply', { body: { replyToken, messages: hello }, headers });
const push = (to: string, key?: string) =>
  echo.call('/v2/bot/message/push', {
    body: { to, messages: hello },
    headers: key === undefined ? {} : { 'x-line-retry-key': key },
  });
const multicast = (...to: string[]) =>
  echo.call('/v2/bot/message/multicast', { body: { to, messages: hello } });

test('without the channel’s token nothing is answered', async () => {
  const headers = { authorization: 'Bearer other' };
  expect(await echo.call('/v2/bot/info', { headers })).toMatchObject({
    status: 401,
    body: {
      message: 'Authentication failed. Confirm that the access token in the authorization header is valid.',
    },
  });
});

test('every answer has its request id, 404 too', async () => {
  const [info, none] = [await echo.call('/v2/bot/info'), await echo.call('/v2/bot/nothing')];
  expect([info.status, none.status]).toEqual([200, 404]);
  const ids = [info, none].map(({ headers }) => headers.get('x-line-request-id'));
  expect(new Set(ids).size).toBe(2);
  expect(ids).not.toContain(null);
});

describe('reply tokens', () => {
  const dead = { status: 400, body: { message: 'Invalid reply token' } };

  test('work once', async () => {
    const token = await newToken();
    expect(await reply(token)).toMatchObject({
      status: 200,
      body: { sentMessages: [{ id: expect.any(String), quoteToken: expect.any(String) }] },
    });
    expect(await reply(token)).toMatchObject(dead);
    expect(await reply('0'.repeat(32))).toMatchObject(dead);
  });

  test('die after a minute, and live another minute after a redelivery within twenty', async () => {
    const token = await newToken();
    clock += minute + 1;
    expect(await reply(token)).toMatchObject(dead);
    await parent().redelivers();
    expect((await reply(token)).status).toBe(200);
    await parent().redelivers();
    expect(await reply(token)).toMatchObject(dead);
    const late = await newToken();
    clock += 21 * minute;
    await parent().redelivers();
    expect(await reply(late)).toMatchObject(dead);
  });

  test('are not used up by a refused message', async () => {
    const token = await newToken();
    expect(
      (await echo.call('/v2/bot/message/reply', { body: { replyToken: token, messages: [] } })).status,
    ).toBe(400);
    expect((await reply(token)).status).toBe(200);
  });

  test('take no retry key', async () => {
    expect((await reply(await newToken(), { 'x-line-retry-key': randomUUID() })).status).toBe(400);
  });
});

describe('pushes', () => {
  beforeEach(async () => {
    await parent().follows();
  });

  test('a repeated retry key is answered 409 with the first answer, and works anew after a day', async () => {
    const key = randomUUID();
    const first = await push(parent().userId, key);
    const again = await push(parent().userId, key);
    expect(again).toMatchObject({
      status: 409,
      body: { message: 'The retry key is already accepted', sentMessages: first.body.sentMessages },
    });
    expect(again.headers.get('x-line-accepted-request-id')).toBe(first.headers.get('x-line-request-id'));
    expect(parent().pushes).toBe(1);
    clock += 24 * 60 * minute;
    expect((await push(parent().userId, key)).status).toBe(200);
    expect((await push(parent().userId, 'not-a-uuid')).status).toBe(400);
  });

  test('somebody who blocked or never followed sees nothing and costs nothing', async () => {
    await parent().blocks();
    expect((await push(parent().userId)).status).toBe(200);
    expect((await push(teacher().userId)).status).toBe(200);
    expect([parent().pushes, teacher().pushes, platform().quota.used]).toEqual([0, 0, 0]);
  });

  test('a stranger who wrote within seven days can be pushed to', async () => {
    await teacher().says('hi');
    await push(teacher().userId);
    expect(teacher().pushes).toBe(1);
    clock += 8 * 24 * 60 * minute;
    await push(teacher().userId);
    expect(teacher().pushes).toBe(1);
  });

  test('an unknown user is refused, and so is what is no user id', async () => {
    expect(await push(`U${'1'.repeat(32)}`)).toMatchObject({
      status: 400,
      body: { message: 'Failed to send messages' },
    });
    expect((await push('../message/quota')).status).toBe(400);
  });

  test('the monthly limit ends them, per receiver, whatever the number of bubbles', async () => {
    await teacher().follows();
    await multicast(parent().userId, teacher().userId);
    expect((await echo.call('/v2/bot/message/quota')).body).toEqual({ type: 'limited', value: 3 });
    expect((await echo.call('/v2/bot/message/quota/consumption')).body).toEqual({ totalUsage: 2 });
    expect(await multicast(parent().userId, teacher().userId)).toMatchObject({
      status: 429,
      body: { message: 'You have reached your monthly limit.' },
    });
    expect((await push(parent().userId)).status).toBe(200);
    expect((await push(parent().userId)).status).toBe(429);
    expect((await reply(await newToken())).status).toBe(200);
  });
});

describe('faults', () => {
  beforeEach(async () => {
    await parent().follows();
  });

  test('before accepting: nothing arrives', async () => {
    platform().faults.fail({ path: 'push', status: 500, times: 2 });
    const key = randomUUID();
    expect((await push(parent().userId, key)).status).toBe(500);
    expect((await push(parent().userId, key)).status).toBe(500);
    expect(parent().pushes).toBe(0);
    expect((await push(parent().userId, key)).status).toBe(200);
  });

  test('after accepting: it arrives, and the retry is answered 409', async () => {
    platform().faults.fail({ path: 'push', status: 500, when: 'after' });
    const key = randomUUID();
    expect((await push(parent().userId, key)).status).toBe(500);
    expect((await push(parent().userId, key)).status).toBe(409);
    expect(parent().pushes).toBe(1);
  });

  test('a call may hang until its caller gives up', async () => {
    platform().faults.hang({ path: 'reply' });
    const body = JSON.stringify({ replyToken: await newToken(), messages: hello });
    const headers = { authorization: `Bearer ${channelAccessToken}` };
    const url = `${echo.simulator.url}/v2/bot/message/reply`;
    const hanging = fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(50) });
    await expect(hanging).rejects.toThrow();
    expect(parent().messages).toEqual([]);
  });

  test('an exhausted quota', async () => {
    platform().faults.quotaExhausted = true;
    expect((await push(parent().userId)).status).toBe(429);
    platform().faults.clear();
    expect((await push(parent().userId)).status).toBe(200);
  });
});

describe('bodies', () => {
  test('more than 2 MB is 413', async () => {
    const messages = [{ type: 'text', text: 'a'.repeat(2 * 1024 * 1024) }];
    expect(
      (await echo.call('/v2/bot/message/push', { body: { to: parent().userId, messages } })).status,
    ).toBe(413);
  });

  test('what is not JSON is 400', async () => {
    expect((await echo.call('/v2/bot/message/push', { body: Buffer.from('{') })).body.message).toMatch(
      'could not be parsed as JSON',
    );
  });

  test('messages can be checked without sending', async () => {
    expect((await echo.call('/v2/bot/message/validate/push', { body: { messages: hello } })).status).toBe(
      200,
    );
    expect(
      (await echo.call('/v2/bot/message/validate/reply', { body: { messages: [{ type: 'text' }] } })).status,
    ).toBe(400);
  });
});

describe('people and chats', () => {
  test('a profile is there for friends alone', async () => {
    const path = `/v2/bot/profile/${parent().userId}`;
    expect((await echo.call(path)).status).toBe(404);
    await parent().follows();
    expect((await echo.call(path)).body).toMatchObject({ userId: parent().userId, displayName: '家長手機' });
    await parent().blocks();
    expect(await echo.call(path)).toMatchObject({ status: 404, body: { message: 'Not found' } });
  });

  test('the content of a photo, gone when it is taken back', async () => {
    await parent().sendsImage();
    const id = echo.received.at(-1)?.events[0]?.message?.id;
    const url = `${echo.simulator.url}/v2/bot/message/${id}/content`;
    const content = await fetch(url, { headers: { authorization: `Bearer ${channelAccessToken}` } });
    expect(content.headers.get('content-type')).toBe('image/png');
    await parent().sends(parent().event({ type: 'unsend', unsend: { messageId: String(id) } }));
    expect((await echo.call(`/v2/bot/message/${id}/content`)).status).toBe(410);
    expect((await echo.call('/v2/bot/message/1/content')).status).toBe(404);
  });

  test('the loading animation takes 5 to 60 seconds in fives', async () => {
    const start = (loadingSeconds: number) =>
      echo.call('/v2/bot/chat/loading/start', { body: { chatId: parent().userId, loadingSeconds } });
    expect((await start(20)).status).toBe(202);
    expect((await start(62)).body.details).toHaveLength(2);
  });
});

test('LINE’s own SDK talks to it', async () => {
  await parent().follows();
  const client = LineBotClient.fromChannelAccessToken({
    channelAccessToken,
    apiBaseURL: echo.simulator.url,
    dataApiBaseURL: echo.simulator.url,
  });
  await client.pushMessage(
    { to: parent().userId, messages: [{ type: 'text', text: 'from the SDK' }] },
    randomUUID(),
  );
  await parent().receives('from the SDK');
  expect((await client.getProfile(parent().userId)).displayName).toBe('家長手機');
  const { richMenuId } = await client.createRichMenu(goodRichMenu);
  await client.setRichMenuImage(
    richMenuId,
    new Blob([new Uint8Array(greyPng(1200, 800))], { type: 'image/png' }),
  );
  await client.setDefaultRichMenu(richMenuId);
  await client.linkRichMenuIdToUser(parent().userId, richMenuId);
  await expect(client.getProfile('../message/quota')).rejects.toMatchObject({ status: 404 });
});
