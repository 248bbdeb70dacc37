import { z } from 'zod';
import { coversStudent } from './mayDecide.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  name_sealed: z.string(),
  classes: z.array(z.object({ grade: z.number().int(), className: z.string() })),
  schools: z.array(z.string()),
  pending: z.number().int(),
});

/** A member of staff as their LINE user finds them. */
export interface StaffMember {
  staffId: string;
  name: string;
  /** The classes whose homeroom teacher they are. */
  classes: { grade: number; className: string }[];
  /** The schools whose unit administrator they are. */
  schools: string[];
  /** Bindings that wait for a decision of theirs. */
  pending: number;
}

/** The member of staff that a LINE user is tied to. Undefined without a tie, and as soon as the last post has ended. */
export async function findStaff(tx: Tx, lineUserId: string): Promise<StaffMember | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select st.id, st.name_sealed,
          coalesce((select jsonb_agg(jsonb_build_object('grade', c.grade, 'className', c.name) order by c.grade, c.name)
            from staff_posts p join classes c on c.id = p.class_id
            where p.staff_id = st.id and p.role = 'HOMEROOM_TEACHER'), '[]'::jsonb) as classes,
          coalesce((select jsonb_agg(distinct sc.name) from staff_posts p join schools sc on sc.id = p.school_id
            where p.staff_id = st.id and p.role = 'UNIT_ADMIN'), '[]'::jsonb) as schools,
          (select count(*) from bindings b join students s on s.id = b.student_id
            where b.status = 'PENDING' and exists (
              select 1 from staff_posts p where p.staff_id = st.id and ${coversStudent}))::int as pending
        from line_users u join staff st on st.id = u.staff_id
        where u.id = ${lineUserId} and exists (select 1 from staff_posts p where p.staff_id = st.id)`,
  );
  if (!found) return undefined;
  return {
    staffId: found.id,
    name: tx.vault.open({ table: 'staff', column: 'name_sealed', id: found.id }, found.name_sealed),
    classes: found.classes,
    schools: found.schools,
    pending: found.pending,
  };
}
