import { setTimeout as pause } from 'node:timers/promises';
import type { FaultPoints } from '../faultPoints.ts';
import type { LineClient } from './lineClient.ts';
import type { Mailer } from './mailer.ts';
import { messagesOf, packReply, rowsRefused } from './packReply.ts';
import type { SendResult } from './sendResult.ts';
import type { SmsGateway } from './smsGateway.ts';
import {
  byPush,
  givenUp,
  judgeReply,
  judgeSend,
  type SendableRow,
  superseded,
  type Verdict,
} from './verdict.ts';

/** Where a test stops the process; absent in the service. */
export type FaultPoint = FaultPoints['delivery'];

/** The ways out of the house. */
export interface Senders {
  line: LineClient;
  mailer?: Mailer | undefined;
  sms?: SmsGateway | undefined;
  faultPoint?: FaultPoint | undefined;
}

const REPLY_AGAIN_MS = 200;

/** Sends a row by push, mail or text message, once. */
export async function sendRow(senders: Senders, row: SendableRow): Promise<Verdict> {
  await senders.faultPoint?.('beforeSend', row);
  const result = await dispatch(senders, row);
  await senders.faultPoint?.('afterSend', row);
  return result ? judgeSend(row, result) : givenUp(row, 'NO_CHANNEL');
}

/** Sends the rows that answer one event with its reply token, in one call where they fit. */
export async function sendReply(
  senders: Senders,
  rows: readonly SendableRow[],
  replyToken: string,
): Promise<Verdict[]> {
  const { reply, notices, prompts } = packReply(rows);
  const verdicts = [
    ...notices.map((row) => byPush(row, 'NO_ROOM')),
    ...prompts.map((row) => superseded(row)),
  ];
  let left = reply;
  while (left.length > 0) {
    const result = await replyOnce(senders, left, replyToken);
    if (result.type !== 'refused') return [...verdicts, ...left.map((row) => judgeReply(row, result))];
    // All or nothing: a row that LINE will not take must not take the others with it.
    const culprits = rowsRefused(left, result.detail);
    if (culprits.length === 0) return [...verdicts, ...left.map((row) => judgeUnnamed(row, result))];
    verdicts.push(...culprits.map((row) => judgeReply(row, result)));
    left = left.filter((row) => !culprits.includes(row));
  }
  return verdicts;
}

/** Nobody knows what LINE did not like, perhaps the token: a notice is judged again as a push, by itself. */
function judgeUnnamed(row: SendableRow, result: Extract<SendResult, { type: 'refused' }>): Verdict {
  return row.outgoing.kind === 'NOTICE' ? byPush(row, result.code, result) : judgeReply(row, result);
}

async function replyOnce(
  { line, faultPoint }: Senders,
  rows: readonly SendableRow[],
  replyToken: string,
): Promise<SendResult> {
  const [first] = rows;
  const messages = rows.flatMap(messagesOf);
  if (first) await faultPoint?.('beforeSend', first);
  let result = await line.reply(replyToken, messages);
  if (result.type === 'retryLater' && result.unknown) {
    const unknown = result;
    // A token is good once: if the first call arrived, the second is refused and nothing comes twice.
    await pause(REPLY_AGAIN_MS);
    result = await line.reply(replyToken, messages);
    if (result.type === 'tokenDead') result = { type: 'alreadySent', requestId: result.requestId };
    if (result.type === 'retryLater') result = { ...result, unknown: true, code: unknown.code };
  }
  if (first) await faultPoint?.('afterSend', first);
  return result;
}

/** Undefined where this service has no such way out. */
async function dispatch(
  { line, mailer, sms }: Senders,
  { id, outgoing }: SendableRow,
): Promise<SendResult | undefined> {
  switch (outgoing.channel) {
    case 'LINE':
      return await line.push(outgoing.lineUserId, outgoing.messages, id);
    case 'EMAIL':
      return await mailer?.send({ id, ...outgoing });
    case 'SMS':
      return await sms?.send({ id, ...outgoing });
  }
}
