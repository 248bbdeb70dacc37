import { Pool } from 'undici';
import { z } from 'zod';

/** What came of an HTTP call that was given a deadline. */
export type Posted =
  | { type: 'answered'; status: number; header(name: string): string | undefined; body: string | undefined }
  /** `unknown`: the request may have reached the other side. */
  | { type: 'failed'; code: 'TIMEOUT' | 'NETWORK' | 'UNREACHABLE'; unknown: boolean };

/** Posts JSON to one server over connections that are kept. */
export interface JsonPoster {
  /** Never throws; `body` of an answer is undefined when it broke off. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Posted>;
  close(): Promise<void>;
}

/** How to reach the server. */
export interface PosterOptions {
  /** May have a path, to which those of the calls are added. */
  url: string;
  token: string;
  connections: number;
  deadlineMs: number;
}

/** Idle sockets are closed before most servers do it: a call on a socket just closed fails for nothing. */
const KEEP_ALIVE_MS = 15_000;

/** Failures before anything was written to the other side. */
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What the error of a failed call says of itself; a DOMException's code is a number, which says nothing. */
const reported = z.object({ name: z.string(), code: z.string().optional().catch(undefined) });

/** Makes a poster; its deadline runs from the call to the last byte of the answer. */
export function createPoster({ url, token, connections, deadlineMs }: PosterOptions): JsonPoster {
  const { origin, pathname, search } = new URL(url);
  const prefix = pathname === '/' ? '' : pathname;
  const pool = new Pool(origin, {
    connections,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connectTimeout: deadlineMs,
  });
  const authorization = `Bearer ${token}`;

  return {
    async post(path, body, headers) {
      try {
        const answer = await pool.request({
          method: 'POST',
          path: `${prefix}${path}${search}` || '/',
          headers: { authorization, 'content-type': 'application/json', ...headers },
          body: JSON.stringify(body),
          signal: AbortSignal.timeout(deadlineMs),
        });
        const { statusCode: status, headers: given } = answer;
        // The status tells of acceptance; an answer that breaks off later takes nothing back.
        const text = await answer.body.text().catch(() => undefined);
        return { type: 'answered', status, header: (name) => firstOf(given[name]), body: text };
      } catch (error) {
        return failure(error);
      }
    },
    // Whoever closes has waited for the calls that matter; hung ones end with it.
    close: () => pool.destroy(),
  };
}

/** The Retry-After of an answer in milliseconds, when it has one that makes sense. */
export function retryAfterMs(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

function firstOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function failure(error: unknown): Posted {
  const { name, code } = reported.parse(error);
  if (code !== undefined && UNREACHABLE.has(code))
    return { type: 'failed', code: 'UNREACHABLE', unknown: false };
  return { type: 'failed', code: name === 'TimeoutError' ? 'TIMEOUT' : 'NETWORK', unknown: true };
}
