import { z } from 'zod';
import { forgetChats } from './forgetChats.ts';
import { dropDrafts } from './leave/dropDrafts.ts';
import { isOwn } from './ownApplication.ts';
import { recordAudit } from './recordAudit.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

interface Person {
  lineUserId: string;
  now: string;
}

const counted = z.object({ count: z.number().int() });
const erased = z.object({
  id: z.string(),
  application_id: z.string(),
  school_id: z.string(),
  line_user_id: z.string().nullable(),
  email_index: z.string().nullable(),
  mobile_index: z.string(),
});

const isErasable = sql`b.status in ('PENDING', 'REJECTED', 'CANCELLED')`;

/** How many bindings 註銷全部紀錄 would remove. */
export async function countErasable(tx: Tx, { lineUserId, now }: Person): Promise<number> {
  const [found] = await rows(
    tx,
    counted,
    sql`select count(*)::int as count from bindings b join applications a on a.id = b.application_id
        where ${isErasable} and ${isOwn(lineUserId, now)}`,
  );
  return found?.count ?? 0;
}

/**
 * 註銷全部紀錄: removes this guardian's bindings that wait, were rejected or cancelled, the applications of which nothing is
 * left, and what was typed and told in the chats they came from (docs/privacy.md says what stays, and why). What was approved
 * stays. Gives how many bindings went.
 */
export async function eraseRecords(tx: Tx, { lineUserId, now }: Person): Promise<number> {
  const found = await rows(
    tx,
    erased,
    sql`delete from bindings b using applications a, students s
        where a.id = b.application_id and s.id = b.student_id and ${isErasable} and ${isOwn(lineUserId, now)}
        returning b.id, b.application_id, s.school_id, a.line_user_id, a.email_index, a.mobile_index`,
  );
  const ids = found.map(({ id }) => id);
  await dropDrafts(tx, ids);
  await execute(
    tx,
    sql`delete from applications a where a.id = any(${found.map((each) => each.application_id)}::uuid[])
          and not exists (select 1 from bindings b where b.application_id = a.id)`,
  );
  await execute(tx, sql`delete from gathered_notices where object_id = any(${ids}::uuid[])`);
  await forgetChats(tx, [...new Set([lineUserId, ...found.flatMap((each) => each.line_user_id ?? [])])]);
  await forgetMails(tx, found);
  await recordAudit(
    tx,
    found.map(({ id, school_id }) => ({
      at: now,
      schoolId: school_id,
      actorKind: 'GUARDIAN',
      actorId: lineUserId,
      action: 'binding.erased',
      objectKind: 'binding',
      objectId: id,
    })),
  );
  return found.length;
}

/** What was mailed to contacts that no application has any more; what is still to be sent goes out. */
async function forgetMails(tx: Tx, found: readonly z.infer<typeof erased>[]): Promise<void> {
  const contacts = found.flatMap(({ email_index, mobile_index }) =>
    email_index === null ? [mobile_index] : [email_index, mobile_index],
  );
  await execute(
    tx,
    sql`update outbox o set payload_sealed = null
        where o.recipient_index = any(${contacts}::text[]) and o.payload_sealed is not null and o.status <> 'UNSENT'
          and not exists (select 1 from applications a where o.recipient_index in (a.email_index, a.mobile_index))
          and not exists (select 1 from accounts acc where acc.email_index = o.recipient_index)`,
  );
}
