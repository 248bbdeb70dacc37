import { z } from 'zod';
import type { CivilDate } from '../../domain/civilDate.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** Whether a post (`p`) has the turn of a leave (`l`) of a student (`s`); a deputy has it beside the teacher of the class. */
export const hasTurn = sql`(p.role::text = l.turn and p.school_id = s.school_id
  and (p.role <> 'HOMEROOM_TEACHER' or p.class_id = s.class_id))`;

/** Whether somebody (`staff id`) stands in for the homeroom teacher of a student's (`s`) class on a day. */
export const isDeputy = (staffId: ReturnType<typeof sql>, day: CivilDate) => sql`exists (
  select 1 from leave_deputies d where d.class_id = s.class_id and d.staff_id = ${staffId} and d.ended_at is null
    and ${day} between d.from_day and d.to_day
    and exists (select 1 from staff_posts own where own.staff_id = d.staff_id and own.school_id = s.school_id))`;

const member = z.object({ staff_id: z.string() });

/** The members of staff whose turn a leave is now, deputies of today among them. */
export async function staffOfTurn(tx: Tx, slipId: string, day: CivilDate): Promise<string[]> {
  const found = await rows(
    tx,
    member,
    sql`select distinct st.id as staff_id from leave_requests l join students s on s.id = l.student_id
        join staff st on exists (select 1 from staff_posts p where p.staff_id = st.id and ${hasTurn})
          or (l.turn = 'HOMEROOM_TEACHER' and ${isDeputy(sql`st.id`, day)})
        where l.id = ${slipId}::uuid order by st.id`,
  );
  return found.map(({ staff_id }) => staff_id);
}
