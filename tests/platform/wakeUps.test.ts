import { connectRedis, type RedisLink } from '../../platform/redis.ts';
import { createWakeUps, type WakeUps } from '../../platform/wakeUps.ts';
import { waitFor } from '../support/waitFor.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

function connect(url: string, onError: () => void = () => {}): RedisLink {
  const link = connectRedis(url, onError);
  if (!link) throw new Error('a URL was given');
  open.push(link);
  return link;
}

function start(redis?: RedisLink): { wakeUps: WakeUps; failures: string[] } {
  const failures: string[] = [];
  const wakeUps = createWakeUps(redis, (where) => failures.push(where));
  open.push(wakeUps);
  return { wakeUps, failures };
}

describe('wake-ups', () => {
  test('reach the handlers of their topic, after the current task', async () => {
    const { wakeUps } = start();
    const woken: string[] = [];
    wakeUps.subscribe('outbox', () => woken.push('outbox'));
    wakeUps.subscribe('events', () => woken.push('events'));
    wakeUps.publish('outbox');
    expect(woken).toEqual([]);
    await waitFor(() => woken.length > 0);
    expect(woken).toEqual(['outbox']);
  });

  test('do not reach a handler that was removed, nor anyone after the end', async () => {
    const { wakeUps } = start();
    let removed = 0;
    let kept = 0;
    const remove = wakeUps.subscribe('outbox', () => removed++);
    wakeUps.subscribe('outbox', () => kept++);
    remove();
    wakeUps.publish('outbox');
    await waitFor(() => kept === 1);
    await wakeUps.close();
    wakeUps.publish('outbox');
    await new Promise(setImmediate);
    expect([removed, kept]).toEqual([0, 1]);
  });

  test('a handler that fails is counted and stops nobody', async () => {
    const { wakeUps, failures } = start();
    let woken = 0;
    wakeUps.subscribe('events', () => {
      throw new Error('at once');
    });
    wakeUps.subscribe('events', () => Promise.reject(new Error('later')));
    wakeUps.subscribe('events', () => woken++);
    wakeUps.publish('events');
    await waitFor(() => failures.length === 2 && woken === 1);
    expect(failures).toEqual(['handler', 'handler']);
  });

  test('work in process while Redis is away; the failure is counted', async () => {
    let errors = 0;
    const { wakeUps, failures } = start(connect('redis://127.0.0.1:1', () => errors++));
    let woken = 0;
    wakeUps.subscribe('outbox', () => woken++);
    wakeUps.publish('outbox');
    await waitFor(() => woken === 1 && failures.includes('publish') && errors > 0);
  });

  test('without a URL there is no connection', () => {
    expect(connectRedis(undefined, () => {})).toBeUndefined();
  });
});

const url = process.env.TEST_REDIS_URL;
/** Needs a real Redis: TEST_REDIS_URL. */
const withRedis = url === undefined ? describe.skip : describe;

withRedis('wake-ups over Redis (skipped without TEST_REDIS_URL)', () => {
  test('reach the other instances, and their sender once', async () => {
    const [one, two] = [start(connect(url ?? '')), start(connect(url ?? ''))];
    const woken = { one: 0, two: 0 };
    one.wakeUps.subscribe('outbox', () => woken.one++);
    two.wakeUps.subscribe('outbox', () => woken.two++);
    // Each is woken once when its subscription stands.
    await waitFor(() => woken.one === 1 && woken.two === 1);
    await waitFor(() => {
      const before = woken.two;
      one.wakeUps.publish('outbox');
      return before > 1;
    });
    const { one: sent } = woken;
    expect(sent).toBeGreaterThan(1);
    await waitFor(() => woken.two > 1);
  });

  test('a dropped subscription comes back and wakes everybody, because something may have been missed', async () => {
    const redis = connect(url ?? '');
    const { wakeUps } = start(redis);
    let woken = 0;
    wakeUps.subscribe('events', () => woken++);
    await waitFor(() => woken === 1 && redis.client.isReady);
    await redis.client.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub']);
    await waitFor(() => woken === 2);
  });
});
