import { readPasswordOwner } from '../../db/account/accountOwner.ts';
import { forgetBrowsers } from '../../db/account/browsers.ts';
import { changePassword, readPasswordHash } from '../../db/account/changePassword.ts';
import { forgiveTry, takeTry } from '../../db/account/loginTries.ts';
import { findPasswordFault } from '../../domain/passwordRules.ts';
import { loadCommonPasswords } from '../../platform/commonPasswords.ts';
import { hashPassword, verifyPassword } from '../../platform/password.ts';
import { readSecret } from '../kit/browser.ts';
import { clientNetwork } from '../kit/clientNetwork.ts';
import { alertAccountOwner } from './accountMails.ts';
import type { PasswordRefused } from './accountPages.ts';
import { type AccountVisit, endAllSessions, openSession } from './accountSession.ts';
import { type LoginParts, pepper } from './logIn.ts';

/** What was typed on the page of the new password. */
export interface NewPassword {
  /** Absent at the first login and after a code. */
  current?: string | undefined;
  password: string;
  again: string;
}

/**
 * Sets a new password, and gives why it was not taken. Every session of the account ends, and this one begins anew; every
 * other browser needs a code again; the owner is told by mail and in the chat.
 */
export async function setPassword(
  parts: LoginParts,
  visit: AccountVisit,
  typed: NewPassword,
): Promise<PasswordRefused | undefined> {
  const { database } = parts;
  const { accountId, email, stage } = visit.session;
  const from = await database.run((tx) => readPasswordHash(tx, accountId));
  if (from === undefined) return 'wrongCurrent';
  if (stage === 'FULL') {
    const wrong = await checkCurrent(parts, visit, typed.current ?? '', from);
    if (wrong) return wrong;
  }
  const owner = await database.run((tx) => readPasswordOwner(tx, { id: accountId, email }));
  const common = await loadCommonPasswords();
  const fault = findPasswordFault(typed.password, owner, (password) => common.has(password));
  if (fault) return fault;
  if (typed.password !== typed.again) return 'differs';
  const peppered = pepper(database.vault, typed.password);
  if (await verifyPassword(peppered, from)) return 'same';
  const to = await hashPassword(peppered);
  return (await store(parts, visit, { from, to })) ? undefined : 'wrongCurrent';
}

/** Whoever sits before somebody else's open session must not guess on: counted for this session, five in a quarter of an hour. */
async function checkCurrent(
  { database }: LoginParts,
  { session, request }: AccountVisit,
  current: string,
  hash: string,
): Promise<'wrongCurrent' | 'limited' | undefined> {
  const address = clientNetwork(request.ip);
  const tryId = await database.transaction((tx) =>
    takeTry(tx, { kind: 'PASSWORD', email: session.email, address, apart: session.id }),
  );
  if (tryId === undefined) return 'limited';
  if (!(await verifyPassword(pepper(database.vault, current), hash))) return 'wrongCurrent';
  await database.run((tx) => forgiveTry(tx, tryId));
  return undefined;
}

async function store(
  parts: LoginParts,
  visit: AccountVisit,
  { from, to }: { from: string; to: string },
): Promise<boolean> {
  const { database, jar, publicUrl, nudge } = parts;
  const { accountId, now } = visit.session;
  const isStored = await database.transaction(async (tx) => {
    if (!(await changePassword(tx, accountId, { from, to, now }))) return false;
    await endAllSessions(tx, accountId);
    await forgetBrowsers(tx, accountId, readSecret(jar, visit.request, 'known'));
    await openSession(tx, parts, visit, { accountId, stage: 'FULL' });
    await alertAccountOwner(tx, now, accountId, { key: 'passwordChanged', publicUrl });
    return true;
  });
  if (isStored) nudge();
  return isStored;
}
