import { z } from 'zod';
import { rows, sql } from '../db/sql.ts';
import type { Database } from '../db/tx.ts';

const counts = z.object({
  applications: z.number().int(),
  bindings: z.number().int(),
  events: z.number().int(),
  unsent: z.number().int(),
});

/** How much of what is in a database, to see that nothing was lost or doubled. */
export async function countTables(database: Database): Promise<z.infer<typeof counts>> {
  const [found] = await database.run((tx) =>
    rows(
      tx,
      counts,
      sql`select (select count(*) from applications)::int as applications,
                 (select count(*) from bindings)::int as bindings,
                 (select count(*) from inbound_events)::int as events,
                 (select count(*) from outbox where status = 'UNSENT')::int as unsent`,
    ),
  );
  if (!found) throw new Error('nothing was counted');
  return found;
}
