import { Pool } from 'undici';
import { retryAfterMs } from './postJson.ts';

/** What came of asking LINE for the bytes of a message. */
export type ContentResult =
  | { type: 'content'; bytes: Buffer }
  /** Its author has taken it back. */
  | { type: 'takenBack' }
  /** LINE has it no more, or never had it. */
  | { type: 'lost' }
  /** More than was asked for; the rest was not read. */
  | { type: 'tooLarge' }
  /** Not ready, out of reach, or not for us (`code` tells): the same may be there later. */
  | { type: 'retryLater'; code: string; retryAfterMs?: number | undefined };

/** Fetches what people sent in a chat that is no text. */
export interface ContentClient {
  /** Never throws. */
  fetch(messageId: string): Promise<ContentResult>;
  close(): Promise<void>;
}

/** How to reach LINE's data API; `deadlineMs` runs from the call to the last byte. */
export interface ContentClientOptions {
  dataApiBaseUrl: string;
  accessToken: string;
  mostBytes: number;
  deadlineMs: number;
}

/** Makes a client with connections of its own, to the host given and to no other. */
export function createContentClient(options: ContentClientOptions): ContentClient {
  const { dataApiBaseUrl, accessToken, mostBytes, deadlineMs } = options;
  const { origin, pathname } = new URL(dataApiBaseUrl);
  const prefix = pathname.replace(/\/$/u, '');
  const pool = new Pool(origin, { connections: 2, connectTimeout: deadlineMs });
  return {
    async fetch(messageId) {
      try {
        const { statusCode, headers, body } = await pool.request({
          method: 'GET',
          path: `${prefix}/v2/bot/message/${encodeURIComponent(messageId)}/content`,
          headers: { authorization: `Bearer ${accessToken}` },
          signal: AbortSignal.timeout(deadlineMs),
        });
        if (statusCode === 200) return await readUpTo(body, mostBytes);
        await body.dump();
        return resultOf(statusCode, headers['retry-after']);
      } catch {
        return { type: 'retryLater', code: 'NETWORK' };
      }
    },
    close: () => pool.destroy(),
  };
}

function resultOf(status: number, retryAfter: string | string[] | undefined): ContentResult {
  if (status === 410) return { type: 'takenBack' };
  if (status === 400 || status === 404) return { type: 'lost' };
  const afterMs = retryAfterMs(Array.isArray(retryAfter) ? retryAfter[0] : retryAfter);
  return { type: 'retryLater', code: `HTTP_${status}`, retryAfterMs: afterMs };
}

/** Reads a body to its end, or no further than what is taken. Throws where it breaks off. */
async function readUpTo(
  body: AsyncIterable<Buffer> & { destroy(): unknown },
  most: number,
): Promise<ContentResult> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.length;
    if (size > most) {
      body.destroy();
      return { type: 'tooLarge' };
    }
    parts.push(part);
  }
  return { type: 'content', bytes: Buffer.concat(parts) };
}
