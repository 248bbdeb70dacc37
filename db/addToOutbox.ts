import { insertOutbox, outboxRecord } from './insertOutbox.ts';
import type { OutboxRow, Outgoing } from './outgoing.ts';
import { execute } from './sql.ts';
import type { Tx } from './tx.ts';

/** Adds messages that belong to no step (a sweep's, a job's) to the outbox, in the caller's commit; gives their rows. */
export async function addToOutbox(tx: Tx, now: string, outgoing: readonly Outgoing[]): Promise<OutboxRow[]> {
  const made = outgoing.map((each, sequence) => outboxRecord(tx, { now, sequence }, each));
  await execute(tx, insertOutbox(now, made));
  return made.map(({ row }) => row);
}
