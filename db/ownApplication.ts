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

/** Applications and bindings, by their ids. */
interface Ids {
  applications: readonly string[];
  bindings: readonly string[];
}

const own = z.object({ applications: z.array(z.string()), bindings: z.array(z.string()) });

/** Those of some applications that nothing waits in any more, so that there is nothing to change. */
export async function overAmong(tx: Tx, applications: readonly string[]): Promise<string[]> {
  const waiting = await rows(
    tx,
    z.object({ id: z.string() }),
    sql`select distinct application_id::text as id from bindings
        where application_id = any(${applications}::uuid[]) and status = 'PENDING'`,
  );
  return applications.filter((id) => !waiting.some((each) => each.id === id));
}

/** Those of some applications and bindings that may not be shown to this LINE user: no more theirs, ended or suspended. */
export async function lostAmong(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  ids: Ids,
): Promise<Ids> {
  const [found = { applications: [], bindings: [] }] = await rows(
    tx,
    own,
    sql`select
          array(select a.id::text from applications a
            where a.id = any(${ids.applications}::uuid[]) and ${isOwn(lineUserId, now)}) as applications,
          array(select b.id::text from bindings b join applications a on a.id = b.application_id
            where b.id = any(${ids.bindings}::uuid[]) and b.status in ('PENDING', 'APPROVED')
              and ${isOwn(lineUserId, now)}) as bindings`,
  );
  return {
    applications: ids.applications.filter((id) => !found.applications.includes(id)),
    bindings: ids.bindings.filter((id) => !found.bindings.includes(id)),
  };
}

/** Whether an application (`a`) has the contact of a guardian's session (`g`), proven by a code. */
export const opensByContact = sql`((a.email_verified_at is not null and a.email_index = g.contact_index)
  or (a.mobile_verified_at is not null and a.mobile_index = g.contact_index))`;

/** Whether an application (`a`) is opened to a LINE user by a contact that was proven there. */
export const isOfSession = (lineUserId: string, now: Now) => sql`exists (
  select 1 from guardian_sessions g where g.line_user_id = ${lineUserId} and g.until > ${now}::timestamptz
    and ${opensByContact})`;
