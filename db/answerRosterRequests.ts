import { z } from 'zod';
import { gatherNotices } from './gatherNotices.ts';
import { readNow } from './readNow.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const open = z.object({
  id: z.string(),
  line_user_id: z.string(),
  school_id: z.string(),
  student_id_sealed: z.string(),
});
const answered = z.object({ id: z.string(), line_user_id: z.string() });

/** Answers the requests whose child an import has brought: the guardian is told that they may go on. Gives how many. */
export async function answerRosterRequests(tx: Tx): Promise<number> {
  const now = await readNow(tx);
  const requests = await rows(
    tx,
    open,
    sql`select id, line_user_id, school_id, student_id_sealed from roster_requests where answered_at is null`,
  );
  // A school's own code is indexed by another key than an ID: both are tried.
  const wanted = requests.map((each) => {
    const place = { table: 'roster_requests', column: 'student_id_sealed', id: each.id };
    const typed = tx.vault.open(place, each.student_id_sealed);
    return {
      id: each.id,
      school_id: each.school_id,
      national: tx.vault.index('national-id', typed),
      code: tx.vault.index('pupil-code', typed),
    };
  });
  const found = await rows(
    tx,
    answered,
    sql`update roster_requests r set answered_at = ${now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, school_id text, national text, code text)
        where r.id = w.id and r.answered_at is null and exists (
          select 1 from students s where s.school_id = w.school_id and s.status = 'ACTIVE'
            and (s.national_id_index = w.national or s.pupil_code_index = w.code))
        returning r.id, r.line_user_id`,
  );
  await gatherNotices(
    tx,
    now,
    found.map(({ id, line_user_id }) => ({
      topic: 'ROSTER_ANSWER',
      recipientId: line_user_id,
      objectId: id,
    })),
  );
  return found.length;
}
