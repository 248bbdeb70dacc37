import { z } from 'zod';
import { recordAudit } from '../recordAudit.ts';
import { execute, rows, sql } from '../sql.ts';
import { tellStaff } from '../tellStaff.ts';
import type { Tx } from '../tx.ts';

const closed = z.object({
  id: z.string(),
  version: z.number().int(),
  status: z.enum(['CANCELLED', 'REVOKED']),
  school_id: z.string(),
});

/** Whose bindings are closed: all of an account's applications. */
export interface ClosingAll {
  accountId: string;
  applicationIds: readonly string[];
  now: string;
}

/**
 * Closes whatever is open of an account's applications: what waits is cancelled, what was approved revoked, at once; whoever
 * is in charge of the child is told. What the school had suspended stays a measure of the school's. Records of before that
 * were rejected or cancelled go, as by 註銷. Gives how many were closed.
 */
export async function closeAllBindings(
  tx: Tx,
  { accountId, applicationIds, now }: ClosingAll,
): Promise<number> {
  const found = await rows(
    tx,
    closed,
    sql`update bindings b set version = b.version + 1,
          status = case when b.status = 'PENDING' then 'CANCELLED' else 'REVOKED' end::"BindingStatus",
          decided_at = case when b.status = 'PENDING' then ${now}::timestamptz else b.decided_at end,
          ended_at = case when b.status = 'APPROVED' then ${now}::timestamptz else b.ended_at end,
          ended_by_kind = case when b.status = 'APPROVED' then 'GUARDIAN' else b.ended_by_kind end,
          ended_by_id = case when b.status = 'APPROVED' then ${accountId} else b.ended_by_id end
        from students s
        where b.application_id = any(${applicationIds}::uuid[]) and s.id = b.student_id
          and b.status in ('PENDING', 'APPROVED', 'SUSPENDED')
        returning b.id, b.version, b.status::text, s.school_id`,
  );
  const idsOf = (status: 'CANCELLED' | 'REVOKED') =>
    found.filter((each) => each.status === status).map(({ id }) => id);
  await execute(
    tx,
    sql`delete from bindings where application_id = any(${applicationIds}::uuid[]) and status in ('REJECTED', 'CANCELLED')
          and id <> all(${idsOf('CANCELLED')}::uuid[])`,
  );
  await tellStaff(tx, now, 'BINDING_ENDED', idsOf('REVOKED'));
  await tellStaff(tx, now, 'BINDING_CHANGED', idsOf('CANCELLED'));
  await recordAudit(
    tx,
    found.map(({ id, version, status, school_id }) => ({
      at: now,
      schoolId: school_id,
      actorKind: 'GUARDIAN',
      actorId: accountId,
      action: status === 'CANCELLED' ? 'binding.cancelled' : 'binding.ended',
      objectKind: 'binding',
      objectId: id,
      version,
    })),
  );
  return found.length;
}
