import { z } from 'zod';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Sets how far `app_now()` is ahead of the database's own clock, in milliseconds; for tests and the demo school alone. */
export async function setClockAhead(tx: Tx, milliseconds: number): Promise<void> {
  await execute(tx, sql`update app_clock set offset_ms = ${milliseconds} where id = 1`);
}

const row = z.object({ last: z.date().nullable() });

/** When the last event of any conversation happened (ISO 8601); undefined where nobody has written yet. For the demo school. */
export async function lastEventAt(tx: Tx): Promise<string | undefined> {
  const [found] = await rows(tx, row, sql`select max(last_event_at) as last from conversations`);
  return found?.last?.toISOString();
}
