import { createLineClient, type LineClient } from '../../bot/delivery/lineClient.ts';
import { createSmsGateway } from '../../bot/delivery/smsGateway.ts';
import { type StubServer, startStubServer } from '../support/stubServer.ts';

let stub: StubServer;
let line: LineClient;
/** With a deadline that a test can wait for. */
let hasty: LineClient;
beforeEach(async () => {
  stub = await startStubServer();
  line = createLineClient({ baseUrl: stub.url, channelAccessToken: 'secret' });
  hasty = createLineClient({ baseUrl: stub.url, channelAccessToken: 'secret', deadlineMs: 500 });
});
afterEach(async () => {
  await Promise.all([line.close(), hasty.close()]);
  await stub.close();
});

const USER = `U${'a1'.repeat(16)}`;
const KEY = 'd7ad8eb5-41bc-4d3b-a34f-9cd0e1a2b3c4';
const MESSAGES = [{ type: 'text', text: '王小明的假單' }];
const push = () => line.push(USER, MESSAGES, KEY);

function answers(status: number, body: unknown, headers: Record<string, string> = {}) {
  stub.answer = (response) => {
    response.writeHead(status, { 'x-line-request-id': 'request-1', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

test('a push has the token, the body and the retry key; a reply has no key', async () => {
  await push();
  await line.reply('reply-token', MESSAGES);
  const [pushed, replied] = stub.requests;
  expect(pushed).toMatchObject({
    method: 'POST',
    path: '/v2/bot/message/push',
    headers: { authorization: 'Bearer secret', 'content-type': 'application/json', 'x-line-retry-key': KEY },
  });
  expect(JSON.parse(pushed?.body ?? '')).toEqual({ to: USER, messages: MESSAGES });
  expect(replied?.path).toBe('/v2/bot/message/reply');
  expect(replied?.headers).not.toHaveProperty('x-line-retry-key');
  expect(JSON.parse(replied?.body ?? '')).toEqual({ replyToken: 'reply-token', messages: MESSAGES });
});

test.each([
  [200, {}, { type: 'sent' }],
  [409, { message: 'The retry key is already accepted' }, { type: 'alreadySent' }],
  [400, { message: 'Invalid reply token' }, { type: 'tokenDead' }],
  [401, {}, { type: 'unauthorised', code: 'HTTP_401' }],
  [403, {}, { type: 'unauthorised', code: 'HTTP_403' }],
  [429, { message: 'You have reached your monthly limit.' }, { type: 'quotaReached' }],
  [
    429,
    { message: 'The API rate limit has been exceeded. Try again later.' },
    { type: 'retryLater', unknown: false },
  ],
  [500, {}, { type: 'retryLater', unknown: true, code: 'HTTP_500' }],
  [503, 'not json', { type: 'retryLater', unknown: true, code: 'HTTP_503' }],
  [400, 'not json', { type: 'refused', code: 'HTTP_400' }],
  [413, { message: 'Payload Too Large' }, { type: 'refused', code: 'HTTP_413', detail: 'Payload Too Large' }],
])('%i %j is understood, and its request id kept', async (status, body, result) => {
  answers(status, body);
  expect(await push()).toMatchObject({ ...result, requestId: 'request-1' });
});

test('Retry-After is kept, in seconds or as a date', async () => {
  answers(429, {}, { 'retry-after': '7' });
  expect(await push()).toMatchObject({ retryAfterMs: 7_000 });
  answers(503, {}, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
  const result = await push();
  expect(result.type === 'retryLater' && result.retryAfterMs).toBeGreaterThan(50_000);
});

test('a refusal tells the paths LINE complains of, and nothing of the message or the person', async () => {
  answers(400, {
    message: `The request body of ${USER} 王小明 A123456789 has 1 error(s)`,
    details: [{ message: '王小明', property: 'messages[0].text' }],
  });
  const result = await push();
  expect(result).toMatchObject({ type: 'refused', detail: expect.stringContaining('messages[0].text') });
  expect(JSON.stringify(result)).not.toMatch(/王|123456|a1a1/);
});

test('no answer ends at the deadline, its fate unknown', async () => {
  stub.answer = () => undefined;
  expect(await hasty.push(USER, MESSAGES, KEY)).toEqual({
    type: 'retryLater',
    code: 'TIMEOUT',
    unknown: true,
  });
});

test('an answer that trickles ends at the deadline; its status counts', async () => {
  stub.answer = (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{');
  };
  expect(await hasty.push(USER, MESSAGES, KEY)).toMatchObject({ type: 'sent' });
});

test('a reset before an answer is unknown; a 400 that breaks off is, too', async () => {
  stub.answer = (response) => void response.socket?.resetAndDestroy();
  expect(await push()).toMatchObject({ type: 'retryLater', code: 'NETWORK', unknown: true });
  stub.answer = (response) => {
    response.writeHead(400, { 'content-length': '100' });
    response.write('{"message":', () => response.socket?.destroy());
  };
  expect(await push()).toMatchObject({ type: 'retryLater', code: 'HTTP_400', unknown: true });
});

test('a server that is not there has taken nothing', async () => {
  await stub.close();
  expect(await push()).toMatchObject({ type: 'retryLater', code: 'UNREACHABLE', unknown: false });
  stub = await startStubServer();
});

test('a text message goes to the path of its gateway, with the row as idempotency key', async () => {
  const gateway = createSmsGateway({ url: `${stub.url}/api/sms?account=7`, token: 'secret' });
  expect(await gateway.send({ id: KEY, to: '0912345678', text: '您好' })).toEqual({ type: 'sent' });
  expect(stub.requests[0]).toMatchObject({
    path: '/api/sms?account=7',
    headers: { authorization: 'Bearer secret', 'idempotency-key': KEY },
  });
  answers(402, {});
  expect(await gateway.send({ id: KEY, to: '0912345678', text: '您好' })).toMatchObject({
    type: 'quotaReached',
  });
  await gateway.close();
});
