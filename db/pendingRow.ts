import { z } from 'zod';
import type { ContactMatch } from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** The schema of `pendingColumns`. */
export const pendingRow = z.object({
  id: z.string(),
  version: z.number().int(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  submitted_at: z.date(),
  student_id: z.string(),
  seat_no: z.number().int(),
  student_name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  application_id: z.string(),
  name_sealed: z.string(),
  match: z.enum(['MATCHES', 'DIFFERS', 'UNKNOWN']),
  was_revoked: z.boolean(),
});

/** A binding that waits, as those who may decide it see it. */
export interface Pending {
  bindingId: string;
  version: number;
  seatNo: number;
  studentName: string;
  level: Level;
  grade: number;
  className: string;
  relation: Relation;
  relationOther?: string;
  guardianName: string;
  match: ContactMatch;
  /** The school has revoked this guardian's binding to this child before. */
  wasRevoked?: true;
  submittedAt: string;
}

/** Whether the school itself has revoked a binding of this guardian to this child before. */
const wasRevoked = sql`exists (select 1 from bindings r where r.student_id = b.student_id
  and r.guardian_index = b.guardian_index and r.status = 'REVOKED' and r.ended_by_kind = 'STAFF')`;

/**
 * Whether a contact that the applicant proved is one that the school knows; what was only typed counts for nothing, and
 * nothing is plain about a guardian whom the school has revoked.
 */
export const contactMatch = sql`case
  when ${wasRevoked} then 'DIFFERS'
  when s.guardian_email_index is null and s.guardian_mobile_index is null then 'UNKNOWN'
  when (a.email_verified_at is not null and s.guardian_email_index = a.email_index)
    or (a.mobile_verified_at is not null and s.guardian_mobile_index = a.mobile_index) then 'MATCHES'
  else 'DIFFERS' end`;

/** What is read of a waiting binding: `b`, its application `a`, student `s`, class `c` and school `sc`. */
export const pendingColumns = sql`b.id, b.version, b.relation, b.relation_sealed, b.submitted_at, s.id as student_id,
  s.seat_no, s.name_sealed as student_name_sealed, sc.level::text, c.grade, c.name as class_name,
  a.id as application_id, a.name_sealed, ${contactMatch} as match, ${wasRevoked} as was_revoked`;

/** The tables of `pendingColumns`. */
export const pendingTables = sql`bindings b join applications a on a.id = b.application_id
  join students s on s.id = b.student_id join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id`;

/** Opens what `pendingColumns` gave. */
export function openPending(tx: Tx, found: z.infer<typeof pendingRow>): Pending {
  const open = (table: string, column: string, id: string, sealed: string) =>
    tx.vault.open({ table, column, id }, sealed);
  return {
    bindingId: found.id,
    version: found.version,
    seatNo: found.seat_no,
    studentName: open('students', 'name_sealed', found.student_id, found.student_name_sealed),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    relation: found.relation,
    ...(found.relation_sealed
      ? { relationOther: open('bindings', 'relation_sealed', found.id, found.relation_sealed) }
      : {}),
    guardianName: open('applications', 'name_sealed', found.application_id, found.name_sealed),
    match: found.match,
    ...(found.was_revoked ? { wasRevoked: true as const } : {}),
    submittedAt: found.submitted_at.toISOString(),
  };
}
