import { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import { auditAccount } from '../../db/account/changePassword.ts';
import { maskContact, readEmail } from '../../domain/contact.ts';
import { browserOf } from '../kit/browser.ts';
import { pageLanguage } from '../kit/pageLanguage.ts';
import { formBody, readForm } from '../kit/readForm.ts';
import { sendPage } from '../kit/sendPage.ts';
import { wordsIn } from '../kit/words.ts';
import {
  forgotCodePage,
  forgotPage,
  loginCodePage,
  loginPage,
  passwordDonePage,
  passwordPage,
} from './accountPages.ts';
import {
  ACCOUNT_PATH,
  type AccountVisit,
  endSession,
  FORGOT_PATH,
  LOGIN_CODE_PATH,
  LOGIN_PATH,
  LOGOUT_PATH,
  PASSWORD_DONE_PATH,
  PASSWORD_PATH,
  readSession,
  requireAccount,
  requireStage,
  WAY_ON,
} from './accountSession.ts';
import {
  type LoginParts,
  type LoginVisit,
  logIn,
  sendLoginCode,
  sendResetCode,
  takeLoginCode,
  takeResetCode,
} from './logIn.ts';
import { setPassword } from './setPassword.ts';

const text = z.string().max(1_000);
const credentials = z.strictObject({ email: text, password: text });
const code = z.strictObject({ action: z.literal('code'), code: z.string().max(40) });
const loginCode = z.discriminatedUnion('action', [code, z.strictObject({ action: z.literal('sendCode') })]);
const forgot = z.discriminatedUnion('action', [
  code.extend({ email: text }),
  z.strictObject({ action: z.literal('sendCode'), email: text }),
]);
const newPassword = z.strictObject({
  username: text.optional(),
  current: text.optional(),
  password: text,
  again: text,
});
const nothing = z.strictObject({});

/**
 * /login, /login/code, /account/password, /forgot and /logout. A GET changes nothing; what is sent is answered alike whether
 * there is such an account or not.
 */
export function createLoginRoutes(parts: LoginParts): Router {
  const router = Router();
  addLogin(router, parts);
  addLoginCode(router, parts);
  addForgot(router, parts);
  addPassword(router, parts);
  router.post(
    LOGOUT_PATH,
    formBody,
    requireStage(parts, ['CODE_NEEDED', 'MUST_CHANGE_PASSWORD', 'FULL'], async (visit) => {
      visit.read(nothing);
      const { accountId, now } = visit.session;
      await endSession(parts, visit.request, visit.response);
      await parts.database.run((tx) => auditAccount(tx, accountId, 'loggedOut', now));
      visit.response.redirect(303, LOGIN_PATH);
    }),
  );
  return router;
}

type Guest = LoginVisit & { csrf: string };

/** Somebody of whom nothing is known yet. */
function guestOf({ jar }: LoginParts, request: Request, response: Response): Guest {
  const { hash: browserHash, csrf } = browserOf(jar, request, response);
  return { request, response, browserHash, csrf, language: pageLanguage(jar, request, response) };
}

function loginVisitOf({ jar }: LoginParts, { request, response, language }: AccountVisit): LoginVisit {
  return { request, response, language, browserHash: browserOf(jar, request, response).hash };
}

function addLogin(router: Router, parts: LoginParts): void {
  router.get(LOGIN_PATH, async (request, response) => {
    const session = await readSession(parts, request);
    if (session?.stage === 'FULL') return response.redirect(303, ACCOUNT_PATH);
    const wrong = request.query.not === 'changed' ? { wrong: 'over' as const } : {};
    sendPage(response, loginPage(guestOf(parts, request, response), wrong));
  });
  router.post(LOGIN_PATH, formBody, async (request, response) => {
    const fields = readForm(parts.jar, request, response, credentials);
    const guest = guestOf(parts, request, response);
    const email = readEmail(fields?.email ?? '');
    if (!fields || email === undefined)
      return sendPage(response, loginPage(guest, { email: fields?.email ?? '', noEmail: true }), 400);
    const result = await logIn(parts, guest, { email, password: fields.password });
    if (result.kind === 'open')
      return response.redirect(303, `${WAY_ON[result.stage]}${result.codeSent ? '' : '?not=sent'}`);
    sendPage(response, loginPage(guest, { email, wrong: result.kind }), result.kind === 'wrong' ? 400 : 429);
  });
}

function addLoginCode(router: Router, parts: LoginParts): void {
  const page = requireStage(parts, ['CODE_NEEDED'], (visit) =>
    sendPage(
      visit.response,
      loginCodePage(
        visit,
        visit.session.email,
        visit.request.query.not === 'sent'
          ? { wrong: wordsIn(visit.language)('login.codeNotSent') }
          : undefined,
      ),
    ),
  );
  router.get(LOGIN_CODE_PATH, page);
  router.post(
    LOGIN_CODE_PATH,
    formBody,
    requireStage(parts, ['CODE_NEEDED'], async (visit) => {
      const fields = visit.read(loginCode);
      const { session, response, language } = visit;
      const words = wordsIn(language);
      const guest = loginVisitOf(parts, visit);
      if (fields?.action === 'sendCode') {
        const issued = await sendLoginCode(parts, guest, session);
        const said = issued.ok
          ? { good: words('login.codeSent', { to: maskContact({ kind: 'EMAIL', value: session.email }) }) }
          : { wrong: words('login.codeNotYet', { until: { key: 'time', params: { at: issued.until } } }) };
        return sendPage(response, loginCodePage(visit, session.email, said), issued.ok ? 200 : 429);
      }
      const stage = fields && (await takeLoginCode(parts, guest, session, fields.code));
      if (stage) return response.redirect(303, WAY_ON[stage]);
      const said = { wrongCode: words('login.codeWrong') };
      sendPage(response, loginCodePage(visit, session.email, said), 400);
    }),
  );
}

function addForgot(router: Router, parts: LoginParts): void {
  router.get(FORGOT_PATH, (request, response) => {
    sendPage(response, forgotPage(guestOf(parts, request, response)));
  });
  router.post(FORGOT_PATH, formBody, async (request, response) => {
    const fields = readForm(parts.jar, request, response, forgot);
    const guest = guestOf(parts, request, response);
    const email = readEmail(fields?.email ?? '');
    if (!fields || email === undefined)
      return sendPage(response, forgotPage(guest, { email: fields?.email ?? '', noEmail: true }), 400);
    if (fields.action === 'sendCode') {
      if (await sendResetCode(parts, guest, email)) return sendPage(response, forgotCodePage(guest, email));
      return sendPage(response, forgotPage(guest, { email, limited: true }), 429);
    }
    const taken = await takeResetCode(parts, guest, { email, typed: fields.code });
    if (taken === 'right') return response.redirect(303, PASSWORD_PATH);
    const said = taken === 'wrong' ? { isWrong: true } : { limited: true };
    sendPage(response, forgotCodePage(guest, email, said), taken === 'wrong' ? 400 : 429);
  });
}

function addPassword(router: Router, parts: LoginParts): void {
  const show = (visit: AccountVisit, refused?: Parameters<typeof passwordPage>[1]['refused']) =>
    passwordPage(visit, {
      email: visit.session.email,
      isForced: visit.session.stage === 'MUST_CHANGE_PASSWORD',
      refused,
    });
  router.get(
    PASSWORD_PATH,
    requireStage(parts, ['MUST_CHANGE_PASSWORD', 'FULL'], (visit) => sendPage(visit.response, show(visit))),
  );
  router.post(
    PASSWORD_PATH,
    formBody,
    requireStage(parts, ['MUST_CHANGE_PASSWORD', 'FULL'], async (visit) => {
      const fields = visit.read(newPassword);
      // What is longer than any field of ours is read as nothing.
      const refused = fields ? await setPassword(parts, visit, fields) : 'long';
      if (refused === undefined) return visit.response.redirect(303, PASSWORD_DONE_PATH);
      sendPage(visit.response, show(visit, refused), refused === 'limited' ? 429 : 400);
    }),
  );
  router.get(
    PASSWORD_DONE_PATH,
    requireAccount(parts, (visit) => sendPage(visit.response, passwordDonePage(visit))),
  );
}
