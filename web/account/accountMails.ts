import { mailTo, withOwner } from '../../bot/engine/answers/mails.ts';
import type { MailKey } from '../../bot/render/renderMail.ts';
import { toGuardian } from '../../bot/sweeps/reach.ts';
import { accountAlert } from '../../bot/texts/gatheredChanges.ts';
import { languageOf, type Param } from '../../bot/texts/index.ts';
import { readMailedOwner } from '../../db/account/accountOwner.ts';
import { listAccountLines } from '../../db/account/listAccountLines.ts';
import { addToOutbox } from '../../db/addToOutbox.ts';
import { type CodeSubject, type IssuedCode, issueCode } from '../../db/issueCode.ts';
import { readGuardianVoice } from '../../db/readGuardianNotices.ts';
import type { Tx } from '../../db/tx.ts';
import type { Language } from '../../domain/language.ts';
import { LOGIN_PATH } from './accountSession.ts';

/** The login page's address, for mails and pushes: it opens in the language of whoever it is sent to. */
function loginUrl(publicUrl: string, language: Language): string {
  return `${publicUrl}${LOGIN_PATH}?lang=${language}`;
}

/** What a mail of the account says besides its words: always where the login page is. */
export interface AccountMail {
  key: MailKey;
  params?: Readonly<Record<string, Param>>;
  publicUrl: string;
}

/** Writes to an account's owner, in the commit of what is told; who does not get it hears of that in the chat. */
export async function mailAccountOwner(
  tx: Tx,
  now: string,
  accountId: string,
  { key, params, publicUrl }: AccountMail,
): Promise<void> {
  const owner = await readMailedOwner(tx, accountId);
  if (!owner) return;
  const language = languageOf(owner.language);
  const said = { ...params, link: loginUrl(publicUrl, language) };
  const mail = mailTo(owner.email, key, said, language);
  await addToOutbox(tx, now, [withOwner(mail, { lineUserId: owner.lineUserId, language })]);
}

/** What an owner is warned of (RELIABILITY row 18). */
export interface AccountAlert extends Omit<AccountMail, 'key'> {
  key: 'passwordChanged' | 'loginsFailed';
}

/**
 * Warns an account's owner: by mail, and by a push to each LINE user that is tied to it, also at night, in the commit of what
 * they are warned of.
 */
export async function alertAccountOwner(
  tx: Tx,
  now: string,
  accountId: string,
  { key, params, publicUrl }: AccountAlert,
): Promise<void> {
  await mailAccountOwner(tx, now, accountId, {
    key: `mail.${key}`,
    publicUrl,
    ...(params ? { params } : {}),
  });
  const tied = (await listAccountLines(tx, accountId)).filter(({ numbers }) => numbers.length > 0);
  for (const { lineUserId } of tied) {
    const { language } = await readGuardianVoice(tx, lineUserId);
    const say = accountAlert(key, loginUrl(publicUrl, languageOf(language)), params);
    const push = await toGuardian(tx, lineUserId, [say]);
    if (push) await addToOutbox(tx, now, [push]);
  }
}

/** A code that is asked for on a page: what it is good for, the mail that brings it, and its language. */
export interface AskedCode {
  subject: CodeSubject;
  mail: AccountMail;
  language: Language;
}

/**
 * Issues a code and mails it, in the caller's commit. With `isSent` false everything is done and nothing is sent: there is no
 * such account, and nobody shall notice.
 */
export async function mailCode(
  tx: Tx,
  now: string,
  { subject, mail: { key, params, publicUrl }, language }: AskedCode,
  isSent = true,
): Promise<IssuedCode> {
  const issued = await issueCode(tx, subject, now);
  if (!issued.ok) return issued;
  const said = { ...params, code: issued.code, link: loginUrl(publicUrl, language) };
  const mail = { ...mailTo(subject.destination, key, said, language), secret: true };
  await addToOutbox(tx, now, isSent ? [mail] : []);
  return issued;
}
