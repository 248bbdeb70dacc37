import { claimOutbox } from '../../db/claimOutbox.ts';
import type { Claim, ClaimedRow } from '../../db/outboxRow.ts';
import type { Outgoing } from '../../db/outgoing.ts';
import type { Database } from '../../db/tx.ts';
import { createSlots, type Slots, type Wake } from './turns.ts';

type Channel = Outgoing['channel'];

/** Claimed rows that are sent together: the answers to one event, or one row by itself. */
export interface Job {
  channel: Channel;
  rows: ClaimedRow[];
  /** When they were claimed, by `performance.now()`. */
  claimedAt: number;
}

/** How long claimed rows are ours. */
export const CLAIM_MS = 30_000;

const CHANNELS: readonly Channel[] = ['LINE', 'EMAIL', 'SMS'];
/** At once for each way out, so that a slow one does not hold up the others. */
const AT_ONCE = { LINE: 8, EMAIL: 4, SMS: 4 };
/** Rows become due without a nudge too: after a backoff, or when another instance died. */
const LOOK_EVERY_MS = 1_000;

/** What the pump is made of. */
export interface PumpParts {
  database: Database;
  /** Wakes the pump when rows may have become due. */
  wake: Wake;
  /** Sends and closes a job's rows; never throws. */
  carryOut(job: Job, slots: Slots): Promise<void>;
  /** Closes rows that can't be read; never throws. */
  closeUnreadable(claim: Claim): Promise<void>;
  /** LINE takes no pushes before this time of the database (ISO 8601). */
  pushesFrom(): string | undefined;
  stopping(): boolean;
}

/** Claims and sends what is due, until nothing is. */
export interface Pump {
  /** Gives how many rows were claimed. Throws when the store fails. */
  run(limit: number): Promise<number>;
  /** Claims just these rows, as far as it is their turn, and sends them. */
  runThese(ids: readonly string[]): Promise<number>;
}

/** Makes a pump; all its runs share the slots. */
export function createPump(parts: PumpParts): Pump {
  const { database, wake } = parts;
  const slots: Record<Channel, Slots> = {
    LINE: createSlots(AT_ONCE.LINE),
    EMAIL: createSlots(AT_ONCE.EMAIL),
    SMS: createSlots(AT_ONCE.SMS),
  };

  async function claim(limit: number, channels: readonly Channel[], ids?: readonly string[]) {
    const pushesFrom = parts.pushesFrom();
    const options = { limit, claimMs: CLAIM_MS, channels, ids, pushesFrom };
    const claimed = await database.run((tx) => claimOutbox(tx, options));
    const count = claimed.rows.length + claimed.unreadable.length;
    return { count, tasks: start(claimed) };
  }

  function start(claimed: Claim): Promise<void>[] {
    const claimedAt = performance.now();
    const tasks = jobsOf(claimed.rows, claimedAt).map((job) => parts.carryOut(job, slots[job.channel]));
    if (claimed.unreadable.length > 0) tasks.push(parts.closeUnreadable(claimed));
    return tasks;
  }

  return {
    async run(limit) {
      const running = new Set<Promise<void>>();
      let total = 0;
      while (!parts.stopping()) {
        const wasIdle = running.size === 0;
        const channels = CHANNELS.filter((channel) => !slots[channel].full);
        const { count, tasks } = channels.length > 0 ? await claim(limit, channels) : { count: 0, tasks: [] };
        total += count;
        for (const task of tasks) {
          const tracked = task.finally(() => {
            running.delete(tracked);
            wake.wake();
          });
          running.add(tracked);
        }
        if (count > 0) continue;
        if (wasIdle) break;
        // What ended while this looked may have been what the next one waited for.
        if (running.size > 0) await wake.wait(LOOK_EVERY_MS);
      }
      await Promise.all(running);
      return total;
    },
    async runThese(ids) {
      let total = 0;
      // The second push to one person waits for the first; what is still missing then is somebody else's.
      while (total < ids.length && !parts.stopping()) {
        const { count, tasks } = await claim(ids.length, CHANNELS, ids);
        if (count === 0) break;
        total += count;
        await Promise.all(tasks);
      }
      return total;
    },
  };
}

/** Rows that share a reply token go together. */
function jobsOf(rows: readonly ClaimedRow[], claimedAt: number): Job[] {
  const replies = new Map<string, Job>();
  const jobs: Job[] = [];
  for (const row of rows) {
    const token = row.replyMs === undefined ? undefined : row.eventId;
    const known = token === undefined ? undefined : replies.get(token);
    if (known) {
      known.rows.push(row);
      continue;
    }
    const job: Job = { channel: row.outgoing.channel, rows: [row], claimedAt };
    jobs.push(job);
    if (token !== undefined) replies.set(token, job);
  }
  return jobs;
}
