import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { LIMITS } from '../domain/limits.ts';
import type { NoticeTopic } from '../domain/noticeTimes.ts';
import { keepLanguage } from './account/keepLanguage.ts';
import { signOutEverywhere } from './account/signOutEverywhere.ts';
import { gatherNotices } from './gatherNotices.ts';
import { isOfSession } from './ownApplication.ts';
import { contactIndexes, isProven } from './provenContact.ts';
import { recordAudit } from './recordAudit.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** What is told to guardians of a child whose binding is theirs, by whichever LINE user they have. */
const OF_GUARDIANS: readonly NoticeTopic[] = [
  'OTHER_GUARDIAN',
  'OTHER_STOPPED',
  'LEAVE_FILED',
  'LEAVE_DECIDED',
  'LEAVE_PROOF',
  'PROOF_FAILED',
  'ABSENCE_ASKED',
];

const known = z.object({ known: z.boolean() });
const elsewhere = z.object({ id: z.string(), line_user_id: z.string().nullable() });
const signedOut = z.object({ signed_out: z.boolean() });

interface Person {
  lineUserId: string;
  now: string;
}

/** Whether some application has this contact, proven by a code. To be told to nobody. */
export async function isKnownContact(tx: Tx, contact: Contact): Promise<boolean> {
  const [found] = await rows(
    tx,
    known,
    sql`select exists (select 1 from applications a where ${isProven(tx, [contact])}) as known`,
  );
  return found?.known ?? false;
}

/** Whether this LINE user has signed out (登出服務). */
export async function hasSignedOut(tx: Tx, lineUserId: string): Promise<boolean> {
  const [found] = await rows(
    tx,
    signedOut,
    sql`select signed_out_at is not null as signed_out from line_users where id = ${lineUserId}`,
  );
  return found?.signed_out ?? false;
}

/**
 * Opens the applications of a contact to the LINE user that proved it, for some hours; whoever had signed out is back
 * where the contact is one of this phone's own. Other phones that hear of these applications are told. Gives whether the
 * notices of some go elsewhere.
 */
export async function openGuardianSession(
  tx: Tx,
  { lineUserId, now }: Person,
  contact: Contact,
): Promise<{ elsewhere: boolean }> {
  const { emails, mobiles } = contactIndexes(tx, [contact]);
  await execute(
    tx,
    sql`insert into guardian_sessions (line_user_id, contact_index, until)
        values (${lineUserId}, ${[...emails, ...mobiles][0] ?? ''},
                ${now}::timestamptz + ${LIMITS.guardianSessionMs} * interval '1 millisecond')
        on conflict (line_user_id, contact_index) do update set until = excluded.until`,
  );
  await signInAgain(tx, lineUserId, contact);
  const found = await rows(
    tx,
    elsewhere,
    sql`select a.id, a.line_user_id from applications a
        where ${isProven(tx, [contact])} and a.line_user_id is distinct from ${lineUserId}`,
  );
  await tellElsewhere(tx, now, found);
  await recordAudit(
    tx,
    found.map(({ id }) => audit(lineUserId, now, 'application.opened', 'application', id)),
  );
  return { elsewhere: found.length > 0 };
}

/** Whoever had signed out is back where they prove a contact of this phone's own applications. */
export async function signInAgain(tx: Tx, lineUserId: string, contact: Contact): Promise<void> {
  await execute(
    tx,
    sql`update line_users set signed_out_at = null where id = ${lineUserId} and signed_out_at is not null
          and exists (select 1 from applications a where a.line_user_id = ${lineUserId} and ${isProven(tx, [contact])})`,
  );
}

/**
 * Brings the notices of the applications that were opened here to this LINE user; those who had them are told, and what was
 * about to be told them is told here. Gives which they are.
 */
