import { PgBoss } from 'pg-boss';
import type { JobStore, OpenedDatabase } from './openDatabase.ts';

/** Recurrent work of which each piece runs on one instance at a time, whoever's turn it is. */
export interface Jobs {
  /**
   * Runs `work` by a cron expression (five fields, the school's time zone); a run that is still going on when the
   * next is due is not joined by another. What `work` throws goes to `onError`.
   */
  every(name: string, cron: string, work: () => Promise<void>): Promise<void>;
  /** Waits for the runs in hand, eight seconds at most. */
  stop(): Promise<void>;
}

/** What the clocks run on and whom they tell. */
export interface JobsOptions {
  database: OpenedDatabase;
  /** What a piece of work threw (with its name), or what went wrong in pg-boss itself. Must not throw. */
  onError(error: unknown, name?: string): void;
  timeZone?: string;
  /** How often clocks and queues are looked at. */
  pollSeconds?: number;
}

/** An instance that gives no sign of life for this long has died in its work, and another may take the next run. */
const HEARTBEAT_SECONDS = 30;
const STOP_MS = 8_000;

/** Starts pg-boss over the database's store; its tables are made at the first start. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, onError, timeZone = 'Asia/Taipei', pollSeconds = 5 } = options;
  const boss = new PgBoss({
    ...connection(database.jobStore),
    cronMonitorIntervalSeconds: pollSeconds,
    cronWorkerIntervalSeconds: pollSeconds,
    superviseIntervalSeconds: HEARTBEAT_SECONDS,
    monitorIntervalSeconds: HEARTBEAT_SECONDS,
    reindex: false,
  });
  boss.on('error', (error) => onError(error));
  await boss.start();

  async function runOnce(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // Not thrown on: pg-boss would keep its message in a table, where nothing personal may lie in the clear.
      onError(error, name);
    }
  }

  return {
    async every(name, cron, work) {
      await boss.createQueue(name, {
        policy: 'exclusive',
        retryLimit: 0,
        heartbeatSeconds: HEARTBEAT_SECONDS,
        expireInSeconds: 3_600,
        deleteAfterSeconds: 24 * 3_600,
      });
      await boss.work(name, { pollingIntervalSeconds: pollSeconds }, () => runOnce(name, work));
      await boss.schedule(name, cron, null, { tz: timeZone });
    },
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  };
}

/** Two connections are enough for the clocks; the pool of the steps stays theirs. */
function connection(store: JobStore) {
  return 'connectionString' in store
    ? { connectionString: store.connectionString, max: 2 }
    : { db: store, backend: 'pglite' as const };
}
