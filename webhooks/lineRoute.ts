import express, { type NextFunction, type Request, type Response, Router } from 'express';
import type { IncomingEvent } from '../bot/incoming.ts';
import { LIMITS } from '../domain/limits.ts';
import { clientStatus } from './clientStatus.ts';
import { type IgnoredReason, parseWebhook } from './parseWebhook.ts';
import { verifySignature } from './verifySignature.ts';

/** What became of a request, for metrics and log; `error` only where handing over failed. */
export type WebhookOutcome =
  | { kind: 'accepted'; events: number; ignored: Partial<Record<IgnoredReason, number>> }
  | { kind: 'bad-signature' }
  | { kind: 'too-large' }
  | { kind: 'unreadable' }
  | { kind: 'not-json' }
  | { kind: 'not-a-webhook' }
  | { kind: 'failed'; error: unknown };

/** The secrets, who takes the events, and who hears of the outcome. */
export interface LineRouteOptions {
  /** The channel secret; during a rotation the new one and the old one. */
  secrets: readonly string[];
  /** Makes the events safe. LINE is told 200 when it resolves, and delivers again when it rejects. */
  handle: (events: IncomingEvent[]) => Promise<void>;
  onOutcome: (outcome: WebhookOutcome) => void;
  /** Called once the answer to an accepted request is out, or its connection gone: the time to deliver. Must not throw. */
  afterAnswer?: () => void;
}

/** Where LINE posts to. */
export const LINE_WEBHOOK_PATH = '/webhooks/line';

/**
 * The route LINE posts to: bounded body → signature → shape → `handle` → answer, and nothing else before the answer, because
 * LINE gives up after two seconds. 413 over 1 MiB, 401 unsigned, 400 unreadable, 200 safe, 503 not safe: deliver again.
 *
 * The SDK's middleware is not used: it reads a body of any length before it looks at the signature, and does not look at
 * the shape at all (LINE 5). Its types are.
 */
export function createLineRoute({ secrets, handle, onOutcome, afterAnswer }: LineRouteOptions): Router {
  const router = Router();
  router.post(
    LINE_WEBHOOK_PATH,
    cutEndlessBody,
    // `() => true`, not '*/*': a request without Content-Type would pass unread. No inflating: LINE compresses nothing, and a
    // bomb is refused by its header.
    express.raw({ type: () => true, inflate: false, limit: LIMITS.webhookBodyBytes }),
    async (request: Request, response: Response) => {
      const outcome = await receive(request);
      response.status(STATUS[outcome.kind]).end();
      onOutcome(outcome);
      if (outcome.kind !== 'accepted' || !afterAnswer) return;
      // 'close', not 'finish', which never comes when LINE has hung up in the meantime.
      if (response.closed) afterAnswer();
      else response.once('close', afterAnswer);
    },
  );
  router.use(LINE_WEBHOOK_PATH, refuseUnreadBody);

  async function receive(request: Request): Promise<WebhookOutcome> {
    // Without a body express.raw leaves undefined.
    const body: Uint8Array = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    if (!verifySignature(body, request.get('x-line-signature'), secrets)) return { kind: 'bad-signature' };
    const webhook = parseWebhook(body);
    if (!webhook.ok) return { kind: webhook.reason };
    try {
      if (webhook.events.length > 0) await handle(webhook.events);
      return { kind: 'accepted', events: webhook.events.length, ignored: webhook.ignored };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  /** What express.raw could not read: too long, compressed, or broken off. */
  function refuseUnreadBody(error: unknown, _request: Request, response: Response, next: NextFunction): void {
    if (response.headersSent) {
      next(error);
      return;
    }
    const kind = clientStatus(error) === 413 ? 'too-large' : 'unreadable';
    // Where its next request would begin is not worth finding out.
    response.set('Connection', 'close').status(STATUS[kind]).end();
    onOutcome({ kind });
  }

  return router;
}

/**
 * express.raw keeps no more than its limit, but reads the rest of a longer body away before it says so: good for a client
 * that only then reads its 413, and endless for one that never ends. This one is cut off.
 */
function cutEndlessBody(request: Request, _response: Response, next: NextFunction): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > CUT_BYTES) request.socket.destroy();
  });
  next();
}

const CUT_BYTES = 64 * LIMITS.webhookBodyBytes;

const STATUS: Record<WebhookOutcome['kind'], number> = {
  accepted: 200,
  'bad-signature': 401,
  'too-large': 413,
  unreadable: 400,
  'not-json': 400,
  'not-a-webhook': 400,
  failed: 503,
};
