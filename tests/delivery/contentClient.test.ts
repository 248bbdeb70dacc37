import type { ServerResponse } from 'node:http';
import { type ContentClient, createContentClient } from '../../bot/delivery/contentClient.ts';
import { type StubServer, startStubServer } from '../support/stubServer.ts';

let line: StubServer;
let client: ContentClient;
beforeEach(async () => {
  line = await startStubServer();
  client = createContentClient({
    dataApiBaseUrl: `${line.url}/data/`,
    accessToken: 'test-token',
    mostBytes: 1_000,
    deadlineMs: 300,
  });
});
afterEach(async () => {
  await client.close();
  await line.close();
});

const status =
  (code: number, headers = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end('{"message":"x"}');

test('the bytes of a message are asked for with our token, at the address that was set', async () => {
  const bytes = Buffer.from([0xff, 0xd8, 0, 1]);
  line.answer = (response) => void response.end(bytes);
  await expect(client.fetch('50/1')).resolves.toEqual({ type: 'content', bytes });
  expect(line.requests).toMatchObject([
    {
      method: 'GET',
      path: '/data/v2/bot/message/50%2F1/content',
      headers: { authorization: 'Bearer test-token' },
    },
  ]);
});

test.each<[number, object, object]>([
  [410, {}, { type: 'takenBack' }],
  [404, {}, { type: 'lost' }],
  [400, {}, { type: 'lost' }],
  [202, {}, { type: 'retryLater', code: 'HTTP_202' }],
  [204, {}, { type: 'retryLater', code: 'HTTP_204' }],
  [302, { location: 'http://example.com/' }, { type: 'retryLater', code: 'HTTP_302' }],
  [401, {}, { type: 'retryLater', code: 'HTTP_401' }],
  [429, { 'retry-after': '7' }, { type: 'retryLater', code: 'HTTP_429', retryAfterMs: 7_000 }],
  [500, {}, { type: 'retryLater', code: 'HTTP_500' }],
])('an answer %i', async (code, headers, result) => {
  line.answer = status(code, headers);
  await expect(client.fetch('501')).resolves.toMatchObject(result);
});

test('no more is read than is taken, however much there is', async () => {
  let sent = 0;
  line.answer = (response) => {
    const more = () => {
      sent += 1;
      if (!response.destroyed) response.write(Buffer.alloc(1_000), () => setImmediate(more));
    };
    more();
  };
  await expect(client.fetch('501')).resolves.toEqual({ type: 'tooLarge' });
  expect(sent).toBeGreaterThan(0);
});

test('a call that hangs, breaks off or reaches nobody ends as one to be tried again', async () => {
  const again = { type: 'retryLater', code: 'NETWORK' };
  line.answer = () => {};
  await expect(client.fetch('501')).resolves.toEqual(again);
  line.answer = (response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('abc', () => response.destroy());
  };
  await expect(client.fetch('501')).resolves.toEqual(again);
  await line.close();
  await expect(client.fetch('501')).resolves.toEqual(again);
});
