import { z } from 'zod';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** What became of a row that was claimed (`tries` as the claim gave it), or of one that was never claimed (0). */
export type Closing = { id: string; tries: number } & (
  | { end: 'SENT' | 'SUPERSEDED'; error?: string | undefined }
  | { end: 'DEAD'; error: string }
  /** Due again after so long; `byPush`: the reply token is spent or dead and is not tried again. */
  | { end: 'POSTPONED'; error?: string | undefined; afterMs: number; byPush?: boolean | undefined }
);

const closed = z.object({ id: z.string(), status: z.enum(['UNSENT', 'SENT', 'SUPERSEDED', 'DEAD']) });

/** A row that was closed, and how it stands now. */
export type Closed = z.infer<typeof closed>;

/**
 * Writes the ends of any number of rows in one statement, each only where the row is unsent and its claim is still the
 * last. A row postponed beyond its time is given up. What holds a code is wiped as soon as it is not to be sent any more.
 * Gives back the rows that were written; a missing one has found another end, or another claimant.
 */
export async function closeOutbox(tx: Tx, closings: readonly Closing[]): Promise<Closed[]> {
  return await rows(
    tx,
    closed,
    sql`with clock as materialized (select app_now() as now),
    ending as materialized (
      select o.id, c.tries, c.error, c.by_push, clock.now,
        clock.now + coalesce(c.after_ms, 0) * interval '1 millisecond' as due_at,
        case when c.status <> 'UNSENT' then c.status
             when o.give_up_at <= clock.now + coalesce(c.after_ms, 0) * interval '1 millisecond' then 'DEAD'
             else 'UNSENT' end as status
      from jsonb_to_recordset(${recordset(closings)}::jsonb)
        as c(id uuid, tries int, status text, error text, after_ms float8, by_push boolean)
      join outbox o on o.id = c.id, clock
    )
    update outbox o set status = e.status::"OutboxStatus", error = e.error,
      due_at = case when e.status = 'UNSENT' then e.due_at else o.due_at end,
      reply_until = case when e.by_push then null else o.reply_until end,
      sent_at = case when e.status = 'SENT' then e.now end,
      payload_sealed = case when o.secret and e.status <> 'UNSENT' then null else o.payload_sealed end
    from ending e
    where o.id = e.id and o.tries = e.tries and o.status = 'UNSENT'
    returning o.id, o.status::text`,
  );
}

function recordset(closings: readonly Closing[]): string {
  return JSON.stringify(
    closings.map((closing) => ({
      id: closing.id,
      tries: closing.tries,
      status: closing.end === 'POSTPONED' ? 'UNSENT' : closing.end,
      error: closing.error,
      ...(closing.end === 'POSTPONED' ? { after_ms: closing.afterMs, by_push: closing.byPush } : {}),
    })),
  );
}
