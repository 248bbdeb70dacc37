import { randomUUID } from 'node:crypto';
import { languageOf } from '../../bot/texts/index.ts';
import { knowBrowser, seeBrowser } from '../../db/account/browsers.ts';
import { auditAccount, holdsPassword, replaceHash } from '../../db/account/changePassword.ts';
import {
  findLogin,
  forgiveTry,
  type LoginAccount,
  noteFailuresTold,
  takeTry,
} from '../../db/account/loginTries.ts';
import type { AccountSession, SessionStage } from '../../db/account/sessions.ts';
import { checkCode } from '../../db/checkCode.ts';
import type { CodeSubject, IssuedCode } from '../../db/issueCode.ts';
import { readNow } from '../../db/readNow.ts';
import type { Tx } from '../../db/tx.ts';
import { LIMITS } from '../../domain/limits.ts';
import { normalisePassword } from '../../domain/passwordRules.ts';
import { withoutSpacing } from '../../domain/text.ts';
import { hashPassword, needsRehash, verifyPassword } from '../../platform/password.ts';
import type { Vault } from '../../platform/vault.ts';
import { readSecret, setCookie } from '../kit/browser.ts';
import { clientNetwork } from '../kit/clientNetwork.ts';
import { alertAccountOwner, mailCode } from './accountMails.ts';
import { type AccountVisit, openSession, type SessionParts } from './accountSession.ts';

/** What logging in needs. */
export interface LoginParts extends SessionParts {
  publicUrl: string;
  /** Whether a code is asked for at the first login and on each new browser (LOGIN_CODE). */
  loginCode: boolean;
  /** Wakes the delivery of what was added to the outbox. */
  nudge(): void;
}

/** A browser that asks, before anybody is known to sit there. */
export interface LoginVisit extends Pick<AccountVisit, 'request' | 'response' | 'language'> {
  /** Keyed hash of the browser. */
  browserHash: string;
}

const YEAR_S = 365 * 24 * 60 * 60;

/** A password as it is given to argon2id: a keyed hash of it, so that the database alone does not let it be guessed. */
export function pepper(vault: Vault, password: string): string {
  return vault.index('password', normalisePassword(password));
}

/** Verified where there is no account, so that the work is the same. */
let decoy: Promise<string> | undefined;

/**
 * Whether this is the password that is kept as `hash`. Where there is none the same work is done for nothing: how long it
 * takes tells nobody whether there is such an account.
 */
async function isRight(vault: Vault, password: string, hash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword(randomUUID());
  const kept = await decoy;
  return (await verifyPassword(pepper(vault, password), hash ?? kept)) && hash !== undefined;
}

/** What came of a login. */
export type LoggedIn =
  | { kind: 'limited' | 'wrong' }
  /** `codeSent`: false where a code is needed and the limits forbid one now. */
  | { kind: 'open'; stage: SessionStage; codeSent: boolean };

/**
 * Logs in by email and password: to everything, to the choice of an own password, or to the code's page. An unknown email,
 * a wrong password and a first password whose days are over are one and the same `wrong`.
 */
export async function logIn(
  parts: LoginParts,
  visit: LoginVisit,
  { email, password }: { email: string; password: string },
): Promise<LoggedIn> {
  const { database, jar } = parts;
  const cookie = readSecret(jar, visit.request, 'known');
  const { account, tryId } = await database.transaction(async (tx) => {
    const account = await findLogin(tx, email, cookie);
    const apart =
      account?.isKnown && cookie !== undefined ? tx.vault.index('known-browser', cookie) : undefined;
    const address = clientNetwork(visit.request.ip);
    return { account, tryId: await takeTry(tx, { kind: 'PASSWORD', email, address, apart }) };
  });
  if (tryId === undefined) return { kind: 'limited' };
  const isOpen = await isRight(database.vault, password, account?.passwordHash);
  if (!account || !isOpen || account.isDead) {
    await tellFailures(parts, email);
    return { kind: 'wrong' };
  }
  const stage = stageAfterPassword(parts, account);
  const opened = await database.transaction(async (tx) => {
    if (!(await holdsPassword(tx, account.id, account.passwordHash))) return undefined;
    await forgiveTry(tx, tryId);
    if (account.isKnown && cookie !== undefined) await seeBrowser(tx, account.id, cookie);
    await openSession(tx, parts, visit, { accountId: account.id, stage });
    const now = await readNow(tx);
    if (stage === 'CODE_NEEDED') {
      const issued = await mailLoginCode(tx, parts, visit, { accountId: account.id, email, now });
      // A code of a moment ago is on its way.
      return { codeSent: issued.ok || issued.why === 'tooSoon' };
    }
    await auditAccount(tx, account.id, 'loggedIn', now);
    return { codeSent: true };
  });
  parts.nudge();
  if (opened) await hashAnew(parts, account, password);
  return opened ? { kind: 'open', stage, ...opened } : { kind: 'wrong' };
}

/** A hash made at figures of before is made anew while the password is at hand (RELIABILITY row 15). */
async function hashAnew({ database }: LoginParts, { id, passwordHash }: LoginAccount, password: string) {
  if (!needsRehash(passwordHash)) return;
  const to = await hashPassword(pepper(database.vault, password));
  await database.run((tx) => replaceHash(tx, id, { from: passwordHash, to }));
}

function stageAfterPassword({ loginCode }: LoginParts, { isFirst, isKnown }: LoginAccount): SessionStage {
  if (loginCode && (isFirst || !isKnown)) return 'CODE_NEEDED';
  return isFirst ? 'MUST_CHANGE_PASSWORD' : 'FULL';
}

