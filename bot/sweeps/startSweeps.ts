import { bringUpBindings } from '../../db/bringUpBindings.ts';
import { countQueues } from '../../db/countQueues.ts';
import { deleteOld } from '../../db/deleteOld.ts';
import type { Jobs } from '../../db/jobs.ts';
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
  await jobs.every('delete-old', '10 3 * * *', async () => {
    await database.transaction(deleteOld);
  });
}
