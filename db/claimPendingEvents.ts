import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), payload_sealed: z.string().nullable() });

const CLAIM_SECONDS = 30;

/**
 * Claims pending events that are due, oldest first, for half a minute. Gives their payloads as they came; one whose
 * payload was unsent meanwhile is closed.
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
  return claimed.flatMap(({ id, payload_sealed }) =>
    payload_sealed === null
      ? []
      : [
          {
            id,
            payload: tx.vault.open({ table: 'inbound_events', column: 'payload_sealed', id }, payload_sealed),
          },
        ],
  );
}
