import type { Prisma } from '../generated/client.ts';
import { sql } from '../sql.ts';

/** Whether an application (`a`) belongs to whoever asks: `isOwn` of a LINE user, or `isOfAccount`. */
export type Whose = Prisma.Sql;

/** Whether whoever asks is an approved guardian of a leave's (`l`) student, as it is now. */
export const isGuardianOf = (whose: Whose) => sql`exists (
  select 1 from bindings g join applications a on a.id = g.application_id
  where g.student_id = l.student_id and g.status = 'APPROVED' and ${whose})`;

/** Whether whoever asks filed a leave (`l`): with the same ID, or from the binding itself. */
export const isFiler = (whose: Whose) => sql`exists (
  select 1 from bindings g join applications a on a.id = g.application_id
  where g.student_id = l.student_id and (g.guardian_index = l.guardian_index or g.id = l.binding_id)
    and g.status in ('APPROVED', 'PENDING') and ${whose})`;

/** Whether a leave (`l`) may be seen: by the approved guardians of its student; a draft by whoever wrote it. */
export const maySee = (whose: Whose) =>
  sql`case when l.state = 'DRAFT' then ${isFiler(whose)} else ${isGuardianOf(whose)} end`;
