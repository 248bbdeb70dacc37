import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** Deletes what was written but never filed for bindings that will not be approved: the school has never had it. */
export async function dropDrafts(tx: Tx, bindingIds: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`delete from leave_requests where binding_id = any(${bindingIds}::uuid[]) and cardinality(chain) = 0`,
  );
}
