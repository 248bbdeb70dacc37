import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { LIMITS } from '../../domain/limits.ts';
import { waitFor } from '../support/waitFor.ts';
import { bodyOf, lineEvent, SECRET, sign, startWebhookServer, type WebhookServer } from './webhookServer.ts';

/** On a machine that may be busy. */
const SLOW_MS = 60_000;

let server: WebhookServer;
beforeEach(async () => {
  server = await startWebhookServer();
});
afterEach(async () => {
  await server.close();
});

const good = bodyOf(lineEvent());

/** Nothing came through: no event handed over, nothing counted as accepted. */
function expectNoTrace(): void {
  expect(server.handled).toEqual([]);
  expect(server.answered()).toBe(0);
  expect(server.outcomes.map(({ kind }) => kind)).not.toContain('accepted');
}

describe('webhook: signature', () => {
  test('a signed event is handed over before the answer, and delivery begins after it', async () => {
    let answeredBefore = -1;
    server.handleWith(async () => {
      answeredBefore = server.answered();
    });
    expect(await server.post(good)).toMatchObject({ status: 200, body: '' });
    await waitFor(() => server.answered() === 1);
    expect(answeredBefore).toBe(0);
    expect(server.handled).toEqual([[expect.objectContaining({ id: '01JABCDEFGHJKMNPQRSTVWXYZ0' })]]);
    expect(server.outcomes).toEqual([{ kind: 'accepted', events: 1, ignored: {} }]);
  });

  test.each<[string, string | undefined]>([
    ['unsigned', undefined],
    ['wrongly signed', sign('something else')],
    ['signed for another channel', sign(good, 'the-secret-of-another')],
    ['signed in hex', Buffer.from(sign(good), 'base64').toString('hex')],
    ['an empty signature', ''],
  ])('%s: 401 and no trace', async (_what, signature) => {
    expect(await server.post(good, { signature })).toMatchObject({ status: 401, body: '' });
    expectNoTrace();
    expect(server.outcomes).toEqual([{ kind: 'bad-signature' }]);
  });

  test('one changed byte: 401', async () => {
    for (const at of [0, 30, good.length - 1]) {
      const changed = Buffer.from(good);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(await server.post(changed, { signature: sign(good) })).toMatchObject({ status: 401 });
    }
    expectNoTrace();
  });

  test('the signature is looked at before the body: unsigned nonsense is 401, not 400', async () => {
    for (const body of ['', 'nonsense', 'null', '['.repeat(100_000)])
      expect(await server.post(body, { signature: undefined })).toMatchObject({ status: 401 });
    expectNoTrace();
  });

  test('during a rotation either secret verifies', async () => {
    const rotating = await startWebhookServer({ secrets: ['the-secret-to-come', SECRET] });
    expect(await rotating.post(good)).toMatchObject({ status: 200 });
    expect(await rotating.post(good, { signature: sign(good, 'the-secret-to-come') })).toMatchObject({
      status: 200,
    });
    expect(await rotating.post(good, { signature: sign(good, 'a-third') })).toMatchObject({ status: 401 });
    expect(rotating.handled).toHaveLength(2);
    await rotating.close();
  });

  test('emoji written as \\uXXXX, as LINE does, verify and are read', async () => {
    const text = '請假😀👨‍👩‍👧';
    const body = bodyOf(lineEvent({ message: { id: '1', type: 'text', text } })).replace(
      /[\ud800-\udfff]/g,
      (half) => `\\u${half.charCodeAt(0).toString(16)}`,
    );
    expect(body).toContain('\\ud83d\\ude00');
    expect(await server.post(body)).toMatchObject({ status: 200 });
    expect(server.handled[0]?.[0]?.input).toEqual({ kind: 'text', text, messageId: '1' });
  });

  test('the name of the header may be in any case', async () => {
    const headers = { 'X-Line-Signature': sign(good) };
    expect(await server.send('/webhooks/line', { method: 'POST', headers, body: good })).toMatchObject({
      status: 200,
    });
  });
});

describe('webhook: size', () => {
  const tooLong = Buffer.alloc(LIMITS.webhookBodyBytes + 1, ' ');

  test('1 MiB is read', async () => {
    const body = Buffer.alloc(LIMITS.webhookBodyBytes, ' ');
    body.write(good);
    expect(await server.post(body)).toMatchObject({ status: 200 });
    expect(server.handled).toHaveLength(1);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['with a Content-Type', { 'content-type': 'application/json' }, false],
    ['without one', {}, false],
    ['with an odd one', { 'content-type': 'multipart/form-data' }, false],
    ['in chunks', { 'content-type': 'application/json' }, true],
    ['in chunks without a Content-Type', {}, true],
  ])('one byte more: 413, %s', async (_what, headers, chunked) => {
    const signed = { ...headers, 'x-line-signature': sign(tooLong) };
    const sent = { method: 'POST', headers: signed, body: tooLong, chunked };
    expect(await server.send('/webhooks/line', sent)).toMatchObject({ status: 413, body: '' });
    expectNoTrace();
    expect(server.outcomes).toEqual([{ kind: 'too-large' }]);
    await waitFor(() => server.logLines.length === 1);
    expect(JSON.parse(server.logLines[0] ?? '')).toMatchObject({ route: '/webhooks/line', status: 413 });
  });

  test(
    'much more: still 413',
    async () => {
      const body = Buffer.alloc(20 * LIMITS.webhookBodyBytes, ' ');
      expect(await server.post(body, { headers: { 'content-type': '' } })).toMatchObject({ status: 413 });
      expectNoTrace();
    },
    SLOW_MS,
  );

  test(
    'a body that never ends is cut off, and takes no memory',
    async () => {
      const socket = connect(server.port, '127.0.0.1');
      const ended = new Promise((resolve) => socket.once('close', resolve));
      socket.on('error', () => {});
      socket.write('POST /webhooks/line HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n');
      // One buffer for all: what the client itself would allocate must not count as the server's.
      const chunk = Buffer.from(`10000\r\n${' '.repeat(65_536)}\r\n`);
      const before = process.memoryUsage.rss();
      const more = () => {
        while (!socket.destroyed && socket.write(chunk));
      };
      socket.on('drain', more);
      more();
      await ended;
      expect(socket.bytesWritten).toBeLessThan(100 * LIMITS.webhookBodyBytes);
      expect(process.memoryUsage.rss() - before).toBeLessThan(75 * LIMITS.webhookBodyBytes);
      expectNoTrace();
    },
    SLOW_MS,
  );

  test('a compressed body is not unpacked', async () => {
    const body = gzipSync(good);
    const answer = await server.post(body, { headers: { 'content-encoding': 'gzip' } });
    expect(answer).toMatchObject({ status: 400 });
    expectNoTrace();
  });
});

