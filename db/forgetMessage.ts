import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/**
 * A message was unsent: our copy of it is deleted. What it answered stays answered (LINE, unsend;
 * VOICE, last turn); what it was still to answer it answers no more.
 */
export async function forgetMessage(tx: Tx, lineUserId: string, messageId: string): Promise<void> {
  await execute(
    tx,
    sql`update inbound_events set payload_sealed = null, due_at = null,
          status = case when status = 'PENDING' then 'OVERTAKEN' else status end
        where message_id = ${messageId} and line_user_id = ${lineUserId}`,
  );
}
