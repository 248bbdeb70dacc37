import { randomUUID } from 'node:crypto';
import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** A message of a chat that shows proof: fetched from LINE right after the step, attached when the slip is filed. */
export async function noteProof(
  tx: Tx,
  { lineUserId, messageId, now }: { lineUserId: string; messageId: string; now: string },
): Promise<void> {
  await execute(
    tx,
    sql`insert into leave_proofs (id, line_user_id, message_id, status, due_at, at)
        values (${randomUUID()}::uuid, ${lineUserId}, ${messageId}, 'WANTED', ${now}::timestamptz, ${now}::timestamptz)
        on conflict (message_id) do nothing`,
  );
}
