import { z } from 'zod';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { mayDecide } from './mayDecide.ts';
import { openRelation } from './openRelation.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const member = z.object({
  id: z.string(),
  email_sealed: z.string(),
  line_user_id: z.string().nullable(),
  language: z.string().nullable(),
  is_guardian: z.boolean(),
});

const waiting = z.object({
  count: z.number().int(),
  id: z.string(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  submitted_at: z.date(),
});

/** Where a member of staff is reached: in LINE where they have linked it and not blocked us, else by the email the school entered. */
export interface StaffAddress {
  email: string;
  lineUserId?: string | undefined;
  language?: string | undefined;
  /** They have applied for a child of their own from this LINE too. */
  isGuardian: boolean;
}

/** The bindings that wait for somebody: how many, and the oldest, as a push may name it. */
export interface WaitingBindings {
  count: number;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
  submittedAt: string;
}

/** Where a member of staff is reached; undefined as soon as the last post has ended. */
export async function readStaffAddress(tx: Tx, staffId: string): Promise<StaffAddress | undefined> {
  const [found] = await rows(
    tx,
    member,
    sql`select st.id, st.email_sealed, u.id as line_user_id, u.language,
               exists (select 1 from applications a where a.line_user_id = u.id) as is_guardian
        from staff st left join line_users u on u.staff_id = st.id and u.followed
        where st.id = ${staffId} and exists (select 1 from staff_posts p where p.staff_id = st.id)`,
  );
  return (
    found && {
      email: tx.vault.open({ table: 'staff', column: 'email_sealed', id: found.id }, found.email_sealed),
      lineUserId: found.line_user_id ?? undefined,
      language: found.language ?? undefined,
      isGuardian: found.is_guardian,
    }
  );
}

/** Of these bindings those that wait still, and that this member of staff may decide. Undefined where there are none. */
export async function readWaiting(
  tx: Tx,
  staffId: string,
  bindingIds: readonly string[],
): Promise<WaitingBindings | undefined> {
  const [found] = await rows(
    tx,
    waiting,
    sql`select (count(*) over ())::int as count, b.id, s.id as student_id, s.name_sealed, sc.level::text, c.grade,
               c.name as class_name, b.relation, b.relation_sealed, b.submitted_at
        from bindings b join students s on s.id = b.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        where b.id = any(${bindingIds}::uuid[]) and b.status = 'PENDING' and ${mayDecide(staffId)}
        order by b.submitted_at, b.id limit 1`,
  );
  if (!found) return undefined;
  const place = { table: 'students', column: 'name_sealed', id: found.student_id };
  return {
    count: found.count,
    maskedName: maskName(tx.vault.open(place, found.name_sealed)),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    relation: found.relation,
    relationOther: openRelation(tx, found),
    submittedAt: found.submitted_at.toISOString(),
  };
}
