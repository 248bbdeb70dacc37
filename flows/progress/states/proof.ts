import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { progress } from '../setup.ts';

const tooSoon = progress.createStateConfig({
  on: {
    CODE_REFUSED: {
      guard: 'isTooSoon',
      target: 'askCode',
      actions: ['keep', { type: 'say', params: ({ event }) => tell.codeTooSoon(event) }],
    },
  },
}).on.CODE_REFUSED;

/** A code was sent, or there is none to be sent; without SMS another contact is asked for where one was typed. */
const sent = progress.createStateConfig({
  on: {
    PROOF_SENT: {
      target: 'askCode',
      actions: ['keep', { type: 'say', params: ({ context, event }) => tell.proofSent(context, event) }],
    },
    NOTHING_TO_PROVE: { target: 'home', actions: [{ type: 'say', params: tell.nothingToProve }, 'forget'] },
    NO_SMS: [
      {
        guard: 'isTyped',
        target: 'askContact',
        actions: ['dropProof', { type: 'say', params: tell.noSms }],
      },
      { target: 'home', actions: ['forget', { type: 'say', params: tell.noSms }] },
    ],
  },
}).on;

/** What ends or is asked again where it is not answered: the contact that was typed, else nothing. */
const leave = [
  { guard: 'isTyped', target: 'askContact', actions: 'dropProof' },
  { target: 'home', actions: ['forget', { type: 'say', params: tell.kept }] },
] as const;

/** A contact and its code; whatever the code is to prove. */
export const proofStates = {
  opening: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.openProgress },
    on: { PROGRESS_OPENED: { target: 'askContact', actions: 'keep' } },
  }),
  askContact: progress.createStateConfig({
    tags: 'idle',
    on: { CONTACT: { target: 'sendingCode', actions: 'keep' }, BACK: { target: 'home', actions: 'forget' } },
  }),
  sendingCode: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.sendProof },
    on: {
      ...sent,
      CODE_REFUSED: [
        tooSoon,
        {
          guard: 'isTyped',
          target: 'askContact',
          actions: ['dropProof', { type: 'say', params: ({ event }) => tell.codeTooMany(event) }],
        },
        {
          target: 'home',
          actions: ['forget', { type: 'say', params: ({ event }) => tell.codeTooMany(event) }],
        },
      ],
    },
  }),
  askCode: progress.createStateConfig({
    tags: 'idle',
    on: {
      CODE: { target: 'checkingCode', actions: 'keep' },
      RESEND: 'resendingCode',
      CONTACT: { guard: 'isTyped', target: 'sendingCode', actions: 'keep' },
      OTHER_CONTACT: { guard: 'isTyped', target: 'askContact', actions: 'dropProof' },
      BACK: [...leave],
    },
  }),
  // A code was sent already, and may still be right: a refusal leaves its question.
  resendingCode: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.sendProof },
    on: {
      ...sent,
      CODE_REFUSED: [
        tooSoon,
        { target: 'askCode', actions: { type: 'say', params: ({ event }) => tell.codeTooMany(event) } },
      ],
    },
  }),
  checkingCode: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.checkProof },
    on: {
      CONTACT_PROVEN: [
        {
          guard: 'isElsewhere',
          target: 'offerMove',
          actions: ['forget', { type: 'say', params: ({ event }) => tell.proven(event) }],
        },
        {
          target: 'home',
          actions: ['forget', { type: 'say', params: ({ event }) => tell.proven(event) }],
        },
      ],
      MOBILE_PROVEN: { target: 'home', actions: ['forget', { type: 'say', params: tell.mobileProven }] },
      CLOSED: {
        target: 'home',
        actions: [{ type: 'say', params: ({ context, event }) => tell.closed(context, event) }, 'forget'],
      },
      CHANGED: {
        target: 'home',
        actions: ['forget', { type: 'say', params: ({ event }) => tell.changed(event) }],
      },
      NOT_YOURS: { target: 'home', actions: ['forget', { type: 'say', params: tell.notYours }] },
      CODE_WRONG: {
        target: 'askCode',
        actions: { type: 'say', params: ({ event }) => tell.codeWrong(event) },
      },
      CODE_DEAD: { target: 'askCode', actions: { type: 'say', params: tell.codeDead } },
    },
  }),
};
