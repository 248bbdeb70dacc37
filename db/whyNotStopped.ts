import { z } from 'zod';
import type { BindingStatus } from '../domain/decision.ts';
import { isOwnApplication } from './mayDecide.ts';
import { refuseStaff } from './recordRefusal.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Why nothing was stopped or asked for; of what is not theirs to see nothing is told. */
export type StopRefused =
  | { kind: 'decidedAlready'; status: BindingStatus; studentName: string; by?: string; at?: string }
  | { kind: 'ownChild' }
  | { kind: 'notFound' };

const present = z.object({
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED']),
  student_id: z.string(),
  name_sealed: z.string(),
  at: z.date().nullable(),
  staff_id: z.string().nullable(),
  staff_name_sealed: z.string().nullable(),
  own: z.boolean(),
});

/** Why a conditional write on an approved binding touched nothing; `may` is the right that it asked for (`s`). */
export async function whyNotStopped(
  tx: Tx,
  lineUserId: string,
  bindingId: string,
  may: ReturnType<typeof sql>,
): Promise<StopRefused> {
  const [found] = await rows(
    tx,
    present,
    sql`select b.status::text, s.id as student_id, s.name_sealed, coalesce(b.ended_at, b.end_asked_at, b.decided_at) as at,
               st.id as staff_id, st.name_sealed as staff_name_sealed, ${isOwnApplication(lineUserId)} as own
        from bindings b join applications a on a.id = b.application_id join students s on s.id = b.student_id
        left join staff st on st.id = case
          when b.ended_at is not null then b.ended_by_id
          when b.end_asked_at is not null then b.end_asked_by_id else b.decided_by_id end
        where b.id = ${bindingId}::uuid and ${may}`,
  );
  if (!found) {
    await refuseStaff(tx, lineUserId, bindingId);
    return { kind: 'notFound' };
  }
  if (found.own) return { kind: 'ownChild' };
  const open = (table: string, id: string, sealed: string) =>
    tx.vault.open({ table, column: 'name_sealed', id }, sealed);
  return {
    kind: 'decidedAlready',
    status: found.status,
    studentName: open('students', found.student_id, found.name_sealed),
    ...(found.staff_id && found.staff_name_sealed
      ? { by: open('staff', found.staff_id, found.staff_name_sealed) }
      : {}),
    ...(found.at ? { at: found.at.toISOString() } : {}),
  };
}
