import { outboxRecord } from './commitStep.ts';
import type { Outgoing } from './outgoing.ts';
import { execute, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Adds messages that belong to no step (a sweep's, a job's) to the outbox, in the caller's commit. */
export async function addToOutbox(tx: Tx, now: string, outgoing: readonly Outgoing[]): Promise<void> {
  const records = outgoing.map((each, sequence) => outboxRecord(tx, { now, sequence }, each).record);
  await execute(
    tx,
    sql`insert into outbox (id, channel, kind, line_user_id, sequence, payload_sealed, secret, created_at, due_at,
                            reply_until, give_up_at)
        select id, channel::"Channel", kind::"OutboxKind", line_user_id, sequence, payload_sealed, secret,
               ${now}::timestamptz, due_at, reply_until, give_up_at
        from jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
          as m(id uuid, channel text, kind text, line_user_id text, sequence int, payload_sealed text, secret boolean,
               due_at timestamptz, reply_until timestamptz, give_up_at timestamptz)`,
  );
}
