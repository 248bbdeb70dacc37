import { z } from 'zod';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { accountLanguage } from './sessions.ts';

const row = z.object({ id: z.string(), email_sealed: z.string(), language: z.string().nullable() });

/** An account's address, and the language in which its owner is written to. */
export interface OwnerToTell {
  email: string;
  language?: string | undefined;
}

/** The owners of the accounts (`acc`) for which a condition holds. */
async function findOwners(tx: Tx, condition: ReturnType<typeof sql>): Promise<OwnerToTell[]> {
  const found = await rows(
    tx,
    row,
    sql`select acc.id, acc.email_sealed, ${accountLanguage} as language from accounts acc where ${condition} order by acc.id`,
  );
  return found.map(({ id, email_sealed, language }) => ({
    email: tx.vault.open({ table: 'accounts', column: 'email_sealed', id }, email_sealed),
    language: language ?? undefined,
  }));
}

/** The owners of the accounts that these applications are of, each once. */
export async function ownersOf(tx: Tx, applicationIds: readonly string[]): Promise<OwnerToTell[]> {
  return await findOwners(
    tx,
    sql`acc.id in (select a.account_id from applications a where a.id = any(${applicationIds}::uuid[]))`,
  );
}

/** The owner of the account of a binding; undefined where it has none. */
export async function ownerOfBinding(tx: Tx, bindingId: string): Promise<OwnerToTell | undefined> {
  const [owner] = await findOwners(
    tx,
    sql`acc.id = (select a.account_id from bindings b join applications a on a.id = b.application_id
                  where b.id = ${bindingId}::uuid)`,
  );
  return owner;
}

/**
 * The owner of the account with this ID, where what was applied with is another address: they are told, and nobody else
 * (RELIABILITY 0.12). Undefined where there is none.
 */
export async function ownerOfId(
  tx: Tx,
  { nationalId, email }: { nationalId: string; email?: string | undefined },
): Promise<OwnerToTell | undefined> {
  const [owner] = await findOwners(
    tx,
    sql`acc.national_id_index = ${tx.vault.index('national-id', nationalId)}
      and acc.email_index <> ${email === undefined ? '' : tx.vault.index('email', email)}`,
  );
  return owner;
}
