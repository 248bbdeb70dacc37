import { z } from 'zod';
import { recordAudit } from '../recordAudit.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { keepLanguage } from './keepLanguage.ts';
import { type AccountLine, listAccountLines } from './listAccountLines.ts';
import { isOfAccount } from './ofAccount.ts';

const untied = z.object({ id: z.string() });

/** Who asks, and by what handle of the page the LINE user is meant. */
export interface Untying {
  accountId: string;
  handle: string;
  now: string;
}

/**
 * 解除 from the account: nothing of its applications is told to this LINE user any more, nor shown there; what else comes
 * there (another guardian's on the same phone, a teacher's) goes on. Gives the LINE user; undefined for any that is not
 * the account's, which is written down.
 */
export async function untieFromAccount(
  tx: Tx,
  { accountId, handle, now }: Untying,
): Promise<AccountLine | undefined> {
  const line = await findLine(tx, { accountId, handle });
  if (!line) {
    await recordAudit(tx, [entry('account.untieRefused', 'account', accountId)]);
    return undefined;
  }
  await keepLanguage(tx, line.lineUserId);
  await closeSessions(tx, accountId, line.lineUserId);
  const found = await rows(
    tx,
    untied,
    sql`update applications a set line_user_id = null
        where a.line_user_id = ${line.lineUserId} and ${isOfAccount(accountId)} returning a.id`,
  );
  await dropNotices(tx, found, line.lineUserId);
  await recordAudit(tx, [
    entry('account.lineUntied', 'account', accountId),
    ...found.map(({ id }) => entry('application.untied', 'application', id)),
  ]);
  return line;

  function entry(action: string, objectKind: string, objectId: string) {
    return { at: now, actorKind: 'GUARDIAN' as const, actorId: accountId, action, objectKind, objectId };
  }
}

/** The LINE user that the account's page calls by this handle; undefined for any that is not the account's. */
export async function findLine(
  tx: Tx,
  { accountId, handle }: Pick<Untying, 'accountId' | 'handle'>,
): Promise<AccountLine | undefined> {
  return (await listAccountLines(tx, accountId)).find((each) => each.handle === handle);
}

/** What a code of this account's contacts opened there ends now. */
async function closeSessions(tx: Tx, accountId: string, lineUserId: string): Promise<void> {
  await execute(
    tx,
    sql`delete from guardian_sessions g where g.line_user_id = ${lineUserId} and exists (
          select 1 from applications a where g.contact_index in (a.email_index, a.mobile_index)
            and ${isOfAccount(accountId)})`,
  );
}

/** What waits to be told there of these applications is not told any more. */
async function dropNotices(
  tx: Tx,
  applications: readonly z.infer<typeof untied>[],
  lineUserId: string,
): Promise<void> {
  const ids = applications.map(({ id }) => id);
  await execute(
    tx,
    sql`delete from gathered_notices n where n.recipient_id = ${lineUserId} and (
          (n.topic = 'GUARDIAN_ELSEWHERE' and n.object_id = any(${ids}::uuid[]))
          or (n.topic in ('BINDING_DECIDED', 'BINDING_STOPPED') and n.object_id in (
            select b.id from bindings b where b.application_id = any(${ids}::uuid[]))))`,
  );
}
