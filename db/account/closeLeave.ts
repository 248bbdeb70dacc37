import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import { auditSlip } from '../leave/auditSlip.ts';
import { coreColumns, coreRow, openDetail, sealDetail } from '../leave/slipTime.ts';
import { tellGuardians, tellTurn } from '../leave/tellOfSlip.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const own = z.object({ id: z.string() });
const waiting = coreRow.extend({ school_id: z.string() });

/** The slips that were filed by these applications' bindings; to be read before the bindings go. */
export async function leaveOfApplications(tx: Tx, applicationIds: readonly string[]): Promise<string[]> {
  const found = await rows(
    tx,
    own,
    sql`select l.id from leave_requests l join bindings b on b.id = l.binding_id
        where b.application_id = any(${applicationIds}::uuid[])`,
  );
  return found.map(({ id }) => id);
}

/**
 * An account goes, with these slips of its guardian: drafts are deleted, what waits is cancelled, and whose turn it was and
 * the student's other guardians are told. What was decided stays as the school's record, without the guardian: neither LINE
 * nor keyed hash. Call it when the bindings are closed, so that the guardian is not told of their own doing.
 */
export async function closeLeave(
  tx: Tx,
  { accountId, slipIds, now }: { accountId: string; slipIds: readonly string[]; now: string },
): Promise<void> {
  await execute(tx, sql`delete from leave_requests where id = any(${slipIds}::uuid[]) and state = 'DRAFT'`);
  const cancelled = await rows(
    tx,
    waiting,
    sql`update leave_requests l set state = 'CANCELLED', version = l.version + 1, take_over_at = null
        from students s where l.id = any(${slipIds}::uuid[]) and l.state in ('SUBMITTED', 'HELD') and s.id = l.student_id
        returning ${coreColumns}, s.school_id`,
  );
  for (const slip of cancelled) await tellOfCancelled(tx, slip, accountId, now);
  await execute(
    tx,
    sql`update leave_requests set line_user_id = null, guardian_index = 'erased/' || id where id = any(${slipIds}::uuid[])`,
  );
  // What was to be fetched of it can be fetched no more: LINE gives it to nobody else.
  await execute(
    tx,
    sql`delete from leave_proofs f using leave_requests l
        where l.id = f.leave_id and l.id = any(${slipIds}::uuid[]) and (l.state = 'CANCELLED' or f.status <> 'KEPT')`,
  );
  await execute(
    tx,
    sql`update leave_proofs set line_user_id = null, message_id = null where leave_id = any(${slipIds}::uuid[])`,
  );
}

async function tellOfCancelled(
  tx: Tx,
  { id, version, from_day, school_id, detail_sealed }: z.infer<typeof waiting>,
  accountId: string,
  now: string,
): Promise<void> {
  // Why is of no more use to the school: it never decided.
  const { kind } = openDetail(tx, id, detail_sealed);
  const detail = sealDetail(tx, id, { kind, reason: { code: 'UNSAID' } });
  await execute(tx, sql`update leave_requests set detail_sealed = ${detail} where id = ${id}::uuid`);
  await auditSlip(tx, {
    now,
    slipId: id,
    schoolId: school_id,
    actorKind: 'GUARDIAN',
    actorId: accountId,
    action: 'leave.cancelled',
    version,
  });
  const { today } = taipeiClock(now);
  await tellTurn(tx, { topic: 'LEAVE_CHANGED', slipId: id, now, today, isUrgent: from_day <= today });
  await tellGuardians(tx, { topic: 'LEAVE_DECIDED', slipId: id, now });
}
