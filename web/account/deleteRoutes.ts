import { Router } from 'express';
import { z } from 'zod';
import { mailTo } from '../../bot/engine/answers/mails.ts';
import { emptyConversations } from '../../bot/engine/emptyConversations.ts';
import { renderNotice } from '../../bot/render/renderNotice.ts';
import { languageOf } from '../../bot/texts/index.ts';
import { type DeletedAccount, deleteAccount } from '../../db/account/deleteAccount.ts';
import { addToOutbox } from '../../db/addToOutbox.ts';
import { type CodeCheck, checkCode } from '../../db/checkCode.ts';
import type { CodeSubject, IssuedCode } from '../../db/issueCode.ts';
import type { Outgoing } from '../../db/outgoing.ts';
import { withoutSpacing } from '../../domain/text.ts';
import { browserOf } from '../kit/browser.ts';
import { formBody } from '../kit/readForm.ts';
import { sendPage } from '../kit/sendPage.ts';
import { wordsIn } from '../kit/words.ts';
import { mailCode } from './accountMails.ts';
import { DELETE_PATH } from './accountPage.ts';
import type { AccountPageParts } from './accountPageRoutes.ts';
import { type AccountVisit, endSession, requireAccount } from './accountSession.ts';
import { type DeleteSaid, deletedPage, deletePage } from './deletePage.ts';

const posted = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('sendCode') }),
  z.strictObject({ action: z.literal('delete'), code: z.string().max(40) }),
]);

/** GET and POST /account/delete: the account goes with a code that was sent to its email, in this browser alone. */
export function createDeleteRoutes(parts: AccountPageParts): Router {
  const router = Router();
  router.get(
    DELETE_PATH,
    requireAccount(parts, (visit) => show(visit)),
  );
  router.post(
    DELETE_PATH,
    formBody,
    requireAccount(parts, async (visit) => {
      const fields = visit.read(posted);
      if (fields === undefined) return show(visit, {}, 400);
      if (fields.action === 'sendCode') return await sendCode(parts, visit);
      await takeCode(parts, visit, fields.code);
    }),
  );
  return router;
}

function show(
  { session, csrf, language, response }: AccountVisit,
  said: DeleteSaid = {},
  status = 200,
): void {
  sendPage(response, deletePage({ csrf, language, email: session.email }, said), status);
}

/** Good for this account in this browser alone. */
function subjectOf({ jar }: AccountPageParts, { session, request, response }: AccountVisit): CodeSubject {
  const { hash } = browserOf(jar, request, response);
  return {
    purpose: 'ACCOUNT_DELETE',
    lineUserId: `account/${session.accountId}/${hash}`,
    channel: 'EMAIL',
    destination: session.email,
  };
}

async function sendCode(parts: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { database, publicUrl, nudge } = parts;
  const subject = subjectOf(parts, visit);
  const { language, session } = visit;
  const issued = await database.transaction((tx) =>
    mailCode(tx, session.now, { subject, mail: { key: 'mail.deleteCode', publicUrl }, language }),
  );
  nudge();
  show(visit, { asked: true, wrong: whyNotSent(visit, issued) }, issued.ok ? 200 : 429);
}

function whyNotSent({ language }: AccountVisit, issued: IssuedCode): string | undefined {
  if (issued.ok) return undefined;
  const until = { key: 'time', params: { at: issued.until } };
  return wordsIn(language)(
    issued.why === 'tooSoon' ? 'accountPage.deleteTooSoon' : 'accountPage.deleteTooMany',
    { until },
  );
}

/** The code is spent in the commit that deletes. */
async function takeCode(parts: AccountPageParts, visit: AccountVisit, typed: string): Promise<void> {
  const { database, nudge } = parts;
  const { session, language } = visit;
  const { accountId, email, now } = session;
  const subject = subjectOf(parts, visit);
  const checked = await database.transaction(async (tx) => {
    const check = await checkCode(tx, subject, withoutSpacing(typed), now);
    if (check.kind !== 'right') return check;
    const deleted = await deleteAccount(tx, { accountId, now });
    if (!deleted) return check;
    await emptyConversations(
      tx,
      deleted.lines.map(({ lineUserId }) => lineUserId),
    );
    await addToOutbox(tx, now, farewells(email, deleted, visit));
    return check;
  });
  if (checked.kind !== 'right')
    return show(visit, { asked: true, wrongCode: whyNotRight(visit, checked) }, 400);
  nudge();
  await endSession(parts, visit.request, visit.response);
  sendPage(visit.response, deletedPage(language));
}

function whyNotRight({ language }: AccountVisit, check: Exclude<CodeCheck, { kind: 'right' }>): string {
  const words = wordsIn(language);
  return check.kind === 'wrong'
    ? words('accountPage.deleteCodeWrong', { left: check.left })
    : words('accountPage.deleteCodeDead');
}

/** A mail confirms it, and the LINE users it was tied to hear of it: it may have been somebody else. */
function farewells(email: string, { closed, lines }: DeletedAccount, { language }: AccountVisit): Outgoing[] {
  return [
    mailTo(email, 'mail.accountDeleted', { count: closed }, language),
    ...lines.map(({ lineUserId, language: spoken }): Outgoing => {
      const messages = renderNotice([{ line: { key: 'notice.accountDeleted' } }], languageOf(spoken));
      return { channel: 'LINE', kind: 'NOTICE', lineUserId, messages };
    }),
  ];
}