/** The owner hears of as many failures as the limit allows, once a day. */
async function tellFailures(parts: LoginParts, email: string): Promise<void> {
  const { database, publicUrl, nudge } = parts;
  await database.transaction(async (tx) => {
    const accountId = await noteFailuresTold(tx, email);
    if (accountId === undefined) return;
    const now = await readNow(tx);
    await auditAccount(tx, accountId, 'loginsFailed', now);
    const params = { count: LIMITS.login.failuresPerAccount };
    await alertAccountOwner(tx, now, accountId, { key: 'loginsFailed', params, publicUrl });
  });
  nudge();
}

type CodeOwner = Pick<AccountSession, 'accountId' | 'email' | 'now'>;

/** A login's code is good for this account in this browser alone. */
function loginSubject({ accountId, email }: CodeOwner, { browserHash }: LoginVisit): CodeSubject {
  return {
    purpose: 'ACCOUNT_LOGIN',
    lineUserId: `login/${accountId}/${browserHash}`,
    channel: 'EMAIL',
    destination: email,
  };
}

async function mailLoginCode(
  tx: Tx,
  { publicUrl }: LoginParts,
  visit: LoginVisit,
  owner: CodeOwner,
): Promise<IssuedCode> {
  const subject = loginSubject(owner, visit);
  return await mailCode(tx, owner.now, {
    subject,
    mail: { key: 'mail.loginCode', publicUrl },
    language: visit.language,
  });
}

/** Mails another code to whoever has typed the password, unless the limits forbid. */
export async function sendLoginCode(
  parts: LoginParts,
  visit: LoginVisit,
  session: AccountSession,
): Promise<IssuedCode> {
  const issued = await parts.database.transaction((tx) => mailLoginCode(tx, parts, visit, session));
  if (issued.ok) parts.nudge();
  return issued;
}

/**
 * Takes the code of a login: the session begins anew, at the stage that is given, and the account knows the browser from then
 * on. Undefined where the code is not right.
 */
export async function takeLoginCode(
  parts: LoginParts,
  visit: LoginVisit,
  session: AccountSession,
  typed: string,
): Promise<SessionStage | undefined> {
  const { accountId, now } = session;
  return await parts.database.transaction(async (tx) => {
    const subject = loginSubject(session, visit);
    if ((await checkCode(tx, subject, withoutSpacing(typed), now)).kind !== 'right') return undefined;
    const account = await findLogin(tx, session.email, undefined);
    const stage = account?.isFirst ? 'MUST_CHANGE_PASSWORD' : 'FULL';
    await openSession(tx, parts, visit, { accountId, stage });
    await keepBrowser(tx, parts, visit, accountId);
    await auditAccount(tx, accountId, 'loggedIn', now);
    return stage;
  });
}

/** The account knows this browser from now on: somebody typed the code there that was sent to its email. */
async function keepBrowser(tx: Tx, { jar }: LoginParts, visit: LoginVisit, accountId: string): Promise<void> {
  const known = await knowBrowser(tx, accountId, readSecret(jar, visit.request, 'known'));
  setCookie(jar, visit.response, 'known', known, YEAR_S);
}

/** A code to set a new password is good for this email in this browser alone, whether it has an account or not. */
function resetSubject(email: string, { browserHash }: LoginVisit): CodeSubject {
  return {
    purpose: 'ACCOUNT_RESET',
    lineUserId: `reset/${browserHash}`,
    channel: 'EMAIL',
    destination: email,
  };
}

/**
 * Mails a code to set a new password, where the email has an account and the limits allow; nothing else tells which it was.
 * False where too many tries came from this address.
 */
export async function sendResetCode(parts: LoginParts, visit: LoginVisit, email: string): Promise<boolean> {
  const { database, publicUrl, nudge } = parts;
  const taken = await database.transaction(async (tx) => {
    const address = clientNetwork(visit.request.ip);
    if ((await takeTry(tx, { kind: 'RESET', email, address })) === undefined) return false;
    const account = await findLogin(tx, email, undefined);
    const subject = resetSubject(email, visit);
    // The owner reads it, whoever asked.
    const language = account?.language === undefined ? visit.language : languageOf(account.language);
    const asked = { subject, mail: { key: 'mail.resetCode', publicUrl }, language } as const;
    await mailCode(tx, await readNow(tx), asked, account !== undefined);
    return true;
  });
  nudge();
  return taken;
}

/** Takes the code to set a new password: a session that reaches the page of the new password alone. */
export async function takeResetCode(
  parts: LoginParts,
  visit: LoginVisit,
  { email, typed }: { email: string; typed: string },
): Promise<'right' | 'wrong' | 'limited'> {
  return await parts.database.transaction(async (tx) => {
    const address = clientNetwork(visit.request.ip);
    const tryId = await takeTry(tx, { kind: 'RESET', email, address });
    if (tryId === undefined) return 'limited';
    const now = await readNow(tx);
    const check = await checkCode(tx, resetSubject(email, visit), withoutSpacing(typed), now);
    const account = await findLogin(tx, email, undefined);
    if (check.kind !== 'right' || !account) return 'wrong';
    await forgiveTry(tx, tryId);
    await openSession(tx, parts, visit, { accountId: account.id, stage: 'MUST_CHANGE_PASSWORD' });
    await keepBrowser(tx, parts, visit, account.id);
    await auditAccount(tx, account.id, 'loggedIn', now);
    return 'right';
  });
}
