import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** The time of a step (ISO 8601), or the database's own. */
type Now = string | ReturnType<typeof sql>;

/**
 * Whether an application (`a`) may be shown to and changed by a LINE user: its notices go there and nobody has signed out,
 * or a contact that a code proved, with it and here within the last hours. Asked anew at every use.
 */
export const isOwn = (lineUserId: string, now: Now) => sql`(
  (a.line_user_id = ${lineUserId} and not exists (
    select 1 from line_users me where me.id = ${lineUserId} and me.signed_out_at is not null))
  or ${isOfSession(lineUserId, now)})`;

const own = z.object({ id: z.string() });

/** Those of some applications that may be shown to this LINE user now. */
export async function ownAmong(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  ids: readonly string[],
): Promise<string[]> {
  const found = await rows(
    tx,
    own,
    sql`select a.id from applications a where a.id = any(${ids}::uuid[]) and ${isOwn(lineUserId, now)}`,
  );
  return found.map(({ id }) => id);
}

/** Whether an application (`a`) has the contact of a guardian's session (`g`), proven by a code. */
export const opensByContact = sql`((a.email_verified_at is not null and a.email_index = g.contact_index)
  or (a.mobile_verified_at is not null and a.mobile_index = g.contact_index))`;

/** Whether an application (`a`) is opened to a LINE user by a contact that was proven there. */
export const isOfSession = (lineUserId: string, now: Now) => sql`exists (
  select 1 from guardian_sessions g where g.line_user_id = ${lineUserId} and g.until > ${now}::timestamptz
    and ${opensByContact})`;
