import type { MailOutgoing } from '../../../db/outgoing.ts';
import { maskContact } from '../../../domain/contact.ts';
import { type MailKey, renderMail } from '../../render/renderMail.ts';
import { renderNotice } from '../../render/renderNotice.ts';
import type { Language, Param } from '../../texts/index.ts';
import { codeMailRefused, mailRefused } from '../../texts/notices.ts';

/** A mail to somebody whose chat is not known: nobody is told where the address does not take it. */
export function mailTo(
  to: string,
  key: MailKey,
  params: Readonly<Record<string, Param>>,
  language: Language,
): MailOutgoing {
  return { channel: 'EMAIL', kind: 'NOTICE', to, secret: false, ...renderMail(key, params, language) };
}

/** Whom a mail belongs to, in the chat: they hear where their address does not take it. */
export interface MailOwner {
  /** Absent where nobody in LINE is tied to them: then nobody is told. */
  lineUserId?: string | undefined;
  language: Language;
}

/** A mail of which its owner hears in the chat where the address does not take it. */
export function withOwner(mail: MailOutgoing, { lineUserId, language }: MailOwner): MailOutgoing {
  if (lineUserId === undefined) return mail;
  const email = maskContact({ kind: 'EMAIL', value: mail.to });
  const words = mail.secret ? codeMailRefused(email) : mailRefused(email);
  return { ...mail, ifRefused: { lineUserId, messages: renderNotice([{ line: words }], language) } };
}
