import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { slips } from '../setup.ts';

/** The order is kept with what it means, and who was not found is said. */
const sorted = slips.createStateConfig({
  on: { SEATS: { actions: ['keep', { type: 'say', params: ({ event }) => tell.seats(event) }] } },
}).on.SEATS.actions;

/** 假單: the list, a closer look, and orders by seat number. */
export const reviewStates = {
  listing: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.openSlips },
    on: {
      SLIPS: [
        // Others were decided meanwhile; there may still be some before.
        { guard: 'isPastTheEnd', target: 'listing', reenter: true, actions: 'forget' },
        { guard: 'isEmpty', target: 'home', actions: ['forget', { type: 'say', params: tell.noneWaits }] },
        { target: 'reviewing', actions: 'keep' },
      ],
    },
  }),
  reviewing: slips.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'listing',
      MORE: { target: 'listing', actions: 'nextPage' },
      PREVIOUS: { target: 'listing', actions: 'previousPage' },
      BACK: [
        { guard: 'isLaterPage', target: 'listing', actions: 'forget' },
        { target: 'home', actions: 'forget' },
      ],
    },
  }),
  opening: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.slipDetail },
    on: {
      SLIP_DETAIL: {
        target: 'detail',
        actions: ['keep', { type: 'say', params: ({ event }) => tell.proofs(event) }],
      },
      GONE: { target: 'listing', actions: ['forget', { type: 'say', params: tell.gone }] },
    },
  }),
  detail: slips.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'opening',
      RETURN: [
        { guard: 'isCancelAsked', target: 'deciding', actions: 'keep' },
        { target: 'readingTargets', actions: 'keep' },
      ],
      BACK: { target: 'listing', actions: 'forget' },
    },
  }),
  // An order by seat numbers: to a closer look, to a question, to the reason, or straight to the decision.
  resolving: slips.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.resolveSlips },
    on: {
      SEATS: [
        {
          guard: 'isNobody',
          target: 'listing',
          actions: [{ type: 'say', params: ({ event }) => tell.seats(event) }, 'forget'],
        },
        { guard: 'isOneToSee', target: 'opening', actions: sorted },
        { guard: 'isToAsk', target: 'askWhich', actions: sorted },
        { guard: 'isToReturn', target: 'readingTargets', actions: sorted },
        { target: 'deciding', actions: sorted },
      ],
    },
  }),
};
