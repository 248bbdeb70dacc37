import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { binding } from '../setup.ts';

/** What was deleted after 72 hours is told with the first answer to anything, once. */
const tellExpired = {
  guard: 'hasExpired',
  actions: [{ type: 'say', params: tell.expired }, 'sayNoMore'],
} as const;

/** Where no application is being changed. */
const restart = binding.createStateConfig({
  on: {
    RESTART: {
      target: 'opening',
      actions: [{ type: 'say', params: ({ context }) => tell.restarted(context) }, 'forget'],
    },
  },
}).on.RESTART;

/** The first question: nothing was loaded yet, and what was typed is deleted. */
export const endsAtFirst = {
  CANCEL: { target: 'home', actions: ['forget', { type: 'say', params: tell.cancelled }] },
  RESTART: restart,
} as const;

/** Before the first question: the greeting, the place between two bindings, and what is known before anything is asked. */
export const entryStates = {
  greeting: binding.createStateConfig({
    tags: ['idle', 'empty'],
    on: {
      START: { target: 'opening', actions: ['forget', 'keep'] },
      REOPEN: { target: 'reopening', actions: ['forget', 'keep'] },
      AMEND: { target: 'amending', actions: ['forget', 'keep'] },
      CANCEL: { actions: { type: 'say', params: tell.nothingToCancel } },
      RESTART: restart,
    },
  }),
  home: binding.createStateConfig({
    tags: ['idle', 'empty'],
    on: {
      AGAIN: [tellExpired, { actions: 'sayNoMore' }],
      BACK: [tellExpired, { actions: { type: 'say', params: tell.nothingBefore } }],
      START: [
        {
          guard: 'hasExpired',
          target: 'opening',
          actions: ['forget', 'keep', { type: 'say', params: tell.expired }],
        },
        { target: 'opening', actions: ['forget', 'keep'] },
      ],
      REOPEN: { target: 'reopening', actions: ['forget', 'keep'] },
      AMEND: { target: 'amending', actions: ['forget', 'keep'] },
      CANCEL: [tellExpired, { actions: { type: 'say', params: tell.nothingToCancel } }],
      RESTART: restart,
    },
  }),
  opening: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.opening },
    on: {
      OPENED: [
        {
          guard: 'isUnknownCode',
          target: 'next',
          actions: ['keepResult', { type: 'say', params: tell.unknownCode }],
        },
        {
          guard: 'isKnownGuardian',
          target: 'next',
          actions: ['keepResult', { type: 'say', params: tell.knownGuardian }],
        },
        { target: 'next', actions: 'keepResult' },
      ],
    },
  }),
  reopening: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.reopen },
    on: {
      REOPENED: { target: 'next', actions: ['keepResult', { type: 'say', params: tell.reopened }] },
      NOT_REOPENED: { target: 'home', actions: ['forget', { type: 'say', params: tell.notReopened }] },
    },
  }),
  amending: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.amend },
    on: {
      AMENDING: {
        target: 'next',
        actions: ['keepResult', { type: 'say', params: ({ event }) => tell.amending(event) }],
      },
      NOT_AMENDED: { target: 'home', actions: ['forget', { type: 'say', params: tell.notAmended }] },
    },
  }),
};
