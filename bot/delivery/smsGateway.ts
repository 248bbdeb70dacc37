import { createPoster, type Posted, retryAfterMs } from './postJson.ts';
import type { SendResult } from './sendResult.ts';

/** An HTTP gateway for text messages. Never throws for what the gateway answers or fails to. */
export interface SmsGateway {
  /** `id` goes along as Idempotency-Key, for gateways that know it. */
  send(sms: { id: string; to: string; text: string }): Promise<SendResult>;
  close(): Promise<void>;
}

const DEADLINE_MS = 5_000;
const CONNECTIONS = 4;

/** Makes a gateway that posts `{to, text}` with a bearer token. */
export function createSmsGateway(options: { url: string; token: string; deadlineMs?: number }): SmsGateway {
  const { url, token, deadlineMs = DEADLINE_MS } = options;
  const poster = createPoster({ url, token, connections: CONNECTIONS, deadlineMs });
  return {
    send: async ({ id, to, text }) =>
      resultOf(await poster.post('', { to, text }, { 'idempotency-key': id })),
    close: poster.close,
  };
}

function resultOf(posted: Posted): SendResult {
  if (posted.type === 'failed') return { type: 'retryLater', code: posted.code, unknown: posted.unknown };
  const { status, header } = posted;
  const code = `HTTP_${status}`;
  if (status >= 200 && status < 300) return { type: 'sent' };
  if (status === 401 || status === 403) return { type: 'unauthorised', code };
  // Out of credit.
  if (status === 402) return { type: 'quotaReached', code };
  if (status === 429 || status >= 500) {
    const afterMs = retryAfterMs(header('retry-after'));
    return { type: 'retryLater', code, unknown: status !== 429, retryAfterMs: afterMs };
  }
  return { type: 'refused', code };
}
