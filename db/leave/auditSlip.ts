import { type AuditRecord, recordAudit } from '../recordAudit.ts';
import type { Tx } from '../tx.ts';

/** A change of a leave, for the audit: who, what, and which version it made; nothing about health. */
export async function auditSlip(
  tx: Tx,
  entry: Pick<AuditRecord, 'actorKind' | 'actorId' | 'action' | 'version' | 'schoolId' | 'detail'> & {
    now: string;
    slipId: string;
  },
): Promise<void> {
  const { now, slipId, ...rest } = entry;
  await recordAudit(tx, [{ ...rest, at: now, objectKind: 'leave', objectId: slipId }]);
}
