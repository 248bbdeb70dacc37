import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), email_sealed: z.string() });

/**
 * The address of the account with this ID, where what was applied with is another: its owner is told, and nobody else
 * (RELIABILITY 0.12). Undefined where there is none.
 */
export async function findAccountToTell(
  tx: Tx,
  { nationalId, email }: { nationalId: string; email?: string | undefined },
): Promise<string | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select id, email_sealed from accounts
        where national_id_index = ${tx.vault.index('national-id', nationalId)}
          and email_index <> ${email === undefined ? '' : tx.vault.index('email', email)}`,
  );
  return (
    found && tx.vault.open({ table: 'accounts', column: 'email_sealed', id: found.id }, found.email_sealed)
  );
}
