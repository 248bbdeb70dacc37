import { ownerOfBinding, ownersOf } from '../../../db/account/ownersToTell.ts';
import { checkCode } from '../../../db/checkCode.ts';
import { type Closing, closeBinding, mayClose } from '../../../db/closeBinding.ts';
import { countErasable, eraseRecords } from '../../../db/eraseRecords.ts';
import {
  hasSignedOut,
  isKnownContact,
  moveHere,
  openGuardianSession,
  signOut,
  untie,
} from '../../../db/guardianSession.ts';
import { type CodePurpose, type CodeSubject, issueCode } from '../../../db/issueCode.ts';
import { listProgress } from '../../../db/listProgress.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import { contactOfBinding, mobileToProve, proveMobile } from '../../../db/proofContact.ts';
import { type Contact, maskContact } from '../../../domain/contact.ts';
import type { Proof } from '../../../flows/progress/context.ts';
import type { ProgressQuery } from '../../../flows/progress/effects.ts';
import { languageOf } from '../../texts/index.ts';
import type { Answered, Answers, Asking } from './answerQuery.ts';
import { codeMessage } from './codeMessage.ts';
import { mailTo } from './mails.ts';
import { mailWaitingStops } from './stopMails.ts';

const PURPOSES: Readonly<Record<Proof['kind'], CodePurpose>> = {
  contact: 'PROGRESS',
  end: 'END_BINDING',
  mobile: 'MOBILE_PROOF',
};

/** How the flow about what was sent is answered. Whose it is, is read from the database at every use. */
export const progressAnswers: Answers<ProgressQuery> = {
  async openProgress(_, { tx, lineUserId, canSms }) {
    return { event: { type: 'PROGRESS_OPENED', canSms, signedOut: await hasSignedOut(tx, lineUserId) } };
  },

  /** An unknown contact is counted and answered like a known one; only the message is not sent. */
  async sendProof({ proof }, asking) {
    const { tx, now, language, canSms } = asking;
    const contact = await contactOf(proof, asking);
    if (!contact) return { event: { type: 'NOTHING_TO_PROVE' } };
    if (contact.kind === 'MOBILE' && !canSms) return { event: { type: 'NO_SMS' } };
    const subject = subjectOf(proof, contact, asking);
    const issued = await issueCode(tx, subject, now);
    const to = maskContact(contact);
    if (!issued.ok) return { event: { type: 'CODE_REFUSED', why: issued.why, until: issued.until, to } };
    const isSent = proof.kind !== 'contact' || (await isKnownContact(tx, contact));
    return {
      event: { type: 'PROOF_SENT', to },
      outgoing: isSent ? [codeMessage(subject, issued.code, language)] : [],
    };
  },

  async checkProof({ proof, code }, asking) {
    const { tx, now } = asking;
    const contact = await contactOf(proof, asking);
    if (!contact) return { event: { type: 'CODE_DEAD' } };
    const check = await checkCode(tx, subjectOf(proof, contact, asking), code, now);
    if (check.kind === 'wrong') return { event: { type: 'CODE_WRONG', left: check.left } };
    if (check.kind === 'dead') return { event: { type: 'CODE_DEAD' } };
    return await proven(proof, contact, asking);
  },

  async lookAtClosing({ closing }, asking) {
    const answer = await mayClose(asking.tx, asking, closing);
    const [item] = await itemsOf(closing, asking);
    if (answer === 'done' && item) return { event: { type: 'CLOSABLE', item } };
    return await notClosed(answer === 'notFound' ? 'notFound' : 'changed', closing, asking);
  },

  async closeBinding({ closing }, asking) {
    return await close(closing, asking);
  },

  async countErasable(_, asking) {
    return { event: { type: 'ERASABLE', count: await countErasable(asking.tx, asking) } };
  },

  async eraseRecords(_, asking) {
    return { event: { type: 'ERASED', count: await eraseRecords(asking.tx, asking) } };
  },

  async signOut(_, asking) {
    await signOut(asking.tx, asking);
    return { event: { type: 'SIGNED_OUT' } };
  },

  async untie(_, asking) {
    const outgoing = await mailWaitingStops(asking.tx, asking.lineUserId);
    return { event: { type: 'UNTIED', count: await untie(asking.tx, asking) }, outgoing };
  },

  /** The owners of their accounts hear of it by mail, wherever the notices went before. */
  async moveHere(_, asking) {
    const moved = await moveHere(asking.tx, asking);
    const owners = await ownersOf(asking.tx, moved);
    return {
      event: { type: 'MOVED', count: moved.length },
      outgoing: owners.map(({ email, language }) => mailTo(email, 'mail.lineTied', {}, languageOf(language))),
    };
  },
};

async function contactOf(proof: Proof, asking: Asking): Promise<Contact | undefined> {
  switch (proof.kind) {
    case 'contact':
      return proof.contact;
    case 'end':
      return await contactOfBinding(asking.tx, asking, proof.bindingId);
    case 'mobile':
      return await mobileToProve(asking.tx, asking);
  }
}

function subjectOf(proof: Proof, { kind, value }: Contact, { lineUserId }: Asking): CodeSubject {
  const channel = kind === 'EMAIL' ? 'EMAIL' : 'SMS';
  return { purpose: PURPOSES[proof.kind], lineUserId, channel, destination: value };
}

/** What a right code is good for, in the same commit that spends it. */
async function proven(proof: Proof, contact: Contact, asking: Asking): Promise<Answered> {
  const { tx } = asking;
  switch (proof.kind) {
    case 'contact': {
      if (!(await isKnownContact(tx, contact))) return { event: { type: 'CODE_DEAD' } };
      const { elsewhere } = await openGuardianSession(tx, asking, contact);
      return { event: { type: 'CONTACT_PROVEN', items: await listProgress(tx, asking), elsewhere } };
    }
    case 'end': {
      const { bindingId, version } = proof;
      return await close({ verb: 'end', bindingId, version }, asking);
    }
    case 'mobile':
      await proveMobile(tx, asking, contact.value);
      return { event: { type: 'MOBILE_PROVEN' } };
  }
}

async function close(closing: Closing, asking: Asking): Promise<Answered> {
  const result = await closeBinding(asking.tx, asking, closing);
  if (result !== 'done') return await notClosed(result, closing, asking);
  return {
    event: { type: 'CLOSED', items: await itemsOf(closing, asking) },
    outgoing: closing.verb === 'end' ? await mailAccount(closing.bindingId, asking) : [],
  };
}

async function notClosed(why: 'changed' | 'notFound', closing: Closing, asking: Asking): Promise<Answered> {
  if (why === 'notFound') return { event: { type: 'NOT_YOURS' } };
  return { event: { type: 'CHANGED', items: await itemsOf(closing, asking) } };
}

async function itemsOf({ bindingId }: Closing, asking: Asking) {
  return (await listProgress(asking.tx, asking)).filter((item) => item.bindingId === bindingId);
}

/** The owner of the account hears that a binding of theirs has ended. */
async function mailAccount(bindingId: string, { tx }: Asking): Promise<Outgoing[]> {
  const account = await ownerOfBinding(tx, bindingId);
  if (!account) return [];
  return [mailTo(account.email, 'mail.ended', {}, languageOf(account.language))];
}
