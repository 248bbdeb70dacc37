import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { progress } from '../setup.ts';

const keepIt = { target: 'home', actions: ['forget', { type: 'say', params: tell.kept }] } as const;
const notYours = { target: 'home', actions: ['forget', { type: 'say', params: tell.notYours }] } as const;
const changed = progress.createStateConfig({
  on: {
    CHANGED: {
      target: 'home',
      actions: ['forget', { type: 'say', params: ({ event }) => tell.changed(event) }],
    },
  },
}).on.CHANGED;

/** What is taken back: one binding, all that is not approved, this phone. Each asks once more, but 登出服務. */
export const changeStates = {
  looking: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.lookAtClosing },
    on: {
      CLOSABLE: [
        {
          guard: 'isEnd',
          target: 'confirmEnd',
          actions: { type: 'say', params: ({ event }) => tell.lookedAt(event) },
        },
        {
          target: 'confirmCancel',
          actions: { type: 'say', params: ({ event }) => tell.lookedAt(event) },
        },
      ],
      CHANGED: changed,
      NOT_YOURS: notYours,
    },
  }),
  // Read anew where it is asked again: a decision may have come meanwhile.
  confirmCancel: progress.createStateConfig({
    tags: 'idle',
    on: { SURE: 'closing', AGAIN: 'looking', KEEP: keepIt, BACK: keepIt },
  }),
  closing: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.closeBinding },
    on: {
      CLOSED: {
        target: 'home',
        actions: [{ type: 'say', params: ({ context, event }) => tell.closed(context, event) }, 'forget'],
      },
      CHANGED: changed,
      NOT_YOURS: notYours,
    },
  }),
  // What was approved ends after a code alone.
  confirmEnd: progress.createStateConfig({
    tags: 'idle',
    on: { SURE: 'lookingAgain', AGAIN: 'looking', KEEP: keepIt, BACK: keepIt },
  }),
  // No code is sent for what is over.
  lookingAgain: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.lookAtClosing },
    on: {
      CLOSABLE: { target: 'sendingCode', actions: 'proveClosing' },
      CHANGED: changed,
      NOT_YOURS: notYours,
    },
  }),
  counting: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.countErasable },
    on: {
      ERASABLE: [
        {
          guard: 'isNothing',
          target: 'home',
          actions: ['forget', { type: 'say', params: tell.nothingToErase }],
        },
        { target: 'confirmErase', actions: 'keep' },
      ],
    },
  }),
  confirmErase: progress.createStateConfig({
    tags: 'idle',
    on: { SURE: 'erasing', KEEP: keepIt, BACK: keepIt },
  }),
  erasing: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.eraseRecords },
    on: {
      ERASED: {
        target: 'home',
        actions: ['forget', { type: 'say', params: ({ event }) => tell.erased(event) }],
      },
    },
  }),
  confirmUntie: progress.createStateConfig({
    tags: 'idle',
    on: { SURE: 'untying', KEEP: keepIt, BACK: keepIt },
  }),
  untying: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.untie },
    on: {
      UNTIED: {
        target: 'home',
        actions: ['forget', { type: 'say', params: ({ event }) => tell.untied(event) }],
      },
    },
  }),
  signingOut: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.signOut },
    on: { SIGNED_OUT: { target: 'home', actions: ['forget', { type: 'say', params: tell.signedOut }] } },
  }),
  offerMove: progress.createStateConfig({
    tags: 'idle',
    on: {
      SURE: 'moving',
      KEEP: { target: 'home', actions: { type: 'say', params: tell.notMoved } },
      BACK: { target: 'home', actions: { type: 'say', params: tell.notMoved } },
    },
  }),
  moving: progress.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.moveHere },
    on: { MOVED: { target: 'home', actions: { type: 'say', params: ({ event }) => tell.moved(event) } } },
  }),
};
