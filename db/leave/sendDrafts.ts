import { z } from 'zod';
import { HomeroomError } from '../../domain/homeroomError.ts';
import { gatherNotices } from '../gatherNotices.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { auditSlip } from './auditSlip.ts';
import { explainAbsences, raiseLedger, tellOfNew, turnsOf } from './fileLeave.ts';
import { judgeLeave, type LeaveVerdict } from './judgeLeave.ts';
import { readWorld } from './readWorld.ts';
import { coreColumns, coreRow, openDetail, timeOf } from './slipTime.ts';

const draft = coreRow.extend({ student_id: z.string(), line_user_id: z.string().nullable() });

/**
 * A binding was approved: the drafts that were written for it are sent, judged once more. What was written in time stays in
 * time; what holds no more stays a draft; its guardian is told of either. Throws VERSION_LOST as `fileLeave` does.
 */
export async function sendDrafts(
  tx: Tx,
  { bindingId, now }: { bindingId: string; now: string },
): Promise<void> {
  const drafts = await rows(
    tx,
    draft,
    sql`select ${coreColumns}, l.student_id, a.line_user_id from leave_requests l
        join bindings b on b.id = l.binding_id and b.student_id = l.student_id join applications a on a.id = b.application_id
        where l.binding_id = ${bindingId}::uuid and l.state = 'DRAFT' order by l.number`,
  );
  for (const each of drafts) await sendDraft(tx, each, now);
}

async function sendDraft(tx: Tx, written: z.infer<typeof draft>, now: string): Promise<void> {
  const { id, student_id: studentId, version } = written;
  const { kind } = openDetail(tx, id, written.detail_sealed);
  const time = timeOf(written);
  const lineUserId = written.line_user_id ?? undefined;
  const from = await readWorld(tx, { studentId, now });
  const judged = judgeLeave({ kind, days: time, part: time.part }, from.world, true);
  if ('verdict' in judged) {
    await raiseLedger(tx, studentId, from.ledger);
    await submit(
      tx,
      { id, version, turn: turnsOf({ kind, time, verdict: judged.verdict, now }, from) },
      judged.verdict,
      now,
    );
    await auditSlip(tx, {
      now,
      slipId: id,
      schoolId: from.schoolId,
      actorKind: 'SYSTEM',
      action: 'leave.filed',
      version: version + 1,
    });
    await explainAbsences(tx, { slipId: id, actorId: lineUserId ?? '', now });
    await tellOfNew(tx, id, { time, now, lineUserId }, from.world);
  }
  const topic = 'verdict' in judged ? 'LEAVE_FILED' : 'LEAVE_DECIDED';
  if (lineUserId !== undefined)
    await gatherNotices(tx, now, [{ topic, recipientId: lineUserId, objectId: id }]);
}

/** The guardian's ID may have been corrected since it was written: it is filed under the one that was approved. */
async function submit(
  tx: Tx,
  { id, version, turn }: { id: string; version: number; turn: ReturnType<typeof turnsOf> },
  { count, overQuota, proof }: LeaveVerdict,
  now: string,
): Promise<void> {
  const done = await execute(
    tx,
    sql`update leave_requests l set state = 'SUBMITTED', version = l.version + 1, guardian_index = b.guardian_index,
          chain = ${turn.chain}, turn = ${turn.chain[0] ?? null}, turn_since = ${now}::timestamptz,
          take_over_at = ${turn.takeOverAt}::timestamptz, school_days = ${count.schoolDays}, days = ${count.days},
          periods = ${count.periods}, is_over_quota = ${overQuota}, proof_why = ${proof?.why ?? null},
          proof_until = ${proof?.until ?? null}
        from bindings b
        where l.id = ${id}::uuid and l.version = ${version} and l.state = 'DRAFT' and b.id = l.binding_id`,
  );
  if (done === 0) throw new HomeroomError('VERSION_LOST', 'a draft was changed while it was sent');
}
