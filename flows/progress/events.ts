import type { Contact } from '../../domain/contact.ts';
import type { ProgressItem } from '../binding/events.ts';
import type { GlobalEvent } from '../globalEvents.ts';
import type { Closing } from './context.ts';

/** What a guardian says or presses about what they have sent. */
export type FollowEvent =
  /** Nothing may be shown here without a code: a contact is asked for. */
  | { type: 'ASK_PROGRESS' }
  | { type: 'CONTACT'; contact: Contact }
  | { type: 'CODE'; code: string }
  | { type: 'RESEND' }
  | { type: 'OTHER_CONTACT' }
  | ({ type: 'CLOSE' } & Closing)
  | { type: 'ERASE' }
  | { type: 'SIGN_OUT' }
  | { type: 'UNTIE' }
  | { type: 'VERIFY_MOBILE' }
  /** Yes, to a question that asks once more. */
  | { type: 'SURE' }
  /** No: it stays as it is. */
  | { type: 'KEEP' }
  /** The question is shown again: what it is about is read anew. */
  | { type: 'AGAIN' };

/** What the engine answers to the flow's queries. */
export type FollowAnswer =
  | { type: 'PROGRESS_OPENED'; canSms: boolean; signedOut: boolean }
  /** Said alike whether a contact is known or not. `to`: masked. */
  | { type: 'PROOF_SENT'; to: string }
  /** There is nothing that a code could prove: no proven contact, no mobile that is not proven yet. */
  | { type: 'NOTHING_TO_PROVE' }
  /** One that was sent to `to` (masked) before may still be good. */
  | { type: 'CODE_REFUSED'; why: 'tooSoon' | 'tooMany'; until: string; to: string }
  | { type: 'NO_SMS' }
  /** `elsewhere`: the notices of some of these go to another LINE user, or to none. */
  | { type: 'CONTACT_PROVEN'; items: ProgressItem[]; elsewhere: boolean }
  | { type: 'MOBILE_PROVEN' }
  | { type: 'CODE_WRONG'; left: number }
  | { type: 'CODE_DEAD' }
  | { type: 'CLOSABLE'; item: ProgressItem }
  | { type: 'CLOSED'; items: ProgressItem[] }
  /** It is theirs, and not any more what was shown. */
  | { type: 'CHANGED'; items: ProgressItem[] }
  | { type: 'NOT_YOURS' }
  | { type: 'ERASABLE'; count: number }
  | { type: 'ERASED'; count: number }
  | { type: 'SIGNED_OUT' }
  | { type: 'UNTIED'; count: number }
  | { type: 'MOVED'; count: number };

export type ProgressEvent = FollowEvent | FollowAnswer | GlobalEvent;
