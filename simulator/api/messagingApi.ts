import { timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler, Router } from 'express';
import type { Platform } from '../platform.ts';
import { aliasRoutes } from './aliasRoutes.ts';
import { notFound, refusal, refuseBody, route, send, stampRequestId } from './answer.ts';
import { botRoutes } from './botRoutes.ts';
import { messageRoutes } from './messageRoutes.ts';
import { richMenuRoutes } from './richMenuRoutes.ts';
import { userMenuRoutes } from './userMenuRoutes.ts';

/** LINE's Messaging API, to be mounted at /v2/bot; the data API is the same origin. */
export function messagingApi(platform: Platform, channelAccessToken: string): Router {
  const router = Router();
  router.use(stampRequestId, requireToken(channelAccessToken), refuseRetryKey);
  // Pictures come as raw bytes, everything else as JSON, whatever content type is said.
  router.post('/richmenu/:richMenuId/content', express.raw({ type: () => true, limit: '1mb' }));
  router.use(express.json({ type: ({ url = '' }) => !url.endsWith('/content'), limit: '2mb' }));
  router.use(messageRoutes(platform), botRoutes(platform));
  // Aliases and bulk links first: /richmenu/{id} would take their words for ids.
  router.use(aliasRoutes(platform), userMenuRoutes(platform), richMenuRoutes(platform));
  router.use(
    route(() => notFound()),
    refuseBody,
  );
  return router;
}

const retriable = ['/message/push', '/message/multicast', '/message/narrowcast', '/message/broadcast'];

/** Only what costs can be retried under a key; elsewhere LINE refuses the header. */
const refuseRetryKey: RequestHandler = (req, res, next) => {
  if (req.get('x-line-retry-key') === undefined || retriable.includes(req.path)) next();
  else send(res, refusal(400, 'The retry key is not supported for this endpoint'));
};

/** Refuses requests without this bearer token. */
export function requireToken(token: string): RequestHandler {
  const expected = Buffer.from(`Bearer ${token}`);
  return (req, res, next) => {
    const given = Buffer.from(req.get('authorization') ?? '');
    if (given.length === expected.length && timingSafeEqual(given, expected)) return next();
    const message =
      'Authentication failed. Confirm that the access token in the authorization header is valid.';
    send(res, refusal(401, message));
  };
}
