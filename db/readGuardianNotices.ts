import { z } from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { openRelation } from './openRelation.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const person = z.object({ language: z.string(), is_staff: z.boolean() });

const applied = z.object({
  id: z.string(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
});

const school = z.object({ name: z.string() });

/** How somebody is spoken to. */
export async function readGuardianVoice(
  tx: Tx,
  lineUserId: string,
): Promise<{ language?: string; isStaff: boolean }> {
  const [found] = await rows(
    tx,
    person,
    sql`select language, exists (select 1 from staff_posts p where p.staff_id = u.staff_id) as is_staff
        from line_users u where id = ${lineUserId}`,
  );
  return found ? { language: found.language, isStaff: found.is_staff } : { isStaff: false };
}

/** An application by another guardian, as those who are bound already may know of it. */
export interface OtherApplication {
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
}

/** Of these bindings those that wait or were approved, oldest first, of children to whom this LINE user is bound still. */
export async function readOtherApplications(
  tx: Tx,
  lineUserId: string,
  bindingIds: readonly string[],
): Promise<OtherApplication[]> {
  const found = await rows(
    tx,
    applied,
    sql`select b.id, s.id as student_id, s.name_sealed, sc.level::text, c.grade, c.name as class_name, b.relation,
               b.relation_sealed
        from bindings b join students s on s.id = b.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        where b.id = any(${bindingIds}::uuid[]) and b.status in ('PENDING', 'APPROVED') and exists (
          select 1 from bindings mine join applications a on a.id = mine.application_id
          where mine.student_id = b.student_id and mine.status = 'APPROVED' and a.line_user_id = ${lineUserId})
        order by b.submitted_at, b.id`,
  );
  return found.map(({ student_id: id, name_sealed, level, grade, class_name, relation, ...binding }) => ({
    maskedName: maskName(tx.vault.open({ table: 'students', column: 'name_sealed', id }, name_sealed)),
    level,
    grade,
    className: class_name,
    relation,
    relationOther: openRelation(tx, binding),
  }));
}

/** The schools of requests about their rosters; with `open` only of those not answered yet. */
export async function readRequestedSchools(
  tx: Tx,
  requestIds: readonly string[],
  { open }: { open: boolean },
): Promise<string[]> {
  const found = await rows(
    tx,
    school,
    sql`select sc.name from roster_requests r join schools sc on sc.id = r.school_id
        where r.id = any(${requestIds}::uuid[]) and (not ${open} or r.answered_at is null) order by r.at, r.id`,
  );
  return found.map(({ name }) => name);
}
