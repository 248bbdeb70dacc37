import { z } from 'zod';
import { PROOF_PROBLEMS, type ProofProblem } from '../../../domain/leave/proofFile.ts';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { readGuardianSlips, type ToldSlip } from '../readGuardianSlips.ts';

const row = z.object({ problem: z.enum(PROOF_PROBLEMS), leave_id: z.string().nullable() });

/** A file that could not be taken, and the slip it was sent for, where it is filed and may be seen by who sent it. */
export interface FailedProof {
  problem: ProofProblem;
  slip: ToldSlip | undefined;
}

/** Of these files those that could not be taken. */
export async function readFailedProofs(
  tx: Tx,
  lineUserId: string,
  proofIds: readonly string[],
): Promise<FailedProof[]> {
  const found = await rows(
    tx,
    row,
    sql`select problem, leave_id from leave_proofs
        where id = any(${proofIds}::uuid[]) and line_user_id = ${lineUserId} and status in ('REFUSED', 'LOST')
        order by at, id`,
  );
  const slipIds = [...new Set(found.flatMap(({ leave_id }) => leave_id ?? []))];
  const slips = slipIds.length > 0 ? await readGuardianSlips(tx, lineUserId, slipIds) : [];
  return found.map(({ problem, leave_id }) => ({
    problem,
    slip: slips.find(({ slipId }) => slipId === leave_id),
  }));
}
