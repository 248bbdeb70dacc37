import { Router } from 'express';
import { z } from 'zod';
import { isOfAccount } from '../../db/account/ofAccount.ts';
import { actOnSlip, type SlipResult } from '../../db/leave/actOnSlip.ts';
import { normaliseText } from '../../domain/text.ts';
import { cleanProof } from '../../platform/cleanProof.ts';
import { formBody } from '../kit/readForm.ts';
import { readUpload } from '../kit/readUpload.ts';
import { sendPage } from '../kit/sendPage.ts';
import { notFoundPage } from './accountPage.ts';
import type { AccountPageParts } from './accountPageRoutes.ts';
import { ACCOUNT_PATH, type AccountVisit, requireAccount } from './accountSession.ts';
import { LEAVE_PATH, LONGEST_TEXT, PAGE_ACTS, PROOF_PATH } from './leaveHistory.ts';

const postedProof = z.strictObject({
  slip: z.uuid(),
  version: z.coerce.number().int().min(1).max(1_000_000),
});
const posted = postedProof.extend({
  act: z.enum(PAGE_ACTS),
  text: z.string().transform(normaliseText).pipe(z.string().max(LONGEST_TEXT)).optional(),
});

/** POST /account/leave and /account/leave/proof: what the chat's 我的假單 does about a slip, by the same rules; the rights are the account's. */
export function createLeaveRoutes(parts: AccountPageParts): Router {
  const router = Router();
  router.post(
    LEAVE_PATH,
    formBody,
    requireAccount(parts, (visit) => act(parts, visit)),
  );
  router.post(
    PROOF_PATH,
    requireAccount(parts, (visit) => addProof(parts, visit)),
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

/** A file for a slip: read when it is known who sends it, cleaned, and kept in the commit of the act. */
async function addProof({ database, nudge }: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { session, language, request, response } = visit;
  const not = (why: string) => response.redirect(303, `${ACCOUNT_PATH}?not=proof${why}`);
  const upload = await readUpload(request, response);
  if (upload === 'tooLarge') return not('SIZE');
  const fields = visit.read(postedProof);
  if (!fields) return sendPage(response, notFoundPage(language), 400);
  if (upload === 'none') return not('NONE');
  const cleaned = await cleanProof(upload.bytes);
  if (!cleaned.ok) return not(cleaned.problem);
  const { accountId, now } = session;
  const { slip: slipId, version } = fields;
  const { mime, bytes } = cleaned;
  const result = await database.transaction((tx) =>
    actOnSlip(
      tx,
      { whose: isOfAccount(accountId), actorId: accountId, now },
      { verb: 'addProof', slipId, version, proof: { mime, bytes } },
    ),
  );
  if (result.kind === 'notFound') return sendPage(response, notFoundPage(language), 404);
  nudge();
  response.redirect(303, `${ACCOUNT_PATH}?${toldBy(result, 'addProof')}`);
}

function toldBy({ kind }: SlipResult, verb: (typeof PAGE_ACTS)[number] | 'addProof'): string {
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
