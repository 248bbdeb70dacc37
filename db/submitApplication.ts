import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Relation } from '../domain/relation.ts';
import { recordAudit } from './recordAudit.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** A binding form, complete, checked and signed (flows/binding/effects.ts builds it). */
export interface ApplicationForm {
  children: readonly { studentId: string; relation: Relation; relationOther?: string | undefined }[];
  consent: { id: string; agreedAt: string };
  nationalId: string;
  name: string;
  /** Absent where the binding is for the chat alone. */
  email?: string | undefined;
  mobile: string;
  verified: readonly { kind: 'EMAIL' | 'MOBILE'; value: string }[];
  signature: string;
}

/** A form, who sent it, and the event and time it came with. */
export interface Submission {
  lineUserId: string;
  eventId: string;
  now: string;
  form: ApplicationForm;
}

/**
 * What a submission made: a number, or nothing where every child was bound or pending already. `emailTaken`: nothing was
 * made, because the email is another guardian's account.
 */
export type Submitted =
  | { kind: 'made'; number: number; added: { bindingId: string; studentId: string }[] }
  | { kind: 'nothingNew' }
  | { kind: 'emailTaken' };

const taken = z.object({ taken: z.boolean() });
const application = z.object({ number: z.number().int() });
const binding = z.object({ id: z.string(), student_id: z.string(), school_id: z.string() });

/**
 * Writes application and bindings once. A child that this guardian (by ID) has bound or pending already is left out, by
 * the partial unique index itself, so that two phones at once cannot double it.
 */
export async function submitApplication(tx: Tx, submission: Submission): Promise<Submitted> {
  const { form, now, lineUserId } = submission;
  const id = randomUUID();
  const guardianIndex = tx.vault.index('national-id', form.nationalId);
  if (form.email !== undefined && (await isTaken(tx, form.email, guardianIndex)))
    return { kind: 'emailTaken' };
  const [made] = await rows(tx, application, insertApplication(tx, id, guardianIndex, submission));
  const children = form.children.map((child, position) => ({ ...child, position }));
  const added = await insertBindings(tx, { applicationId: id, guardianIndex, lineUserId, now }, children);
  if (!made || added.length === 0) {
    await execute(tx, sql`delete from applications where id = ${id}::uuid`);
    return { kind: 'nothingNew' };
  }
  return { kind: 'made', number: made.number, added };
}

/** Adds children to an application; left out are those who left school, and those bound or pending by the same ID. */
export async function insertBindings(
  tx: Tx,
  of: { applicationId: string; guardianIndex: string; lineUserId: string; now: string },
  children: readonly (ApplicationForm['children'][number] & { position: number })[],
): Promise<{ bindingId: string; studentId: string }[]> {
  const wanted = children.map(({ studentId, relation, relationOther, position }) => {
    const id = randomUUID();
    const place = { table: 'bindings', column: 'relation_sealed', id };
    const relation_sealed = relationOther === undefined ? null : tx.vault.seal(place, relationOther);
    return { id, position, student_id: studentId, relation, relation_sealed };
  });
  const added = await rows(
    tx,
    binding,
    sql`insert into bindings as b (id, application_id, student_id, guardian_index, position, relation, relation_sealed,
                                   submitted_at)
        select w.id, ${of.applicationId}::uuid, w.student_id, ${of.guardianIndex}, w.position, w.relation, w.relation_sealed,
               ${of.now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
          as w(id uuid, position int, student_id text, relation text, relation_sealed text)
        join students on students.id = w.student_id and students.status = 'ACTIVE'
        on conflict (guardian_index, student_id) where status in ('PENDING', 'APPROVED', 'SUSPENDED') do nothing
        returning b.id, b.student_id, (select school_id from students where students.id = b.student_id) as school_id`,
  );
  await recordAudit(
    tx,
    added.map((each) => ({
      at: of.now,
      schoolId: each.school_id,
      actorKind: 'GUARDIAN',
      actorId: of.lineUserId,
      action: 'binding.submitted',
      objectKind: 'binding',
      objectId: each.id,
      version: 1,
    })),
  );
  return added.map((each) => ({ bindingId: each.id, studentId: each.student_id }));
}

/** Whether an email is the account of another guardian than the one with this ID. */
export async function isTaken(tx: Tx, email: string, guardianIndex: string): Promise<boolean> {
  const [found] = await rows(
    tx,
    taken,
    sql`select exists (select 1 from accounts where email_index = ${tx.vault.index('email', email)}
          and national_id_index <> ${guardianIndex}) as taken`,
  );
  return found?.taken ?? false;
}

/** The statement that writes an application and gives its number. */
export function insertApplication(tx: Tx, id: string, guardianIndex: string, submission: Submission) {
  const { lineUserId, eventId } = submission;
  const form = sealForm(tx, id, submission);
  return sql`insert into applications (id, line_user_id, event_id, submitted_at, national_id_sealed, guardian_index,
      name_sealed, email_sealed, email_index, mobile_sealed, mobile_index, email_verified_at, mobile_verified_at,
      consent_id, consented_at, signature_sealed, form_hash)
    values (${id}::uuid, ${lineUserId}, ${eventId}, ${submission.now}::timestamptz, ${form.nationalId}, ${guardianIndex},
      ${form.name}, ${form.email}, ${form.emailIndex}, ${form.mobile}, ${form.mobileIndex},
      ${form.emailVerifiedAt}::timestamptz, ${form.mobileVerifiedAt}::timestamptz,
      ${form.consentId}, ${form.consentedAt}::timestamptz, ${form.signature}, ${form.hash})
    returning number`;
}

/** A form as an application keeps it: sealed, with the keyed hashes it is found by. */
export function sealForm(tx: Tx, id: string, submission: Submission) {
  const { form, now } = submission;
  const seal = (column: string, plain: string) => tx.vault.seal({ table: 'applications', column, id }, plain);
  const isVerified = (kind: 'EMAIL' | 'MOBILE', value: string) =>
    form.verified.some((contact) => contact.kind === kind && contact.value === value);
  return {
    nationalId: seal('national_id_sealed', form.nationalId),
    name: seal('name_sealed', form.name),
    email: form.email === undefined ? null : seal('email_sealed', form.email),
    emailIndex: form.email === undefined ? null : tx.vault.index('email', form.email),
    mobile: seal('mobile_sealed', form.mobile),
    mobileIndex: tx.vault.index('mobile', form.mobile),
    emailVerifiedAt: form.email !== undefined && isVerified('EMAIL', form.email) ? now : null,
    mobileVerifiedAt: isVerified('MOBILE', form.mobile) ? now : null,
    consentId: form.consent.id,
    consentedAt: form.consent.agreedAt,
    signature: seal('signature_sealed', form.signature),
    hash: tx.vault.index('form', formSeal(submission)),
  };
}

/** What the form's hash covers (DOMAIN, 電子簽章法): the answers, the consent's version, the signature, the time. */
function formSeal({ form, now }: Submission): string {
  return createHash('sha256')
    .update(JSON.stringify([form, now]))
    .digest('base64url');
}
