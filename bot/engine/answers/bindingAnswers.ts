import { checkCode } from '../../../db/checkCode.ts';
import { signInAgain } from '../../../db/guardianSession.ts';
import { type CodeSubject, issueCode } from '../../../db/issueCode.ts';
import { findSignature, hasAgreedOnPage } from '../../../db/signatures.ts';
import type { Contact } from '../../../domain/contact.ts';
import type { BindingQuery } from '../../../flows/binding/effects.ts';
import { currentConsentId } from '../../texts/consent/index.ts';
import type { Answers, Asking } from './answerQuery.ts';
import { codeMessage } from './codeMessage.ts';
import { guardianAnswers } from './guardianAnswers.ts';
import { schoolAnswers } from './schoolAnswers.ts';
import { submit } from './submit.ts';

/** How the guardian's flow is answered. */
export const bindingAnswers: Answers<BindingQuery> = {
  ...guardianAnswers,
  ...schoolAnswers,
  submit,

  async sendCode({ contact }, asking) {
    if (contact.kind === 'MOBILE' && !asking.canSms) return { event: { type: 'NO_SMS' } };
    const subject = codeSubject(contact, asking);
    const issued = await issueCode(asking.tx, subject, asking.now);
    if (!issued.ok) return { event: { type: 'CODE_REFUSED', why: issued.why, until: issued.until } };
    return { event: { type: 'CODE_SENT' }, outgoing: [codeMessage(subject, issued.code, asking.language)] };
  },

  async checkCode({ contact, code }, asking) {
    const check = await checkCode(asking.tx, codeSubject(contact, asking), code, asking.now);
    switch (check.kind) {
      case 'right':
        await signInAgain(asking.tx, asking.lineUserId, contact);
        return { event: { type: 'CODE_RIGHT' } };
      case 'wrong':
        return { event: { type: 'CODE_WRONG', left: check.left } };
      case 'dead':
        return { event: { type: 'CODE_DEAD' } };
    }
  },

  async agreedOnPage(_, { tx, lineUserId, questionToken }) {
    const hasAgreed = await hasAgreedOnPage(tx, { lineUserId, questionToken });
    return { event: { type: hasAgreed ? 'PAGE_AGREED' : 'PAGE_WAITING' } };
  },

  async signedOnPage(_, { tx, lineUserId, questionToken }) {
    const drawn = await findSignature(tx, { lineUserId, questionToken });
    return { event: drawn ? { type: 'PAGE_SIGNED', drawn } : { type: 'PAGE_WAITING' } };
  },

  async currentConsent(_, { language }) {
    return { event: { type: 'CONSENT', consentId: currentConsentId(language) } };
  },
};

function codeSubject(contact: Contact, { lineUserId }: Asking): CodeSubject {
  const channel = contact.kind === 'EMAIL' ? 'EMAIL' : 'SMS';
  return { purpose: 'CONTACT', lineUserId, channel, destination: contact.value };
}
