import { randomBytes } from 'node:crypto';
import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** Keyed hash of the cookie by which a browser is known again. */
export function browserHash(tx: Tx, cookie: string): string {
  return tx.vault.index('known-browser', cookie);
}

/** Notes a login in a browser that the account knows: it is known for as long again. */
export async function seeBrowser(tx: Tx, accountId: string, cookie: string): Promise<void> {
  await execute(
    tx,
    sql`update account_browsers set seen_at = app_now()
        where account_id = ${accountId}::uuid and browser_hash = ${browserHash(tx, cookie)}`,
  );
}

/**
 * Knows a browser from now on and gives its new cookie: a value that it had before the code was typed could be known to
 * somebody else. Other accounts that knew it go on to know it.
 */
export async function knowBrowser(tx: Tx, accountId: string, before: string | undefined): Promise<string> {
  const cookie = randomBytes(32).toString('base64url');
  const hash = browserHash(tx, cookie);
  if (before !== undefined)
    await execute(
      tx,
      sql`update account_browsers set browser_hash = ${hash} where browser_hash = ${browserHash(tx, before)}`,
    );
  await execute(
    tx,
    sql`insert into account_browsers (account_id, browser_hash, seen_at) values (${accountId}::uuid, ${hash}, app_now())
        on conflict (account_id, browser_hash) do update set seen_at = excluded.seen_at`,
  );
  return cookie;
}

/** Forgets every browser of an account: the next login needs a code wherever it is, but in the one with `except`. */
export async function forgetBrowsers(tx: Tx, accountId: string, except?: string): Promise<void> {
  const kept = except === undefined ? null : browserHash(tx, except);
  await execute(
    tx,
    sql`delete from account_browsers where account_id = ${accountId}::uuid and browser_hash is distinct from ${kept}`,
  );
}
