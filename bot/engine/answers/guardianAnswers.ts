import type { ApplicationGuardian } from '../../../db/applicationGuardian.ts';
import { checkParent } from '../../../db/checkParent.ts';
import { findKnownGuardian } from '../../../db/findKnownGuardian.ts';
import { findOffer } from '../../../db/findOffer.ts';
import { loadAmendment } from '../../../db/loadAmendment.ts';
import { refuseUnlessOwn } from '../../../db/recordRefusal.ts';
import { reopenBinding } from '../../../db/reopenBinding.ts';
import type { BindingQuery } from '../../../flows/binding/effects.ts';
import type { KnownGuardian } from '../../../flows/binding/events.ts';
import { isCurrentConsent } from '../../texts/consent/index.ts';
import type { Answers, Asking } from './answerQuery.ts';

type GuardianQuery = Extract<BindingQuery, { type: 'opening' | 'reopen' | 'amend' | 'checkParent' }>;

/** What is known of a guardian, and what need not be asked again. */
export const guardianAnswers: Answers<GuardianQuery> = {
  async opening({ schoolCode, adding }, asking) {
    const { unknownCode, ...offered } = await findOffer(asking.tx, schoolCode);
    const known = await findKnownGuardian(asking.tx, { ...asking, adding });
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
    const reopened = await reopenBinding(asking.tx, asking, bindingId);
    if (!reopened) {
      await refuseUnlessOwn(asking.tx, asking, bindingId);
      return { event: { type: 'NOT_REOPENED' } };
    }
    const { guardian, child } = reopened;
    return { event: { type: 'REOPENED', guardian: knownGuardian(guardian, asking), child } };
  },

  async amend({ bindingId }, asking) {
    const found = await loadAmendment(asking.tx, asking, bindingId);
    if (!found) {
      await refuseUnlessOwn(asking.tx, asking, bindingId);
      return { event: { type: 'NOT_AMENDED' } };
    }
    const { applicationId, number, guardian, children } = found;
    return {
      event: {
        type: 'AMENDING',
        guardian: knownGuardian(guardian, asking),
        children: children.map(({ bindingId: _, version: __, ...child }) => child),
        amending: {
          applicationId,
          number,
          bindings: children.map(({ bindingId, version, studentId }) => ({ bindingId, version, studentId })),
        },
      },
    };
  },

  async checkParent({ nationalId, verified, children, amending }, { tx, lineUserId }) {
    const studentIds = children.map(({ studentId }) => studentId);
    const { account, bound } = await checkParent(tx, {
      lineUserId,
      nationalId,
      verified,
      studentIds,
      amending,
    });
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

/** The consent holds as long as its version is the newest. */
function knownGuardian(found: ApplicationGuardian, { language }: Asking): KnownGuardian {
  const { applicationId, nationalId, name, email, mobile, verified, consent } = found;
  return {
    applicationId,
    parent: { nationalId, name, mobile, ...(email === undefined ? { noEmail: true } : { email }) },
    verified,
    ...(isCurrentConsent(consent.id, language) ? { consent } : {}),
  };
}
