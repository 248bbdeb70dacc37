import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const row = z.object({
  class_id: z.string(),
  school_id: z.string(),
  grade: z.number().int(),
  class_name: z.string(),
});

/** A class that somebody of the staff looks after today. */
export interface OwnClass {
  classId: string;
  schoolId: string;
  grade: number;
  className: string;
}

/** The classes whose homeroom teacher a LINE user is, or for whose teacher they stand in today. */
export async function classesOf(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
): Promise<OwnClass[]> {
  const { today } = taipeiClock(now);
  const found = await rows(
    tx,
    row,
    sql`select c.id as class_id, c.school_id, c.grade, c.name as class_name from classes c
        where exists (select 1 from line_users u join staff_posts p on p.staff_id = u.staff_id
            where u.id = ${lineUserId} and p.role = 'HOMEROOM_TEACHER' and p.class_id = c.id)
          or exists (select 1 from line_users u join leave_deputies d on d.staff_id = u.staff_id
            where u.id = ${lineUserId} and d.class_id = c.id and d.ended_at is null and ${today} between d.from_day and d.to_day
              and exists (select 1 from staff_posts own where own.staff_id = d.staff_id and own.school_id = c.school_id))
        order by c.grade, c.name, c.id`,
  );
  return found.map(({ class_id, school_id, grade, class_name }) => ({
    classId: class_id,
    schoolId: school_id,
    grade,
    className: class_name,
  }));
}
