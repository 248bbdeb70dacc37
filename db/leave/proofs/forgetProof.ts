import { z } from 'zod';
import { taipeiClock } from '../../../domain/civilDate.ts';
import { readNow } from '../../readNow.ts';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { auditSlip } from '../auditSlip.ts';
import { tellTurn } from '../tellOfSlip.ts';
import { wantProofAgain } from './wantProofAgain.ts';

const forgotten = z.object({
  id: z.string(),
  line_user_id: z.string().nullable(),
  school_id: z.string(),
  state: z.string(),
  from_day: z.string(),
});

/**
 * A message that showed proof was unsent: our copy is deleted, even of a slip that was filed with it, which wants it again.
 * Who decides about the slip hears of it.
 */
export async function forgetProof(
  tx: Tx,
  { lineUserId, messageId, now }: { lineUserId: string; messageId: string; now: string },
): Promise<void> {
  await forget(tx, sql`message_id = ${messageId} and line_user_id = ${lineUserId}`, now);
}

/** The same where LINE says so before the event of the unsending has come. */
export async function dropProof(tx: Tx, id: string): Promise<void> {
  await forget(tx, sql`id = ${id}::uuid`, await readNow(tx));
}

async function forget(tx: Tx, which: ReturnType<typeof sql>, now: string): Promise<void> {
  const [found] = await rows(
    tx,
    forgotten,
    sql`with gone as (delete from leave_proofs where ${which} returning leave_id, line_user_id)
        select l.id, gone.line_user_id, s.school_id, l.state::text, l.from_day from gone
        join leave_requests l on l.id = gone.leave_id join students s on s.id = l.student_id`,
  );
  if (!found) return;
  const { id: slipId, school_id: schoolId, from_day, state } = found;
  const { today } = taipeiClock(now);
  await auditSlip(tx, {
    now,
    slipId,
    schoolId,
    actorKind: 'GUARDIAN',
    actorId: found.line_user_id ?? undefined,
    action: 'leave.proofTakenBack',
  });
  await wantProofAgain(tx, slipId, now);
  if (state === 'DRAFT') return;
  await tellTurn(tx, { topic: 'LEAVE_CHANGED', slipId, now, today, isUrgent: from_day <= today });
}
