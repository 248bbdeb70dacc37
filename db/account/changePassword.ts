import { z } from 'zod';
import { recordAudit } from '../recordAudit.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const hashed = z.object({ password_hash: z.string() });

/** The PHC string of an account's password. */
export async function readPasswordHash(tx: Tx, accountId: string): Promise<string | undefined> {
  const [found] = await rows(
    tx,
    hashed,
    sql`select password_hash from accounts where id = ${accountId}::uuid`,
  );
  return found?.password_hash;
}

/**
 * Sets a new password over the one that was looked at: the first one never comes back. False where it was changed meanwhile.
 */
export async function changePassword(
  tx: Tx,
  accountId: string,
  { from, to, now }: { from: string; to: string; now: string },
): Promise<boolean> {
  const changed = await execute(
    tx,
    sql`update accounts set password_hash = ${to}, first_password_until = null, password_changed_at = app_now()
        where id = ${accountId}::uuid and password_hash = ${from}`,
  );
  if (changed === 0) return false;
  await auditAccount(tx, accountId, 'passwordChanged', now);
  return true;
}

/** Keeps the same password under a hash of today's figures, unless it was changed meanwhile. */
export async function replaceHash(
  tx: Tx,
  accountId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await execute(
    tx,
    sql`update accounts set password_hash = ${to} where id = ${accountId}::uuid and password_hash = ${from}`,
  );
}

/** Whether the password that was found right is still the account's. */
export async function holdsPassword(tx: Tx, accountId: string, passwordHash: string): Promise<boolean> {
  return (await readPasswordHash(tx, accountId)) === passwordHash;
}

/** Notes what an account's owner did, or what happened to it. */
export async function auditAccount(
  tx: Tx,
  accountId: string,
  what: 'loggedIn' | 'loggedOut' | 'passwordChanged' | 'loginsFailed',
  at: string,
): Promise<void> {
  const actor =
    what === 'loginsFailed'
      ? { actorKind: 'SYSTEM' as const }
      : { actorKind: 'GUARDIAN' as const, actorId: accountId };
  await recordAudit(tx, [
    { at, ...actor, action: `account.${what}`, objectKind: 'account', objectId: accountId },
  ]);
}
