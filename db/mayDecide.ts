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

/** Whether a student's (`s`) school is one whose unit administrator this LINE user is tied to; who has left it too. */
export const mayAdministerFromLine = (lineUserId: string) => sql`exists (
  select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
  where u.id = ${lineUserId} and p.role = 'UNIT_ADMIN' and p.school_id = s.school_id)`;

/**
 * Whether the application is the teacher's own, whichever of their phones it came from; the audit knows it still where the
 * application was untied or moved.
 */
export const isOwnApplication = (
  lineUserId: string,
) => sql`(a.line_user_id is not distinct from ${lineUserId} or exists (
  select 1 from line_users me left join staff on staff.id = me.staff_id
  where me.id = ${lineUserId} and (staff.email_index = a.email_index or exists (
    select 1 from audit_entries sent where sent.object_kind = 'binding' and sent.object_id = b.id::text
      and sent.action in ('binding.submitted', 'binding.changed') and (sent.actor_id = me.id or exists (
        select 1 from audit_entries e where e.object_kind = 'line_user' and e.object_id = sent.actor_id
          and e.action = 'staff.linked' and e.actor_id = me.staff_id))) or exists (
    select 1 from audit_entries e where e.object_kind = 'line_user' and e.object_id = a.line_user_id
      and e.action = 'staff.linked' and e.actor_id = me.staff_id))))`;
