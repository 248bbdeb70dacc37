/** Work that is looked at again and again. */
export interface Ticker {
  /** Runs the work now, or once more after the run in hand. */
  nudge(): void;
  /** Stops; resolves when the run in hand has ended. */
  stop(): Promise<void>;
}

/**
 * Runs `work` every `everyMs` and whenever it is nudged, never twice at once, and again at once while it says that there was
 * something. It only looks for rows that are due: nothing is lost with it.
 */
export function createTicker(
  work: () => Promise<number>,
  { everyMs, onError }: { everyMs: number; onError: (error: unknown) => void },
): Ticker {
  let stopped = false;
  let again = false;
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    do {
      again = false;
      try {
        if ((await work()) > 0) again = true;
      } catch (error) {
        onError(error);
      }
    } while (again && !stopped);
  }

  function nudge(): void {
    if (stopped) return;
    again = true;
    running ??= run().finally(() => {
      running = undefined;
    });
  }

  const timer = setInterval(nudge, everyMs);
  return {
    nudge,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
