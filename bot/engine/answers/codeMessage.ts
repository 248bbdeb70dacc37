import type { CodeSubject } from '../../../db/issueCode.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import { renderSms } from '../../render/renderSms.ts';
import type { Language } from '../../texts/index.ts';
import { mailTo, withOwner } from './mails.ts';

/** The message that carries a code to its destination; it is wiped when it is sent. */
export function codeMessage(subject: CodeSubject, code: string, language: Language): Outgoing {
  const { channel, destination: to, purpose, lineUserId } = subject;
  if (channel === 'SMS')
    return { channel, kind: 'NOTICE', to, secret: true, text: renderSms('sms.code', { code }, language) };
  // Whether a school's address takes mail would tell that it is known: nobody hears of it.
  if (purpose === 'STAFF_LOGIN') return { ...mailTo(to, 'mail.staffCode', { code }, language), secret: true };
  const mail = { ...mailTo(to, 'mail.code', { code }, language), secret: true };
  return withOwner(mail, { lineUserId, language });
}
