import { startJobs } from '../../db/jobs.ts';
import type { OpenedDatabase } from '../../db/openDatabase.ts';
import { openTestDatabase, testStores } from '../support/testDatabase.ts';

describe.each(testStores)('jobs on %s', (kind) => {
  let database: OpenedDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  afterAll(async () => {
    await database.close();
  });

  const start = (onError: (error: unknown, name?: string) => void) =>
    startJobs({ database, onError, pollSeconds: 1 });

  test('each run is on one instance only, and what it throws is reported under its name', async () => {
    const reported: unknown[] = [];
    const first = await start((error, name) => reported.push([name, error]));
    const second = await start((error, name) => reported.push([name, error]));
    const started = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const boom = new Error('boom');
    let runs = 0;
    const work = async () => {
      runs += 1;
      started.resolve();
      await gate.promise;
      throw boom;
    };
    await first.every('sweep', '* * * * *', work);
    await second.every('sweep', '* * * * *', work);
    await started.promise;
    gate.resolve();
    await Promise.all([first.stop(), second.stop()]);
    expect(runs).toBe(1);
    expect(reported).toEqual([['sweep', boom]]);
  });

  test('a second start finds its tables', async () => {
    const reported: unknown[] = [];
    const jobs = await start((error) => reported.push(error));
    await jobs.every('sweep', '* * * * *', async () => undefined);
    await jobs.stop();
    expect(reported).toEqual([]);
  });
});
