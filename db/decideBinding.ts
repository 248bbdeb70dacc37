import { z } from 'zod';
import type { BindingStatus, RejectReason } from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { guardianLanguage } from './account/sessions.ts';
import { type AccountMade, ensureAccount } from './ensureAccount.ts';
import { sendDrafts } from './leave/sendDrafts.ts';
import { isOwnApplication, mayDecideFromLine } from './mayDecide.ts';
import { openRelation } from './openRelation.ts';
import { recordAudit } from './recordAudit.ts';
import { refuseStaff } from './recordRefusal.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** A teacher's decision on a binding as they saw it: `version` is that of the card. */
export interface BindingDecision {
  verb: 'approve' | 'reject';
  bindingId: string;
  version: number;
  reason?: RejectReason | undefined;
  typedReason?: string | undefined;
}

/** What a guardian is told of the decision. */
export interface DecidedBinding {
  bindingId: string;
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
  reason: { code: RejectReason; typed?: string | undefined };
  status: 'APPROVED' | 'REJECTED';
  studentName: string;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  schoolPhone?: string | undefined;
  guardianName: string;
  /** Absent where the binding is for the chat alone. */
  guardianEmail?: string | undefined;
  /** Absent where it was untied: then mail alone tells it. */
  guardianLineUserId?: string | undefined;
  guardianLanguage?: string | undefined;
  account?: AccountMade | undefined;
}

/** What came of a decision; all but `done` changed nothing. */
export type DecisionResult =
  | { kind: 'done'; binding: DecidedBinding }
  | { kind: 'decidedAlready'; status: BindingStatus; studentName: string; by?: string; at?: string }
  /** Its guardian changed it after it was shown. */
  | { kind: 'changed'; studentName: string }
  | { kind: 'ownChild'; studentName: string }
  | { kind: 'notFound' };

