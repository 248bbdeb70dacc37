import type { CodeSubject } from '../../../db/issueCode.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import { renderMail } from '../../render/renderMail.ts';
import { renderSms } from '../../render/renderSms.ts';
import type { Language } from '../../texts/index.ts';

/** The message that carries a code to its destination; it is wiped when it is sent. */
export function codeMessage(subject: CodeSubject, code: string, language: Language): Outgoing {
  const { channel, destination: to, purpose } = subject;
  if (channel === 'SMS')
    return { channel, kind: 'NOTICE', to, secret: true, text: renderSms('sms.code', { code }, language) };
  const key = purpose === 'STAFF_LOGIN' ? 'mail.staffCode' : 'mail.code';
  return { channel, kind: 'NOTICE', to, secret: true, ...renderMail(key, { code }, language) };
}
