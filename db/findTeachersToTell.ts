import { z } from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  line_user_id: z.string(),
  language: z.string(),
  count: z.number().int(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  relation: z.enum(RELATIONS),
});

/** A teacher's phone, and the new binding that it is told of (the first, where one application brings several). */
export interface TeacherToTell {
  lineUserId: string;
  language: string;
  count: number;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  relation: Relation;
}

/** The LINE users of the homeroom teachers of these students' classes, once each. */
export async function findTeachersToTell(tx: Tx, studentIds: readonly string[]): Promise<TeacherToTell[]> {
  const found = await rows(
    tx,
    row,
    sql`select distinct on (u.id) u.id as line_user_id, u.language, s.id as student_id, s.name_sealed,
               sc.level::text, c.grade, c.name as class_name, b.relation, (count(*) over (partition by u.id))::int as count
        from students s
        join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        join staff_posts p on p.class_id = s.class_id and p.role = 'HOMEROOM_TEACHER'
        join line_users u on u.staff_id = p.staff_id
        join lateral (select relation from bindings where student_id = s.id and status = 'PENDING'
                      order by submitted_at desc, id limit 1) b on true
        where s.id = any(${studentIds}::text[])
        order by u.id, s.seat_no`,
  );
  return found.map((each) => ({
    lineUserId: each.line_user_id,
    language: each.language,
    count: each.count,
    maskedName: maskName(
      tx.vault.open({ table: 'students', column: 'name_sealed', id: each.student_id }, each.name_sealed),
    ),
    level: each.level,
    grade: each.grade,
    className: each.class_name,
    relation: each.relation,
  }));
}
