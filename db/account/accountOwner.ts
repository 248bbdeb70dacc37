import { z } from 'zod';
import type { PasswordOwner } from '../../domain/passwordRules.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { accountLanguage } from './sessions.ts';

const owner = z.object({
  id: z.string(),
  email_sealed: z.string(),
  language: z.string().nullable(),
  line_user_id: z.string().nullable(),
});

/** Whom an account's mails go to, and who hears in the chat where the address does not take one. */
export interface MailedOwner {
  email: string;
  language?: string | undefined;
  lineUserId?: string | undefined;
}

/** The owner of an account, to be written to. Undefined where it is gone. */
export async function readMailedOwner(tx: Tx, accountId: string): Promise<MailedOwner | undefined> {
  const [found] = await rows(
    tx,
    owner,
    sql`select acc.id, acc.email_sealed, ${accountLanguage} as language,
               (select p.line_user_id from applications p where p.account_id = acc.id and p.line_user_id is not null
                order by p.submitted_at desc limit 1) as line_user_id
        from accounts acc where acc.id = ${accountId}::uuid`,
  );
  if (!found) return undefined;
  return {
    email: tx.vault.open({ table: 'accounts', column: 'email_sealed', id: found.id }, found.email_sealed),
    language: found.language ?? undefined,
    lineUserId: found.line_user_id ?? undefined,
  };
}

const guardian = z.object({
  id: z.string(),
  name_sealed: z.string(),
  national_id_sealed: z.string(),
  mobile_sealed: z.string(),
});

const child = z.object({
  id: z.string(),
  name_sealed: z.string(),
  national_id_sealed: z.string().nullable(),
  pupil_code_sealed: z.string().nullable(),
  school_name: z.string(),
});

/**
 * What an owner is known by, for the rules of passwords. Of children only those whose binding is approved: a refused
 * password would else tell a stranger that they guessed right.
 */
export async function readPasswordOwner(
  tx: Tx,
  { id: accountId, email }: { id: string; email: string },
): Promise<PasswordOwner> {
  const guardians = await rows(
    tx,
    guardian,
    sql`select id, name_sealed, national_id_sealed, mobile_sealed from applications where account_id = ${accountId}::uuid`,
  );
  const children = await rows(
    tx,
    child,
    sql`select distinct s.id, s.name_sealed, s.national_id_sealed, s.pupil_code_sealed, sc.name as school_name
        from bindings b join applications a on a.id = b.application_id join students s on s.id = b.student_id
        join schools sc on sc.id = s.school_id
        where a.account_id = ${accountId}::uuid and b.status = 'APPROVED'`,
  );
  const open = (table: string, column: string, { id }: { id: string }, sealed: string | null) =>
    sealed === null ? [] : [tx.vault.open({ table, column, id }, sealed)];
  return {
    email,
    numbers: [
      ...guardians.flatMap((each) =>
        open('applications', 'national_id_sealed', each, each.national_id_sealed),
      ),
      ...children.flatMap((each) => open('students', 'national_id_sealed', each, each.national_id_sealed)),
      ...children.flatMap((each) => open('students', 'pupil_code_sealed', each, each.pupil_code_sealed)),
    ],
    mobiles: guardians.flatMap((each) => open('applications', 'mobile_sealed', each, each.mobile_sealed)),
    names: [
      ...guardians.flatMap((each) => open('applications', 'name_sealed', each, each.name_sealed)),
      ...children.flatMap((each) => open('students', 'name_sealed', each, each.name_sealed)),
    ],
    schools: children.map(({ school_name }) => school_name),
  };
}
