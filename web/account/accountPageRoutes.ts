import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import { mailWaitingStops } from '../../bot/engine/answers/stopMails.ts';
import { exportAccount } from '../../db/account/export/exportAccount.ts';
import { listAccountApplications } from '../../db/account/listAccountApplications.ts';
import { listAccountLines } from '../../db/account/listAccountLines.ts';
import { isOfAccount } from '../../db/account/ofAccount.ts';
import { setAccountLanguage } from '../../db/account/setAccountLanguage.ts';
import { signOutEverywhere } from '../../db/account/signOutEverywhere.ts';
import { takeForm } from '../../db/account/takeForm.ts';
import { findLine, untieFromAccount } from '../../db/account/untieFromAccount.ts';
import { addToOutbox } from '../../db/addToOutbox.ts';
import { listSlips } from '../../db/leave/readSlips.ts';
import { listAccountProgress } from '../../db/listProgress.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { renderApplicationForm } from '../form/renderApplicationForm.ts';
import { setCookie } from '../kit/browser.ts';
import { mayTake, type PageLimits } from '../kit/pageLimits.ts';
import { formBody } from '../kit/readForm.ts';
import { sendPage } from '../kit/sendPage.ts';
import { verificationUrl } from '../verify/verifyRoutes.ts';
import { mailAccountOwner } from './accountMails.ts';
import {
  accountPage,
  backToAccount,
  DEEDS_TOLD,
  EVERYWHERE_PATH,
  EXPORT_PATH,
  everywherePage,
  FORM_PATH,
  LANGUAGE_PATH,
  LINE_PATH,
  NOT_DONE_TOLD,
  notFoundPage,
} from './accountPage.ts';
import { ACCOUNT_PATH, type AccountVisit, requireAccount, type SessionParts } from './accountSession.ts';
import { createDeleteRoutes } from './deleteRoutes.ts';
import { renderExportPdf } from './exportPdf.ts';
import { MOST_SLIPS } from './leaveHistory.ts';
import { createLeaveRoutes } from './leaveRoutes.ts';

/** What the account page needs. */
export interface AccountPageParts extends SessionParts {
  publicUrl: string;
  limits: Pick<PageLimits, 'pdfs'>;
  /** Opens the chat with a word ready to be sent; undefined as long as the account's name is not known. */
  chatLink(word: string): string | undefined;
  /** Wakes the delivery of what was added to the outbox. */
  nudge(): void;
}

const query = z.object({
  done: z.enum(DEEDS_TOLD).optional().catch(undefined),
  not: z.enum(NOT_DONE_TOLD).optional().catch(undefined),
});
const chosenLanguage = z.strictObject({ language: z.enum(LANGUAGES) });
const chosenForm = z.strictObject({ application: z.string().max(100) });
const chosenLine = z.strictObject({ line: z.string().max(100) });
const chosenFormat = z.strictObject({ format: z.enum(['json', 'pdf']) });
const nothing = z.strictObject({});

/** Everything behind the login but the password: /account and what is done there. A GET changes nothing. */
export function createAccountPageRoutes(parts: AccountPageParts): Router {
  const router = Router();
  const post = (path: string, handle: (visit: AccountVisit) => Promise<void>): Router =>
    router.post(path, formBody, requireAccount(parts, handle));
  router.get(
    ACCOUNT_PATH,
    requireAccount(parts, (visit) => show(parts, visit)),
  );
  post(LANGUAGE_PATH, (visit) => chooseLanguage(parts, visit));
  post(FORM_PATH, (visit) => sendForm(parts, visit));
  post(LINE_PATH, (visit) => untie(parts, visit));
  post(EVERYWHERE_PATH, (visit) => signOut(parts, visit));
  post(EXPORT_PATH, (visit) => sendExport(parts, visit));
  router.use(createLeaveRoutes(parts) as RequestHandler);
  router.use(createDeleteRoutes(parts) as RequestHandler);
  return router;
}

async function show({ database, chatLink }: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { session, language, csrf, request, response } = visit;
  const { accountId, email, name, now } = session;
  const shown = await database.run(async (tx) => ({
    bindings: await listAccountProgress(tx, accountId),
    applications: await listAccountApplications(tx, accountId),
    slips: await listSlips(tx, isOfAccount(accountId), MOST_SLIPS),
    lines: await listAccountLines(tx, accountId),
  }));
  const { done, not: notDone } = query.parse(request.query);
  const frame = { language, csrf, now, done, notDone };
  sendPage(response, accountPage({ email, name, chatLink, ...shown }, frame));
}

