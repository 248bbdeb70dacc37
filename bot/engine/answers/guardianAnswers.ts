import type { ApplicationGuardian } from '../../../db/applicationGuardian.ts';
import { checkParent } from '../../../db/checkParent.ts';
import { findKnownGuardian } from '../../../db/findKnownGuardian.ts';
import { findOffer } from '../../../db/findOffer.ts';
import { reopenBinding } from '../../../db/reopenBinding.ts';
import type { BindingQuery } from '../../../flows/binding/effects.ts';
import type { KnownGuardian } from '../../../flows/binding/events.ts';
import { currentConsentId } from '../../texts/consent/index.ts';
import type { Answers, Asking } from './answerQuery.ts';

type GuardianQuery = Extract<BindingQuery, { type: 'opening' | 'reopen' | 'checkParent' }>;

/** What is known of a guardian, and what need not be asked again. */
export const guardianAnswers: Answers<GuardianQuery> = {
  async opening({ schoolCode }, asking) {
    const { unknownCode, ...offered } = await findOffer(asking.tx, schoolCode);
    const known = await findKnownGuardian(asking.tx, asking.lineUserId);
    return {
      event: {
        type: 'OPENED',
        offered: { canSms: asking.canSms, ...offered },
        ...(known ? { guardian: knownGuardian(known, asking) } : {}),
        ...(unknownCode ? { unknownCode } : {}),
      },
    };
  },

  async reopen({ bindingId }, asking) {
    const reopened = await reopenBinding(asking.tx, asking.lineUserId, bindingId);
    if (!reopened) return { event: { type: 'NOT_REOPENED' } };
    const { guardian, child } = reopened;
    return { event: { type: 'REOPENED', guardian: knownGuardian(guardian, asking), child } };
  },

  async checkParent({ nationalId, verified, children }, { tx, lineUserId }) {
    const studentIds = children.map(({ studentId }) => studentId);
    const { account, bound } = await checkParent(tx, { lineUserId, nationalId, verified, studentIds });
    const proven = account && [{ kind: 'EMAIL' as const, value: account.email }];
    return {
      event: {
        type: 'PARENT_CHECKED',
        bound,
        ...(account && proven ? { account: { parent: account, verified: proven } } : {}),
      },
    };
  },
};

/** The consent holds as long as its text is the newest in the guardian's language. */
function knownGuardian(found: ApplicationGuardian, { language }: Asking): KnownGuardian {
  const { nationalId, name, email, mobile, verified, consent } = found;
  return {
    parent: { nationalId, name, mobile, ...(email === undefined ? { noEmail: true } : { email }) },
    verified,
    ...(consent.id === currentConsentId(language) ? { consent } : {}),
  };
}
