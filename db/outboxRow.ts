import { z } from 'zod';
import type { OutboxRow, Outgoing } from './outgoing.ts';
import { sql } from './sql.ts';
import type { Tx } from './tx.ts';

const recipient = { kind: z.literal('NOTICE'), to: z.string(), text: z.string(), secret: z.boolean() };

const payload: z.ZodType<Outgoing> = z.discriminatedUnion('channel', [
  z.object({
    channel: z.literal('LINE'),
    kind: z.enum(['PROMPT', 'NOTICE']),
    lineUserId: z.string(),
    messages: z.array(z.unknown()).min(1).max(5),
    replyToken: z.string().optional(),
  }),
  z.object({
    channel: z.literal('EMAIL'),
    ...recipient,
    subject: z.string(),
    html: z.string().optional(),
    ifRefused: z.object({ lineUserId: z.string(), messages: z.array(z.unknown()).min(1).max(5) }).optional(),
  }),
  z.object({ channel: z.literal('SMS'), ...recipient }),
]);

/** The error of a row that no key opens; it waits for the key, and others do not wait for it. */
export const UNREADABLE = 'UNREADABLE';

/** What a claim returns of each row, as `o`; `clock.now` is the database's time of the claim. */
export const claimedColumns = sql`o.id, o.channel::text, o.event_id, o.sequence, o.payload_sealed, o.tries,
  o.created_at, o.reply_until, o.give_up_at, clock.now`;

/** The schema of `claimedColumns`. */
export const claimedRecord = z.object({
  id: z.string(),
  channel: z.enum(['LINE', 'EMAIL', 'SMS']),
  event_id: z.string().nullable(),
  sequence: z.number(),
  payload_sealed: z.string().nullable(),
  tries: z.number(),
  created_at: z.date(),
  reply_until: z.date().nullable(),
  give_up_at: z.date().nullable(),
  now: z.date(),
});

/** An outbox row that is ours to send until its claim ends. */
export interface ClaimedRow extends OutboxRow {
  /** Counts this claim too; everything written about the row later is fenced by it. */
  tries: number;
  createdAt: string;
  /** The database's time of the claim. */
  claimedAt: string;
  giveUpAt?: string | undefined;
  /** The reply token lives this much longer, in milliseconds from the claim; absent: it goes by push, mail or SMS. */
  replyMs?: number | undefined;
  /** Its time was over before the claim: it is given up, not sent. */
  expired: boolean;
}

/** A claimed row that can't be sent, because its payload is gone or no key opens it. */
export interface UnreadableRow {
  id: string;
  tries: number;
  channel: Outgoing['channel'];
  /** True where the payload was deleted: nothing can bring it back. */
  wiped: boolean;
}

/** What one claim took. */
export interface Claim {
  /** In the order they are to be sent. */
  rows: ClaimedRow[];
  unreadable: UnreadableRow[];
}

/** Opens what a statement with `claimedColumns` gave back. One row that can't be opened does not hold up the others. */
export function openClaim(tx: Tx, records: readonly z.infer<typeof claimedRecord>[]): Claim {
  const claim: Claim = { rows: [], unreadable: [] };
  for (const record of records) {
    const outgoing = openPayload(tx, record.id, record.payload_sealed);
    if (outgoing) claim.rows.push(claimedRow(record, outgoing));
    else {
      const { id, tries, channel } = record;
      claim.unreadable.push({ id, tries, channel, wiped: record.payload_sealed === null });
    }
  }
  claim.rows.sort((a, b) =>
    a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.sequence - b.sequence,
  );
  return claim;
}

function claimedRow(record: z.infer<typeof claimedRecord>, outgoing: Outgoing): ClaimedRow {
  const { now, reply_until, give_up_at } = record;
  return {
    id: record.id,
    eventId: record.event_id ?? undefined,
    sequence: record.sequence,
    outgoing,
    replyUntil: reply_until?.toISOString(),
    tries: record.tries,
    createdAt: record.created_at.toISOString(),
    claimedAt: now.toISOString(),
    giveUpAt: give_up_at?.toISOString(),
    replyMs: reply_until ? reply_until.getTime() - now.getTime() : undefined,
    expired: give_up_at !== null && give_up_at <= now,
  };
}

function openPayload(tx: Tx, id: string, sealed: string | null): Outgoing | undefined {
  if (sealed === null) return undefined;
  try {
    const plain = tx.vault.open({ table: 'outbox', column: 'payload_sealed', id }, sealed);
    return payload.safeParse(JSON.parse(plain)).data;
  } catch {
    return undefined;
  }
}
