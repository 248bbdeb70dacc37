import type { ProgressContext } from '../../../flows/progress/context.ts';
import type { ProgressQuery } from '../../../flows/progress/effects.ts';
import type { FollowAnswer, FollowEvent, ProgressEvent } from '../../../flows/progress/events.ts';
import { progressFlow } from '../../../flows/progress/flow.ts';
import type { Territory } from './explore.ts';
import { type Examples, GLOBAL_EVENTS } from './globalExamples.ts';
import { EMAIL, LATER, MOBILE, PROGRESS } from './people.ts';

const bindingId = PROGRESS[0]?.bindingId ?? '';
const items = [...PROGRESS];
const item = PROGRESS.slice(0, 1).map((each) => ({ ...each, number: 7 }));

/** What a guardian may send, each kind for each branch it may take; a kind without an example does not compile. */
const FOLLOW_EVENTS: Examples<FollowEvent> = {
  ASK_PROGRESS: [{ type: 'ASK_PROGRESS' }],
  CONTACT: [
    { type: 'CONTACT', contact: EMAIL },
    { type: 'CONTACT', contact: MOBILE },
  ],
  CODE: [{ type: 'CODE', code: '549497' }],
  RESEND: [{ type: 'RESEND' }],
  OTHER_CONTACT: [{ type: 'OTHER_CONTACT' }],
  CLOSE: [
    { type: 'CLOSE', verb: 'cancel', bindingId, version: 1 },
    { type: 'CLOSE', verb: 'end', bindingId, version: 1 },
  ],
  ERASE: [{ type: 'ERASE' }],
  SIGN_OUT: [{ type: 'SIGN_OUT' }],
  UNTIE: [{ type: 'UNTIE' }],
  VERIFY_MOBILE: [{ type: 'VERIFY_MOBILE' }],
  SURE: [{ type: 'SURE' }],
  KEEP: [{ type: 'KEEP' }],
  AGAIN: [{ type: 'AGAIN' }],
};

/** What the engine may answer to each query; a query without answers does not compile. */
const ENGINE_ANSWERS: Readonly<Record<ProgressQuery['type'], readonly FollowAnswer[]>> = {
  openProgress: [
    { type: 'PROGRESS_OPENED', canSms: true, signedOut: false },
    { type: 'PROGRESS_OPENED', canSms: false, signedOut: true },
  ],
  sendProof: [
    { type: 'PROOF_SENT', to: 'ch***@example.com' },
    { type: 'NOTHING_TO_PROVE' },
    { type: 'CODE_REFUSED', why: 'tooSoon', until: LATER, to: 'ch***@example.com' },
    { type: 'CODE_REFUSED', why: 'tooMany', until: LATER, to: 'ch***@example.com' },
    { type: 'NO_SMS' },
  ],
  checkProof: [
    { type: 'CONTACT_PROVEN', items, elsewhere: true },
    { type: 'CONTACT_PROVEN', items: [], elsewhere: false },
    { type: 'MOBILE_PROVEN' },
    { type: 'CLOSED', items: item },
    { type: 'CHANGED', items: item },
    { type: 'NOT_YOURS' },
    { type: 'CODE_WRONG', left: 4 },
    { type: 'CODE_DEAD' },
  ],
  lookAtClosing: [
    ...item.map((each) => ({ type: 'CLOSABLE', item: each }) as const),
    { type: 'CHANGED', items: item },
    { type: 'NOT_YOURS' },
  ],
  closeBinding: [{ type: 'CLOSED', items: item }, { type: 'CHANGED', items: [] }, { type: 'NOT_YOURS' }],
  countErasable: [
    { type: 'ERASABLE', count: 0 },
    { type: 'ERASABLE', count: 3 },
  ],
  eraseRecords: [{ type: 'ERASED', count: 3 }],
  signOut: [{ type: 'SIGNED_OUT' }],
  untie: [
    { type: 'UNTIED', count: 0 },
    { type: 'UNTIED', count: 2 },
  ],
  moveHere: [{ type: 'MOVED', count: 1 }],
};

/** The flow about what was sent, to be explored. */
export const progressTerritory: Territory = {
  flow: progressFlow,
  inputs: [...Object.values<readonly ProgressEvent[]>(FOLLOW_EVENTS).flat(), ...GLOBAL_EVENTS],
  answersTo: (query) => ENGINE_ANSWERS[query.type as ProgressQuery['type']],
  facts: (context) => {
    const { canSms, proof, closing, code, erasable } = context as ProgressContext;
    // Asking states read proof, code and closing on entry.
    return [canSms, proof?.kind, closing?.verb, code !== undefined, erasable !== undefined];
  },
};
