import { z } from 'zod';
import { END_REASONS, type EndReason } from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { openRelation } from './openRelation.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  version: z.number().int(),
  status: z.enum(['APPROVED', 'SUSPENDED', 'REVOKED']),
  number: z.number().int(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  reason: z.enum(END_REASONS).nullable(),
  reason_sealed: z.string().nullable(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  school_phone: z.string().nullable(),
});

/** A binding that the school stopped or let go on, or is asked to stop, as a push may name it. */
export interface ToldStop {
  bindingId: string;
  version: number;
  status: 'APPROVED' | 'SUSPENDED' | 'REVOKED';
  /** That of the application. */
  number: number;
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
  reason?: { code: EndReason; typed?: string | undefined } | undefined;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  schoolPhone?: string | undefined;
}

const isFor = {
  /** The application's own LINE user, as it is tied now. */
  guardian: (lineUserId: string) => sql`a.line_user_id = ${lineUserId}`,
  /** Another guardian of the same child, who is bound still. */
  others: (lineUserId: string) => sql`exists (
    select 1 from bindings o join applications oa on oa.id = o.application_id
    where o.student_id = b.student_id and o.status = 'APPROVED' and oa.line_user_id = ${lineUserId}
      and o.guardian_index <> b.guardian_index)`,
  /** A unit administrator of the school, as long as it is asked for. */
  administrator: (staffId: string) => sql`b.status = 'APPROVED' and b.end_asked_at is not null and exists (
    select 1 from staff_posts p where p.staff_id = ${staffId} and p.role = 'UNIT_ADMIN' and p.school_id = s.school_id)`,
} as const;

/** Of these bindings what this recipient may still be told of, as it stands now. */
export async function readStopped(
  tx: Tx,
  to: keyof typeof isFor,
  recipientId: string,
  bindingIds: readonly string[],
): Promise<ToldStop[]> {
  const found = await rows(
    tx,
    row,
    sql`select b.id, b.version, b.status::text, a.number, b.relation, b.relation_sealed, b.end_reason as reason,
               b.end_reason_sealed as reason_sealed, s.id as student_id, s.name_sealed, sc.level::text, c.grade,
               c.name as class_name, sc.name as school_name, sc.phone as school_phone
        from bindings b join applications a on a.id = b.application_id join students s on s.id = b.student_id
        join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id
        where b.id = any(${bindingIds}::uuid[]) and b.status in ('APPROVED', 'SUSPENDED', 'REVOKED')
          and ${isFor[to](recipientId)}
        order by a.number, b.position, b.id`,
  );
  return found.map((each) => openStop(tx, each));
}

function openStop(tx: Tx, found: z.infer<typeof row>): ToldStop {
  const open = (table: string, column: string, id: string, sealed: string) =>
    tx.vault.open({ table, column, id }, sealed);
  const sealed = found.reason_sealed;
  return {
    bindingId: found.id,
    version: found.version,
    status: found.status,
    number: found.number,
    relation: found.relation,
    relationOther: openRelation(tx, found),
    reason: found.reason
      ? {
          code: found.reason,
          typed: sealed === null ? undefined : open('bindings', 'end_reason_sealed', found.id, sealed),
        }
      : undefined,
    maskedName: maskName(open('students', 'name_sealed', found.student_id, found.name_sealed)),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    schoolName: found.school_name,
    schoolPhone: found.school_phone ?? undefined,
  };
}
