import type { OutboxRow } from '../../db/outgoing.ts';
import type { Database } from '../../db/tx.ts';
import { unsentOfEvent } from '../../db/unsentOfEvent.ts';
import { UNAUTHORISED_PAUSE_MS } from './backoff.ts';
import { type CarryOutParts, carryOut, carryOutReply, closeUnreadable } from './carryOut.ts';
import { createCloser } from './closer.ts';
import type { DeliveryEvent } from './deliveryEvent.ts';
import type { LineClient } from './lineClient.ts';
import type { Mailer } from './mailer.ts';
import { CLAIM_MS, createPump } from './pump.ts';
import type { FaultPoint } from './senders.ts';
import type { SmsGateway } from './smsGateway.ts';
import { createTurns, createWake } from './turns.ts';
import type { Verdict } from './verdict.ts';

/** The outbox on its way to LINE, mail and text messages. */
export interface Delivery {
  /**
   * Sends rows that were just committed: those that answer one event in one reply, the rest as they are claimed. What
   * fails stays in the outbox. Never throws.
   */
  deliverNow(rows: readonly OutboxRow[]): Promise<void>;
  /** Answers an event that LINE delivered again with what was left unsent of its answer. Never throws. */
  deliverForEvent(eventId: string, replyToken: string): Promise<void>;
  /** Claims and sends what is due, until nothing is; gives how many rows that were. Throws when the store fails. */
  pump(limit?: number): Promise<number>;
  /** Pumps from now on: at each nudge, and at least every second. */
  start(): void;
  nudge(): void;
  /** Begins nothing more and waits for what is in flight, ten seconds at most. */
  stop(): Promise<void>;
}

export interface DeliveryOptions {
  database: Database;
  line: LineClient;
  mailer?: Mailer | undefined;
  sms?: SmsGateway | undefined;
  /** Called when a row's end is written. Must not throw. */
  onEvent: (event: DeliveryEvent) => void;
  /** Where tests stop the process. */
  faultPoint?: FaultPoint | undefined;
}

const PUMP_LIMIT = 32;
const IDLE_MS = 1_000;
const STOP_MS = 10_000;

/** Makes a delivery; it sends only what it is told to until `start()`. */
export function createDelivery({ database, onEvent, ...senders }: DeliveryOptions): Delivery {
  const wake = createWake();
  const inFlight = new Set<Promise<unknown>>();
  let stopping = false;
  let loop: Promise<void> | undefined;
  let pushesFrom: string | undefined;

  const parts: CarryOutParts = {
    senders,
    close: createCloser(database, onEvent),
    inTurn: createTurns(),
    onEvent,
    stopping: () => stopping,
    judged({ event }, claimedAt) {
      pushesFrom = pauseAfter(event, claimedAt, pushesFrom);
    },
  };
  const pump = createPump({
    database,
    wake,
    carryOut: (job, slots) => tracked(carryOut(parts, job, slots)),
    closeUnreadable: (claim) => tracked(closeUnreadable(parts, claim)),
    pushesFrom: () => pushesFrom,
    stopping: () => stopping,
  });

  async function tracked<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work);
    try {
      return await work;
    } finally {
      inFlight.delete(work);
    }
  }

  async function keepPumping(): Promise<void> {
    while (!stopping) {
      await pump.run(PUMP_LIMIT).catch((error: unknown) => onEvent({ type: 'failed', error }));
      await wake.wait(IDLE_MS);
    }
  }

  async function deliver(rows: readonly OutboxRow[]): Promise<void> {
    const { replies, rest } = byToken(rows);
    const ids = rest.map(({ id }) => id);
    await Promise.all([
      ...[...replies].map(([token, group]) => carryOutReply(parts, group, token)),
      ids.length > 0 ? pump.runThese(ids).catch((error: unknown) => onEvent({ type: 'failed', error })) : 0,
    ]);
    wake.wake();
  }

  async function deliverAgain(eventId: string, replyToken: string): Promise<void> {
    try {
      const claim = await database.run((tx) => unsentOfEvent(tx, eventId, CLAIM_MS));
      await Promise.all([carryOutReply(parts, claim.rows, replyToken), closeUnreadable(parts, claim)]);
      wake.wake();
    } catch (error) {
      onEvent({ type: 'failed', error });
    }
  }

  return {
    deliverNow: (rows) => tracked(deliver(rows)),
    deliverForEvent: (eventId, replyToken) => tracked(deliverAgain(eventId, replyToken)),
    pump: (limit = PUMP_LIMIT) => tracked(pump.run(limit)),
    start() {
      loop ??= keepPumping();
    },
    nudge: wake.wake,
    async stop() {
      stopping = true;
      wake.wake();
      const ended = Promise.allSettled([...inFlight, loop]);
      const { promise: late, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, STOP_MS);
      await Promise.race([ended, late]);
      clearTimeout(timer);
    },
  };
}

/** Rows that answer, by their token, and those that answer nothing. */
function byToken(rows: readonly OutboxRow[]) {
  const replies = new Map<string, (OutboxRow & { tries: number })[]>();
  const rest: OutboxRow[] = [];
  for (const row of rows) {
    const { outgoing, replyUntil } = row;
    const token = outgoing.channel === 'LINE' && replyUntil !== undefined ? outgoing.replyToken : undefined;
    if (token === undefined) rest.push(row);
    else replies.set(token, [...(replies.get(token) ?? []), { ...row, tries: 0 }]);
  }
  return { replies, rest };
}

/**
 * Until when pushes rest: while LINE refuses the account, each further push would only be one more refusal. A message
 * that gets through ends the rest.
 */
function pauseAfter(
  event: Verdict['event'],
  claimedAt: string,
  until: string | undefined,
): string | undefined {
  if (event.channel !== 'LINE' || event.via !== 'push') return until;
  if (event.type === 'sent') return undefined;
  if (event.type !== 'quota' && event.type !== 'unauthorised') return until;
  return new Date(Date.parse(claimedAt) + UNAUTHORISED_PAUSE_MS).toISOString();
}
