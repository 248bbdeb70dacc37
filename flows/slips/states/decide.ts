import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { slips } from '../setup.ts';

const toList = { target: 'listing', actions: 'forget' } as const;

/** What an order by seat numbers leads to, and the decisions: one, several, or all that are plain. */
export const decideStates = {
  askWhich: slips.createStateConfig({ tags: 'idle', on: { BACK: toList } }),
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
  confirmAll: slips.createStateConfig({ tags: 'idle', on: { SURE: 'deciding', BACK: toList } }),
  askReason: slips.createStateConfig({
    tags: 'idle',
    on: {
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
      SURE: 'deciding',
      RETURN_REASON: { target: 'confirmReason', actions: 'keep' },
      BACK: 'askReason',
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
