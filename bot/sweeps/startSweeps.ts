import { bringUpBindings } from '../../db/bringUpBindings.ts';
import { countQueues } from '../../db/countQueues.ts';
import { deleteOld } from '../../db/deleteOld.ts';
import type { Jobs } from '../../db/jobs.ts';
import { announceDigests } from '../../db/leave/announceDigests.ts';
import { chaseProofs } from '../../db/leave/proofs/chaseProofs.ts';
import { takeOverSlips } from '../../db/leave/takeOverSlips.ts';
import type { Database } from '../../db/tx.ts';
import { expireConversations } from './expireConversations.ts';

/** What the clocks work with; main.ts gives it. */
export interface SweepParts {
  jobs: Jobs;
  database: Database;
  onCount: (queue: 'events' | 'outbox', counts: { pending: number; dead: number }) => void;
}

/** The clocks: what runs by the calendar, on one instance at a time. */
export async function startSweeps({ jobs, database, onCount }: SweepParts): Promise<void> {
  await jobs.every('expire-conversations', '*/5 * * * *', async () => {
    await expireConversations(database);
  });
  await jobs.every('count-queues', '* * * * *', async () => {
    for (const { queue, pending, dead } of await database.run(countQueues)) onCount(queue, { pending, dead });
  });
  await jobs.every('bring-up-bindings', '45 7 * * 1-5', async () => {
    await database.transaction(bringUpBindings);
  });
  await jobs.every('leave', '*/5 * * * *', async () => {
    await runLeaveClocks(database);
  });
  await jobs.every('delete-old', '10 3 * * *', async () => {
    await database.transaction(deleteOld);
  });
}

/** What is due of leave: slips that nobody touched, proof that has not come, the digest of the day. Each in a commit of its own. */
async function runLeaveClocks(database: Database): Promise<void> {
  await database.transaction(takeOverSlips);
  await database.transaction(chaseProofs);
  await database.transaction(announceDigests);
}