describe('webhook: shape', () => {
  test.each([
    '',
    'not json',
    '{"events":[',
    'null',
    '[]',
    '7',
    '{}',
    '{"events":null}',
    '{"events":{"length":1}}',
  ])('signed but no webhook: 400: %s', async (body) => {
    expect(await server.post(body)).toMatchObject({ status: 400, body: '' });
    expectNoTrace();
  });

  test("the console's check of the address, without events: 200", async () => {
    expect(await server.post(bodyOf())).toMatchObject({ status: 200 });
    expect(server.handled).toEqual([]);
  });

  test('a type of tomorrow: 200, ignored', async () => {
    expect(await server.post(bodyOf(lineEvent({ type: 'hologram' })))).toMatchObject({ status: 200 });
    expect(server.handled).toEqual([]);
    expect(server.outcomes).toEqual([{ kind: 'accepted', events: 0, ignored: { 'unknown-type': 1 } }]);
  });

  test('one malformed event among good ones does not lose the others', async () => {
    const batch = bodyOf(
      lineEvent({ webhookEventId: 'a' }),
      { type: 'message', source: 7 },
      lineEvent({ webhookEventId: 'b' }),
    );
    expect(await server.post(batch)).toMatchObject({ status: 200 });
    expect(server.handled[0]?.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(server.outcomes).toEqual([{ kind: 'accepted', events: 2, ignored: { malformed: 1 } }]);
  });

  test(
    'a nesting of 100,000 levels: answered, and the server lives',
    async () => {
      const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
      expect(await server.post(`{"events":[${deep}]}`)).toMatchObject({ status: 200 });
      expect((await server.post(deep)).status).toBe(400);
      expect(await server.post(good)).toMatchObject({ status: 200 });
      expect(server.handled).toHaveLength(1);
    },
    SLOW_MS,
  );

  test('without a body at all: 401', async () => {
    expect(await server.send('/webhooks/line', { method: 'POST' })).toMatchObject({ status: 401 });
  });

  test('another method is no webhook: 404', async () => {
    expect(await server.send('/webhooks/line')).toMatchObject({ status: 404 });
  });

  test(
    '300 mutated bodies: never 5xx, never a broken connection',
    async () => {
      const base = Buffer.from(bodyOf(lineEvent(), lineEvent({ type: 'postback', postback: { data: 'x' } })));
      const mutation = fc.array(
        fc.record({
          at: fc.nat(base.length - 1),
          cut: fc.nat(40),
          bytes: fc.oneof(
            fc.uint8Array({ maxLength: 20 }),
            fc
              .constantFrom('null', '{}', '[]', '"', ',', '-1e999', '\\u0000', '\\ud800', '"__proto__":1,')
              .map((text) => Buffer.from(text)),
          ),
        }),
        { minLength: 1, maxLength: 4 },
      );
      await fc.assert(
        fc.asyncProperty(mutation, fc.boolean(), async (cuts, resigned) => {
          const body = cuts.reduce(
            (bytes, { at, cut, bytes: put }) =>
              Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]),
            base,
          );
          const { status } = await server.post(body, { signature: sign(resigned ? body : base) });
          const unchanged = body.equals(base);
          expect(resigned || unchanged ? [200, 400] : [401]).toContain(status);
        }),
        { numRuns: 300 },
      );
    },
    SLOW_MS,
  );
});

describe('webhook: when the events cannot be made safe', () => {
  test('503, so that LINE delivers again, and nothing is delivered', async () => {
    const down = new Error('connect ECONNREFUSED 10.0.0.1');
    server.handleWith(() => Promise.reject(down));
    expect(await server.post(good)).toMatchObject({ status: 503, body: '' });
    expect(server.outcomes).toEqual([{ kind: 'failed', error: down }]);
    expect(server.answered()).toBe(0);
    server.handleWith(async () => {});
    expect(await server.post(good)).toMatchObject({ status: 200 });
  });

  test('LINE hanging up in the meantime changes nothing: delivery begins all the same', async () => {
    const { promise: stored, resolve: store } = Promise.withResolvers<void>();
    let begun = false;
    server.handleWith(() => {
      begun = true;
      return stored;
    });
    const socket = connect(server.port, '127.0.0.1');
    const head = `POST /webhooks/line HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(good)}\r\nX-Line-Signature: ${sign(good)}\r\n\r\n`;
    socket.write(head + good);
    await waitFor(() => begun);
    socket.destroy();
    // The access log's line tells that the server has noticed.
    await waitFor(() => server.logLines.length === 1);
    expect(JSON.parse(server.logLines[0] ?? '')).toMatchObject({ status: 499 });
    store();
    await waitFor(() => server.answered() === 1 && server.handled.length === 1);
  });
});
