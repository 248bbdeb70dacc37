import { z } from 'zod';
import { recordAudit } from '../../recordAudit.ts';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { listAccountLines } from '../listAccountLines.ts';
import { exportApplications } from './exportApplications.ts';
import { exportAudit } from './exportAudit.ts';
import { exportLeave } from './exportLeave.ts';
import { exportChat, exportNotices, exportQuestions, exportWaiting } from './exportNotices.ts';

const account = z.object({
  id: z.string(),
  email_sealed: z.string(),
  name_sealed: z.string(),
  mobile_sealed: z.string().nullable(),
  language: z.string().nullable(),
  created_at: z.date(),
  first_password_until: z.date().nullable(),
  password_changed_at: z.date().nullable(),
});

const session = z.object({ created_at: z.date(), last_seen_at: z.date() });
const browser = z.object({ seen_at: z.date() });

/** All that is kept of an account's guardian, as they may have a copy of (個人資料保護法 §3). */
export type AccountExport = NonNullable<Awaited<ReturnType<typeof exportAccount>>>;

/**
 * All that is kept about an account's guardian: their own data in full; of a child what the guardian is shown; nobody
 * else's, and no secret that would open anything (the password's hash, keys of sessions and browsers). That a copy was
 * taken is written down, in the same commit. Undefined where the account is gone.
 */
export async function exportAccount(
  tx: Tx,
  { accountId, format, now }: { accountId: string; format: 'json' | 'pdf'; now: string },
) {
  const [found] = await rows(
    tx,
    account,
    sql`select id, email_sealed, name_sealed, mobile_sealed, language, created_at, first_password_until, password_changed_at
        from accounts where id = ${accountId}::uuid`,
  );
  if (!found) return undefined;
  await recordAudit(tx, [
    {
      at: now,
      actorKind: 'GUARDIAN',
      actorId: accountId,
      action: 'account.exported',
      objectKind: 'account',
      objectId: accountId,
      detail: format,
    },
  ]);
  return {
    exportedAt: now,
    account: openAccount(tx, found),
    ...(await visitsOf(tx, accountId)),
    applications: await exportApplications(tx, accountId),
    leave: await exportLeave(tx, accountId),
    lines: (await listAccountLines(tx, accountId)).map(({ tail, numbers, since, until, lastUsedAt }) => ({
      idEndsWith: tail,
      applications: numbers,
      since,
      until,
      lastUsedAt,
    })),
    notices: await exportNotices(tx, accountId),
    waitingNotices: await exportWaiting(tx, accountId),
    chat: await exportChat(tx, accountId),
    questionsToSchools: await exportQuestions(tx, accountId),
    audit: await exportAudit(tx, accountId),
  };
}

function openAccount(tx: Tx, found: z.infer<typeof account>) {
  const open = (column: string, sealed: string) =>
    tx.vault.open({ table: 'accounts', column, id: found.id }, sealed);
  return {
    userName: open('email_sealed', found.email_sealed),
    name: open('name_sealed', found.name_sealed),
    mobile: found.mobile_sealed === null ? undefined : open('mobile_sealed', found.mobile_sealed),
    language: found.language ?? undefined,
    createdAt: found.created_at.toISOString(),
    firstPasswordUntil: found.first_password_until?.toISOString(),
    passwordChangedAt: found.password_changed_at?.toISOString(),
  };
}

/** Where the account is logged in, and the browsers that are known for it. */
async function visitsOf(tx: Tx, accountId: string) {
  const sessions = await rows(
    tx,
    session,
    sql`select created_at, last_seen_at from account_sessions where account_id = ${accountId}::uuid order by created_at`,
  );
  const browsers = await rows(
    tx,
    browser,
    sql`select seen_at from account_browsers where account_id = ${accountId}::uuid order by seen_at`,
  );
  return {
    sessions: sessions.map(({ created_at, last_seen_at }) => ({
      since: created_at.toISOString(),
      lastSeenAt: last_seen_at.toISOString(),
    })),
    knownBrowsers: browsers.map(({ seen_at }) => ({ lastLoginAt: seen_at.toISOString() })),
  };
}