export async function moveHere(tx: Tx, { lineUserId, now }: Person): Promise<string[]> {
  const found = await rows(
    tx,
    elsewhere,
    sql`with here as (
          select a.id, a.line_user_id from applications a
          where a.line_user_id is distinct from ${lineUserId} and ${isOfSession(lineUserId, now)}
        ), moved as (
          update applications a set line_user_id = ${lineUserId} from here where a.id = here.id
        )
        select id, line_user_id from here`,
  );
  await moveNotices(tx, lineUserId, found);
  await tellElsewhere(tx, now, found);
  await recordAudit(
    tx,
    found.map(({ id }) => audit(lineUserId, now, 'application.moved', 'application', id)),
  );
  return found.map(({ id }) => id);
}

/**
 * What was about to be told elsewhere of these applications' bindings is told here. Where nothing else is told there any more
 * all that waits for a guardian comes along: of the child's other guardians, and of leave.
 */
async function moveNotices(tx: Tx, lineUserId: string, moved: readonly z.infer<typeof elsewhere>[]) {
  const ids = moved.map(({ id }) => id);
  const lines = [...new Set(moved.flatMap(({ line_user_id }) => line_user_id ?? []))];
  await execute(
    tx,
    sql`with taken as (
          delete from gathered_notices n
          where n.recipient_id = any(${lines}::text[]) and n.recipient_id <> ${lineUserId} and (
            (n.topic in ('BINDING_DECIDED', 'BINDING_STOPPED') and n.object_id in (
              select b.id from bindings b where b.application_id = any(${ids}::uuid[])))
            or (n.topic::text = any(${OF_GUARDIANS}::text[])
              and not exists (select 1 from applications a where a.line_user_id = n.recipient_id)))
          returning n.*
        )
        insert into gathered_notices (id, topic, recipient_id, object_id, created_at, due_at)
        select id, topic, ${lineUserId}, object_id, created_at, due_at from taken
        on conflict (topic, recipient_id, object_id) do nothing`,
  );
}

const accountId = z.object({ account_id: z.string() });

/**
 * 登出服務: what is a guardian's is shown here after a code alone, and so is the account, in every browser; notices still come.
 */
export async function signOut(tx: Tx, { lineUserId, now }: Person): Promise<void> {
  const accounts = await rows(
    tx,
    accountId,
    sql`select distinct account_id from applications where line_user_id = ${lineUserId} and account_id is not null`,
  );
  for (const { account_id } of accounts) await signOutEverywhere(tx, { accountId: account_id, now });
  await execute(tx, sql`delete from guardian_sessions where line_user_id = ${lineUserId}`);
  await execute(tx, sql`update line_users set signed_out_at = ${now}::timestamptz where id = ${lineUserId}`);
  await recordAudit(tx, [audit(lineUserId, now, 'guardian.signedOut', 'line_user', lineUserId)]);
}

const untied = z.object({ id: z.string() });

/** 解除: nothing is told to this LINE user any more, nor shown. Gives how many applications were tied to it. */
export async function untie(tx: Tx, { lineUserId, now }: Person): Promise<number> {
  await keepLanguage(tx, lineUserId);
  const found = await rows(
    tx,
    untied,
    sql`update applications set line_user_id = null where line_user_id = ${lineUserId} returning id`,
  );
  await execute(tx, sql`delete from guardian_sessions where line_user_id = ${lineUserId}`);
  await execute(
    tx,
    sql`delete from gathered_notices where recipient_id = ${lineUserId}
          and topic in ('BINDING_DECIDED', 'BINDING_STOPPED', 'OTHER_GUARDIAN', 'OTHER_STOPPED', 'GUARDIAN_ELSEWHERE')`,
  );
  await recordAudit(
    tx,
    found.map(({ id }) => audit(lineUserId, now, 'application.untied', 'application', id)),
  );
  return found.length;
}

function audit(actorId: string, at: string, action: string, objectKind: string, objectId: string) {
  return { at, actorKind: 'GUARDIAN' as const, actorId, action, objectKind, objectId };
}

async function tellElsewhere(tx: Tx, now: string, found: readonly z.infer<typeof elsewhere>[]) {
  await gatherNotices(
    tx,
    now,
    found.flatMap(({ id, line_user_id: recipientId }) =>
      recipientId === null ? [] : [{ topic: 'GUARDIAN_ELSEWHERE' as const, recipientId, objectId: id }],
    ),
  );
}
