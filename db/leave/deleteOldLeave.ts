import { addDays, taipeiClock } from '../../domain/civilDate.ts';
import { schoolYearOf } from '../../domain/leave/calendar.ts';
import { readNow } from '../readNow.ts';
import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { deleteOldProofs } from './proofs/deleteOldProofs.ts';

/** Deletes leave, and what belongs to it, of before the last school year: it is kept until the end of the next (DESIGN 5). */
export async function deleteOldLeave(tx: Tx): Promise<void> {
  const { from } = schoolYearOf(taipeiClock(await readNow(tx)).today);
  const kept = schoolYearOf(addDays(from, -1)).from;
  await execute(tx, sql`delete from leave_requests where to_day < ${kept}`);
  await deleteOldProofs(tx);
  await execute(tx, sql`delete from absences where day < ${kept}`);
  await execute(tx, sql`delete from leave_deputies where to_day < ${kept}`);
}
