import { z } from 'zod';
import { splitChanges } from '../../../domain/amendment.ts';
import { END_REASONS, REJECT_REASONS } from '../../../domain/decision.ts';
import { LEVELS, type Level } from '../../../domain/level.ts';
import { maskName } from '../../../domain/personName.ts';
import { RELATIONS } from '../../../domain/relation.ts';
import { guardianColumns, guardianRow, openGuardian } from '../../applicationGuardian.ts';
import { familyName } from '../../listProgress.ts';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { isOfAccount } from '../ofAccount.ts';

const application = guardianRow.extend({
  number: z.number().int(),
  submitted_at: z.date(),
  email_verified_at: z.date().nullable(),
  mobile_verified_at: z.date().nullable(),
  signature_sealed: z.string(),
  form_hash: z.string(),
  consent_version: z.string(),
  consent_language: z.string(),
  consent_hash: z.string(),
  consent_pages: z.array(z.object({ title: z.string(), body: z.string() })),
  signature_id: z.string().nullable(),
  png_sealed: z.string().nullable(),
  drawn_at: z.date().nullable(),
  printed: z.array(z.date()),
});

const binding = z.object({
  id: z.string(),
  application_id: z.string(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED']),
  submitted_at: z.date(),
  decided_at: z.date().nullable(),
  reason: z.enum(REJECT_REASONS).nullable(),
  reason_sealed: z.string().nullable(),
  reminded_at: z.date().nullable(),
  changed_at: z.date().nullable(),
  changes: z.string().nullable(),
  ended_at: z.date().nullable(),
  ended_by_kind: z.enum(['STAFF', 'GUARDIAN']).nullable(),
  end_reason: z.enum(END_REASONS).nullable(),
  end_reason_sealed: z.string().nullable(),
  student_id: z.string(),
  student_name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  staff_id: z.string().nullable(),
  staff_name_sealed: z.string().nullable(),
});

/** The child of a binding, as far as its guardian is shown it: masked until approved, nothing once stopped. */
interface ExportedChild {
  name: string;
  level: Level;
  grade: number;
  className: string;
  school: string;
}

/** Every application of an account with all that is kept of it, oldest first. */
export async function exportApplications(tx: Tx, accountId: string) {
  const applications = await rows(
    tx,
    application,
    sql`select ${guardianColumns}, a.number, a.submitted_at, a.email_verified_at, a.mobile_verified_at, a.signature_sealed,
               a.form_hash, ct.version as consent_version, ct.language as consent_language, ct.hash as consent_hash,
               ct.pages as consent_pages, sg.id as signature_id, sg.png_sealed, sg.drawn_at,
               array(select p.at from application_papers p where p.application_id = a.id order by p.at) as printed
        from applications a join consent_texts ct on ct.id = a.consent_id left join signatures sg on sg.application_id = a.id
        where ${isOfAccount(accountId)} order by a.number`,
  );
  const bindings = await rows(
    tx,
    binding,
    sql`select b.id, b.application_id, b.relation, b.relation_sealed, b.status::text, b.submitted_at, b.decided_at, b.reason,
               b.reason_sealed, b.reminded_at, b.changed_at, b.changes, b.ended_at, b.ended_by_kind, b.end_reason,
               b.end_reason_sealed, s.id as student_id, s.name_sealed as student_name_sealed, sc.level::text, c.grade,
               c.name as class_name, sc.name as school_name, st.id as staff_id, st.name_sealed as staff_name_sealed
        from applications a join bindings b on b.application_id = a.id join students s on s.id = b.student_id
        join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id
        left join staff st on st.id = b.decided_by_id
        where ${isOfAccount(accountId)} order by b.position, b.id`,
  );
  return applications.map((each) =>
    openApplication(
      tx,
      each,
      bindings.filter(({ application_id: of }) => of === each.application_id),
    ),
  );
}

function openApplication(
  tx: Tx,
  found: z.infer<typeof application>,
  bindings: readonly z.infer<typeof binding>[],
) {
  const { nationalId, name, email, mobile, consent } = openGuardian(tx, found);
  const signature = tx.vault.open(
    { table: 'applications', column: 'signature_sealed', id: found.application_id },
    found.signature_sealed,
  );
  return {
    number: found.number,
    submittedAt: found.submitted_at.toISOString(),
    guardian: {
      name,
      nationalId,
      email,
      emailVerifiedAt: found.email_verified_at?.toISOString(),
      mobile,
      mobileVerifiedAt: found.mobile_verified_at?.toISOString(),
    },
    consent: {
      version: found.consent_version,
      language: found.consent_language,
      agreedAt: consent.agreedAt,
      sha256: found.consent_hash,
      text: found.consent_pages,
    },
    signature: { typed: signature, drawn: openDrawn(tx, found) },
    seal: found.form_hash,
    printedAt: found.printed.map((at) => at.toISOString()),
    bindings: bindings.map((each) => openBinding(tx, each)),
  };
}

function openDrawn(tx: Tx, { signature_id: id, png_sealed, drawn_at }: z.infer<typeof application>) {
  if (id === null || png_sealed === null) return undefined;
  const png = tx.vault.open({ table: 'signatures', column: 'png_sealed', id }, png_sealed);
  return { at: drawn_at?.toISOString(), pngBase64: png };
}

function openBinding(tx: Tx, found: z.infer<typeof binding>) {
  const open = (column: string, sealed: string | null) =>
    sealed === null ? undefined : tx.vault.open({ table: 'bindings', column, id: found.id }, sealed);
  const { reason, end_reason: endReason } = found;
  return {
    id: found.id,
    child: openChild(tx, found),
    relation: found.relation,
    relationTyped: open('relation_sealed', found.relation_sealed),
    status: found.status,
    submittedAt: found.submitted_at.toISOString(),
    decision: found.decided_at
      ? {
          at: found.decided_at.toISOString(),
          by: openStaff(tx, found),
          reason: reason ? { code: reason, typed: open('reason_sealed', found.reason_sealed) } : undefined,
        }
      : undefined,
    end: found.ended_at
      ? {
          at: found.ended_at.toISOString(),
          by: found.ended_by_kind === 'GUARDIAN' ? ('guardian' as const) : ('school' as const),
          reason: endReason
            ? { code: endReason, typed: open('end_reason_sealed', found.end_reason_sealed) }
            : undefined,
        }
      : undefined,
    remindedAt: found.reminded_at?.toISOString(),
    changed: found.changed_at
      ? { at: found.changed_at.toISOString(), what: splitChanges(found.changes) }
      : undefined,
  };
}

function openChild(tx: Tx, found: z.infer<typeof binding>): ExportedChild | undefined {
  const { status, level, grade } = found;
  // Whose binding was ended or stopped must not learn from a copy where the child goes to school now.
  if (status === 'SUSPENDED' || status === 'REVOKED') return undefined;
  const place = { table: 'students', column: 'name_sealed', id: found.student_id };
  const name = tx.vault.open(place, found.student_name_sealed);
  return {
    name: status === 'APPROVED' ? name : maskName(name),
    level,
    grade,
    className: found.class_name,
    school: found.school_name,
  };
}

/** As the guardian was told: by the family name. */
function openStaff(tx: Tx, { staff_id: id, staff_name_sealed: sealed }: z.infer<typeof binding>) {
  if (id === null || sealed === null) return undefined;
  return familyName(tx.vault.open({ table: 'staff', column: 'name_sealed', id }, sealed));
}
