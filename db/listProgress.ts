import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import {
  type BindingStatus,
  END_REASONS,
  type EndReason,
  REJECT_REASONS,
  type RejectReason,
} from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { isOfAccount } from './account/ofAccount.ts';
import { openRelation } from './openRelation.ts';
import { isOwn } from './ownApplication.ts';
import { isProven } from './provenContact.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  version: z.number().int(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  school_phone: z.string().nullable(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED']),
  submitted_at: z.date(),
  position: z.number().int(),
  reason: z.enum(REJECT_REASONS).nullable(),
  reason_sealed: z.string().nullable(),
  ended_by_kind: z.enum(['STAFF', 'GUARDIAN']).nullable(),
  end_reason: z.enum(END_REASONS).nullable(),
  end_reason_sealed: z.string().nullable(),
  teacher_id: z.string().nullable(),
  teacher_name_sealed: z.string().nullable(),
  teacher_linked: z.boolean().nullable(),
  administered: z.boolean(),
  number: z.number().int(),
  student_left: z.boolean(),
  has_email: z.boolean(),
  has_account: z.boolean(),
  has_logged_in: z.boolean(),
});

/** One child in a guardian's progress list. */
export interface Progress {
  bindingId: string;
  version: number;
  studentId: string;
  maskedName: string;
  /** Where it is approved alone. */
  fullName?: string;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  schoolPhone?: string | undefined;
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
  status: BindingStatus;
  submittedAt: string;
  /** The homeroom teacher's family name; absent where the class has none. */
  teacher?: string | undefined;
  /** Whether that teacher reads this in LINE. */
  teacherLinked?: boolean | undefined;
  /** The school has a unit administrator, who decides where the class has no homeroom teacher. */
  administered: boolean;
  reason?: { code: RejectReason; typed?: string | undefined } | undefined;
  /** Where it was revoked: by whom, and the school's reason. */
  ended?: { by: 'SCHOOL' | 'GUARDIAN'; reason?: { code: EndReason; typed?: string | undefined } } | undefined;
  /** That of the application. */
  number: number;
  /** The child is no more in the school's roster: nobody can decide. */
  studentLeft: boolean;
  /** Absent where there will be no account: nobody gave an email, or it is approved without one. */
  account?: { made: boolean; loggedIn: boolean } | undefined;
}

/**
 * The bindings that are this LINE user's to see (`isOwn`), oldest first; of what one guardian asked for again only the
 * newest. Those of another phone are in it only for whoever has proven a contact of theirs, before or now (`proven`): an ID
 * number is no proof, and tells nothing.
 */
export async function listProgress(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  proven: readonly Contact[] = [],
): Promise<Progress[]> {
  return await readProgress(tx, sql`${isOwn(lineUserId, now)} or ${isProven(tx, proven)}`);
}

/** The same of an account: every binding of the applications that are its own. */
export async function listAccountProgress(tx: Tx, accountId: string): Promise<Progress[]> {
  return await readProgress(tx, isOfAccount(accountId));
}

/** What stands where, of applications (`a`) that may be shown. */
async function readProgress(tx: Tx, isShown: ReturnType<typeof sql>): Promise<Progress[]> {
  const found = await rows(
    tx,
    row,
    sql`select distinct on (b.student_id, b.guardian_index) b.id, b.version, b.student_id, s.name_sealed, sc.level::text, c.grade,
               c.name as class_name, sc.name as school_name, sc.phone as school_phone, b.relation, b.relation_sealed, b.status::text,
               b.submitted_at, b.position, b.reason, b.reason_sealed, b.ended_by_kind, b.end_reason,
               b.end_reason_sealed, t.id as teacher_id, t.name_sealed as teacher_name_sealed, t.linked as teacher_linked,
               exists (select 1 from staff_posts ad where ad.role = 'UNIT_ADMIN' and ad.school_id = sc.id) as administered,
               a.number, s.status = 'LEFT' as student_left, a.email_sealed is not null as has_email,
               acc.id is not null as has_account, acc.id is not null and acc.first_password_until is null as has_logged_in
        from bindings b
        join applications a on a.id = b.application_id
        join students s on s.id = b.student_id
        join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        left join accounts acc on acc.id = a.account_id
        left join lateral (
          select st.id, st.name_sealed, exists (select 1 from line_users u where u.staff_id = st.id and u.followed) as linked
          from staff_posts p join staff st on st.id = p.staff_id
          where p.class_id = c.id and p.role = 'HOMEROOM_TEACHER' order by st.id limit 1) t on true
        where ${isShown}
        order by b.student_id, b.guardian_index, b.submitted_at desc, b.id`,
  );
  return found
    .sort(
      (one, other) => Number(one.submitted_at) - Number(other.submitted_at) || one.position - other.position,
    )
    .map((each) => openProgress(tx, each));
}

function openProgress(tx: Tx, found: z.infer<typeof row>): Progress {
  const open = (table: string, column: string, id: string, sealed: string) =>
    tx.vault.open({ table, column, id }, sealed);
  const studentName = open('students', 'name_sealed', found.student_id, found.name_sealed);
  return {
    bindingId: found.id,
    version: found.version,
    studentId: found.student_id,
    maskedName: maskName(studentName),
    ...(found.status === 'APPROVED' ? { fullName: studentName } : {}),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    schoolName: found.school_name,
    schoolPhone: found.school_phone ?? undefined,
    relation: found.relation,
    relationOther: openRelation(tx, found),
    status: found.status,
    submittedAt: found.submitted_at.toISOString(),
    teacher:
      found.teacher_id && found.teacher_name_sealed
        ? familyName(open('staff', 'name_sealed', found.teacher_id, found.teacher_name_sealed))
        : undefined,
    teacherLinked: found.teacher_linked ?? undefined,
    administered: found.administered,
    reason: found.reason
      ? {
          code: found.reason,
          typed: found.reason_sealed
            ? open('bindings', 'reason_sealed', found.id, found.reason_sealed)
            : undefined,
        }
      : undefined,
    ended: found.status === 'REVOKED' ? openEnd(tx, found) : undefined,
    number: found.number,
    studentLeft: found.student_left,
    // Approved without one: none is to come (RELIABILITY 0.12).
    account:
      found.has_email && (found.has_account || found.status !== 'APPROVED')
        ? { made: found.has_account, loggedIn: found.has_logged_in }
        : undefined,
  };
}

function openEnd(tx: Tx, found: z.infer<typeof row>): Progress['ended'] {
  const { id, ended_by_kind: by, end_reason: code, end_reason_sealed: sealed } = found;
  if (by !== 'STAFF' || code === null) return { by: by === 'STAFF' ? 'SCHOOL' : 'GUARDIAN' };
  const place = { table: 'bindings', column: 'end_reason_sealed', id };
  return {
    by: 'SCHOOL',
    reason: { code, typed: sealed === null ? undefined : tx.vault.open(place, sealed) },
  };
}

/** 林美玉 → 林: how a teacher is spoken of. A name in Latin letters stays whole. */
export function familyName(name: string): string {
  return /^\p{Script=Han}/u.test(name) ? ([...name][0] ?? name) : name;
}
