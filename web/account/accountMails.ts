import { mailTo, withOwner } from '../../bot/engine/answers/mails.ts';
import type { MailKey } from '../../bot/render/renderMail.ts';
import { languageOf, type Param } from '../../bot/texts/index.ts';
import { readMailedOwner } from '../../db/account/accountOwner.ts';
import { addToOutbox } from '../../db/addToOutbox.ts';
import { type CodeSubject, type IssuedCode, issueCode } from '../../db/issueCode.ts';
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
