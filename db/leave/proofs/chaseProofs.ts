import { z } from 'zod';
import { type CivilDate, taipeiClock } from '../../../domain/civilDate.ts';
import { addSchoolDays } from '../../../domain/leave/calendar.ts';
import { ruleOf } from '../../../domain/leave/policy.ts';
import { gatherNotices } from '../../gatherNotices.ts';
import { readNow } from '../../readNow.ts';
import { execute, rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { auditSlip } from '../auditSlip.ts';
import { readRules } from '../readRules.ts';
import { coreColumns, coreRow, openDetail, sealDetail } from '../slipTime.ts';
import { tellGuardians, tellTurn } from '../tellOfSlip.ts';

const missing = coreRow.extend({
  proof_until: z.string(),
  is_reminded: z.boolean(),
  school_id: z.string(),
});

const filer = z.object({ line_user_id: z.string() });

const AT_ONCE = 100;

/** From then on in the morning. */
const FROM = '06:30';

/**
 * Proof that has not come: its filer is reminded on the last school day before it is due, and after that day the leave turns
 * into what the policy names, or stays where it names nothing; both sides are told. Gives how many slips turned.
 */
export async function chaseProofs(tx: Tx): Promise<number> {
  const now = await readNow(tx);
  const { today, time } = taipeiClock(now);
  if (time < FROM) return 0;
  const found = await rows(
    tx,
    missing,
    sql`select ${coreColumns}, l.proof_until, l.proof_reminded_at is not null as is_reminded, s.school_id
        from leave_requests l join students s on s.id = l.student_id
        where l.state = 'CONFIRMED' and l.proof_until is not null and not exists (
          select 1 from leave_proofs f where f.leave_id = l.id and f.status in ('WANTED', 'KEPT'))
          and (l.proof_until < ${today} or l.proof_reminded_at is null)
        order by l.proof_until, l.number limit ${AT_ONCE}`,
  );
  let turned = 0;
  for (const slip of found) {
    if (slip.proof_until < today) turned += (await convert(tx, slip, now, today)) ? 1 : 0;
    else if (!slip.is_reminded) await remind(tx, slip, now, today);
  }
  return turned;
}

type Missing = z.infer<typeof missing>;

async function remind(
  tx: Tx,
  { id, proof_until, school_id }: Missing,
  now: string,
  today: CivilDate,
): Promise<void> {
  const { calendar } = await readRules(tx, school_id, today);
  if (today < addSchoolDays(proof_until, -1, calendar)) return;
  await execute(
    tx,
    sql`update leave_requests set proof_reminded_at = ${now}::timestamptz where id = ${id}::uuid`,
  );
  const found = await rows(
    tx,
    filer,
    sql`select distinct a.line_user_id from leave_requests l join bindings g on g.student_id = l.student_id
          and g.guardian_index = l.guardian_index and g.status = 'APPROVED'
        join applications a on a.id = g.application_id where l.id = ${id}::uuid and a.line_user_id is not null`,
  );
  await gatherNotices(
    tx,
    now,
    found.map(({ line_user_id }) => ({
      topic: 'LEAVE_PROOF' as const,
      recipientId: line_user_id,
      objectId: id,
    })),
  );
}

async function convert(tx: Tx, slip: Missing, now: string, today: CivilDate): Promise<boolean> {
  const { id, version, school_id: schoolId } = slip;
  const { kind, reason } = openDetail(tx, id, slip.detail_sealed);
  const { policy } = await readRules(tx, schoolId, today);
  const otherwise = ruleOf(kind, policy)?.proof?.otherwise;
  const done = await execute(
    tx,
    sql`update leave_requests set state = ${otherwise ? 'CONVERTED' : 'CONFIRMED'}::"LeaveState", version = version + 1,
          detail_sealed = ${sealDetail(tx, id, { kind: otherwise ?? kind, reason })}, proof_until = null
        where id = ${id}::uuid and version = ${version} and state = 'CONFIRMED'`,
  );
  if (done === 0) return false;
  await auditSlip(tx, {
    now,
    slipId: id,
    schoolId,
    actorKind: 'SYSTEM',
    action: otherwise ? 'leave.converted' : 'leave.proofGivenUp',
    version: version + 1,
    detail: otherwise ? `${kind} → ${otherwise}` : kind,
  });
  if (!otherwise) return false;
  await tellGuardians(tx, { topic: 'LEAVE_DECIDED', slipId: id, now });
  await tellTurn(tx, { topic: 'LEAVE_CHANGED', slipId: id, now, today, isUrgent: false });
  return true;
}
