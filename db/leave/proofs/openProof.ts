import { z } from 'zod';
import { taipeiClock } from '../../../domain/civilDate.ts';
import { PROOF_MIMES, type ProofMime } from '../../../domain/leave/proofFile.ts';
import { execute, rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { auditSlip } from '../auditSlip.ts';
import { mayLookAt } from '../mayHandle.ts';
import { unsealProof } from './proofContent.ts';

const row = z.object({
  mime: z.enum(PROOF_MIMES),
  content_sealed: z.instanceof(Uint8Array),
  leave_id: z.string(),
  school_id: z.string(),
});

/** A file of proof as it is kept. */
export interface OpenedProof {
  mime: ProofMime;
  bytes: Buffer;
}

/**
 * Opens a file of proof for whoever may look at its slip today, whatever they could when the link was made: whose turn it is,
 * the homeroom teacher of the class and who stands in. Each look is written down. Undefined for anybody else, and where it is gone.
 */
export async function openProof(
  tx: Tx,
  { lineUserId, proofId, now }: { lineUserId: string; proofId: string; now: string },
): Promise<OpenedProof | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select f.mime, f.content_sealed, f.leave_id, s.school_id
        from leave_proofs f join leave_requests l on l.id = f.leave_id join students s on s.id = l.student_id
        where f.id = ${proofId}::uuid and f.status = 'KEPT' and f.content_sealed is not null and l.state <> 'DRAFT'
          and ${mayLookAt(lineUserId, taipeiClock(now).today)}`,
  );
  if (!found) return undefined;
  const { mime, content_sealed, leave_id: slipId, school_id: schoolId } = found;
  await execute(
    tx,
    sql`update leave_proofs set seen_at = coalesce(seen_at, ${now}::timestamptz) where id = ${proofId}::uuid`,
  );
  await auditSlip(tx, {
    now,
    slipId,
    schoolId,
    actorKind: 'STAFF',
    actorId: lineUserId,
    action: 'leave.proofSeen',
  });
  return { mime, bytes: unsealProof(tx, proofId, content_sealed) };
}
