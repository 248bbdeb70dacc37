import { z } from 'zod';
import { gatherNotices } from '../gatherNotices.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { auditSlip } from './auditSlip.ts';
import { tellOfNew, turnsOf } from './fileLeave.ts';
import { judgeLeave } from './judgeLeave.ts';
import { readWorld } from './readWorld.ts';
import { coreColumns, coreRow, openDetail, timeOf } from './slipTime.ts';

const draft = coreRow.extend({
  student_id: z.string(),
  line_user_id: z.string().nullable(),
  filed_at: z.date(),
});

/**
 * A binding was approved: the drafts that were written for it are sent, judged once more. What was written in time stays in
 * time; what holds no more stays a draft, and its guardian is told.
 */
export async function sendDrafts(
  tx: Tx,
  { bindingId, now }: { bindingId: string; now: string },
): Promise<void> {
  const drafts = await rows(
    tx,
    draft,
    sql`select ${coreColumns}, l.student_id, l.line_user_id, l.filed_at from leave_requests l
        where l.binding_id = ${bindingId}::uuid and l.state = 'DRAFT' order by l.number`,
  );
  for (const each of drafts) await sendDraft(tx, each, now);
}

async function sendDraft(tx: Tx, written: z.infer<typeof draft>, now: string): Promise<void> {
  const { id, student_id: studentId, version } = written;
  const { kind } = openDetail(tx, id, written.detail_sealed);
  const time = timeOf(written);
  const lineUserId = written.line_user_id ?? undefined;
  const from = await readWorld(tx, { studentId, now, except: id });
  const judged = judgeLeave({ kind, days: time, part: time.part }, from.world, true);
  if ('objection' in judged) {
    if (lineUserId !== undefined)
      await gatherNotices(tx, now, [{ topic: 'LEAVE_DECIDED', recipientId: lineUserId, objectId: id }]);
    return;
  }
  const { verdict } = judged;
  const turn = turnsOf({ kind, time, verdict, now }, from);
  const { count, proof } = verdict;
  await execute(
    tx,
    sql`update leave_requests set state = 'SUBMITTED', version = version + 1, chain = ${turn.chain}, turn = ${turn.chain[0] ?? null},
          turn_since = ${now}::timestamptz, take_over_at = ${turn.takeOverAt}::timestamptz, school_days = ${count.schoolDays},
          days = ${count.days}, periods = ${count.periods}, is_over_quota = ${verdict.overQuota},
          proof_why = ${proof?.why ?? null}
        where id = ${id}::uuid and version = ${version} and state = 'DRAFT'`,
  );
  await auditSlip(tx, {
    now,
    slipId: id,
    schoolId: from.schoolId,
    actorKind: 'SYSTEM',
    action: 'leave.filed',
    version: version + 1,
  });
  await tellOfNew(tx, id, { time, now, lineUserId }, from.world);
}