async function chooseLanguage({ database, jar }: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { session, response } = visit;
  const fields = visit.read(chosenLanguage);
  if (!fields) return sendPage(response, notFoundPage(visit.language), 400);
  const { accountId, now } = session;
  await database.transaction((tx) => setAccountLanguage(tx, { accountId, language: fields.language, now }));
  // The login page speaks it too, the next time.
  setCookie(jar, response, 'language', fields.language, YEAR_S);
  done(response, 'language');
}

const YEAR_S = 365 * 24 * 60 * 60;

function done(response: AccountVisit['response'], deed: (typeof DEEDS_TOLD)[number]): void {
  response.redirect(303, `${ACCOUNT_PATH}?done=${deed}`);
}

async function sendForm(parts: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { database, publicUrl } = parts;
  const { session, language, response } = visit;
  const applicationId = visit.read(chosenForm)?.application;
  if (!(await mayDraw(parts, visit))) return;
  const { accountId, now } = session;
  const form =
    applicationId === undefined
      ? undefined
      : await database.transaction((tx) => takeForm(tx, { accountId, applicationId, now }));
  if (!form) return sendPage(response, notFoundPage(language), 404);
  const pdf = await renderApplicationForm({
    form,
    language,
    verificationUrl: verificationUrl(publicUrl, form.verificationCode),
  });
  sendFile(response, { name: `application-form-${form.number}.pdf`, type: 'application/pdf' }, pdf);
}

/** A PDF is work, and so many of them a person is given. */
async function mayDraw({ limits }: AccountPageParts, visit: AccountVisit): Promise<boolean> {
  const { session, language, response } = visit;
  const back = backToAccount(language);
  return await mayTake(limits.pdfs, response, { key: session.accountId, why: 'limited.pdf', language, back });
}

async function untie({ database, publicUrl, nudge }: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { session, language, response } = visit;
  const handle = visit.read(chosenLine)?.line;
  const { accountId, now } = session;
  const line = await database.transaction(async (tx) => {
    const meant = await findLine(tx, { accountId, handle: handle ?? '' });
    // What was about to be told there of a binding that the school stopped must not be lost.
    const stops = meant ? await mailWaitingStops(tx, meant.lineUserId, accountId) : [];
    const untied = await untieFromAccount(tx, { accountId, handle: handle ?? '', now });
    await addToOutbox(tx, now, stops);
    if (untied)
      await mailAccountOwner(tx, now, accountId, {
        key: 'mail.lineUntied',
        params: { tail: untied.tail },
        publicUrl,
      });
    return untied;
  });
  if (!line) return sendPage(response, notFoundPage(language), 404);
  nudge();
  done(response, 'untie');
}

async function signOut({ database, jar }: AccountPageParts, visit: AccountVisit): Promise<void> {
  visit.read(nothing);
  const { accountId, now } = visit.session;
  await database.transaction((tx) => signOutEverywhere(tx, { accountId, now }));
  setCookie(jar, visit.response, 'session', '', 0);
  sendPage(visit.response, everywherePage(visit.language));
}

async function sendExport(parts: AccountPageParts, visit: AccountVisit): Promise<void> {
  const { session, language, response } = visit;
  const fields = visit.read(chosenFormat);
  if (!fields) return sendPage(response, notFoundPage(language), 400);
  const { accountId, now } = session;
  const { format } = fields;
  if (format === 'pdf' && !(await mayDraw(parts, visit))) return;
  const data = await parts.database.transaction((tx) => exportAccount(tx, { accountId, format, now }));
  if (!data) return sendPage(response, notFoundPage(language), 404);
  if (format === 'pdf') {
    const pdf = await renderExportPdf(data, language);
    return sendFile(response, { name: 'homeroom-account.pdf', type: 'application/pdf' }, pdf);
  }
  const json = Buffer.from(`${JSON.stringify(data, undefined, 2)}\n`);
  sendFile(response, { name: 'homeroom-account.json', type: 'application/json' }, json);
}

function sendFile(
  response: AccountVisit['response'],
  { name, type }: { name: string; type: string },
  content: Buffer,
): void {
  response.set('Content-Disposition', `attachment; filename="${name}"`).type(type).send(content);
}