const decided = z.object({
  id: z.string(),
  version: z.number().int(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  school_id: z.string(),
  student_id: z.string(),
  student_name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  school_phone: z.string().nullable(),
  staff_id: z.string(),
  application_id: z.string(),
  line_user_id: z.string().nullable(),
  language: z.string().nullable(),
  guardian_index: z.string(),
  national_id_sealed: z.string(),
  name_sealed: z.string(),
  email_sealed: z.string().nullable(),
  mobile_sealed: z.string(),
});

/**
 * Decides a pending binding, once: a conditional write over status, version and the teacher's right to this class, whose
 * count is the answer. The loser is told who decided when; another class's binding is not found; nobody decides about a
 * binding that they applied for, from this phone, an earlier one of theirs, or with their school email.
 */
export async function decideBinding(
  tx: Tx,
  lineUserId: string,
  decision: BindingDecision,
  now: string,
): Promise<DecisionResult> {
  const status = decision.verb === 'approve' ? 'APPROVED' : 'REJECTED';
  const typed = decision.verb === 'reject' ? decision.typedReason : undefined;
  const place = { table: 'bindings', column: 'reason_sealed', id: decision.bindingId };
  const [found] = await rows(
    tx,
    decided,
    sql`update bindings b set status = ${status}::"BindingStatus", version = b.version + 1,
          decided_at = ${now}::timestamptz, decided_by_id = u.staff_id,
          reason = ${decision.verb === 'reject' ? (decision.reason ?? 'OTHER') : null},
          reason_sealed = ${typed === undefined ? null : tx.vault.seal(place, typed)}
        from applications a, students s, classes c, schools sc, line_users u
        where b.id = ${decision.bindingId}::uuid and b.status = 'PENDING' and b.version = ${decision.version}
          and a.id = b.application_id and s.id = b.student_id and c.id = s.class_id and sc.id = s.school_id
          and u.id = ${lineUserId} and not ${isOwnApplication(lineUserId)}
          and ${mayDecideFromLine(lineUserId)}
        returning b.id, b.version, b.relation, b.relation_sealed, s.school_id, s.id as student_id, s.name_sealed as student_name_sealed,
          sc.level::text, c.grade, c.name as class_name, sc.name as school_name, sc.phone as school_phone, u.staff_id,
          a.id as application_id, a.line_user_id, ${guardianLanguage} as language, a.guardian_index, a.national_id_sealed, a.name_sealed,
          a.email_sealed, a.mobile_sealed`,
  );
  if (!found) return await whyNotDecided(tx, lineUserId, decision.bindingId);
  await recordAudit(tx, [
    {
      at: now,
      schoolId: found.school_id,
      actorKind: 'STAFF',
      actorId: found.staff_id,
      action: decision.verb === 'approve' ? 'binding.approved' : 'binding.rejected',
      objectKind: 'binding',
      objectId: found.id,
      version: found.version,
    },
  ]);
  if (decision.verb === 'approve') await sendDrafts(tx, { bindingId: found.id, now });
  const reason = { code: decision.reason ?? ('OTHER' as const), typed };
  return { kind: 'done', binding: { ...(await tellOf(tx, found, status, now)), reason } };
}

async function tellOf(
  tx: Tx,
  found: z.infer<typeof decided>,
  status: 'APPROVED' | 'REJECTED',
  now: string,
): Promise<Omit<DecidedBinding, 'reason'>> {
  const open = (column: string, sealed: string) =>
    tx.vault.open({ table: 'applications', column, id: found.application_id }, sealed);
  const studentName = tx.vault.open(
    { table: 'students', column: 'name_sealed', id: found.student_id },
    found.student_name_sealed,
  );
  const owner = {
    applicationId: found.application_id,
    guardianIndex: found.guardian_index,
    nationalId: open('national_id_sealed', found.national_id_sealed),
    name: open('name_sealed', found.name_sealed),
    email: found.email_sealed === null ? undefined : open('email_sealed', found.email_sealed),
    mobile: open('mobile_sealed', found.mobile_sealed),
  };
  return {
    bindingId: found.id,
    relation: found.relation,
    relationOther: openRelation(tx, found),
    status,
    studentName,
    maskedName: maskName(studentName),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    schoolName: found.school_name,
    schoolPhone: found.school_phone ?? undefined,
    guardianName: owner.name,
    guardianEmail: owner.email,
    guardianLineUserId: found.line_user_id ?? undefined,
    guardianLanguage: found.language ?? undefined,
    account: status === 'APPROVED' ? await ensureAccount(tx, owner, now) : undefined,
  };
}

const present = z.object({
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED']),
  student_id: z.string(),
  name_sealed: z.string(),
  decided_at: z.date().nullable(),
  staff_id: z.string().nullable(),
  staff_name_sealed: z.string().nullable(),
  own: z.boolean(),
});

/** Why a decision changes nothing, told only to the teacher of the class. */
export async function whyNotDecided(
  tx: Tx,
  lineUserId: string,
  bindingId: string,
): Promise<Exclude<DecisionResult, { kind: 'done' }>> {
  const [found] = await rows(
    tx,
    present,
    sql`select b.status::text, s.id as student_id, s.name_sealed, coalesce(b.ended_at, b.decided_at) as decided_at, st.id as staff_id,
               st.name_sealed as staff_name_sealed, ${isOwnApplication(lineUserId)} as own
        from bindings b join applications a on a.id = b.application_id join students s on s.id = b.student_id
        left join staff st on st.id = case when b.ended_at is null then b.decided_by_id else b.ended_by_id end
        where b.id = ${bindingId}::uuid and ${mayDecideFromLine(lineUserId)}`,
  );
  if (!found) {
    await refuseStaff(tx, lineUserId, bindingId);
    return { kind: 'notFound' };
  }
  const open = (table: string, id: string, sealed: string) =>
    tx.vault.open({ table, column: 'name_sealed', id }, sealed);
  const studentName = open('students', found.student_id, found.name_sealed);
  if (found.status === 'PENDING') return { kind: found.own ? 'ownChild' : 'changed', studentName };
  return {
    kind: 'decidedAlready',
    status: found.status,
    studentName,
    ...(found.staff_id && found.staff_name_sealed
      ? { by: open('staff', found.staff_id, found.staff_name_sealed) }
      : {}),
    ...(found.decided_at ? { at: found.decided_at.toISOString() } : {}),
  };
}
