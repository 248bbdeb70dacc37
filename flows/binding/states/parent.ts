import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { binding } from '../setup.ts';

/** A correction that was begun is left first of all. */
const undoFirst = { guard: 'canUndo', target: 'next', actions: 'undo' } as const;

/** 3／4 個資使用聲明, 4／4 家長資料, and the submission. */
export const parentStates = {
  fetchingConsent: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.currentConsent },
    on: { CONSENT: { target: 'askConsent', actions: 'keepResult' } },
  }),
  askConsent: binding.createStateConfig({
    on: {
      AGREE: { target: 'next', actions: 'keep' },
      PAGE_DONE: 'readingConsentPage',
      DECLINE: 'confirmDecline',
      AGAIN: 'fetchingConsent',
      BACK: { target: 'next', actions: ['dropConsent', 'doubtChildren'] },
    },
  }),
  readingConsentPage: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.agreedOnPage },
    on: {
      PAGE_AGREED: { target: 'next', actions: ['keep', { type: 'say', params: tell.agreedOnPage }] },
      PAGE_WAITING: { target: 'fetchingConsent', actions: { type: 'say', params: tell.consentWaits } },
    },
  }),
  // It deletes everything, and a bare number may have been meant for the question before.
  confirmDecline: binding.createStateConfig({
    on: {
      DECLINE: { target: 'home', actions: ['forget', { type: 'say', params: tell.declined }] },
      BACK: 'fetchingConsent',
    },
  }),
  askParentId: binding.createStateConfig({
    on: {
      PARENT_ID: { target: 'checkingParent', actions: 'keep' },
      BACK: [undoFirst, { target: 'next', actions: 'dropConsent' }],
    },
  }),
  checkingParent: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.checkParent },
    on: {
      PARENT_CHECKED: [
        {
          guard: 'isBound',
          target: 'next',
          actions: [
            { type: 'say', params: ({ context, event }) => tell.theseBound(context, event) },
            'keepResult',
          ],
        },
        {
          guard: 'hasAccount',
          target: 'next',
          actions: ['keepResult', { type: 'say', params: tell.accountFound }],
        },
        { target: 'next', actions: 'keepResult' },
      ],
    },
  }),
  askName: binding.createStateConfig({
    on: {
      NAME: { target: 'next', actions: 'keep' },
      BACK: [undoFirst, { target: 'next', actions: { type: 'drop', params: { answer: 'parentId' } } }],
    },
  }),
  askEmail: binding.createStateConfig({
    on: {
      EMAIL: { target: 'next', actions: 'keep' },
      NO_EMAIL: { target: 'next', actions: 'keep' },
      BACK: [undoFirst, { target: 'next', actions: { type: 'drop', params: { answer: 'name' } } }],
    },
  }),
  askMobile: binding.createStateConfig({
    on: {
      MOBILE: { target: 'next', actions: 'keep' },
      BACK: [undoFirst, { target: 'next', actions: { type: 'drop', params: { answer: 'name' } } }],
    },
  }),
  summary: binding.createStateConfig({
    on: {
      SIGNATURE: { target: 'next', actions: 'keep' },
      PAGE_DONE: 'readingSignature',
      EDIT: { target: 'next', actions: ['remember', 'dropAsked'] },
      EDIT_CHILDREN: { target: 'next', actions: 'reviewChildren' },
      BACK: { target: 'next', actions: 'dropLastContact' },
    },
  }),
  readingSignature: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.signedOnPage },
    on: {
      PAGE_SIGNED: { target: 'next', actions: ['keep', { type: 'say', params: tell.signedByHand }] },
      PAGE_WAITING: { target: 'summary', actions: { type: 'say', params: tell.signatureWaits } },
    },
  }),
  readyToSend: binding.createStateConfig({
    on: {
      SEND: 'submitting',
      EDIT_ALL: { target: 'next', actions: 'dropSignature' },
      BACK: { target: 'next', actions: 'dropSignature' },
    },
  }),
  submitting: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.submit },
    on: {
      SUBMITTED: {
        target: 'home',
        actions: [{ type: 'say', params: ({ event }) => tell.submitted(event) }, 'forget', 'markSent'],
      },
      AMENDED: {
        target: 'home',
        actions: [{ type: 'say', params: ({ event }) => tell.amended(event) }, 'forget', 'markSent'],
      },
      AMEND_LOST: {
        target: 'home',
        actions: [{ type: 'say', params: ({ event }) => tell.amendLost(event) }, 'forget'],
      },
      AMEND_COLLIDES: {
        target: 'next',
        actions: ['dropSignature', { type: 'say', params: tell.amendCollides }],
      },
      NOTHING_NEW: {
        target: 'home',
        actions: [{ type: 'say', params: ({ event }) => tell.nothingNew(event) }, 'forget'],
      },
      EMAIL_TAKEN: {
        target: 'next',
        actions: [
          'remember',
          { type: 'drop', params: { answer: 'email' } },
          { type: 'say', params: tell.emailTaken },
        ],
      },
    },
  }),
};
