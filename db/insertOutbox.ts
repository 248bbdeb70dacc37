import { randomUUID } from 'node:crypto';
import { LIMITS } from '../domain/limits.ts';
import { pushDueAt } from '../domain/noticeTimes.ts';
import type { OutboxRow, Outgoing } from './outgoing.ts';
import { sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** The committing instance sends its replies itself; another takes them up only after this. */
const OWN_REPLIES_MS = 10_000;

/** The outbox row for an outgoing message, in the form it is kept in memory and in the one it is inserted in. */
export function outboxRecord(
  tx: Tx,
  {
    now,
    eventId,
    receivedAt = now,
    sequence,
  }: { now: string; eventId?: string; receivedAt?: string | undefined; sequence: number },
  outgoing: Outgoing,
) {
  const id = randomUUID();
  const at = (ms: number, from = now) => new Date(Date.parse(from) + ms).toISOString();
  const isReply = outgoing.channel === 'LINE' && outgoing.replyToken !== undefined;
  const secret = outgoing.channel !== 'LINE' && outgoing.secret;
  const replyUntil = isReply ? at(LIMITS.message.replyTokenMs, receivedAt) : undefined;
  const row: OutboxRow = { id, eventId: isReply ? eventId : undefined, sequence, outgoing, replyUntil };
  const record = {
    id,
    channel: outgoing.channel,
    kind: outgoing.kind,
    line_user_id: outgoing.channel === 'LINE' ? outgoing.lineUserId : null,
    recipient_index: recipientIndex(tx, outgoing),
    event_id: isReply ? eventId : null,
    sequence,
    payload_sealed: tx.vault.seal(
      { table: 'outbox', column: 'payload_sealed', id },
      JSON.stringify(outgoing),
    ),
    secret,
    due_at: isReply ? at(OWN_REPLIES_MS) : outgoing.channel === 'LINE' ? pushDueAt(now) : now,
    reply_until: replyUntil ?? null,
    give_up_at: at(secret ? LIMITS.code.giveUpAfterMs : LIMITS.message.giveUpAfterMs),
  };
  return { row, record };
}

/** By whom a mail or text message is found again: for a copy of one's data, and to delete it. */
function recipientIndex(tx: Tx, outgoing: Outgoing): string | null {
  if (outgoing.channel === 'LINE') return null;
  return tx.vault.index(outgoing.channel === 'EMAIL' ? 'email' : 'mobile', outgoing.to);
}

/** The statement that writes outbox records, alone or as a part of a larger one. */
export function insertOutbox(now: string, made: readonly ReturnType<typeof outboxRecord>[]) {
  const records = made.map(({ record }) => record);
  return sql`insert into outbox (id, channel, kind, line_user_id, recipient_index, event_id, sequence, payload_sealed, secret,
                                 created_at, due_at, reply_until, give_up_at)
      select id, channel::"Channel", kind::"OutboxKind", line_user_id, recipient_index, event_id, sequence, payload_sealed,
             secret, ${now}::timestamptz, due_at, reply_until, give_up_at
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
        as m(id uuid, channel text, kind text, line_user_id text, recipient_index text, event_id text, sequence int,
             payload_sealed text, secret boolean, due_at timestamptz, reply_until timestamptz, give_up_at timestamptz)`;
}
