import { setTimeout as wait } from 'node:timers/promises';
import { createFairQueue } from '../../db/fairQueue.ts';
import type { OpenedDatabase } from '../../db/openDatabase.ts';
import { execute, sql } from '../../db/sql.ts';
import { openTestDatabase, testStores } from '../support/testDatabase.ts';

describe.each(testStores)('transactions on %s', (kind) => {
  let database: OpenedDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  afterAll(async () => {
    await database.close();
  });

  test('64 at once of 50 ms each all succeed', async () => {
    const transactions = Array.from({ length: 64 }, (_, index) =>
      database.transaction(async (tx) => {
        await wait(50);
        return await execute(
          tx,
          sql`INSERT INTO line_users (id, first_seen_at) VALUES (${`U${index}`}, app_now())`,
        );
      }),
    );
    expect(await Promise.all(transactions)).toEqual(transactions.map(() => 1));
  });

  test('one that throws leaves nothing behind and stops nobody', async () => {
    const failing = database.transaction(async (tx) => {
      await execute(tx, sql`DELETE FROM line_users`);
      throw new Error('changed my mind');
    });
    const next = database.run((tx) => tx.prisma.lineUser.count());
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await next).toBe(64);
  });

  test('a closed database refuses work, and closing twice is once', async () => {
    const other = await openTestDatabase(kind);
    const last = other.run((tx) => tx.prisma.lineUser.count());
    await last;
    await other.close();
    await expect(other.run((tx) => tx.prisma.lineUser.count())).rejects.toThrow();
  });
});

describe('the fair queue', () => {
  test('takes turns in the order of asking', async () => {
    const queue = createFairQueue();
    const order: number[] = [];
    const enter = (number: number) =>
      queue.run(async () => {
        order.push(number);
        await Promise.resolve();
        order.push(number);
      });
    await Promise.all([enter(1), enter(2), enter(3)]);
    expect(order).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test('work that asks again while it holds the turn is told, instead of waiting for itself', async () => {
    const queue = createFairQueue();
    await expect(queue.run(() => queue.run(async () => 1))).rejects.toThrow('inside a transaction');
    expect(await queue.run(async () => 1)).toBe(1);
  });

  test('what the work leaves running may ask once the turn is over', async () => {
    const queue = createFairQueue();
    const gate = Promise.withResolvers<void>();
    const later = await queue.run(async () => ({
      result: gate.promise.then(() => queue.run(async () => 2)),
    }));
    gate.resolve();
    expect(await later.result).toBe(2);
  });

  test('a stopped queue refuses those that wait, too', async () => {
    const queue = createFairQueue();
    const gate = Promise.withResolvers<void>();
    const first = queue.run(() => gate.promise);
    const waiting = queue.run(async () => 1);
    await Promise.resolve();
    queue.stop(new Error('lost the folder'));
    gate.resolve();
    await first;
    await expect(waiting).rejects.toThrow('lost the folder');
  });
});
