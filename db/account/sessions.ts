import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../../domain/limits.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

const STAGES = ['CODE_NEEDED', 'MUST_CHANGE_PASSWORD', 'FULL'] as const;

/** How far somebody has logged in: to the code's page, to the new password's, or to everything of theirs. */
export type SessionStage = (typeof STAGES)[number];

/** Somebody who is logged in, or on the way there. */
export interface AccountSession {
  id: string;
  accountId: string;
  stage: SessionStage;
  /** The user name. */
  email: string;
  /** As the guardian's applications write it. */
  name: string;
  /** The language chosen for the account, else that of its newest chat. */
  language?: string | undefined;
  /** The database's time (ISO 8601). */
  now: string;
}

/** Begins a session and gives its secret, for the cookie alone: only the keyed hash is kept. */
export async function beginSession(
  tx: Tx,
  { accountId, stage }: { accountId: string; stage: SessionStage },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await execute(
    tx,
    sql`insert into account_sessions (id, account_id, token_hash, stage, created_at, last_seen_at)
        values (${randomUUID()}::uuid, ${accountId}::uuid, ${tx.vault.index('session', token)},
                ${stage}::"SessionStage", app_now(), app_now())`,
  );
  return token;
}

/** A session that has not ended: by the database's time half an hour after the last visit, or twelve hours after the login. */
const isAlive = sql`s.last_seen_at > app_now() - ${LIMITS.session.idleMs} * interval '1 millisecond'
  and s.created_at > app_now() - ${LIMITS.session.absoluteMs} * interval '1 millisecond'`;

const row = z.object({
  id: z.string(),
  account_id: z.string(),
  stage: z.enum(STAGES),
  email_sealed: z.string(),
  name_sealed: z.string(),
  language: z.string().nullable(),
  now: z.date(),
  touch: z.boolean(),
});

/** The session with this secret, as long as it lives; the visit is noted, to the minute. */
export async function findSession(tx: Tx, token: string): Promise<AccountSession | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select s.id, s.account_id, s.stage::text, acc.email_sealed, acc.name_sealed, app_now() as now,
               s.last_seen_at < app_now() - interval '1 minute' as touch, ${accountLanguage} as language
        from account_sessions s join accounts acc on acc.id = s.account_id
        where s.token_hash = ${tx.vault.index('session', token)} and ${isAlive}`,
  );
  if (!found) return undefined;
  const { id, account_id: accountId } = found;
  if (found.touch)
    await execute(
      tx,
      sql`update account_sessions s set last_seen_at = app_now() where id = ${id}::uuid and ${isAlive}`,
    );
  const open = (column: string, sealed: string) =>
    tx.vault.open({ table: 'accounts', column, id: accountId }, sealed);
  return {
    id,
    accountId,
    stage: found.stage,
    email: open('email_sealed', found.email_sealed),
    name: open('name_sealed', found.name_sealed),
    language: found.language ?? undefined,
    now: found.now.toISOString(),
  };
}

/** The language of an account `acc`: chosen for it, else of the chat of its newest application. */
export const accountLanguage = sql`coalesce(acc.language, (
  select u.language from applications p join line_users u on u.id = p.line_user_id
  where p.account_id = acc.id order by p.submitted_at desc limit 1))`;

/** The language in which the guardian of an application `a` is written to: the account's, else that of the chat. */
export const guardianLanguage = sql`coalesce(
  (select ${accountLanguage} from accounts acc where acc.id = a.account_id),
  (select me.language from line_users me where me.id = a.line_user_id))`;

/** Ends the session with this secret, where there is one. */
export async function dropSession(tx: Tx, token: string): Promise<void> {
  await execute(tx, sql`delete from account_sessions where token_hash = ${tx.vault.index('session', token)}`);
}

/** Ends every session of an account; but `except`, where it is given. Gives how many ended. */
export async function dropSessions(tx: Tx, accountId: string, except?: string): Promise<number> {
  return await execute(
    tx,
    sql`delete from account_sessions where account_id = ${accountId}::uuid and id::text is distinct from ${except ?? null}`,
  );
}
