import { z } from 'zod';
import type { ClassName } from '../domain/roster.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  classId: z.string(),
  grade: z.number().int(),
  className: z.string(),
  school: z.string(),
});

/** A class of a school that somebody administers. */
export type ManagedClass = z.infer<typeof row>;

/** More classes than these are hardly in one school. */
const MOST = 200;

/** The classes of all schools whose unit administrator this LINE user is, or those of this grade and name. */
export async function findClasses(tx: Tx, lineUserId: string, wanted?: ClassName): Promise<ManagedClass[]> {
  return await rows(
    tx,
    row,
    sql`select c.id as "classId", c.grade, c.name as "className", sc.name as school
        from classes c join schools sc on sc.id = c.school_id
        where exists (select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
            where u.id = ${lineUserId} and p.role = 'UNIT_ADMIN' and p.school_id = c.school_id)
          and exists (select 1 from students s where s.class_id = c.id and s.status = 'ACTIVE')
          and (${wanted === undefined} or (c.grade = ${wanted?.grade ?? 0} and c.name = ${wanted?.name ?? ''}))
        order by sc.name, sc.id, c.grade, length(c.name), c.name limit ${MOST}`,
  );
}
