import type { Entry } from './chatUser.ts';
import type { Mail } from './mailbox.ts';
import type { RichMenuView, UserView } from './simulatorState.ts';

/** What happened on the platform, as the page hears it over /simulator/events. */
type SimulatorEvent =
  | { type: 'entry'; entry: Entry }
  | { type: 'mail'; mail: Mail }
  | { type: 'user'; user: UserView }
  | { type: 'richmenu'; userId: string; richMenu: RichMenuView | null }
  | { type: 'service'; lastStatus: number; lastMs: number }
  | { type: 'loading'; userId: string; seconds: number };

/** Tells listeners what happened and lets callers wait for a condition without polling. */
export class Feed {
  readonly #listeners = new Set<(event: SimulatorEvent) => void>();

  /** Calls the listener at every event until the returned function is called. */
  subscribe(listener: (event: SimulatorEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells every listener. */
  publish(event: SimulatorEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Resolves with what `find` gives, looked up now and at every event; rejects with `failure()` after the time. */
  until<T>(find: () => T | undefined, timeoutMs: number, failure: () => Error): Promise<T> {
    const now = find();
    if (now !== undefined) return Promise.resolve(now);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        unsubscribe();
        reject(failure());
      }, timeoutMs);
      const unsubscribe = this.subscribe(() => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        unsubscribe();
        resolve(found);
      });
    });
  }
}
