import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Sets how far `app_now()` is ahead of the database's own clock, in milliseconds; for tests and the demo school alone. */
export async function setClockAhead(tx: Tx, milliseconds: number): Promise<void> {
  await execute(tx, sql`update app_clock set offset_ms = ${milliseconds} where id = 1`);
}
