import express, { Router } from 'express';
import { z } from 'zod';
import type { Platform } from '../platform.ts';
import { faultyRoute, ok, refusal, refuseBody } from './answer.ts';
import { requireToken } from './messagingApi.ts';

const smsSchema = z.object({ to: z.string().min(1), text: z.string().min(1).max(2000) });

/** The HTTP SMS gateway: POST {to, text} with a bearer token puts a text message into the mailbox. */
export function smsGateway(platform: Platform, smsToken: string): Router {
  const router = Router();
  router.use(requireToken(smsToken), express.json({ limit: '64kb' }));
  const accept = faultyRoute(platform.faults, 'sms', (req) => {
    const sms = smsSchema.safeParse(req.body);
    if (!sms.success) return refusal(400, z.prettifyError(sms.error));
    return ok({ id: platform.mailbox.add({ channel: 'sms', subject: '', ...sms.data }).id });
  });
  router.post('/', accept);
  router.use(refuseBody);
  return router;
}
