import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { LIMITS } from '../domain/limits.ts';
import { keepLanguage } from './account/keepLanguage.ts';
import { gatherNotices } from './gatherNotices.ts';
import { isOfSession } from './ownApplication.ts';
import { contactIndexes, isProven } from './provenContact.ts';
import { recordAudit } from './recordAudit.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

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
  await execute(
    tx,
    sql`update line_users set signed_out_at = null where id = ${lineUserId} and signed_out_at is not null
          and exists (select 1 from applications a where a.line_user_id = ${lineUserId} and ${isProven(tx, [contact])})`,
  );
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

/**
 * Brings the notices of the applications that were opened here to this LINE user; those who had them are told, and what was
 * about to be told them of a decision is told here. Gives how many.
 */
export async function moveHere(tx: Tx, { lineUserId, now }: Person): Promise<number> {
  const found = await rows(
    tx,
    elsewhere,
    sql`with here as (
          select a.id, a.line_user_id from applications a
          where a.line_user_id is distinct from ${lineUserId} and ${isOfSession(lineUserId, now)}
        ), moved as (
          update applications a set line_user_id = ${lineUserId} from here where a.id = here.id
        ), notices as (
          update gathered_notices n set recipient_id = ${lineUserId} from bindings b join here on here.id = b.application_id
          where n.topic = 'BINDING_DECIDED' and n.object_id = b.id and n.recipient_id = here.line_user_id
        )
        select id, line_user_id from here`,
  );
  await tellElsewhere(tx, now, found);
  await recordAudit(
    tx,
    found.map(({ id }) => audit(lineUserId, now, 'application.moved', 'application', id)),
  );
  return found.length;
}

/** 登出服務: what is a guardian's is shown here after a code alone; notices still come. */
export async function signOut(tx: Tx, { lineUserId, now }: Person): Promise<void> {
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
          and topic in ('BINDING_DECIDED', 'OTHER_GUARDIAN', 'GUARDIAN_ELSEWHERE')`,
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
