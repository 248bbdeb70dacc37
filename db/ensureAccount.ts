import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { hashPassword } from '../platform/password.ts';
import { recordAudit } from './recordAudit.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), own: z.boolean() });
const joined = z.object({ is_new: z.boolean() });

/** The guardian as their application names them, opened. */
export interface AccountOwner {
  applicationId: string;
  nationalId: string;
  guardianIndex: string;
  name: string;
  /** Absent where the binding is for the chat alone. */
  email?: string | undefined;
  mobile: string;
}

/**
 * Made now, there already (`tied`: and joined from a LINE user that was not of it), or none: because the email belongs to
 * somebody else, or because there is none.
 */
export type AccountMade = 'made' | 'joined' | 'tied' | 'clash' | 'none';

/**
 * The account of a guardian's first approval: user name = email, first password = the last six characters of the ID,
 * for 14 days, kept as argon2id alone. An application joins an account only where ID and (proven) email are both its
 * own: whoever knows an ID number could else have another's applications join theirs. Where only one of them is, the
 * binding goes on without an account (RELIABILITY 0.12).
 */
export async function ensureAccount(
  tx: Tx,
  { email, ...owner }: AccountOwner,
  now: string,
): Promise<AccountMade> {
  return email === undefined ? 'none' : await ensureFor(tx, { ...owner, email }, now);
}

type OwnerWithEmail = AccountOwner & { email: string };

async function ensureFor(tx: Tx, owner: OwnerWithEmail, now: string): Promise<AccountMade> {
  const found = await findAccount(tx, owner);
  const made = found === undefined && (await makeAccount(tx, owner, now));
  // Somebody else made it in this moment: then it is found now.
  const account = found ?? (await findAccount(tx, owner));
  if (!account?.own) return 'clash';
  const isTied = await joinAccount(tx, owner.applicationId, account.id);
  return made ? 'made' : isTied ? 'tied' : 'joined';
}

async function findAccount(tx: Tx, { guardianIndex, email }: OwnerWithEmail) {
  const emailIndex = tx.vault.index('email', email);
  const [found] = await rows(
    tx,
    row,
    sql`select id, national_id_index = ${guardianIndex} and email_index = ${emailIndex} as own from accounts
        where national_id_index = ${guardianIndex} or email_index = ${emailIndex} order by own desc limit 1`,
  );
  return found;
}

async function makeAccount(tx: Tx, owner: OwnerWithEmail, now: string): Promise<boolean> {
  const id = randomUUID();
  const seal = (column: string, plain: string) => tx.vault.seal({ table: 'accounts', column, id }, plain);
  // The keyed hash is the pepper: six characters would else be guessed from the database alone.
  const passwordHash = await hashPassword(tx.vault.index('password', owner.nationalId.slice(-6)));
  const made = await execute(
    tx,
    sql`insert into accounts (id, email_sealed, email_index, national_id_index, name_sealed, mobile_sealed,
                              password_hash, first_password_until, created_at)
        values (${id}::uuid, ${seal('email_sealed', owner.email)}, ${tx.vault.index('email', owner.email)},
                ${owner.guardianIndex}, ${seal('name_sealed', owner.name)}, ${seal('mobile_sealed', owner.mobile)},
                ${passwordHash}, ${now}::timestamptz + ${LIMITS.firstPasswordMs} * interval '1 millisecond',
                ${now}::timestamptz)
        on conflict do nothing`,
  );
  if (made === 0) return false;
  await recordAudit(tx, [
    { at: now, actorKind: 'SYSTEM', action: 'account.made', objectKind: 'account', objectId: id },
  ]);
  return true;
}

/** Gives whether the application's LINE user was not of the account before. */
async function joinAccount(tx: Tx, applicationId: string, accountId: string): Promise<boolean> {
  const [found] = await rows(
    tx,
    joined,
    sql`update applications a set account_id = ${accountId}::uuid where id = ${applicationId}::uuid
        returning not exists (select 1 from applications o where o.account_id = ${accountId}::uuid
                              and o.line_user_id = a.line_user_id) as is_new`,
  );
  return found?.is_new ?? false;
}
