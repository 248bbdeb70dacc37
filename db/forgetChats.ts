import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** What was typed in these chats and told there, and questions to schools and files of slips that were not filed; what is still to be answered or sent goes on. */
export async function forgetChats(tx: Tx, lineUserIds: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`update inbound_events set payload_sealed = null
        where line_user_id = any(${lineUserIds}::text[]) and payload_sealed is not null and status <> 'PENDING'`,
  );
  await execute(
    tx,
    sql`update outbox set payload_sealed = null
        where line_user_id = any(${lineUserIds}::text[]) and payload_sealed is not null and status <> 'UNSENT'`,
  );
  await execute(
    tx,
    sql`delete from leave_proofs where line_user_id = any(${lineUserIds}::text[]) and leave_id is null`,
  );
  await execute(tx, sql`delete from roster_requests where line_user_id = any(${lineUserIds}::text[])`);
}
