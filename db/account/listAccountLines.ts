import { z } from 'zod';
import { opensByContact } from '../ownApplication.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { isOfAccount } from './ofAccount.ts';

const row = z.object({
  line_user_id: z.string(),
  numbers: z.array(z.number().int()),
  since: z.date().nullable(),
  until: z.date().nullable(),
  last_used_at: z.date().nullable(),
});

/** A LINE user in which applications of an account are shown, or told of. */
export interface AccountLine {
  /** LINE's user ID: for the database alone, shown to nobody. */
  lineUserId: string;
  /** What the page calls it by: good for this account alone. */
  handle: string;
  /** The last characters of its ID, to tell one from another. */
  tail: string;
  /** The applications that are told of there; none where a code opened them for a while. */
  numbers: number[];
  /** Since when the first of them is. */
  since?: string | undefined;
  /** Opened by a code alone, until then. */
  until?: string | undefined;
  lastUsedAt?: string | undefined;
}

const TAIL = 4;

/** The LINE users that are tied to an account, oldest first, and those where a code opened its applications for a while. */
export async function listAccountLines(tx: Tx, accountId: string): Promise<AccountLine[]> {
  const found = await rows(
    tx,
    row,
    sql`with own as (
          select a.*, coalesce((
            select max(e.at) from audit_entries e where e.object_kind = 'application' and e.object_id = a.id::text
              and e.action = 'application.moved' and e.actor_id = a.line_user_id), a.submitted_at) as tied_at
          from applications a where ${isOfAccount(accountId)}
        ), lines as (
          select line_user_id, array_agg(number order by number) as numbers, min(tied_at) as since, null::timestamptz as until
          from own where line_user_id is not null group by line_user_id
          union all
          select g.line_user_id, array[]::int[], null, max(g.until) from guardian_sessions g
          where g.until > app_now() and exists (select 1 from own a where ${opensByContact})
            and not exists (select 1 from own a where a.line_user_id = g.line_user_id)
          group by g.line_user_id
        )
        select l.*, c.last_event_at as last_used_at from lines l left join conversations c on c.id = l.line_user_id
        order by l.since nulls last, l.line_user_id`,
  );
  return found.map(({ line_user_id: lineUserId, numbers, since, until, last_used_at }) => ({
    lineUserId,
    handle: tx.vault.index('line-user', `${accountId}\u2016${lineUserId}`),
    tail: lineUserId.slice(-TAIL),
    numbers,
    since: since?.toISOString(),
    until: until?.toISOString(),
    lastUsedAt: last_used_at?.toISOString(),
  }));
}
