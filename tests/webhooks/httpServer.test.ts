import { connect, type Socket } from 'node:net';
import { Router } from 'express';
import { waitFor } from '../support/waitFor.ts';
import { bodyOf, lineEvent, startWebhookServer, type WebhookServer } from './webhookServer.ts';

/** On a machine that may be busy. */
const SLOW_MS = 60_000;

const servers: WebhookServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function start(...options: Parameters<typeof startWebhookServer>): Promise<WebhookServer> {
  const server = await startWebhookServer(...options);
  servers.push(server);
  return server;
}

const SECRET_TEXT = 'secret-of-the-inside';

function troublesome(): Router {
  const router = Router();
  router.get('/throws', () => {
    throw new Error(SECRET_TEXT);
  });
  router.get('/rejects', () => Promise.reject(new Error(SECRET_TEXT)));
  router.get('/half', (_request, response) => {
    response.write('half');
    throw new Error(SECRET_TEXT);
  });
  router.get('/p/:token', (request, response) => {
    response.send(request.ip);
  });
  return router;
}

describe('http server: status routes', () => {
  test('/healthz lives', async () => {
    expect(await (await start()).send('/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
  });

  test.each<[string, () => Promise<boolean>, number]>([
    ['ready', async () => true, 200],
    ['not ready', async () => false, 503],
    ['failing', () => Promise.reject(new Error(SECRET_TEXT)), 503],
    ['hanging', () => new Promise(() => {}), 503],
  ])('/readyz when %s', async (_what, readiness, status) => {
    const answer = await (await start({ readiness })).send('/readyz');
    expect(answer.status).toBe(status);
    expect(answer.body).not.toContain(SECRET_TEXT);
  });

  test('/metrics counts requests by pattern', async () => {
    const server = await start({ routers: [troublesome()] });
    await server.send('/p/very-secret-token?x=1');
    await waitFor(() => server.logLines.length === 1);
    const { body, headers } = await server.send('/metrics');
    expect(headers['content-type']).toMatch(/^text\/plain; version=/);
    expect(body).toContain('homeroom_http_request_seconds_count{route="/p/:token",status="200"} 1');
    expect(body).not.toContain('very-secret-token');
  });
});

describe('http server: last resorts', () => {
  test('an unknown path is 404 in plain text', async () => {
    const answer = await (await start()).send('/nowhere?who=me');
    expect(answer).toMatchObject({ status: 404, body: expect.stringMatching(/找不到這個頁面.*Not found/su) });
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
  });

  test.each(['/throws', '/rejects'])('%s: 500 that tells nothing of the inside', async (path) => {
    const server = await start({ routers: [troublesome()] });
    expect(await server.send(path)).toMatchObject({ status: 500, body: 'Something went wrong\n' });
    await waitFor(() => server.logLines.length === 2);
    const text = server.logLines.join('');
    expect(text).toContain('"name":"http.failed"');
    expect(text).toContain('httpServer.test.ts');
    expect(text).not.toContain(SECRET_TEXT);
  });

  test('an answer that broke in the middle is cut, not finished, and nothing is printed', async () => {
    const server = await start({ routers: [troublesome()] });
    // What came before the cut may have arrived or not.
    await server.send('/half').catch(() => {});
    await waitFor(() => server.logLines.length === 2);
    expect(server.logLines.join('')).toContain('"status":499');
    expect(server.logLines.join('')).not.toContain(SECRET_TEXT);
  });

  test('a path that cannot be decoded is the client’s mistake', async () => {
    const server = await start({ routers: [troublesome()] });
    expect(await server.send('/p/%E0%A4%A')).toMatchObject({ status: 400, body: 'Bad request\n' });
  });
});

describe('http server: headers and log', () => {
  test('every answer carries the headers of row 43', async () => {
    const server = await start({ routers: [troublesome()] });
    for (const path of ['/healthz', '/nowhere', '/throws', '/webhooks/line']) {
      const { headers } = await server.send(path);
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'none';object-src 'none'",
        'strict-transport-security': 'max-age=31536000',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });

  test('a line for each answer, without path, query, address or header', async () => {
    const server = await start({ routers: [troublesome()] });
    await server.send('/p/token-4711?email=mei@example.com', { headers: { 'user-agent': 'canary-agent' } });
    await server.send('/nowhere/token-4711');
    await server.post(bodyOf(lineEvent()));
    await waitFor(() => server.logLines.length === 3);
    const entries = server.logLines.map((line) => JSON.parse(line));
    expect(entries.map(({ name, method, route, status }) => [name, method, route, status])).toEqual([
      ['http.answered', 'GET', '/p/:token', 200],
      ['http.answered', 'GET', 'none', 404],
      ['http.answered', 'POST', '/webhooks/line', 200],
    ]);
    expect(server.logLines.join('')).not.toMatch(/4711|mei@|canary|127\.0\.0\.1|親子/);
  });

  test.each<[number, string]>([
    [0, '127.0.0.1'],
    [1, '10.0.0.3'],
    [2, '10.0.0.2'],
  ])('with %i proxies the address that counts is not the client’s to choose', async (trustProxy, ip) => {
    const settings = { port: 0, trustProxy, line: 'simulator' as const };
    const server = await start({ settings, routers: [troublesome()] });
    const headers = { 'x-forwarded-for': '6.6.6.6, 10.0.0.2, 10.0.0.3' };
    expect((await server.send('/p/x', { headers })).body).toBe(ip);
  });
});

describe('http server: listening and closing', () => {
  test('a port in use stops the start with the name of the setting', async () => {
    const { port } = await start();
    const settings = { port, trustProxy: 0, line: 'simulator' as const };
    await expect(start({ settings })).rejects.toMatchObject({
      code: 'SETTINGS_INVALID',
      message: expect.stringMatching(/^PORT must be/),
    });
  });

  test('what is under way is finished, new connections are refused, idle ones closed', async () => {
    const server = await start();
    const idle = connect(server.port, '127.0.0.1');
    let idleClosed = false;
    idle.on('close', () => {
      idleClosed = true;
    });
    idle.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
    await new Promise((resolve) => idle.once('data', resolve));

    const { promise: stored, resolve: store } = Promise.withResolvers<void>();
    let begun = false;
    server.handleWith(() => {
      begun = true;
      return stored;
    });
    const answer = server.post(bodyOf(lineEvent()));
    await waitFor(() => begun);
    let closed = false;
    const closing = server.close().then(() => {
      closed = true;
    });
    await waitFor(() => idleClosed);
    await expect(server.send('/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(closed).toBe(false);
    store();
    expect(await answer).toMatchObject({ status: 200 });
    await closing;
    await server.close();
  });

  test(
    '500 connections that say nothing do not hold up the others',
    async () => {
      const server = await start();
      const slow: Socket[] = [];
      for (let nth = 0; nth < 500; nth++) {
        const socket = connect(server.port, '127.0.0.1');
        socket.on('error', () => {});
        socket.write('POST /webhooks/line HTTP/1.1\r\nHost: x\r\n');
        slow.push(socket);
      }
      await Promise.all(slow.map((socket) => waitFor(() => !socket.connecting)));
      expect(await server.post(bodyOf(lineEvent()))).toMatchObject({ status: 200 });
      for (const socket of slow) socket.destroy();
    },
    SLOW_MS,
  );
});
