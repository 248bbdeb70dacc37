import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { slips } from '../setup.ts';

const toList = { target: 'listing', actions: 'forget' } as const;

/** What an order by seat numbers leads to, and the decisions: one, several, or all that are plain. */
export const decideStates = {
  // Read anew, and without deciding anything: the list says what waits now.
  askWhich: slips.createStateConfig({ tags: 'idle', on: { AGAIN: toList, BACK: toList } }),
  gathering: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.plainSlips },
    on: {
      PLAIN: [
        {
          guard: 'isNonePlain',
          target: 'listing',
          actions: ['forget', { type: 'say', params: tell.nonePlain }],
        },
        { target: 'confirmAll', actions: 'keep' },
      ],
    },
  }),
  // Whoever takes the order back wants the list that it was given in.
  confirmAll: slips.createStateConfig({
    tags: 'idle',
    on: { SURE: 'deciding', BACK: toList, CANCEL: toList },
  }),
  // Whom it is about is read before it is asked why: it may not be theirs any more.
  readingTargets: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.readSlipTargets },
    on: {
      SLIP_TARGETS: [
        {
          guard: 'isNoTarget',
          target: 'listing',
          actions: ['forget', { type: 'say', params: tell.gone }],
        },
        { guard: 'hasTypedReason', target: 'confirmReason', actions: 'keep' },
        { target: 'askReason', actions: 'keep' },
      ],
    },
  }),
  askReason: slips.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingTargets',
      RETURN_REASON: [
        { guard: 'isOtherUntyped', target: 'askReasonText' },
        { guard: 'isTyped', target: 'confirmReason', actions: 'keep' },
        { target: 'deciding', actions: 'keep' },
      ],
      BACK: [{ guard: 'isLookedAt', target: 'opening' }, toList],
    },
  }),
  askReasonText: slips.createStateConfig({
    tags: 'idle',
    on: { RETURN_REASON: { target: 'confirmReason', actions: 'keep' }, BACK: 'askReason' },
  }),
  // A typed reason is read by a parent: it is looked at once before it goes.
  confirmReason: slips.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingTargets',
      SURE: 'deciding',
      RETURN_REASON: { target: 'confirmReason', actions: 'keep' },
      BACK: { target: 'askReason', actions: 'dropReason' },
    },
  }),
  deciding: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.decideSlips },
    on: {
      SLIPS_DECIDED: [
        {
          guard: 'hasUnclear',
          target: 'askWhich',
          actions: { type: 'say', params: ({ event }) => tell.decided(event.outcomes) },
        },
        {
          target: 'listing',
          actions: ['forget', { type: 'say', params: ({ event }) => tell.decided(event.outcomes) }],
        },
      ],
    },
  }),
};
