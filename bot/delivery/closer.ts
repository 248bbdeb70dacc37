import { setTimeout as pause } from 'node:timers/promises';
import { addToOutbox } from '../../db/addToOutbox.ts';
import { type Closed, closeOutbox } from '../../db/closeOutbox.ts';
import { readNow } from '../../db/readNow.ts';
import type { Database } from '../../db/tx.ts';
import type { DeliveryEvent } from './deliveryEvent.ts';
import type { Verdict } from './verdict.ts';

/** Writes verdicts; resolves when they are written. Rejects when the store fails for longer than a moment. */
export type Close = (verdicts: readonly Verdict[]) => Promise<void>;

const BATCH_MOST = 200;
/** What was sent but not written down may be sent again: worth a few more tries. */
const RETRY_AFTER_MS = [100, 400, 1_000];

interface Waiting {
  verdicts: readonly Verdict[];
  done: PromiseWithResolvers<void>;
}

/** Makes a writer that gathers what comes while it writes into the next statement. */
export function createCloser(database: Database, onEvent: (event: DeliveryEvent) => void): Close {
  let waiting: Waiting[] = [];
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const batch = takeBatch();
      try {
        const verdicts = batch.flatMap((each) => each.verdicts);
        tell(verdicts, await write(database, verdicts), onEvent);
        for (const { done } of batch) done.resolve();
      } catch (error) {
        for (const { done } of batch) done.reject(error);
      }
    }
    writing = false;
  }

  function takeBatch(): Waiting[] {
    const batch = waiting.slice(0, BATCH_MOST);
    waiting = waiting.slice(BATCH_MOST);
    return batch;
  }

  return async (verdicts) => {
    if (verdicts.length === 0) return;
    const done = Promise.withResolvers<void>();
    waiting.push({ verdicts, done });
    if (!writing) void writeAll();
    await done.promise;
  };
}

async function write(database: Database, verdicts: readonly Verdict[]): Promise<Closed[]> {
  for (const ms of RETRY_AFTER_MS) {
    try {
      return await writeOnce(database, verdicts);
    } catch {
      await pause(ms);
    }
  }
  return await writeOnce(database, verdicts);
}

/** One statement; where something is to be told because of it, both in one commit. */
async function writeOnce(database: Database, verdicts: readonly Verdict[]): Promise<Closed[]> {
  const closings = verdicts.map(({ closing }) => closing);
  if (verdicts.every(({ follow }) => follow === undefined))
    return await database.run((tx) => closeOutbox(tx, closings));
  return await database.transaction(async (tx) => {
    const closed = await closeOutbox(tx, closings);
    const isClosed = (id: string) => closed.some((each) => each.id === id);
    const following = verdicts.flatMap(({ closing, follow }) =>
      follow && isClosed(closing.id) ? [follow] : [],
    );
    await addToOutbox(tx, await readNow(tx), following);
    return closed;
  });
}

/** Tells of the rows that were written; a row postponed beyond its time has been given up instead. */
function tell(
  verdicts: readonly Verdict[],
  closed: readonly Closed[],
  onEvent: (event: DeliveryEvent) => void,
): void {
  const statuses = new Map(closed.map(({ id, status }) => [id, status]));
  for (const { closing, event } of verdicts) {
    const status = statuses.get(closing.id);
    if (status === undefined) continue;
    const died = status === 'DEAD' && closing.end === 'POSTPONED';
    if (!died || event.type !== 'postponed') onEvent(event);
    if (died) onEvent({ ...event, type: 'dead' });
  }
}
