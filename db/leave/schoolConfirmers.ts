import { z } from 'zod';
import { CONFIRMER_ROLES, type ConfirmerRole } from '../../domain/leave/kinds.ts';
import type { ClassName } from '../../domain/roster.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const post = z.object({ role: z.enum([...CONFIRMER_ROLES, 'UNIT_ADMIN']) });
const orphan = z.object({ grade: z.number().int(), name: z.string() });

/** Whom a school has to confirm leave, as its roster is now. */
export interface SchoolConfirmers {
  roles: ConfirmerRole[];
  /** Whether there is a unit administrator, who stands in where nobody else is. */
  hasAdmin: boolean;
  /** The classes with pupils that have no homeroom teacher. */
  withoutTeacher: ClassName[];
}

/** Reads whom a school has to confirm leave. */
export async function schoolConfirmers(tx: Tx, schoolId: string): Promise<SchoolConfirmers> {
  const posts = await rows(
    tx,
    post,
    sql`select distinct role::text from staff_posts where school_id = ${schoolId}`,
  );
  const withoutTeacher = await rows(
    tx,
    orphan,
    sql`select c.grade, c.name from classes c where c.school_id = ${schoolId}
          and exists (select 1 from students s where s.class_id = c.id and s.status = 'ACTIVE')
          and not exists (select 1 from staff_posts p where p.class_id = c.id and p.role = 'HOMEROOM_TEACHER')
        order by c.grade, c.name`,
  );
  return {
    roles: CONFIRMER_ROLES.filter((role) => posts.some((each) => each.role === role)),
    hasAdmin: posts.some(({ role }) => role === 'UNIT_ADMIN'),
    withoutTeacher,
  };
}
