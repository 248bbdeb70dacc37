import { z } from 'zod';
import { ENDS_FROM, type EndReason, type EndVerb } from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { guardianLanguage } from './account/sessions.ts';
import { gatherNotices } from './gatherNotices.ts';
import { isOwnApplication, mayAdministerFromLine } from './mayDecide.ts';
import { recordAudit } from './recordAudit.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';
import { type StopRefused, whyNotStopped } from './whyNotStopped.ts';

/** What an administrator does to an approved binding as they saw it, and why. */
export interface Stopping {
  verb: Exclude<EndVerb, 'askEnd'>;
  bindingId: string;
  version: number;
  reason: EndReason;
  typedReason?: string | undefined;
}

/** A binding that was suspended, revoked, or let go on, as its people are told of it. */
export interface StoppedBinding {
  bindingId: string;
  status: 'SUSPENDED' | 'APPROVED' | 'REVOKED';
  studentName: string;
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  schoolName: string;
  schoolPhone?: string | undefined;
  relation: Relation;
  number: number;
  reason: { code: EndReason; typed?: string | undefined };
  guardianName: string;
  /** Absent where nobody in LINE is tied to the application: then the email is told. */
  guardianLineUserId?: string | undefined;
  guardianLanguage?: string | undefined;
  guardianEmail?: string | undefined;
}

/** What came of stopping a binding; all but `done` changed nothing. */
export type StopResult = { kind: 'done'; binding: StoppedBinding } | StopRefused;

const STATUS = { suspend: 'SUSPENDED', lift: 'APPROVED', revoke: 'REVOKED' } as const;
const ACTION = {
  suspend: 'binding.suspended',
  lift: 'binding.resumed',
  revoke: 'binding.revoked',
} as const;

const stopped = z.object({
  id: z.string(),
  version: z.number().int(),
  relation: z.enum(RELATIONS),
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
  number: z.number().int(),
  line_user_id: z.string().nullable(),
  language: z.string().nullable(),
  name_sealed: z.string(),
  email_sealed: z.string().nullable(),
});

/**
 * Suspends or revokes an approved binding, or lifts a suspension, once: a conditional write over status, version and the
 * right of the school's unit administrator, whose count is the answer. What stops does so at once; its guardian and the
 * child's others are told by a gathered push. Nobody decides about an application of their own.
 */
export async function stopBinding(
  tx: Tx,
  lineUserId: string,
  stopping: Stopping,
  now: string,
): Promise<StopResult> {
  const { verb, bindingId, version, reason, typedReason } = stopping;
  const place = { table: 'bindings', column: 'end_reason_sealed', id: bindingId };
  const isOver = verb === 'lift';
  const sealed = typedReason === undefined || isOver ? null : tx.vault.seal(place, typedReason);
  const [found] = await rows(
    tx,
    stopped,
    sql`update bindings b set status = ${STATUS[verb]}::"BindingStatus", version = b.version + 1,
          ended_at = case when ${isOver} then null else ${now}::timestamptz end,
          ended_by_kind = case when ${isOver} then null else 'STAFF' end,
          ended_by_id = case when ${isOver} then null else u.staff_id end,
          end_reason = case when ${isOver} then null else ${reason} end, end_reason_sealed = ${sealed},
          end_asked_at = null, end_asked_by_id = null, end_asked_reason = null, end_asked_reason_sealed = null
        from applications a, students s, classes c, schools sc, line_users u
        where b.id = ${bindingId}::uuid and b.version = ${version} and b.status::text = any(${ENDS_FROM[verb]}::text[])
          and a.id = b.application_id and s.id = b.student_id and c.id = s.class_id and sc.id = s.school_id
          and u.id = ${lineUserId} and not ${isOwnApplication(lineUserId)} and ${mayAdministerFromLine(lineUserId)}
        returning b.id, b.version, b.relation, s.school_id, s.id as student_id, s.name_sealed as student_name_sealed,
          sc.level::text, c.grade, c.name as class_name, sc.name as school_name, sc.phone as school_phone, u.staff_id,
          a.id as application_id, a.number, a.line_user_id, ${guardianLanguage} as language, a.name_sealed, a.email_sealed`,
  );
  if (!found) return await whyNotStopped(tx, lineUserId, bindingId, mayAdministerFromLine(lineUserId));
  await recordAudit(tx, [
    {
      at: now,
      schoolId: found.school_id,
      actorKind: 'STAFF',
      actorId: found.staff_id,
      action: ACTION[verb],
      objectKind: 'binding',
      objectId: found.id,
      version: found.version,
      detail: typedReason ?? reason,
    },
  ]);
  await tellFamily(tx, now, found);
  return {
    kind: 'done',
    binding: {
      ...openStopped(tx, found),
      status: STATUS[verb],
      reason: { code: reason, typed: typedReason },
    },
  };
}

const other = z.object({ line_user_id: z.string() });

async function tellFamily(tx: Tx, now: string, { id, line_user_id }: z.infer<typeof stopped>): Promise<void> {
  const others = await rows(
    tx,
    other,
    sql`select distinct a.line_user_id from bindings mine
        join bindings b on b.student_id = mine.student_id and b.status = 'APPROVED' and b.guardian_index <> mine.guardian_index
        join applications a on a.id = b.application_id and a.line_user_id is not null
        where mine.id = ${id}::uuid and a.line_user_id is distinct from ${line_user_id}`,
  );
  await gatherNotices(tx, now, [
    ...(line_user_id === null
      ? []
      : [{ topic: 'BINDING_STOPPED', recipientId: line_user_id, objectId: id } as const]),
    ...others.map(
      (each) => ({ topic: 'OTHER_STOPPED', recipientId: each.line_user_id, objectId: id }) as const,
    ),
  ]);
}

function openStopped(tx: Tx, found: z.infer<typeof stopped>): Omit<StoppedBinding, 'status' | 'reason'> {
  const open = (table: string, column: string, id: string, sealed: string) =>
    tx.vault.open({ table, column, id }, sealed);
  const studentName = open('students', 'name_sealed', found.student_id, found.student_name_sealed);
  const ofApplication = (column: string, sealed: string) =>
    open('applications', column, found.application_id, sealed);
  return {
    bindingId: found.id,
    studentName,
    maskedName: maskName(studentName),
    level: found.level,
    grade: found.grade,
    className: found.class_name,
    schoolName: found.school_name,
    schoolPhone: found.school_phone ?? undefined,
    relation: found.relation,
    number: found.number,
    guardianName: ofApplication('name_sealed', found.name_sealed),
    guardianLineUserId: found.line_user_id ?? undefined,
    guardianLanguage: found.language ?? undefined,
    guardianEmail:
      found.email_sealed === null ? undefined : ofApplication('email_sealed', found.email_sealed),
  };
}
