import { LIMITS } from '../../../domain/limits.ts';
import { execute, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';

const { conversationMs, retention } = LIMITS;

const before = (ms: number) => sql`app_now() - ${ms} * interval '1 millisecond'`;

/**
 * Files of proof are deleted so long after the decision or the end of the leave, whichever is later; that there were some stays
 * with the slip, so that nobody is asked for them again. Those that were sent for a slip that was never filed go with its conversation.
 */
export async function deleteOldProofs(tx: Tx): Promise<void> {
  await execute(
    tx,
    sql`update leave_proofs f set content_sealed = null, line_user_id = null, message_id = null
        from leave_requests l
        where l.id = f.leave_id and f.status = 'KEPT' and f.content_sealed is not null
          and greatest(coalesce(l.decided_at, l.filed_at), (l.to_day || 'T23:59:59+08:00')::timestamptz)
              < ${before(retention.proofsMs)}`,
  );
  await execute(tx, sql`delete from leave_proofs where leave_id is null and at < ${before(conversationMs)}`);
}
