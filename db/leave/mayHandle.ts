import type { CivilDate } from '../../domain/civilDate.ts';
import { isOwnApplication } from '../mayDecide.ts';
import { sql } from '../sql.ts';
import { hasTurn, isDeputy } from './staffOfTurn.ts';

/** Whether it is the turn of a member of staff (an SQL value) with a leave (`l`) of a student (`s`), as it is on a day. */
export const isTurnOf = (staffId: ReturnType<typeof sql>, day: CivilDate) => sql`(
  exists (select 1 from staff_posts p where p.staff_id = ${staffId} and ${hasTurn})
  or (l.turn = 'HOMEROOM_TEACHER' and ${isDeputy(staffId, day)}))`;

/** The member of staff that a LINE user is tied to, as an SQL value. */
export const staffOfLine = (lineUserId: string) =>
  sql`(select u.staff_id from line_users u where u.id = ${lineUserId})`;

/** Whether a LINE user's post, or their standing in today, covers the class of a student (`s`). */
const seesClass = (lineUserId: string, day: CivilDate) => sql`(
  exists (select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
    where u.id = ${lineUserId} and p.role = 'HOMEROOM_TEACHER' and p.class_id = s.class_id)
  or ${isDeputy(staffOfLine(lineUserId), day)})`;

/** Whether a leave (`l`) may be looked at: by whose turn it is, and by the homeroom teacher of the class. */
export const mayLookAt = (lineUserId: string, day: CivilDate) =>
  sql`(${isTurnOf(staffOfLine(lineUserId), day)} or ${seesClass(lineUserId, day)})`;

/** Whether a leave's (`l`) student is the child of whoever looks: nobody decides about their own. */
export const isOwnChild = (lineUserId: string) => sql`exists (
  select 1 from bindings b join applications a on a.id = b.application_id
  where b.student_id = l.student_id and b.status in ('PENDING', 'APPROVED', 'SUSPENDED') and ${isOwnApplication(lineUserId)})`;
