import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), payload_sealed: z.string() });

const CLAIM_SECONDS = 30;

/**
 * Claims pending events that are due, oldest first, for half a minute. Gives their payloads as they came. One that no key
 * opens holds up no other: its try is counted, and it is dead after five.
 */
export async function claimPendingEvents(tx: Tx, limit: number): Promise<{ id: string; payload: string }[]> {
  const claimed = await rows(
    tx,
    row,
    sql`update inbound_events set due_at = app_now() + ${CLAIM_SECONDS} * interval '1 second'
        where id in (select id from inbound_events where status = 'PENDING' and due_at <= app_now()
                     order by occurred_at, id limit ${limit} for update skip locked)
        returning id, payload_sealed`,
  );
  const opened = claimed.map(({ id, payload_sealed }) => ({
    id,
    payload: tx.vault.tryOpen({ table: 'inbound_events', column: 'payload_sealed', id }, payload_sealed),
  }));
  const unreadable = opened.flatMap(({ id, payload }) => (payload === undefined ? [id] : []));
  if (unreadable.length > 0) await countUnreadable(tx, unreadable);
  return opened.flatMap(({ id, payload }) => (payload === undefined ? [] : [{ id, payload }]));
}

async function countUnreadable(tx: Tx, ids: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`update inbound_events set tries = tries + 1, error = 'UNREADABLE',
          status = case when tries + 1 >= ${LIMITS.event.tries} then 'DEAD'::"EventStatus" else status end
        where id = any(${ids}::text[]) and status = 'PENDING'`,
  );
}
