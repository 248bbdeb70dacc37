import type { Closing } from '../../db/closeOutbox.ts';
import type { OutboxRow, Outgoing } from '../../db/outgoing.ts';
import { LIMITS } from '../../domain/limits.ts';
import { backoffMs, QUOTA_PAUSE_MS, UNAUTHORISED_PAUSE_MS } from './backoff.ts';
import type { DeliveryEvent } from './deliveryEvent.ts';
import type { SendResult } from './sendResult.ts';

/** An outbox row with the tries that fence what is written about it; 0 where it was never claimed. */
export type SendableRow = OutboxRow & { tries: number };

/** What is written about a row, and what is told of it once that is written. */
export interface Verdict {
  closing: Closing;
  event: Exclude<DeliveryEvent, { type: 'failed' }>;
  /** Leaves the house because of it, in the same commit. */
  follow?: Outgoing | undefined;
}

type End = Closing extends infer Each ? (Each extends unknown ? Omit<Each, 'id' | 'tries'> : never) : never;

/** Judges what came of a push, a mail or a text message. */
export function judgeSend(row: SendableRow, result: SendResult): Verdict {
  switch (result.type) {
    case 'sent':
      return verdict(row, result, { end: 'SENT' });
    case 'alreadySent':
      return verdict(row, result, { end: 'SENT' }, 'ALREADY_SENT');
    case 'retryLater':
      if (row.tries >= LIMITS.message.tries) return verdict(row, result, dead(result.code), result.code);
      return verdict(row, result, postponed(row, result), result.code);
    case 'tokenDead':
      return verdict(row, result, dead('INVALID_REPLY_TOKEN'), 'INVALID_REPLY_TOKEN');
    default:
      return judgeStanding(row, result);
  }
}

/**
 * Judges what came of a reply. It has no retry key: a prompt whose fate is unknown is closed, because the next message
 * of the person brings the current question; a notice goes on by push, and may come twice rather than never.
 */
export function judgeReply(row: SendableRow, result: SendResult): Verdict {
  const isPrompt = row.outgoing.kind === 'PROMPT';
  switch (result.type) {
    case 'sent':
      return verdict(row, result, { end: 'SENT' }, undefined, 'reply');
    case 'alreadySent':
      return verdict(row, result, { end: 'SENT', error: 'ANSWERED' }, 'ANSWERED', 'reply');
    case 'tokenDead':
      // Of a claimed row an earlier try may have used the token; of a new one only time has spoiled it.
      if (row.tries > 0) return verdict(row, result, { end: 'SENT', error: 'ANSWERED' }, 'ANSWERED', 'reply');
      return isPrompt ? superseded(row, result) : byPush(row, 'INVALID_REPLY_TOKEN', result);
    case 'retryLater':
      if (!result.unknown) return verdict(row, result, postponed(row, result), result.code, 'reply');
      if (isPrompt) return verdict(row, result, { end: 'SENT', error: 'unknown' }, result.code, 'reply');
      return byPush(row, result.code, result);
    default:
      return judgeStanding(row, result, 'reply');
  }
}

/** A notice that leaves the reply token behind and is due as a push at once. */
export function byPush(row: SendableRow, code: string, result?: SendResult): Verdict {
  return verdict(row, result, { end: 'POSTPONED', error: code, afterMs: 0, byPush: true }, code, 'reply');
}

/** A prompt that can no longer be an answer. */
export function superseded(row: SendableRow, result?: SendResult): Verdict {
  return verdict(row, result, { end: 'SUPERSEDED', error: 'TOKEN_DEAD' }, 'TOKEN_DEAD', 'reply');
}

/** A row that is given up. */
export function givenUp(row: SendableRow, code: string): Verdict {
  return verdict(row, undefined, dead(code), code);
}

/** A row given back before it was sent, so that another instance need not wait for the end of the claim. */
export function released(row: SendableRow): Verdict {
  return verdict(row, undefined, { end: 'POSTPONED', afterMs: 0 }, 'STOPPING');
}

/** What holds for every way of sending: the account's standing, and what will never be taken. */
function judgeStanding(
  row: SendableRow,
  result: Extract<SendResult, { type: 'quotaReached' | 'unauthorised' | 'refused' }>,
  via?: 'reply',
): Verdict {
  const { code } = result;
  if (result.type === 'refused') {
    const given = verdict(row, result, dead(code, result.detail), code, via);
    return { ...given, event: { ...given.event, detail: result.detail }, follow: noticeOfRefusal(row) };
  }
  const [type, afterMs] =
    result.type === 'quotaReached'
      ? (['quota', QUOTA_PAUSE_MS] as const)
      : (['unauthorised', UNAUTHORISED_PAUSE_MS] as const);
  const given = verdict(row, result, { end: 'POSTPONED', error: code, afterMs }, code, via);
  return { ...given, event: { ...given.event, type } };
}

/** An address that takes no mail is told in the chat to whoever gave it. */
function noticeOfRefusal({ outgoing }: SendableRow): Outgoing | undefined {
  if (outgoing.channel !== 'EMAIL' || !outgoing.ifRefused) return undefined;
  return { channel: 'LINE', kind: 'NOTICE', ...outgoing.ifRefused };
}

function postponed(row: SendableRow, result: Extract<SendResult, { type: 'retryLater' }>): End {
  return { end: 'POSTPONED', error: result.code, afterMs: backoffMs(row.tries, result.retryAfterMs) };
}

function dead(code: string, detail?: string): End {
  return { end: 'DEAD', error: detail ? `${code} ${detail}` : code };
}

const EVENT_TYPES = { SENT: 'sent', SUPERSEDED: 'superseded', DEAD: 'dead', POSTPONED: 'postponed' } as const;

function verdict(
  row: SendableRow,
  result: SendResult | undefined,
  end: End,
  code?: string,
  via: 'reply' | 'push' = 'push',
): Verdict {
  const { channel } = row.outgoing;
  return {
    closing: { id: row.id, tries: row.tries, ...end },
    event: {
      type: EVENT_TYPES[end.end],
      channel,
      code,
      requestId: result?.requestId,
      ...(channel === 'LINE' ? { via } : {}),
    },
  };
}
