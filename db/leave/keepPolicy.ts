import type { LeavePolicy } from '../../domain/leave/policy.ts';
import { readNow } from '../readNow.ts';
import { recordAudit } from '../recordAudit.ts';
import type { Tx } from '../tx.ts';
import { publishPolicies } from './publishPolicies.ts';

/** Keeps a school's own policy from its day on. Gives whether it is new or another than that of the same day before. */
export async function keepPolicy(
  tx: Tx,
  { schoolId, policy, hash }: { schoolId: string; policy: LeavePolicy; hash: string },
): Promise<boolean> {
  const written = await publishPolicies(tx, [{ policy, hash, schoolId }]);
  if (written === 0) return false;
  await recordAudit(tx, [
    {
      at: await readNow(tx),
      schoolId,
      actorKind: 'SYSTEM',
      actorId: 'cli',
      action: 'leave.policyKept',
      objectKind: 'school',
      objectId: schoolId,
      detail: policy.from,
    },
  ]);
  return true;
}
