import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Change, joinChanges } from '../domain/amendment.ts';
import { isOwn } from './ownApplication.ts';
import { recordAudit } from './recordAudit.ts';
import { attachSignature } from './signatures.ts';
import { execute, rows, sql } from './sql.ts';
import {
  type ApplicationForm,
  insertApplication,
  insertBindings,
  isTaken,
  type Submission,
  sealForm,
} from './submitApplication.ts';
import type { Tx } from './tx.ts';

/** Which application is changed, and what of it was shown: a decision made meanwhile has another version. */
export interface Amending {
  applicationId: string;
  number: number;
  bindings: readonly { bindingId: string; version: number; studentId: string }[];
}

/** What became of it; `lost`: something of it was decided or changed meanwhile, and nothing was written. */
export type Amended =
  /** `emailWas`: the proven address that another one, or none, has taken the place of. */
  | {
      kind: 'made';
      number: number;
      added: Added[];
      changed: string[];
      removed: string[];
      emailWas?: string | undefined;
    }
  | { kind: 'lost' }
  | { kind: 'collides' }
  | { kind: 'emailTaken' };

interface Added {
  bindingId: string;
  studentId: string;
}

const shown = z.object({
  id: z.string(),
  student_id: z.string(),
  school_id: z.string(),
  relation: z.string(),
  relation_sealed: z.string().nullable(),
});

const before = z.object({
  name_sealed: z.string(),
  guardian_index: z.string(),
  email_sealed: z.string().nullable(),
  email_verified: z.boolean(),
  email_index: z.string().nullable(),
  mobile_index: z.string(),
  whole: z.boolean(),
  settled: z.boolean(),
});

const numbered = z.object({ number: z.number().int() });
const found = z.object({ found: z.boolean() });

type Shown = z.infer<typeof shown>;
type Child = ApplicationForm['children'][number] & { position: number };

/**
 * Changes an application that waits, in one commit: form, consent, signature and seal are renewed, its bindings kept,
 * changed, added or removed. Whoever decided meanwhile wins: then nothing is written. Where some of it was approved, what
 * was approved stays as it was signed, and what waits goes on under a number of its own.
 */
export async function amendApplication(tx: Tx, submission: Submission, amending: Amending): Promise<Amended> {
  const { form, now, lineUserId } = submission;
  const guardianIndex = tx.vault.index('national-id', form.nationalId);
  if (form.email !== undefined && (await isTaken(tx, form.email, guardianIndex)))
    return { kind: 'emailTaken' };
  const held = await hold(tx, submission, amending);
  if (!held) return { kind: 'lost' };
  const children = form.children.map((child, position) => ({ ...child, position }));
  const kept = held.bindings.filter(({ student_id: id }) => children.some((each) => each.studentId === id));
  const removed = held.bindings.filter((each) => !kept.includes(each));
  const target = { guardianIndex, id: amending.applicationId };
  if (await collides(tx, target, kept)) return { kind: 'collides' };

  const ofParent = changesOfParent(tx, held.application, submission, amending.applicationId);
  const { id, number } = held.application.settled
    ? await beginAnother(tx, guardianIndex, submission)
    : await renew(tx, guardianIndex, submission, amending);
  await attachSignature(tx, { applicationId: id, lineUserId, signatureId: form.drawn?.id });
  const changed = await changeKept(tx, { ...submission, id, guardianIndex }, kept, children, ofParent);
  await withdraw(tx, submission, removed);
  const isNew = ({ studentId }: Child) => !kept.some(({ student_id }) => student_id === studentId);
  const added = await insertBindings(
    tx,
    { applicationId: id, guardianIndex, lineUserId, now },
    children.filter(isNew),
  );
  return {
    kind: 'made',
    number,
    added,
    changed,
    removed: removed.map((each) => each.id),
    emailWas: ofParent.includes('EMAIL')
      ? provenEmail(tx, held.application, amending.applicationId)
      : undefined,
  };
}

/** The bindings as they were shown, locked by a write that changes nothing; undefined where one is not so any more. */
async function hold(tx: Tx, { lineUserId, now }: Submission, { applicationId, bindings }: Amending) {
  const held = await rows(
    tx,
    shown,
    sql`update bindings b set position = b.position
        from jsonb_to_recordset(${JSON.stringify(bindings)}::jsonb) as w("bindingId" uuid, version int), applications a, students s
        where b.id = w."bindingId" and b.version = w.version and b.status = 'PENDING'
          and a.id = b.application_id and a.id = ${applicationId}::uuid and s.id = b.student_id and ${isOwn(lineUserId, now)}
        returning b.id, b.student_id, s.school_id, b.relation, b.relation_sealed`,
  );
  if (held.length < bindings.length) return undefined;
  const [application] = await rows(
    tx,
    before,
    sql`select a.name_sealed, a.guardian_index, a.email_sealed, a.email_verified_at is not null as email_verified, a.email_index,
          a.mobile_index, not exists (
          select 1 from bindings b join students s on s.id = b.student_id and s.status = 'ACTIVE'
          where b.application_id = a.id and b.status = 'PENDING' and b.id <> all(${bindings.map((each) => each.bindingId)}::uuid[])
        ) as whole, exists (
          select 1 from bindings b where b.application_id = a.id and b.status in ('APPROVED', 'SUSPENDED', 'REVOKED')
        ) as settled from applications a where a.id = ${applicationId}::uuid`,
  );
  // What another phone added meanwhile would else be left out of the form that is signed.
  return application?.whole ? { application, bindings: held } : undefined;
}

