import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const { tries: MOST_TRIES, backoffFirstMs, backoffMostMs } = LIMITS.event;

const stored = z.object({
  status: z.enum(['DONE', 'PENDING', 'OVERTAKEN', 'DEAD']),
  tries: z.number().int(),
});

/** An event whose step failed, and the code of what went wrong. */
export interface FailedEvent {
  id: string;
  lineUserId: string;
  occurredAt: string;
  messageId?: string | undefined;
  /** JSON of the event as it came. */
  payload: string;
  /** Stable code of what went wrong. */
  error: string;
}

/**
 * Stores an event whose step failed, alone: it is tried again with backoff, and dead after five tries. Gives its status
 * now; DONE where another instance carried it out meanwhile.
 */
export async function storePendingEvent(tx: Tx, event: FailedEvent): Promise<z.infer<typeof stored>> {
  const [row] = await rows(
    tx,
    stored,
    sql`insert into inbound_events as e (id, line_user_id, message_id, occurred_at, received_at, status, tries, due_at,
                                         error, payload_sealed)
        values (${event.id}, ${event.lineUserId}, ${event.messageId ?? null}, ${event.occurredAt}::timestamptz,
                app_now(), 'PENDING', 1, app_now() + ${backoffFirstMs} * interval '1 millisecond', ${event.error},
                ${sealPayload(tx, event)})
        on conflict (id) do update set
          tries = e.tries + case when e.status = 'PENDING' then 1 else 0 end,
          error = case when e.status = 'PENDING' then excluded.error else e.error end,
          status = case when e.status = 'PENDING' and e.tries + 1 >= ${MOST_TRIES} then 'DEAD' else e.status end,
          due_at = case when e.status = 'PENDING' and e.tries + 1 < ${MOST_TRIES}
            then app_now() + least(${backoffFirstMs} * power(4, e.tries), ${backoffMostMs}) * interval '1 millisecond'
            end
        returning status::text, tries`,
  );
  if (!row) throw new TypeError('an upsert gave no row');
  return row;
}

/** Puts an event off that came too fast: nothing is lost, it is answered later. */
export async function postponeEvent(
  tx: Tx,
  event: Omit<FailedEvent, 'error'>,
  delayMs: number,
): Promise<void> {
  await execute(
    tx,
    sql`insert into inbound_events (id, line_user_id, message_id, occurred_at, received_at, status, due_at,
                                    payload_sealed)
        values (${event.id}, ${event.lineUserId}, ${event.messageId ?? null}, ${event.occurredAt}::timestamptz,
                app_now(), 'PENDING', app_now() + ${delayMs} * interval '1 millisecond', ${sealPayload(tx, event)})
        on conflict (id) do nothing`,
  );
}

function sealPayload(tx: Tx, { id, payload }: Pick<FailedEvent, 'id' | 'payload'>): string {
  return tx.vault.seal({ table: 'inbound_events', column: 'payload_sealed', id }, payload);
}
