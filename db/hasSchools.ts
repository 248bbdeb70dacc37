import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ found: z.boolean() });

/** Whether a roster has been imported. */
export async function hasSchools(tx: Tx): Promise<boolean> {
  const [answer] = await rows(tx, row, sql`select exists (select 1 from schools) as found`);
  return answer?.found ?? false;
}
