import { z } from 'zod';
import { createPoster, type Posted, retryAfterMs } from './postJson.ts';
import type { SendResult } from './sendResult.ts';

/** The two calls of the Messaging API by which people are answered. Neither throws for what LINE answers or fails to. */
export interface LineClient {
  /** Answers an event, free and once. It has no retry key: the token itself is good only once. */
  reply(replyToken: string, messages: readonly unknown[]): Promise<SendResult>;
  /** Sends to a person. With the same key and the same body it is accepted once in 24 hours. */
  push(lineUserId: string, messages: readonly unknown[], retryKey: string): Promise<SendResult>;
  close(): Promise<void>;
}

/** How to reach the Messaging API. */
export interface LineClientOptions {
  baseUrl: string;
  channelAccessToken: string;
  connections?: number;
  deadlineMs?: number;
}

const CONNECTIONS = 16;
const DEADLINE_MS = 5_000;
const DETAIL_MOST = 200;

const refusal = z.object({
  message: z.string(),
  details: z
    .array(z.object({ property: z.string().optional() }))
    .optional()
    .catch(undefined),
});

/** Makes a client with connections of its own. */
export function createLineClient(options: LineClientOptions): LineClient {
  const { baseUrl, channelAccessToken, connections = CONNECTIONS, deadlineMs = DEADLINE_MS } = options;
  const poster = createPoster({ url: baseUrl, token: channelAccessToken, connections, deadlineMs });
  return {
    reply: async (replyToken, messages) =>
      resultOf(await poster.post('/v2/bot/message/reply', { replyToken, messages })),
    push: async (to, messages, retryKey) =>
      resultOf(await poster.post('/v2/bot/message/push', { to, messages }, { 'x-line-retry-key': retryKey })),
    close: poster.close,
  };
}

function resultOf(posted: Posted): SendResult {
  if (posted.type === 'failed') return { type: 'retryLater', code: posted.code, unknown: posted.unknown };
  const { status, body, header } = posted;
  const requestId = header('x-line-request-id');
  const code = `HTTP_${status}`;
  if (status >= 200 && status < 300) return { type: 'sent', requestId };
  if (status === 409) return { type: 'alreadySent', requestId };
  if (status === 401 || status === 403) return { type: 'unauthorised', code, requestId };
  const { message, details = [] } = parseRefusal(body);
  if (status === 429 && /monthly limit/i.test(message)) return { type: 'quotaReached', code, requestId };
  if (status === 429) {
    const afterMs = retryAfterMs(header('retry-after'));
    return { type: 'retryLater', code, unknown: false, retryAfterMs: afterMs, requestId };
  }
  // Of an answer that broke off nobody knows whether it spoke of the token.
  if (status >= 500 || status < 400 || body === undefined) {
    const afterMs = retryAfterMs(header('retry-after'));
    return { type: 'retryLater', code, unknown: true, retryAfterMs: afterMs, requestId };
  }
  if (status === 400 && /invalid reply token/i.test(message)) return { type: 'tokenDead', requestId };
  const properties = details.flatMap(({ property }) => property ?? []);
  return { type: 'refused', code, detail: describe(message, properties), requestId };
}

function parseRefusal(body: string | undefined): z.infer<typeof refusal> {
  try {
    return refusal.parse(JSON.parse(body ?? ''));
  } catch {
    return { message: '' };
  }
}

/** LINE's words and the paths it complains of, without what might be quoted from a message. */
function describe(message: string, properties: readonly string[]): string {
  return [message, ...properties]
    .join(' ')
    .replace(/[^\x20-\x7e]+/g, '…')
    .replace(/[UCR][0-9a-f]{32}|\S{40,}|\d{6,}/g, '…')
    .slice(0, DETAIL_MOST);
}
