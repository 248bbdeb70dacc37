import { sql } from './sql.ts';

/** Whether a post (`p`) covers a student (`s`): the homeroom teacher's own class, the unit administrator's own school. */
export const coversStudent = sql`s.status = 'ACTIVE' and (
  (p.role = 'HOMEROOM_TEACHER' and p.class_id = s.class_id) or (p.role = 'UNIT_ADMIN' and p.school_id = s.school_id))`;

/** Whether a post (`p`) is the one to look at a student's (`s`) bindings: the homeroom teacher's, else the administrators'. */
export const isInCharge = sql`((p.role = 'HOMEROOM_TEACHER' and p.class_id = s.class_id)
  or (p.role = 'UNIT_ADMIN' and p.school_id = s.school_id and not exists (
    select 1 from staff_posts h where h.role = 'HOMEROOM_TEACHER' and h.class_id = s.class_id)))`;

/** Whether a member of staff may see and decide what concerns a student (`s`), asked anew at every use. */
export const mayDecide = (staffId: string) => sql`exists (
  select 1 from staff_posts p where p.staff_id = ${staffId} and ${coversStudent})`;

/** The same for whoever this LINE user is tied to. */
export const mayDecideFromLine = (lineUserId: string) => sql`exists (
  select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
  where u.id = ${lineUserId} and ${coversStudent})`;
