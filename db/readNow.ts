import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const clock = z.object({ now: z.date() });

/** The database's time (ISO 8601): for what belongs to no step, which brings its own. */
export async function readNow(tx: Tx): Promise<string> {
  const [found] = await rows(tx, clock, sql`select app_now() as now`);
  if (!found) throw new Error('the database has no time');
  return found.now.toISOString();
}
