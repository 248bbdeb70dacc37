import { z } from 'zod';
import { recordAudit } from './recordAudit.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string() });
const tied = z.object({ staff_id: z.string() });

/** Whether the school entered this email for somebody who holds a post. */
export async function isStaffEmail(tx: Tx, email: string): Promise<boolean> {
  return (await staffByEmail(tx, email)) !== undefined;
}

/**
 * Ties a LINE user to the member of staff with this email, after the code was right; the tie from an older phone ends.
 * Gives false where nobody with a post has this email.
 */
export async function linkStaff(tx: Tx, lineUserId: string, email: string, now: string): Promise<boolean> {
  const staffId = await staffByEmail(tx, email);
  if (staffId === undefined) return false;
  await execute(
    tx,
    sql`update line_users set staff_id = null, staff_since = null
        where staff_id = ${staffId} and id <> ${lineUserId}`,
  );
  await execute(
    tx,
    sql`insert into line_users (id, first_seen_at, staff_id, staff_since)
        values (${lineUserId}, ${now}::timestamptz, ${staffId}, ${now}::timestamptz)
        on conflict (id) do update set staff_id = excluded.staff_id, staff_since = excluded.staff_since`,
  );
  await recordAudit(tx, [
    {
      at: now,
      actorKind: 'STAFF',
      actorId: staffId,
      action: 'staff.linked',
      objectKind: 'line_user',
      objectId: lineUserId,
    },
  ]);
  return true;
}

/** Unties a LINE user from the member of staff it was: until the next login nothing of a class is shown or told there. */
export async function unlinkStaff(tx: Tx, lineUserId: string, now: string): Promise<void> {
  const [was] = await rows(
    tx,
    tied,
    sql`update line_users l set staff_id = null, staff_since = null
        from line_users before where before.id = l.id and l.id = ${lineUserId} and l.staff_id is not null
        returning before.staff_id`,
  );
  if (!was) return;
  await recordAudit(tx, [
    {
      at: now,
      actorKind: 'STAFF',
      actorId: was.staff_id,
      action: 'staff.unlinked',
      objectKind: 'line_user',
      objectId: lineUserId,
    },
  ]);
}

async function staffByEmail(tx: Tx, email: string): Promise<string | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select st.id from staff st
        where st.email_index = ${tx.vault.index('email', email)}
          and exists (select 1 from staff_posts p where p.staff_id = st.id)`,
  );
  return found?.id;
}
