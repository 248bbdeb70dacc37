import { randomUUID } from 'node:crypto';
import { connect as connectTcp, createServer, type Server, type Socket } from 'node:net';
import { createLimiter } from '../../platform/limiter.ts';
import { connectRedis, type RedisLink } from '../../platform/redis.ts';
import { waitFor } from '../support/waitFor.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

function connect(url: string): RedisLink {
  const link = connectRedis(url, () => {});
  if (!link) throw new Error('a URL was given');
  open.push(link);
  return link;
}

/** A server that accepts connections and treats them as told. */
async function fakeRedis(treat: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    treat(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `redis://127.0.0.1:${address.port}`;
}

const figures = { points: 3, durationMs: 60_000 };

async function expectThreeThenRefusal(redis?: RedisLink): Promise<void> {
  const limiter = createLimiter({ ...figures, redis, prefix: `test-${randomUUID()}` });
  for (let nth = 0; nth < 3; nth++)
    expect(await limiter.take('a')).toEqual({ allowed: true, retryAfterMs: 0 });
  const refused = await limiter.take('a');
  expect(refused.allowed).toBe(false);
  expect(refused.retryAfterMs).toBeGreaterThan(50_000);
  expect(refused.retryAfterMs).toBeLessThanOrEqual(60_000);
  expect(await limiter.take('b')).toMatchObject({ allowed: true });
}

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

describe('limiter', () => {
  test('limits in memory without Redis', () => expectThreeThenRefusal());

  test('still limits when Redis was never there', async () => {
    await expectThreeThenRefusal(connect('redis://127.0.0.1:1'));
  });

  test('still limits when Redis accepts and hangs', async () => {
    await expectThreeThenRefusal(connect(await fakeRedis(() => {})));
  });

  test('still limits when Redis breaks every connection off', async () => {
    await expectThreeThenRefusal(connect(await fakeRedis((socket) => socket.destroy())));
  });

  test('what Redis answers to a client it does not like is an error like any other', async () => {
    const treat = (socket: Socket) =>
      socket.on('data', () => socket.write('-OOM command not allowed when used memory\r\n'));
    await expectThreeThenRefusal(connect(await fakeRedis(treat)));
  });

  test('a duration under a second counts as one', async () => {
    const limiter = createLimiter({ points: 1, durationMs: 1, prefix: 'short' });
    expect(await limiter.take('a')).toMatchObject({ allowed: true });
    expect(await limiter.take('a')).toMatchObject({ allowed: false });
  });
});

const url = process.env.TEST_REDIS_URL;
/** Needs a real Redis: TEST_REDIS_URL. */
const withRedis = url === undefined ? describe.skip : describe;

withRedis('limiter over Redis (skipped without TEST_REDIS_URL)', () => {
  async function ready(): Promise<RedisLink> {
    const redis = connect(url ?? '');
    await waitFor(() => redis.client.isReady);
    return redis;
  }

  test('limits', async () => expectThreeThenRefusal(await ready()));

  test('instances share their counts', async () => {
    const prefix = `test-${randomUUID()}`;
    const [one, two] = [
      createLimiter({ ...figures, redis: await ready(), prefix }),
      createLimiter({ ...figures, redis: await ready(), prefix }),
    ];
    const takes = [];
    for (const limiter of [one, two, one, two, one]) takes.push((await limiter.take('a')).allowed);
    expect(takes).toEqual([true, true, true, false, false]);
  });

  test('a Redis that falls silent is waited for once, 200 ms, and then left alone', async () => {
    let silent = false;
    const behind = new URL(url ?? '');
    const proxy = await fakeRedis((socket) => {
      const real = connectTcp(Number(behind.port), behind.hostname);
      socket.on('data', (data) => real.write(data)).on('close', () => real.destroy());
      real.on('data', (data) => silent || socket.write(data)).on('error', () => socket.destroy());
    });
    const redis = connect(proxy);
    await waitFor(() => redis.client.isReady);
    const limiter = createLimiter({ ...figures, redis, prefix: `test-${randomUUID()}` });
    expect(await limiter.take('a')).toMatchObject({ allowed: true });
    silent = true;
    expect(await msOf(() => limiter.take('b'))).toBeLessThan(600);
    expect(await msOf(() => limiter.take('b'))).toBeLessThan(190);
    expect(await limiter.take('b')).toMatchObject({ allowed: true });
    expect(await limiter.take('b')).toMatchObject({ allowed: false });
  });

  test('limits go on in memory when the connection is killed', async () => {
    const redis = await ready();
    const limiter = createLimiter({ ...figures, redis, prefix: `test-${randomUUID()}` });
    redis.client.destroy();
    const takes = [];
    for (let nth = 0; nth < 4; nth++) takes.push((await limiter.take('a')).allowed);
    expect(takes).toEqual([true, true, true, false]);
  });
});
