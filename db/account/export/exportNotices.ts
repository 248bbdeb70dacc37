import { z } from 'zod';
import { rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { isOfAccount } from '../ofAccount.ts';

const told = z.object({
  id: z.string(),
  channel: z.enum(['LINE', 'EMAIL', 'SMS']),
  status: z.enum(['UNSENT', 'SENT', 'SUPERSEDED', 'DEAD']),
  created_at: z.date(),
  sent_at: z.date().nullable(),
  payload_sealed: z.string().nullable(),
});

const said = z.object({ id: z.string(), occurred_at: z.date(), payload_sealed: z.string() });
const waiting = z.object({ topic: z.string(), created_at: z.date(), due_at: z.date() });
const asked = z.object({ school: z.string(), at: z.date(), answered_at: z.date().nullable() });

/** Of a payload what people read of it. */
const payload = z.object({
  subject: z.string().optional(),
  text: z.string().optional(),
  messages: z
    .array(z.looseObject({ text: z.string().optional(), altText: z.string().optional() }))
    .optional(),
});
const event = z.object({ input: z.looseObject({ kind: z.string(), text: z.string().optional() }) });

/**
 * The LINE users that are this account's alone: all that is told there is this guardian's. Where another guardian applied
 * from the same phone, or somebody of staff used it, what was told and typed may be about others, and is not given out.
 */
const isOnlyOf = (accountId: string) => sql`exists (
    select 1 from applications a where a.line_user_id = u.id and ${isOfAccount(accountId)})
  and not exists (select 1 from applications a where a.line_user_id = u.id and not ${isOfAccount(accountId)})
  and u.staff_id is null and not exists (select 1 from audit_entries e
    where e.object_kind = 'line_user' and e.object_id = u.id and e.action = 'staff.linked')`;

/** What is kept of messages to the guardian: those to the account's and its applications' contacts, and to its own LINE. */
export async function exportNotices(tx: Tx, accountId: string) {
  const found = await rows(
    tx,
    told,
    sql`select o.id, o.channel::text, o.status::text, o.created_at, o.sent_at,
               case when o.secret then null else o.payload_sealed end as payload_sealed
        from outbox o
        where o.line_user_id in (select u.id from line_users u where ${isOnlyOf(accountId)})
          or o.recipient_index in (
            select email_index from accounts where id = ${accountId}::uuid
            union select a.email_index from applications a where a.email_verified_at is not null and ${isOfAccount(accountId)}
            union select a.mobile_index from applications a where a.mobile_verified_at is not null and ${isOfAccount(accountId)})
        order by o.created_at, o.sequence, o.id`,
  );
  return found.map(({ id, channel, status, created_at, sent_at, payload_sealed }) => ({
    channel,
    status,
    at: created_at.toISOString(),
    sentAt: sent_at?.toISOString(),
    // Deleted after thirty days, and at once where it held a code.
    text: payload_sealed === null ? undefined : textOf(tx, id, payload_sealed),
  }));
}

function textOf(tx: Tx, id: string, sealed: string): string | undefined {
  const plain = tx.vault.open({ table: 'outbox', column: 'payload_sealed', id }, sealed);
  const { subject, text, messages = [] } = payload.safeParse(JSON.parse(plain)).data ?? {};
  const lines = [subject, text, ...messages.map((each) => each.text ?? each.altText)];
  return lines.filter((line) => line !== undefined).join('\n');
}

/** What was written and pressed in the account's own LINE and is kept still. */
export async function exportChat(tx: Tx, accountId: string) {
  const found = await rows(
    tx,
    said,
    sql`select i.id, i.occurred_at, i.payload_sealed from inbound_events i
        where i.payload_sealed is not null and i.line_user_id in (select u.id from line_users u where ${isOnlyOf(accountId)})
        order by i.occurred_at, i.id`,
  );
  return found.map(({ id, occurred_at, payload_sealed }) => {
    const plain = tx.vault.open({ table: 'inbound_events', column: 'payload_sealed', id }, payload_sealed);
    const { kind, text } = event.parse(JSON.parse(plain)).input;
    return { at: occurred_at.toISOString(), kind, text };
  });
}

/** What waits to be told to LINE users that are the account's alone. */
export async function exportWaiting(tx: Tx, accountId: string) {
  const found = await rows(
    tx,
    waiting,
    sql`select n.topic::text, n.created_at, n.due_at from gathered_notices n
        where n.recipient_id in (select u.id from line_users u where ${isOnlyOf(accountId)}) order by n.due_at, n.id`,
  );
  return found.map(({ topic, created_at, due_at }) => ({
    topic,
    at: created_at.toISOString(),
    dueAt: due_at.toISOString(),
  }));
}

/** What the guardian asked schools about their rosters. */
export async function exportQuestions(tx: Tx, accountId: string) {
  const found = await rows(
    tx,
    asked,
    sql`select sc.name as school, r.at, r.answered_at from roster_requests r join schools sc on sc.id = r.school_id
        where r.line_user_id in (select u.id from line_users u where ${isOnlyOf(accountId)}) order by r.at, r.id`,
  );
  return found.map(({ school, at, answered_at }) => ({
    school,
    at: at.toISOString(),
    answeredAt: answered_at?.toISOString(),
  }));
}
