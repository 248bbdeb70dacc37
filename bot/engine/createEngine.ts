import { claimPendingEvents } from '../../db/claimPendingEvents.ts';
import { isConflict, isDuplicateEvent } from '../../db/isConflict.ts';
import { loadStep } from '../../db/loadStep.ts';
import type { OutboxRow } from '../../db/outgoing.ts';
import { postponeEvent } from '../../db/storePendingEvent.ts';
import type { Database } from '../../db/tx.ts';
import type { FaultPoints } from '../faultPoints.ts';
import type { KeptEvent } from '../incoming.ts';
import { askForPatience } from './askForPatience.ts';
import { createLater } from './createLater.ts';
import { putOff, storable } from './putOff.ts';
import { type House, takeStep } from './takeStep.ts';

/** What the engine works with; main.ts gives it. */
export interface EngineParts {
  database: Database;
  delivery: {
    deliverNow(rows: OutboxRow[]): Promise<void>;
    deliverForEvent(eventId: string, replyToken: string): Promise<void>;
    nudge(): void;
  };
  /** First-line limit of one person's messages: what is over it is answered later. */
  limiter: { take(key: string): Promise<{ allowed: boolean; retryAfterMs: number }> };
  /** Of those, one a minute is told that answers come slowly. */
  patience: { take(key: string): Promise<{ allowed: boolean }> };
  /** What each step is told of the house. */
  house: House;
  onEvent: (happened: EngineEvent) => void;
  faultPoint?: FaultPoints['engine'];
}

/** What happened to an event, without personal data, for log and metrics. */
export type EngineEvent = {
  outcome: 'done' | 'duplicate' | 'postponed' | 'pending' | 'dead';
  input: KeptEvent['input']['kind'];
  ms: number;
  error?: unknown;
};

/** The engine as the webhook and the clocks see it. */
export interface Engine {
  /**
   * Takes a batch: each person's events in order, people side by side. Resolves when every event is committed or stored
   * as pending; what is to be sent goes out afterwards. Throws only when the store itself is down.
   */
  handle(events: readonly KeptEvent[]): Promise<void>;
  /** Takes up pending events that are due. Gives how many there were. */
  retryPending(): Promise<number>;
  /** Waits for the deliveries that are under way. */
  settled(): Promise<void>;
}

/** After this long LINE waits no more: the event is put off instead of tried at once again. */
const CONFLICTS_MS = 1_500;

/** People served at the same moment by one batch (PERFORMANCE 8). */
const SIDE_BY_SIDE = 16;

/** The engine: events in, steps committed, deliveries started. */
export function createEngine(parts: EngineParts): Engine {
  const { database, delivery, limiter, onEvent } = parts;
  const later = createLater(() => delivery.nudge());

  async function handleAll(events: readonly KeptEvent[], retry: boolean): Promise<void> {
    const people = Map.groupBy([...events].sort(inOrder), ({ lineUserId }) => lineUserId);
    await sideBySide([...people.values()], SIDE_BY_SIDE, async (own) => {
      for (const event of own) await handleOne(event, retry);
    });
  }

  async function handleOne(event: KeptEvent, retry: boolean): Promise<void> {
    const began = performance.now();
    const report = (outcome: EngineEvent['outcome'], error?: unknown) =>
      onEvent({ outcome, input: event.input.kind, ms: performance.now() - began, error });
    if (!retry && (await isTooFast(event))) return report('postponed');
    try {
      const rows = await stepUntilCommitted(event);
      if (!rows) return report('duplicate');
      report('done');
      later.send(() => delivery.deliverNow(rows));
    } catch (error) {
      report(await putOff(database, event, error), error);
      delivery.nudge();
    }
  }

  /** Puts off what comes faster than is answered; of those, one a minute is answered that it is so. */
  async function isTooFast(event: KeptEvent): Promise<boolean> {
    const subject = database.vault.index('log-subject', event.lineUserId);
    const { allowed, retryAfterMs } = await limiter.take(subject);
    if (allowed) return false;
    await database.run((tx) => postponeEvent(tx, storable(event), retryAfterMs));
    const { replyToken } = event;
    if (replyToken && (await parts.patience.take(subject)).allowed) {
      const rows = await askForPatience(database, event, replyToken);
      later.send(() => delivery.deliverNow(rows));
    }
    return true;
  }

  /** Gives the rows of the commit; undefined where the event is known already (its unsent answer is sent again). */
  async function stepUntilCommitted(event: KeptEvent): Promise<OutboxRow[] | undefined> {
    const began = performance.now();
    for (;;) {
      const loaded = await database.run((tx) => loadStep(tx, event.lineUserId, event.id));
      if (loaded.eventStatus !== undefined && loaded.eventStatus !== 'PENDING') return duplicate(event);
      try {
        await parts.faultPoint?.('beforeCommit', event);
        const rows = await takeStep(database, event, loaded, parts.house);
        await parts.faultPoint?.('afterCommit', event);
        return rows;
      } catch (error) {
        if (isDuplicateEvent(error)) return duplicate(event);
        if (!isConflict(error) || performance.now() - began > CONFLICTS_MS) throw error;
      }
    }
  }

  function duplicate({ id, replyToken }: KeptEvent): undefined {
    if (replyToken) later.send(() => delivery.deliverForEvent(id, replyToken));
  }

  return {
    handle: (events) => handleAll(events, false),
    async retryPending() {
      const claimed = await database.run((tx) => claimPendingEvents(tx, SIDE_BY_SIDE));
      await handleAll(
        claimed.map(({ payload }) => JSON.parse(payload) as KeptEvent),
        true,
      );
      return claimed.length;
    },
    settled: () => later.settled(),
  };
}

function inOrder(one: KeptEvent, other: KeptEvent): number {
  return one.occurredAt.localeCompare(other.occurredAt) || one.id.localeCompare(other.id);
}

async function sideBySide<T>(items: T[], width: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}