/** Whether a child that is kept is bound or waits by the (other) ID already, in another application. */
async function collides(
  tx: Tx,
  { guardianIndex, id }: { guardianIndex: string; id: string },
  kept: readonly Shown[],
): Promise<boolean> {
  const [answer] = await rows(
    tx,
    found,
    sql`select exists (select 1 from bindings b where b.guardian_index = ${guardianIndex}
          and b.student_id = any(${kept.map(({ student_id }) => student_id)}::text[])
          and b.status in ('PENDING', 'APPROVED', 'SUSPENDED')
          and b.application_id <> ${id}::uuid) as found`,
  );
  return answer?.found ?? false;
}

function provenEmail(tx: Tx, was: z.infer<typeof before>, id: string): string | undefined {
  if (!was.email_verified || was.email_sealed === null) return undefined;
  return tx.vault.open({ table: 'applications', column: 'email_sealed', id }, was.email_sealed);
}

function changesOfParent(tx: Tx, was: z.infer<typeof before>, { form }: Submission, id: string): Change[] {
  const name = tx.vault.open({ table: 'applications', column: 'name_sealed', id }, was.name_sealed);
  const email = form.email === undefined ? null : tx.vault.index('email', form.email);
  return [
    ...(name === form.name ? [] : (['NAME'] as const)),
    ...(was.guardian_index === tx.vault.index('national-id', form.nationalId)
      ? []
      : (['NATIONAL_ID'] as const)),
    ...(was.mobile_index === tx.vault.index('mobile', form.mobile) ? [] : (['MOBILE'] as const)),
    ...(was.email_index === email ? [] : (['EMAIL'] as const)),
  ];
}

async function renew(
  tx: Tx,
  guardianIndex: string,
  submission: Submission,
  { applicationId: id, number }: Amending,
) {
  const form = sealForm(tx, id, submission);
  await execute(
    tx,
    sql`update applications a set national_id_sealed = ${form.nationalId}, guardian_index = ${guardianIndex},
          name_sealed = ${form.name}, email_sealed = ${form.email}, email_index = ${form.emailIndex},
          mobile_sealed = ${form.mobile},
          email_verified_at = ${form.emailVerifiedAt}::timestamptz,
          mobile_verified_at = case when a.mobile_index = ${form.mobileIndex}
            then coalesce(a.mobile_verified_at, ${form.mobileVerifiedAt}::timestamptz)
            else ${form.mobileVerifiedAt}::timestamptz end,
          mobile_index = ${form.mobileIndex},
          consent_id = ${form.consentId}, consented_at = ${form.consentedAt}::timestamptz,
          signature_sealed = ${form.signature}, form_hash = ${form.hash}
        where a.id = ${id}::uuid`,
  );
  return { id, number };
}

async function beginAnother(tx: Tx, guardianIndex: string, submission: Submission) {
  const id = randomUUID();
  const [made] = await rows(tx, numbered, insertApplication(tx, id, guardianIndex, submission));
  if (!made) throw new TypeError('an insert gave no row');
  return { id, number: made.number };
}

/** What is kept stands in the form's order, under its guardian; what was changed of it has a new version. Gives the latter. */
async function changeKept(
  tx: Tx,
  of: Submission & { id: string; guardianIndex: string },
  kept: readonly Shown[],
  children: readonly Child[],
  ofParent: readonly Change[],
): Promise<string[]> {
  const records = kept.flatMap((each) => {
    const child = children.find(({ studentId }) => studentId === each.student_id);
    if (!child) return [];
    const place = { table: 'bindings', column: 'relation_sealed', id: each.id };
    const other = each.relation_sealed === null ? undefined : tx.vault.open(place, each.relation_sealed);
    const isSame = child.relation === each.relation && child.relationOther === other;
    const changes: Change[] = [...(isSame ? [] : (['RELATION'] as const)), ...ofParent];
    return [
      {
        id: each.id,
        school_id: each.school_id,
        position: child.position,
        relation: child.relation,
        relation_sealed: child.relationOther === undefined ? null : tx.vault.seal(place, child.relationOther),
        changes: changes.length > 0 ? joinChanges(changes) : null,
      },
    ];
  });
  await execute(
    tx,
    sql`update bindings b set application_id = ${of.id}::uuid, guardian_index = ${of.guardianIndex}, position = w.position,
          relation = w.relation, relation_sealed = w.relation_sealed,
          version = b.version + case when w.changes is null then 0 else 1 end,
          changes = coalesce(w.changes, b.changes),
          changed_at = case when w.changes is null then b.changed_at else ${of.now}::timestamptz end
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
          as w(id uuid, position int, relation text, relation_sealed text, changes text)
        where b.id = w.id`,
  );
  const changed = records.filter(({ changes }) => changes !== null);
  await audit(tx, of, 'binding.changed', changed);
  return changed.map(({ id }) => id);
}

async function withdraw(tx: Tx, submission: Submission, removed: readonly Shown[]): Promise<void> {
  await execute(
    tx,
    sql`update bindings set status = 'CANCELLED', version = version + 1, decided_at = ${submission.now}::timestamptz
        where id = any(${removed.map(({ id }) => id)}::uuid[])`,
  );
  await audit(tx, submission, 'binding.cancelled', removed);
}

async function audit(
  tx: Tx,
  { now, lineUserId }: Submission,
  action: string,
  bindings: readonly { id: string; school_id: string }[],
): Promise<void> {
  await recordAudit(
    tx,
    bindings.map(({ id, school_id }) => ({
      at: now,
      schoolId: school_id,
      actorKind: 'GUARDIAN',
      actorId: lineUserId,
      action,
      objectKind: 'binding',
      objectId: id,
    })),
  );
}
