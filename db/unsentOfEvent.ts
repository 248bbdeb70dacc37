import { LIMITS } from '../domain/limits.ts';
import { type Claim, claimedColumns, claimedRecord, openClaim } from './outboxRow.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/**
 * Claims, for `claimMs`, the rows that answer an event and are still unsent, because LINE delivered the event again and
 * with it made its reply token good for another minute. Rows that went over to push already stay there: they may have
 * arrived.
 */
export async function unsentOfEvent(tx: Tx, eventId: string, claimMs: number): Promise<Claim> {
  const claimed = await rows(
    tx,
    claimedRecord,
    sql`with clock as materialized (select app_now() as now)
    update outbox o set tries = o.tries + 1,
      due_at = clock.now + ${claimMs}::float8 * interval '1 millisecond',
      reply_until = clock.now + ${LIMITS.message.replyTokenMs}::float8 * interval '1 millisecond'
    from clock
    where o.event_id = ${eventId} and o.channel = 'LINE' and o.status = 'UNSENT' and o.reply_until is not null
    returning ${claimedColumns}`,
  );
  return openClaim(tx, claimed);
}
