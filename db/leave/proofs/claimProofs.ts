import { z } from 'zod';
import { LIMITS } from '../../../domain/limits.ts';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';

const row = z.object({ id: z.string(), message_id: z.string(), tries: z.number().int() });

/** A file to be fetched from LINE; `tries`: with this one. */
export interface ClaimedProof {
  id: string;
  messageId: string;
  tries: number;
}

/** Claims files that are due, oldest first, for twice as long as a fetch may take: what a stopped instance left is taken up. */
export async function claimProofs(tx: Tx, limit: number): Promise<ClaimedProof[]> {
  const claimed = await rows(
    tx,
    row,
    sql`update leave_proofs set tries = tries + 1,
          due_at = app_now() + ${LIMITS.proof.fetchDeadlineMs * 2} * interval '1 millisecond'
        where id in (select id from leave_proofs where status = 'WANTED' and due_at <= app_now() and message_id is not null
                     order by due_at, id limit ${limit} for update skip locked)
        returning id, message_id, tries`,
  );
  return claimed.map(({ id, message_id: messageId, tries }) => ({ id, messageId, tries }));
}
