import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const schoolClass = z.object({ id: z.string(), grade: z.number().int(), name: z.string() });

const pupil = z.object({
  id: z.string(),
  seat_no: z.number().int(),
  name_sealed: z.string(),
  state: z.enum(['BOUND', 'PENDING', 'NONE']),
});

/** A homeroom teacher's class: who is bound, who waits, who has not applied, by seat number. */
export interface PupilsOfClass {
  classes: { grade: number; className: string }[];
  classId: string;
  /** Which of the classes this is. */
  at: number;
  pupils: { seatNo: number; name: string; state: 'BOUND' | 'PENDING' | 'NONE' }[];
}

/**
 * One of the classes whose homeroom teacher this LINE user is now, or (`classId`) of a school that they administer.
 * Undefined where they have none.
 */
export async function listClass(
  tx: Tx,
  lineUserId: string,
  at: number,
  classId?: string,
): Promise<PupilsOfClass | undefined> {
  const classes = await rows(
    tx,
    schoolClass,
    sql`select c.id, c.grade, c.name from line_users u
        join staff_posts p on p.staff_id = u.staff_id
        join classes c on ${
          classId === undefined
            ? sql`c.id = p.class_id and p.role = 'HOMEROOM_TEACHER'`
            : sql`c.id = ${classId} and c.school_id = p.school_id and p.role = 'UNIT_ADMIN'`
        }
        where u.id = ${lineUserId} order by c.grade, c.name, c.id`,
  );
  const chosen = classes[at] ?? classes[0];
  if (!chosen) return undefined;
  const pupils = await rows(
    tx,
    pupil,
    sql`select s.id, s.seat_no, s.name_sealed, case
          when exists (select 1 from bindings b where b.student_id = s.id and b.status in ('APPROVED', 'SUSPENDED'))
            then 'BOUND'
          when exists (select 1 from bindings b where b.student_id = s.id and b.status = 'PENDING') then 'PENDING'
          else 'NONE' end as state
        from students s where s.class_id = ${chosen.id} and s.status = 'ACTIVE' order by s.seat_no, s.id`,
  );
  return {
    classes: classes.map(({ grade, name }) => ({ grade, className: name })),
    classId: chosen.id,
    at: classes.indexOf(chosen),
    pupils: pupils.map(({ id, seat_no, name_sealed, state }) => ({
      seatNo: seat_no,
      name: tx.vault.open({ table: 'students', column: 'name_sealed', id }, name_sealed),
      state,
    })),
  };
}
