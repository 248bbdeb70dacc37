import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import { languageOf } from '../../bot/texts/index.ts';
import {
  type AccountSession,
  beginSession,
  dropSession,
  dropSessions,
  findSession,
  type SessionStage,
} from '../../db/account/sessions.ts';
import type { Database, Tx } from '../../db/tx.ts';
import type { Language } from '../../domain/language.ts';
import { browserOf, type CookieJar, readSecret, setCookie } from '../kit/browser.ts';
import { pageLanguage } from '../kit/pageLanguage.ts';
import { readForm } from '../kit/readForm.ts';

/** Where the account's pages are; what of them must be named elsewhere. */
export const LOGIN_PATH = '/login';
export const LOGIN_CODE_PATH = '/login/code';
export const LOGOUT_PATH = '/logout';
export const FORGOT_PATH = '/forgot';
export const ACCOUNT_PATH = '/account';
export const PASSWORD_PATH = '/account/password';
export const PASSWORD_DONE_PATH = '/account/password/done';

/** What sessions need. */
export interface SessionParts {
  database: Database;
  jar: CookieJar;
}

/** A visit of somebody who is logged in: whose, in which language, and the token that its forms carry. */
export interface AccountVisit {
  session: AccountSession;
  language: Language;
  csrf: string;
  request: Request;
  response: Response;
  /** The form that was sent, as `readForm` reads it, tied to this session; 403 where it is not from a page of it. */
  read<Fields>(schema: z.ZodType<Fields>): Fields | undefined;
}

/**
 * Opens a session in the commit of `tx` and gives its secret to the browser with this answer; the one it had ends: a
 * session begins anew at each login and each step of it (row 22).
 */
export async function openSession(
  tx: Tx,
  { jar }: Pick<SessionParts, 'jar'>,
  { request, response }: Pick<AccountVisit, 'request' | 'response'>,
  opened: { accountId: string; stage: SessionStage },
): Promise<void> {
  const before = readSecret(jar, request, 'session');
  if (before !== undefined) await dropSession(tx, before);
  setCookie(jar, response, 'session', await beginSession(tx, opened));
}

/** The session of the browser that asks, however far it has logged in; undefined where there is none, or it has ended. */
export async function readSession(
  { database, jar }: SessionParts,
  request: Request,
): Promise<AccountSession | undefined> {
  const token = readSecret(jar, request, 'session');
  return token === undefined ? undefined : await database.run((tx) => findSession(tx, token));
}

/** Ends the session of the browser that asks, here and in the database. */
export async function endSession(
  { database, jar }: SessionParts,
  request: Request,
  response: Response,
): Promise<void> {
  const token = readSecret(jar, request, 'session');
  if (token !== undefined) await database.run((tx) => dropSession(tx, token));
  setCookie(jar, response, 'session', '', 0);
}

/** Ends every session of an account in the commit of `tx`, but `except` where it is given (an id). Gives how many ended. */
export async function endAllSessions(tx: Tx, accountId: string, except?: string): Promise<number> {
  return await dropSessions(tx, accountId, except);
}

/**
 * A handler for whoever has logged in. Others are led to the login; who still needs a code, to its page; who must change the
 * password first, there, whatever they asked for.
 */
export function requireAccount(
  parts: SessionParts,
  handle: (visit: AccountVisit) => void | Promise<void>,
): RequestHandler {
  return requireStage(parts, ['FULL'], handle);
}

/** What is next for whoever is at a stage. */
export const WAY_ON: Readonly<Record<SessionStage, string>> = {
  CODE_NEEDED: LOGIN_CODE_PATH,
  MUST_CHANGE_PASSWORD: PASSWORD_PATH,
  FULL: ACCOUNT_PATH,
};

/** As {@link requireAccount}, for pages of other stages; who is at another is led to what is next for them. */
export function requireStage(
  parts: SessionParts,
  stages: readonly SessionStage[],
  handle: (visit: AccountVisit) => void | Promise<void>,
): RequestHandler {
  return async (request, response) => {
    const session = await readSession(parts, request);
    if (!session)
      return response.redirect(303, isToChange(request) ? `${LOGIN_PATH}?not=changed` : LOGIN_PATH);
    if (!stages.includes(session.stage)) return response.redirect(303, WAY_ON[session.stage]);
    await handle(visitOf(parts, session, request, response));
  };
}

/** Whether something was sent that has changed nothing, as the login had ended: that is told. */
function isToChange({ method, path }: Request): boolean {
  return method === 'POST' && path !== LOGOUT_PATH;
}

function visitOf(
  { jar }: SessionParts,
  session: AccountSession,
  request: Request,
  response: Response,
): AccountVisit {
  return {
    session,
    language: pageLanguage(
      jar,
      request,
      response,
      session.language === undefined ? undefined : languageOf(session.language),
    ),
    csrf: browserOf(jar, request, response, session.id).csrf,
    request,
    response,
    read: (schema) => readForm(jar, request, response, schema, session.id),
  };
}
