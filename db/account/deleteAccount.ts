import { z } from 'zod';
import { forgetChats } from '../forgetChats.ts';
import { recordAudit } from '../recordAudit.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { closeAllBindings } from './closeAllBindings.ts';
import { closeLeave, leaveOfApplications } from './closeLeave.ts';
import { eraseApplications } from './eraseApplications.ts';
import { isOfAccount } from './ofAccount.ts';

const owned = z.object({
  id: z.string(),
  line_user_id: z.string().nullable(),
  language: z.string().nullable(),
});

/** An account that was deleted, as far as it must be known to tell of it. */
export interface DeletedAccount {
  /** How many bindings were ended or cancelled. */
  closed: number;
  /** The LINE users it was tied to. */
  lines: { lineUserId: string; language?: string | undefined }[];
}

/**
 * Deletes an account: its bindings and leave are closed and their teachers told, its guardian's data erased, its sessions ended, its
 * LINE users untied and what was typed and told there forgotten. The audit stays (who, when, what; five years), and what
 * `eraseApplications` names. Undefined where the account was gone.
 */
export async function deleteAccount(
  tx: Tx,
  { accountId, now }: { accountId: string; now: string },
): Promise<DeletedAccount | undefined> {
  const found = await rows(
    tx,
    owned,
    sql`select a.id, a.line_user_id, u.language from applications a left join line_users u on u.id = a.line_user_id
        where ${isOfAccount(accountId)}`,
  );
  const applicationIds = found.map(({ id }) => id);
  const lines = linesOf(found);
  await forgetMessages(
    tx,
    accountId,
    lines.map(({ lineUserId }) => lineUserId),
  );
  const slipIds = await leaveOfApplications(tx, applicationIds);
  const closed = await closeAllBindings(tx, { accountId, applicationIds, now });
  await closeLeave(tx, { accountId, slipIds, now });
  await dropNotices(tx, applicationIds);
  await eraseApplications(tx, { applicationIds, now });
  await beginAnew(
    tx,
    lines.map(({ lineUserId }) => lineUserId),
  );
  const deleted = await execute(tx, sql`delete from accounts where id = ${accountId}::uuid`);
  if (deleted === 0) return undefined;
  const entry = (action: string, objectKind: string, objectId: string) =>
    ({ at: now, actorKind: 'GUARDIAN', actorId: accountId, action, objectKind, objectId }) as const;
  await recordAudit(tx, [
    ...applicationIds.map((id) => entry('application.erased', 'application', id)),
    entry('account.deleted', 'account', accountId),
  ]);
  return { closed, lines };
}

function linesOf(found: readonly z.infer<typeof owned>[]): DeletedAccount['lines'] {
  const lines = new Map<string, string | undefined>();
  for (const { line_user_id: id, language } of found) if (id !== null) lines.set(id, language ?? undefined);
  return [...lines].map(([lineUserId, language]) => ({ lineUserId, language }));
}

/** What was typed in its chats, told there and mailed, and what a code of its contacts opened elsewhere. */
async function forgetMessages(tx: Tx, accountId: string, lineUserIds: readonly string[]): Promise<void> {
  await forgetChats(tx, lineUserIds);
  await execute(tx, sql`delete from page_links where line_user_id = any(${lineUserIds}::text[])`);
  // Files that were sent as proof for leave that was never filed.
  await execute(
    tx,
    sql`delete from leave_proofs where line_user_id = any(${lineUserIds}::text[]) and leave_id is null`,
  );
  await execute(
    tx,
    sql`update outbox set payload_sealed = null where payload_sealed is not null and status <> 'UNSENT'
          and recipient_index in (${contactsOf(accountId)})`,
  );
  await execute(tx, sql`delete from guardian_sessions where contact_index in (${contactsOf(accountId)})`);
}

/** A phone that had signed out has nothing to sign in to any more: no code would ever come. */
async function beginAnew(tx: Tx, lineUserIds: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`update line_users u set signed_out_at = null where u.id = any(${lineUserIds}::text[])
          and not exists (select 1 from applications a where a.line_user_id = u.id)`,
  );
}

/** The keyed hashes of the contacts that are an account's own. */
const contactsOf = (accountId: string) => sql`
  select email_index from accounts where id = ${accountId}::uuid
  union select a.email_index from applications a where a.email_verified_at is not null and ${isOfAccount(accountId)}
  union select a.mobile_index from applications a where a.mobile_verified_at is not null and ${isOfAccount(accountId)}`;

/** What waits to be told to the guardian of these bindings is not told any more; to staff, that they ended, is. */
async function dropNotices(tx: Tx, applicationIds: readonly string[]): Promise<void> {
  await execute(
    tx,
    sql`delete from gathered_notices n
        where (n.topic = 'GUARDIAN_ELSEWHERE' and n.object_id = any(${applicationIds}::uuid[]))
          or (n.topic in ('BINDING_DECIDED', 'BINDING_STOPPED', 'OTHER_GUARDIAN') and n.object_id in (
            select b.id from bindings b where b.application_id = any(${applicationIds}::uuid[])))`,
  );
}
