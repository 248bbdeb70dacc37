import { z } from 'zod';
import type { BindingStatus } from '../domain/decision.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskNationalId } from '../domain/nationalId.ts';
import { maskName } from '../domain/personName.ts';
import { RELATIONS, type Relation } from '../domain/relation.ts';
import { isOfAccount } from './account/ofAccount.ts';
import { guardianColumns, guardianRow, openGuardian } from './applicationGuardian.ts';
import { openRelation } from './openRelation.ts';
import { isOwn } from './ownApplication.ts';
import { readSignature } from './signatures.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Who asks for a form: a LINE user, or an account that has logged in. */
export type FormReader = { kind: 'lineUser'; lineUserId: string } | { kind: 'account'; accountId: string };

/** A child as the form names it. */
export interface FormChild {
  /** In full once approved, masked before; nothing of a child whose binding was suspended or revoked. */
  student?:
    | {
        name: string;
        level: Level;
        /** Absent where it came to nothing: a class that the child comes to later is not told. */
        grade?: number;
        className?: string;
        schoolName: string;
      }
    | undefined;
  relation: Relation;
  /** What was typed for OTHER. */
  relationOther?: string | undefined;
  status: BindingStatus;
  decidedAt?: string | undefined;
}

/** What stands on the paper of an application. */
export interface ApplicationFormData {
  number: number;
  submittedAt: string;
  /** When it was read: the states of the children are those of then. */
  readAt: string;
  guardian: { name: string; maskedNationalId: string; email?: string | undefined; mobile: string };
  /** In the order in which they were filled in. */
  children: FormChild[];
  consent: { id: string; agreedAt: string };
  /** The full name that was typed to sign. */
  signature: string;
  /** The signature written by hand, where there is one. */
  signaturePng?: Buffer | undefined;
  /** What the paper is found again by: see `findPaper`. */
  verificationCode: string;
}

const application = guardianRow.extend({
  number: z.number().int(),
  submitted_at: z.date(),
  signature_sealed: z.string(),
  form_hash: z.string(),
  now: z.date(),
});

const child = z.object({
  id: z.string(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  relation: z.enum(RELATIONS),
  relation_sealed: z.string().nullable(),
  status: z.enum(['PENDING', 'APPROVED', 'REJECTED', 'CANCELLED', 'SUSPENDED', 'REVOKED']),
  decided_at: z.date().nullable(),
});

const uuid = z.uuid();

const isReaders = (reader: FormReader) =>
  reader.kind === 'lineUser' ? isOwn(reader.lineUserId, sql`app_now()`) : isOfAccount(reader.accountId);

/**
 * The form of an application as its owner may print it, and keeps which form the paper shows, so that it can be verified
 * later. Undefined for an application of anybody else, and for what is no id. Without a commit of its own: `run` does.
 */
export async function readApplicationForm(
  tx: Tx,
  reader: FormReader,
  applicationId: string,
): Promise<ApplicationFormData | undefined> {
  const ids = reader.kind === 'account' ? [applicationId, reader.accountId] : [applicationId];
  if (!ids.every((id) => uuid.safeParse(id).success)) return undefined;
  const [found] = await rows(
    tx,
    application,
    sql`select ${guardianColumns}, a.number, a.submitted_at, a.signature_sealed, a.form_hash, app_now() as now
        from applications a where a.id = ${applicationId}::uuid and ${isReaders(reader)}`,
  );
  if (!found) return undefined;
  const children = await readChildren(tx, reader, found.application_id);
  const { nationalId, name, email, mobile, consent } = openGuardian(tx, found);
  const place = { table: 'applications', column: 'signature_sealed', id: found.application_id };
  return {
    number: found.number,
    submittedAt: found.submitted_at.toISOString(),
    readAt: found.now.toISOString(),
    guardian: { name, maskedNationalId: maskNationalId(nationalId), email, mobile },
    children,
    consent,
    signature: tx.vault.open(place, found.signature_sealed),
    signaturePng: await readSignature(tx, found.application_id),
    verificationCode: await keepPaper(tx, found),
  };
}

async function readChildren(tx: Tx, reader: FormReader, applicationId: string): Promise<FormChild[]> {
  const found = await rows(
    tx,
    child,
    sql`select b.id, s.id as student_id, s.name_sealed, sc.level::text, c.grade, c.name as class_name, sc.name as school_name,
               b.relation, b.relation_sealed, b.status::text, b.decided_at
        from applications a join bindings b on b.application_id = a.id
        join students s on s.id = b.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        where a.id = ${applicationId}::uuid and ${isReaders(reader)} order by b.position, b.id`,
  );
  return found.map((each) => openChild(tx, each));
}

function openChild(tx: Tx, found: z.infer<typeof child>): FormChild {
  const open = (table: string, column: string, id: string, sealed: string) =>
    tx.vault.open({ table, column, id }, sealed);
  const name = () => open('students', 'name_sealed', found.student_id, found.name_sealed);
  const { level, grade, status } = found;
  const isOver = status === 'REJECTED' || status === 'CANCELLED';
  return {
    // Whose binding was ended or stopped must not learn from a paper where the child goes to school now.
    ...(status === 'SUSPENDED' || status === 'REVOKED'
      ? {}
      : {
          student: {
            name: status === 'APPROVED' ? name() : maskName(name()),
            level,
            ...(isOver ? {} : { grade, className: found.class_name }),
            schoolName: found.school_name,
          },
        }),
    relation: found.relation,
    relationOther: openRelation(tx, found),
    status,
    decidedAt: found.decided_at?.toISOString(),
  };
}

/** Keeps that a paper of this form may be about, once for each form. Gives the code it is found by: 256 bits, by a key. */
async function keepPaper(tx: Tx, found: z.infer<typeof application>): Promise<string> {
  const code = tx.vault.index('paper', `${found.application_id}\u2016${found.form_hash}`);
  await execute(
    tx,
    sql`insert into application_papers (code, application_id, form_hash, at)
        select ${code}, a.id, ${found.form_hash}, app_now() from applications a where a.id = ${found.application_id}::uuid
        on conflict (code) do nothing`,
  );
  return code;
}
