import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../../domain/limits.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { browserHash } from './browsers.ts';
import { accountLanguage } from './sessions.ts';

const { failuresPerAccount, failuresPerAddress, failuresMs, tellAgainMs } = LIMITS.login;

/** Somebody tries a password, or asks for or tries a code to set a new one. */
export interface LoginTry {
  kind: 'PASSWORD' | 'RESET';
  /** Normalised; of an account or not. */
  email: string;
  /** The client's address, or the network it is in. */
  address: string;
  /** Where it is counted apart from others' tries: a browser that the account knows, or a session. */
  apart?: string | undefined;
}

const recent = sql`at > app_now() - ${failuresMs} * interval '1 millisecond'`;

/**
 * Counts a try before it is judged, so that many at once are not more than the limits (DESIGN 5): five failed passwords in a
 * quarter of an hour for an account, twenty tries from an address. Gives what `forgiveTry` takes; undefined where it is one
 * too many. An email without an account is counted like any other.
 */
export async function takeTry(
  tx: Tx,
  { kind, email, address, apart }: LoginTry,
): Promise<string | undefined> {
  const id = randomUUID();
  const [account, client] = [tx.vault.index('email', email), tx.vault.index('address', address)];
  for (const key of [account, client])
    await execute(tx, sql`select pg_advisory_xact_lock(hashtextextended(${key}, 1))::text`);
  const taken = await execute(
    tx,
    sql`insert into login_failures (id, email_index, address_index, browser_hash, kind, at)
        select ${id}::uuid, ${account}, ${client}, ${apart ?? null}, ${kind}, app_now()
        where (select count(*) from login_failures where address_index = ${client} and ${recent}) < ${failuresPerAddress}
          and (${kind} <> 'PASSWORD' or (
            select count(*) from login_failures where email_index = ${account} and kind = 'PASSWORD'
              and browser_hash is not distinct from ${apart ?? null} and ${recent}) < ${failuresPerAccount})`,
  );
  return taken === 1 ? id : undefined;
}

/** A try that was right is none that failed. */
export async function forgiveTry(tx: Tx, id: string): Promise<void> {
  await execute(tx, sql`delete from login_failures where id = ${id}::uuid`);
}

const login = z.object({
  id: z.string(),
  password_hash: z.string(),
  is_first: z.boolean(),
  is_dead: z.boolean(),
  is_known: z.boolean(),
  language: z.string().nullable(),
});

/** An account as a login needs it. */
export interface LoginAccount {
  id: string;
  passwordHash: string;
  /** It is the first password still, which must be changed. */
  isFirst: boolean;
  /** The first password's days are over: it is as good as wrong. */
  isDead: boolean;
  /** The account knows the browser by its cookie. */
  isKnown: boolean;
  /** In which its owner is written to. */
  language?: string | undefined;
}

/** The account with this email. The same one statement whether there is one or not. */
export async function findLogin(
  tx: Tx,
  email: string,
  cookie: string | undefined,
): Promise<LoginAccount | undefined> {
  const [found] = await rows(
    tx,
    login,
    sql`select acc.id, acc.password_hash, acc.first_password_until is not null as is_first,
               coalesce(acc.first_password_until <= app_now(), false) as is_dead, ${accountLanguage} as language,
               exists (select 1 from account_browsers b where b.account_id = acc.id
                 and b.browser_hash = ${browserHash(tx, cookie ?? '')}
                 and b.seen_at > app_now() - ${LIMITS.knownBrowserMs} * interval '1 millisecond') as is_known
        from accounts acc where acc.email_index = ${tx.vault.index('email', email)}`,
  );
  if (!found) return undefined;
  const { id, password_hash: passwordHash, is_first: isFirst, is_dead: isDead, is_known: isKnown } = found;
  return { id, passwordHash, isFirst, isDead, isKnown, language: found.language ?? undefined };
}

const told = z.object({ id: z.string() });

/**
 * Whether an owner is to be told now that logins to their account failed, as often as a limit allows and not told since a
 * day; if so it is noted. Gives the account's id.
 */
export async function noteFailuresTold(tx: Tx, email: string): Promise<string | undefined> {
  const index = tx.vault.index('email', email);
  const [found] = await rows(
    tx,
    told,
    sql`update accounts a set failures_told_at = app_now()
        where a.email_index = ${index}
          and (a.failures_told_at is null or a.failures_told_at < app_now() - ${tellAgainMs} * interval '1 millisecond')
          and exists (select 1 from login_failures where email_index = ${index} and kind = 'PASSWORD' and ${recent}
                      group by browser_hash having count(*) >= ${failuresPerAccount})
        returning a.id`,
  );
  return found?.id;
}
