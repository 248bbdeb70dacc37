import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { hashPassword } from '../platform/password.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string() });

/** The guardian as their application names them, opened. */
export interface AccountOwner {
  applicationId: string;
  nationalId: string;
  guardianIndex: string;
  name: string;
  email: string;
  mobile: string;
}

/** Made now, there already, or none because the email belongs to somebody else. */
export type AccountMade = 'made' | 'joined' | 'clash';

/**
 * The account of a guardian's first approval: user name = email, first password = the last six characters of the ID,
 * for 14 days, kept as argon2id alone. An application of a guardian who has one joins it; where the email belongs to
 * somebody else's account the binding goes on without (RELIABILITY 0.12).
 */
export async function ensureAccount(tx: Tx, owner: AccountOwner, now: string): Promise<AccountMade> {
  const [own] = await rows(
    tx,
    row,
    sql`select id from accounts where national_id_index = ${owner.guardianIndex}`,
  );
  if (own) {
    await joinAccount(tx, owner.applicationId, own.id);
    return 'joined';
  }
  const id = randomUUID();
  const seal = (column: string, plain: string) => tx.vault.seal({ table: 'accounts', column, id }, plain);
  const made = await execute(
    tx,
    sql`insert into accounts (id, email_sealed, email_index, national_id_index, name_sealed, mobile_sealed,
                              password_hash, first_password_until, created_at)
        values (${id}::uuid, ${seal('email_sealed', owner.email)}, ${tx.vault.index('email', owner.email)},
                ${owner.guardianIndex}, ${seal('name_sealed', owner.name)}, ${seal('mobile_sealed', owner.mobile)},
                ${await hashPassword(owner.nationalId.slice(-6))},
                ${now}::timestamptz + ${LIMITS.firstPasswordMs} * interval '1 millisecond', ${now}::timestamptz)
        on conflict do nothing`,
  );
  if (made === 0) return 'clash';
  await joinAccount(tx, owner.applicationId, id);
  return 'made';
}

async function joinAccount(tx: Tx, applicationId: string, accountId: string): Promise<void> {
  await execute(
    tx,
    sql`update applications set account_id = ${accountId}::uuid where id = ${applicationId}::uuid`,
  );
}
