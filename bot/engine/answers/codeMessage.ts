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
  const key = purpose === 'STAFF_LOGIN' ? 'mail.staffCode' : 'mail.code';
  const mail = { ...mailTo(to, key, { code }, language), secret: true };
  // Elsewhere a code goes to known addresses alone: whether one takes mail would tell that it is known.
  return purpose === 'CONTACT' ? withOwner(mail, { lineUserId, language }) : mail;
}
