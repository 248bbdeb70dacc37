import { z } from 'zod';
import { REJECT_REASONS, type RejectReason } from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { familyName } from './listProgress.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  version: z.number().int(),
  status: z.enum(['APPROVED', 'REJECTED']),
  reason: z.enum(REJECT_REASONS).nullable(),
  reason_sealed: z.string().nullable(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  school_phone: z.string().nullable(),
  staff_id: z.string().nullable(),
  staff_name_sealed: z.string().nullable(),
  account_id: z.string().nullable(),
  account_email_sealed: z.string().nullable(),
});

/** A decision as its guardian is told of it. */
export interface ToldDecision {
  bindingId: string;
  version: number;
  status: 'APPROVED' | 'REJECTED';
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  schoolPhone?: string | undefined;
  /** Family name of who decided. */
  teacher: string;
  reason: { code: RejectReason; typed?: string | undefined };
  /** The account that this approval made. */
  accountEmail?: string | undefined;
}

/** The decisions on these bindings, oldest first; one that is no decision any more is left out. */
export async function readDecisions(tx: Tx, bindingIds: readonly string[]): Promise<ToldDecision[]> {
  const found = await rows(
    tx,
    row,
    sql`select b.id, b.version, b.status::text, b.reason, b.reason_sealed, s.id as student_id, s.name_sealed,
               sc.level::text, c.grade, c.name as class_name, sc.name as school_name, sc.phone as school_phone,
               st.id as staff_id, st.name_sealed as staff_name_sealed, acc.id as account_id,
               acc.email_sealed as account_email_sealed
        from bindings b join applications a on a.id = b.application_id
        join students s on s.id = b.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        left join staff st on st.id = b.decided_by_id
        left join accounts acc on acc.id = a.account_id and acc.created_at = b.decided_at
        where b.id = any(${bindingIds}::uuid[]) and b.status in ('APPROVED', 'REJECTED')
        order by b.decided_at, b.position, b.id`,
  );
  return found.map((each) => openDecision(tx, each));
}

function openDecision(tx: Tx, found: z.infer<typeof row>): ToldDecision {
  const open = (table: string, column: string, id: string | null, sealed: string | null) =>
    id === null || sealed === null ? undefined : tx.vault.open({ table, column, id }, sealed);
  return {
    bindingId: found.id,
    version: found.version,
    status: found.status,
    maskedName: maskName(open('students', 'name_sealed', found.student_id, found.name_sealed) ?? ''),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    schoolName: found.school_name,
    schoolPhone: found.school_phone ?? undefined,
    teacher: familyName(open('staff', 'name_sealed', found.staff_id, found.staff_name_sealed) ?? ''),
    reason: {
      code: found.reason ?? 'OTHER',
      typed: open('bindings', 'reason_sealed', found.id, found.reason_sealed),
    },
    accountEmail: open('accounts', 'email_sealed', found.account_id, found.account_email_sealed),
  };
}
