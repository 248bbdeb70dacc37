import type { CodePurpose, CodeSubject } from '../../../db/issueCode.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import type { MailKey } from '../../render/renderMail.ts';
import { renderSms } from '../../render/renderSms.ts';
import type { Language } from '../../texts/index.ts';
import { mailTo, withOwner } from './mails.ts';

/** What a code does is said with it, so that nobody gives one away for something harmless. */
const MAILS: Partial<Record<CodePurpose, MailKey>> = {
  STAFF_LOGIN: 'mail.staffCode',
  PROGRESS: 'mail.progressCode',
  END_BINDING: 'mail.endCode',
};

/** The message that carries a code to its destination; it is wiped when it is sent. */
export function codeMessage(subject: CodeSubject, code: string, language: Language): Outgoing {
  const { channel, destination: to, purpose, lineUserId } = subject;
  if (channel === 'SMS') {
    const text = renderSms(purpose === 'END_BINDING' ? 'sms.endCode' : 'sms.code', { code }, language);
    return { channel, kind: 'NOTICE', to, secret: true, text };
  }
  const key = MAILS[purpose] ?? 'mail.code';
  const mail = { ...mailTo(to, key, { code }, language), secret: true };
  // Elsewhere a code goes to known addresses alone: whether one takes mail would tell that it is known.
  return purpose === 'CONTACT' ? withOwner(mail, { lineUserId, language }) : mail;
}
