import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** What a member of staff has just seen in the list need not be pushed to them any more. */
export async function dropGathered(tx: Tx, staffId: string, bindingIds: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`delete from gathered_notices where recipient_id = ${staffId}
          and topic in ('NEW_BINDING', 'BINDING_WAITING') and object_id = any(${bindingIds}::uuid[])`,
  );
}
