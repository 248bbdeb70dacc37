import { createHmac } from 'node:crypto';
import { type IncomingHttpHeaders, request } from 'node:http';
import { type RequestHandler, Router } from 'express';
import type { IncomingEvent } from '../../bot/incoming.ts';
import { createLog } from '../../platform/log.ts';
import { createMetrics } from '../../platform/metrics.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from '../../webhooks/httpServer.ts';
import { createLineRoute, type WebhookOutcome } from '../../webhooks/lineRoute.ts';

export const SECRET = 'the-secret-of-the-channel';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Without Content-Length. */
  chunked?: boolean;
}

/** A running server with the LINE route, and everything it told. */
export interface WebhookServer {
  readonly port: number;
  readonly server: HttpServer;
  readonly handled: IncomingEvent[][];
  readonly outcomes: WebhookOutcome[];
  readonly logLines: string[];
  /** How often the moment after an answer came. */
  answered(): number;
  /** What `handle` does from now on. */
  handleWith(work: (events: IncomingEvent[]) => Promise<void>): void;
  send(path: string, sent?: Sent): Promise<Answer>;
  /** Posts a body to the webhook, rightly signed unless another signature (or undefined: none) is given. */
  post(body: string | Buffer, sent?: Sent & { signature?: string | undefined }): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts one on a free port. */
export async function startWebhookServer(
  options: Partial<Pick<HttpServerOptions, 'readiness' | 'settings'>> & {
    secrets?: readonly string[];
    routers?: readonly RequestHandler[];
  } = {},
): Promise<WebhookServer> {
  const handled: IncomingEvent[][] = [];
  const outcomes: WebhookOutcome[] = [];
  const logLines: string[] = [];
  let answered = 0;
  let work: (events: IncomingEvent[]) => Promise<void> = async () => {};
  const route = createLineRoute({
    secrets: options.secrets ?? [SECRET],
    handle: async (events) => {
      await work(events);
      handled.push(events);
    },
    onOutcome: (outcome) => outcomes.push(outcome),
    afterAnswer: () => answered++,
  });
  const server = createHttpServer({
    settings: options.settings ?? { port: 0, trustProxy: 0, line: 'simulator' },
    routers: [route, ...(options.routers ?? [Router()])],
    readiness: options.readiness ?? (async () => true),
    metrics: createMetrics(),
    log: createLog('debug', { write: (line: string) => void logLines.push(line) }),
  });
  const port = await server.listen();
  const send = (path: string, sent: Sent = {}) => sendTo(port, path, sent);
  return {
    port,
    server,
    handled,
    outcomes,
    logLines,
    answered: () => answered,
    handleWith: (next) => {
      work = next;
    },
    send,
    post: (body, sent = {}) => {
      const signature = 'signature' in sent ? sent.signature : sign(body);
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        ...(signature === undefined ? {} : { 'x-line-signature': signature }),
        ...sent.headers,
      };
      return send('/webhooks/line', { method: 'POST', ...sent, headers, body });
    },
    close: () => server.close(),
  };
}

/** The x-line-signature of a body. */
export function sign(body: string | Buffer, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

/** An event as LINE sends it, changed as told; undefined takes a field away. */
export function lineEvent(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    mode: 'active',
    timestamp: 1_790_000_000_123,
    source: { type: 'user', userId: `U${'1'.repeat(32)}` },
    webhookEventId: '01JABCDEFGHJKMNPQRSTVWXYZ0',
    deliveryContext: { isRedelivery: false },
    replyToken: 'nHuyWiB7yP5Zw52FIkcQobQuGDXCTA00',
    message: { id: '444573844083572737', type: 'text', quoteToken: 'q3Plxr4AgKd', text: '親子綁定' },
    ...changes,
  };
}

/** The body of a webhook with these events. */
export function bodyOf(...events: unknown[]): string {
  return JSON.stringify({ destination: `U${'0'.repeat(32)}`, events });
}

function sendTo(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body, chunked }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length: Record<string, string> =
      body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const call = request({
      host: '127.0.0.1',
      port,
      path,
      method,
      headers: { ...length, ...headers },
      agent: false,
    });
    let answered = false;
    call.on('response', (response) => {
      answered = true;
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', () => {});
      response.on('close', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    // A server that refuses a long body closes while it is still being written.
    call.on('error', (error) => answered || reject(error));
    if (chunked && body !== undefined) {
      const bytes = Buffer.from(body);
      for (let at = 0; at < bytes.length; at += 16_384) call.write(bytes.subarray(at, at + 16_384));
      call.end();
    } else call.end(body);
  });
}
