import { AsyncLocalStorage } from 'node:async_hooks';

/** Lets one piece of work through at a time, first in, first out. */
export interface FairQueue {
  /** Runs `work` when its turn has come. Throws at once when called from inside work that holds the turn. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** From now on every turn is refused with `error`, those that wait included. */
  stop(error: Error): void;
  /** Resolves when everything queued so far has ended. */
  idle(): Promise<void>;
}

/** Makes an empty queue. */
export function createFairQueue(): FairQueue {
  const holder = new AsyncLocalStorage<{ holds: boolean }>();
  let last: Promise<unknown> = Promise.resolve();
  let stopped: Error | undefined;

  async function take<T>(work: () => Promise<T>): Promise<T> {
    if (stopped) throw stopped;
    // What the work leaves running in the background keeps its context, but not its turn.
    const turn = { holds: true };
    try {
      return await holder.run(turn, work);
    } finally {
      turn.holds = false;
    }
  }

  return {
    async run(work) {
      // Waiting here for the turn one holds oneself would last for ever.
      if (holder.getStore()?.holds)
        throw new Error('the database was asked from inside a transaction: use its tx');
      const result = last.then(() => take(work));
      last = result.catch(() => undefined);
      return await result;
    },
    stop(error) {
      stopped ??= error;
    },
    async idle() {
      await last;
    },
  };
}
