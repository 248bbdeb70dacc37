import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { teacher } from '../setup.ts';

const toList = { target: 'listing', actions: 'firstPage' } as const;

/** What an order by seat numbers leads to, and the decisions: one, several, or all that are 相符. */
export const decideStates = {
  askWhich: teacher.createStateConfig({
    tags: 'idle',
    on: {
      // Read anew, and without deciding anything: the list says what waits now.
      AGAIN: toList,
      BACK: toList,
    },
  }),
  gathering: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listMatching },
    on: {
      MATCHING: [
        // The list says it.
        { guard: 'isNothingWaiting', target: 'listing', actions: 'firstPage' },
        {
          guard: 'isNoneMatching',
          target: 'listing',
          actions: ['firstPage', { type: 'say', params: tell.noneMatching }],
        },
        { target: 'confirmAll', actions: 'keep' },
      ],
    },
  }),
  confirmAll: teacher.createStateConfig({
    tags: 'idle',
    // Whoever takes the order back wants the list that it was given in.
    on: { SURE: 'deciding', BACK: toList, CANCEL: toList },
  }),
  // Whom it is about is read before it is asked why: it may be decided, or not theirs any more.
  readingTargets: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.readTargets },
    on: {
      TARGETS: [
        {
          guard: 'isNoTarget',
          target: 'listing',
          actions: ['firstPage', { type: 'say', params: ({ event }) => tell.decided(event.outcomes) }],
        },
        {
          guard: 'hasTypedReason',
          target: 'confirmReason',
          actions: ['keep', { type: 'say', params: ({ event }) => tell.decided(event.outcomes) }],
        },
        {
          target: 'askReason',
          actions: ['keep', { type: 'say', params: ({ event }) => tell.decided(event.outcomes) }],
        },
      ],
    },
  }),
  askReason: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingTargets',
      REASON: [
        { guard: 'isOtherUntyped', target: 'askReasonText' },
        { guard: 'isTyped', target: 'confirmReason', actions: 'keep' },
        { target: 'deciding', actions: 'keep' },
      ],
      BACK: [
        { guard: 'isLookedAt', target: 'opening' },
        { target: 'listing', actions: 'firstPage' },
      ],
    },
  }),
  askReasonText: teacher.createStateConfig({
    tags: 'idle',
    on: { REASON: { target: 'confirmReason', actions: 'keep' }, BACK: 'askReason' },
  }),
  // A typed reason is read by a parent: it is looked at once before it goes.
  confirmReason: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingTargets',
      SURE: 'deciding',
      REASON: { target: 'confirmReason', actions: 'keep' },
      BACK: { target: 'askReason', actions: 'dropReason' },
    },
  }),
  deciding: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.decide },
    on: {
      DECIDED: [
        {
          guard: 'hasUnclear',
          target: 'askWhich',
          actions: { type: 'say', params: ({ event }) => tell.decided(event.outcomes) },
        },
        {
          target: 'listing',
          actions: ['firstPage', { type: 'say', params: ({ event }) => tell.decided(event.outcomes) }],
        },
      ],
    },
  }),
};
