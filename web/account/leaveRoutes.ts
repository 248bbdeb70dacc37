import { Router } from 'express';
import { z } from 'zod';
import { isOfAccount } from '../../db/account/ofAccount.ts';
import { actOnSlip, type SlipResult } from '../../db/leave/actOnSlip.ts';
import { normaliseText } from '../../domain/text.ts';
import { formBody } from '../kit/readForm.ts';
import { sendPage } from '../kit/sendPage.ts';
import { notFoundPage } from './accountPage.ts';
import type { AccountPageParts } from './accountPageRoutes.ts';
import { ACCOUNT_PATH, type AccountVisit, requireAccount } from './accountSession.ts';
import { LEAVE_PATH, LONGEST_TEXT, PAGE_ACTS } from './leaveHistory.ts';

const posted = z.strictObject({
  slip: z.uuid(),
  version: z.coerce.number().int().min(1).max(1_000_000),
  act: z.enum(PAGE_ACTS),
  text: z.string().transform(normaliseText).pipe(z.string().max(LONGEST_TEXT)).optional(),
});

/** POST /account/leave: what the chat's 我的假單 does about a slip, by the same rules; the rights are the account's. */
export function createLeaveRoutes(parts: AccountPageParts): Router {
  const router = Router();
  router.post(
    LEAVE_PATH,
    formBody,
    requireAccount(parts, (visit) => act(parts, visit)),
  );
  return router;
}

async function act({ database, nudge }: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { session, language, response } = visit;
  const fields = visit.read(posted);
  if (!fields) return sendPage(response, notFoundPage(language), 400);
  const { accountId, now } = session;
  const { slip: slipId, version, act: verb, text } = fields;
  const result = await database.transaction((tx) =>
    actOnSlip(
      tx,
      { whose: isOfAccount(accountId), actorId: accountId, now },
      { verb, slipId, version, text: text === '' ? undefined : text },
    ),
  );
  if (result.kind === 'notFound') return sendPage(response, notFoundPage(language), 404);
  nudge();
  response.redirect(303, `${ACCOUNT_PATH}?${toldBy(result, verb)}`);
}

function toldBy({ kind }: SlipResult, verb: (typeof PAGE_ACTS)[number]): string {
  switch (kind) {
    case 'remindedAlready':
      return 'not=leaveRemindedAlready';
    case 'refused':
      return 'not=leaveRefused';
    case 'changed':
      return 'not=leaveChanged';
    default:
      return `done=leave${verb.charAt(0).toUpperCase()}${verb.slice(1)}`;
  }
}
