/** Lets work of one key through in the order of asking; other keys do not wait. */
export type Turns = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Makes an empty row of turns. What the work throws goes to who asked, and the next has its turn all the same. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = last.get(key);
    const result = before ? before.then(work) : work();
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    last.set(key, settled);
    try {
      return await result;
    } finally {
      if (last.get(key) === settled) last.delete(key);
    }
  };
}

/** Lets so much work run at once; what is more waits, first in, first out. */
export interface Slots {
  run<T>(work: () => Promise<T>): Promise<T>;
  /** True when somebody who asks now must wait. */
  readonly full: boolean;
}

/** Makes `count` free slots. */
export function createSlots(count: number): Slots {
  let taken = 0;
  const waiting: (() => void)[] = [];
  return {
    get full() {
      return taken >= count;
    },
    async run(work) {
      if (taken < count) taken += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // The slot is handed on, never free in between: who asks meanwhile queues behind.
        const next = waiting.shift();
        if (next) next();
        else taken -= 1;
      }
    },
  };
}

/** Something that may happen while somebody waits for it. */
export interface Wake {
  /** Ends every wait, or the next one if nobody waits. */
  wake(): void;
  /** Waits until woken, `ms` at most. */
  wait(ms: number): Promise<void>;
}

/** Makes a wake that has not happened. */
export function createWake(): Wake {
  const waiting = new Set<() => void>();
  let woken = false;
  return {
    wake() {
      woken = waiting.size === 0;
      for (const end of waiting) end();
    },
    async wait(ms) {
      if (!woken) {
        const { promise, resolve } = Promise.withResolvers<void>();
        const timer = setTimeout(resolve, ms);
        waiting.add(resolve);
        await promise;
        waiting.delete(resolve);
        clearTimeout(timer);
      }
      woken = false;
    },
  };
}

/** Work that has begun and not ended. */
export interface InFlight {
  /** Passes on what becomes of the work. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all that is in flight now has ended, well or not, or after `ms`. */
  settled(ms: number): Promise<void>;
}

/** Makes an empty set of work. */
export function createInFlight(): InFlight {
  const inFlight = new Set<Promise<unknown>>();
  return {
    async track(work) {
      inFlight.add(work);
      try {
        return await work;
      } finally {
        inFlight.delete(work);
      }
    },
    async settled(ms) {
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ms);
      await Promise.race([Promise.allSettled(inFlight), late]);
      clearTimeout(timer);
    },
  };
}
