import { type Claim, UNREADABLE } from '../../db/outboxRow.ts';
import type { Close } from './closer.ts';
import type { DeliveryEvent } from './deliveryEvent.ts';
import { CLAIM_MS, type Job } from './pump.ts';
import { type Senders, sendReply, sendRow } from './senders.ts';
import type { Slots, Turns } from './turns.ts';
import { byPush, givenUp, released, type SendableRow, superseded, type Verdict } from './verdict.ts';

/** What sending needs besides the rows. */
export interface CarryOutParts {
  senders: Senders;
  close: Close;
  inTurn: Turns;
  onEvent: (event: DeliveryEvent) => void;
  stopping(): boolean;
  /** Told of each verdict on claimed rows; `claimedAt` is the database's time of the claim. */
  judged(verdict: Verdict, claimedAt: string): void;
}

/** A claim this old might end while the message is on its way (two calls of 5 s, or a mail of 10 s). */
const CLAIM_OLD_MS = CLAIM_MS / 2;

/** Sends a claimed job in its person's turn and writes what came of it. Never throws. */
export async function carryOut(parts: CarryOutParts, job: Job, slots: Slots): Promise<void> {
  const [first] = job.rows;
  if (!first) return;
  await guarded(parts.onEvent, async () => {
    const send = () => slots.run(() => sendJob(parts, job));
    const { outgoing } = first;
    const verdicts = await (outgoing.channel === 'LINE' ? parts.inTurn(outgoing.lineUserId, send) : send());
    for (const verdict of verdicts) parts.judged(verdict, first.claimedAt);
    await parts.close(verdicts);
  });
}

/** Sends the rows of one reply in their person's turn and writes what came of it. Never throws. */
export async function carryOutReply(
  parts: CarryOutParts,
  rows: readonly SendableRow[],
  replyToken: string,
): Promise<void> {
  const [first] = rows;
  if (first?.outgoing.channel !== 'LINE') return;
  const { lineUserId } = first.outgoing;
  await guarded(parts.onEvent, async () => {
    const verdicts = await parts.inTurn(lineUserId, () => sendReply(parts.senders, rows, replyToken));
    await parts.close(verdicts);
  });
}

/** A payload that no key opens may open when the key is back in the ring; one that was deleted is over. */
export async function closeUnreadable(parts: CarryOutParts, claim: Claim): Promise<void> {
  await guarded(parts.onEvent, () =>
    parts.close(
      claim.unreadable.map(({ id, tries, channel, wiped }): Verdict => {
        const code = wiped ? 'WIPED' : UNREADABLE;
        return wiped
          ? { closing: { id, tries, end: 'DEAD', error: code }, event: { type: 'dead', channel, code } }
          : {
              closing: { id, tries, end: 'POSTPONED', error: code, afterMs: 600_000 },
              event: { type: 'postponed', channel, code },
            };
      }),
    ),
  );
}

async function sendJob({ senders, stopping }: CarryOutParts, job: Job): Promise<Verdict[]> {
  const waitedMs = performance.now() - job.claimedAt;
  if (stopping()) return job.rows.map(released);
  if (waitedMs > CLAIM_OLD_MS) return [];
  const [first] = job.rows;
  if (!first) return [];
  if (job.rows.some(({ expired }) => expired)) return job.rows.map((row) => givenUp(row, 'EXPIRED'));
  const { outgoing, replyMs } = first;
  if (outgoing.channel !== 'LINE') return [await sendRow(senders, first)];
  const { replyToken } = outgoing;
  if (replyMs !== undefined && replyToken !== undefined && replyMs > waitedMs)
    return await sendReply(senders, job.rows, replyToken);
  if (outgoing.kind === 'NOTICE' && replyMs === undefined) return [await sendRow(senders, first)];
  // The token died while the rows waited for their turn.
  return job.rows.map((row) =>
    row.outgoing.kind === 'PROMPT' ? superseded(row) : byPush(row, 'TOKEN_DEAD'),
  );
}

/** Does the work, and tells what it threw instead of throwing it. */
export async function guarded(
  onEvent: (event: DeliveryEvent) => void,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    onEvent({ type: 'failed', error });
  }
}
