import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  queue: z.enum(['events', 'outbox']),
  pending: z.number().int(),
  dead: z.number().int(),
});

/** How many events and messages wait, and how many were given up: figures for the operator. */
export async function countQueues(tx: Tx): Promise<z.infer<typeof row>[]> {
  return await rows(
    tx,
    row,
    sql`select 'events' as queue, (count(*) filter (where status = 'PENDING'))::int as pending,
               (count(*) filter (where status = 'DEAD'))::int as dead from inbound_events
        union all
        select 'outbox', (count(*) filter (where status = 'UNSENT'))::int,
               (count(*) filter (where status = 'DEAD'))::int from outbox`,
  );
}
