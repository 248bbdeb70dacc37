import { type Claim, claimedColumns, claimedRecord, openClaim, UNREADABLE } from './outboxRow.ts';
import type { Outgoing } from './outgoing.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** What to claim. */
export interface ClaimOptions {
  limit: number;
  /** How long the rows are ours; after it anybody claims them again, so that a killed process holds nothing up. */
  claimMs: number;
  channels: readonly Outgoing['channel'][];
  /** Only these rows, if given. */
  ids?: readonly string[] | undefined;
  /** LINE takes no pushes from us before this time (ISO 8601): only replies are claimed. */
  pushesFrom?: string | undefined;
}

/**
 * Claims rows that are due, in one statement, and counts the claim as a try. The first of a queue stands for it: a push
 * is claimed only when no earlier notice to the same person is unsent, and the rows that answer one event are claimed
 * together, because they share the reply token. A row whose reply token has died is from here on no reply; one that no
 * key opens keeps nobody waiting.
 */
export async function claimOutbox(tx: Tx, options: ClaimOptions): Promise<Claim> {
  const { limit, claimMs, channels, ids, pushesFrom } = options;
  const claimed = await rows(
    tx,
    claimedRecord,
    sql`with clock as materialized (select app_now() as now),
    head as materialized (
      select o.id, o.reply_until > clock.now as is_reply, o.event_id
      from outbox o, clock
      where o.status = 'UNSENT' and o.due_at <= clock.now
        and o.channel::text in (select jsonb_array_elements_text(${JSON.stringify(channels)}::jsonb))
        and (${ids === undefined}
             or o.id in (select jsonb_array_elements_text(${JSON.stringify(ids ?? [])}::jsonb)::uuid))
        and (o.channel <> 'LINE' or o.kind = 'PROMPT' or o.reply_until > clock.now
             or clock.now >= coalesce(${pushesFrom ?? null}::timestamptz, '-infinity'))
        and (o.channel <> 'LINE' or not exists (
          select from outbox e
          where e.line_user_id = o.line_user_id and e.status = 'UNSENT'
            and (e.created_at, e.sequence, e.id) < (o.created_at, o.sequence, o.id)
            and case when o.reply_until > clock.now
                then e.event_id = o.event_id and e.reply_until > clock.now and e.due_at <= clock.now
                else o.kind = 'NOTICE' and e.kind = 'NOTICE' and e.error is distinct from ${UNREADABLE} end))
      order by o.due_at, o.created_at, o.sequence
      limit ${limit}
      for update of o skip locked
    ), chosen as (
      select id from head
      union
      select o.id from head join outbox o on o.event_id = head.event_id, clock
      where head.is_reply and o.status = 'UNSENT' and o.reply_until > clock.now and o.due_at <= clock.now
    )
    update outbox o set tries = o.tries + 1,
      due_at = clock.now + ${claimMs}::float8 * interval '1 millisecond',
      reply_until = case when o.reply_until > clock.now then o.reply_until end
    from clock
    where o.id in (select id from chosen) and o.status = 'UNSENT'
    returning ${claimedColumns}`,
  );
  return openClaim(tx, claimed);
}
