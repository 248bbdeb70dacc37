import { z } from 'zod';
import type { ProofMime, ProofProblem } from '../../../domain/leave/proofFile.ts';
import { gatherNotices } from '../../gatherNotices.ts';
import { readNow } from '../../readNow.ts';
import { execute, rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { sealProof } from './proofContent.ts';
import { wantProofAgain } from './wantProofAgain.ts';

/** Keeps a file that came, sealed. One that was taken back meanwhile is not kept. */
export async function keepProof(
  tx: Tx,
  { id, mime, bytes }: { id: string; mime: ProofMime; bytes: Buffer },
): Promise<void> {
  await execute(
    tx,
    sql`update leave_proofs set status = 'KEPT', due_at = null, mime = ${mime}, size = ${bytes.length},
          content_sealed = ${sealProof(tx, id, bytes)}, kept_at = app_now()
        where id = ${id}::uuid and status = 'WANTED'`,
  );
}

/** LINE has not got it ready, or can't be reached: it is asked again after so many milliseconds. */
export async function putOffProof(tx: Tx, id: string, afterMs: number): Promise<void> {
  await execute(
    tx,
    sql`update leave_proofs set due_at = app_now() + ${afterMs} * interval '1 millisecond'
        where id = ${id}::uuid and status = 'WANTED'`,
  );
}

const failed = z.object({ leave_id: z.string().nullable(), line_user_id: z.string().nullable() });

/** A file that can't be had or is none that is taken: whoever sent it is asked for another, and its slip wants it again. */
export async function failProof(tx: Tx, id: string, problem: ProofProblem): Promise<void> {
  const [found] = await rows(
    tx,
    failed,
    sql`update leave_proofs set status = ${problem === 'LOST' ? 'LOST' : 'REFUSED'}::"ProofStatus", due_at = null,
          problem = ${problem}
        where id = ${id}::uuid and status = 'WANTED' returning leave_id, line_user_id`,
  );
  if (!found) return;
  const now = await readNow(tx);
  const { leave_id: slipId, line_user_id: recipientId } = found;
  if (slipId !== null) await wantProofAgain(tx, slipId, now);
  if (recipientId !== null)
    await gatherNotices(tx, now, [{ topic: 'PROOF_FAILED', recipientId, objectId: id }]);
}
