import type { OutboxRow } from '../../db/outgoing.ts';
import type { Database } from '../../db/tx.ts';
import { unsentOfEvent } from '../../db/unsentOfEvent.ts';
import { UNAUTHORISED_PAUSE_MS } from './backoff.ts';
import { type CarryOutParts, carryOut, carryOutReply, closeUnreadable, guarded } from './carryOut.ts';
import { createCloser } from './closer.ts';
import type { DeliveryEvent } from './deliveryEvent.ts';
import type { LineClient } from './lineClient.ts';
import type { Mailer } from './mailer.ts';
import { CLAIM_MS, createPump, type Pump } from './pump.ts';
import type { FaultPoint } from './senders.ts';
import type { SmsGateway } from './smsGateway.ts';
import { createInFlight, createTurns, createWake } from './turns.ts';
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

/** The store, the ways out of the house, and who hears what became of each message. */
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
  const { track, settled } = createInFlight();
  let stopping = false;
  let started = false;
  let pushesFrom: string | undefined;

  const parts: CarryOutParts = {
    senders,
    close: createCloser(database, onEvent),
    inTurn: createTurns(),
    onEvent,
    stopping: () => stopping,
    judged(verdict, claimedAt) {
      pushesFrom = pauseAfter(verdict.event, claimedAt, pushesFrom);
    },
  };
  const pump = createPump({
    database,
    wake,
    carryOut: (job, slots) => track(carryOut(parts, job, slots)),
    closeUnreadable: (claim) => track(closeUnreadable(parts, claim)),
    pushesFrom: () => pushesFrom,
    stopping: () => stopping,
  });

  async function keepPumping(): Promise<void> {
    while (!stopping) {
      await guarded(onEvent, () => pump.run(PUMP_LIMIT));
      await wake.wait(IDLE_MS);
    }
  }

  return {
    deliverNow: (rows) => track(deliverRows(parts, pump, rows)).finally(wake.wake),
    deliverForEvent: (eventId, replyToken) =>
      track(guarded(onEvent, () => answerAgain(parts, database, eventId, replyToken))).finally(wake.wake),
    pump: (limit = PUMP_LIMIT) => track(pump.run(limit)),
    start() {
      if (!started) void track(keepPumping());
      started = true;
    },
    nudge: wake.wake,
    async stop() {
      stopping = true;
      wake.wake();
      await settled(STOP_MS);
    },
  };
}

async function deliverRows(parts: CarryOutParts, pump: Pump, rows: readonly OutboxRow[]): Promise<void> {
  const { replies, rest } = byToken(rows);
  await Promise.all([
    ...[...replies].map(([token, group]) => carryOutReply(parts, group, token)),
    guarded(parts.onEvent, () => pump.runThese(rest.map(({ id }) => id))),
  ]);
}

async function answerAgain(
  parts: CarryOutParts,
  database: Database,
  eventId: string,
  replyToken: string,
): Promise<void> {
  const claim = await database.run((tx) => unsentOfEvent(tx, eventId, CLAIM_MS));
  await Promise.all([carryOutReply(parts, claim.rows, replyToken), closeUnreadable(parts, claim)]);
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
