import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { teacher } from '../setup.ts';

/** The order is kept with what it means, and who was not found is said. */
const sorted = teacher.createStateConfig({
  on: { SEATS: { actions: ['keep', { type: 'say', params: ({ event }) => tell.seats(event) }] } },
}).on.SEATS.actions;

/** 待審核: the list, a closer look, and orders by seat number. */
export const reviewStates = {
  listing: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listPending },
    on: {
      PENDING: [
        // Others were decided meanwhile; there may still be some before.
        { guard: 'isPastTheEnd', target: 'listing', reenter: true, actions: 'firstPage' },
        {
          guard: 'isEmpty',
          target: 'recognising',
          actions: ['firstPage', { type: 'say', params: tell.nothingPending }],
        },
        { target: 'reviewing', actions: 'keep' },
      ],
    },
  }),
  reviewing: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'listing',
      MORE: { target: 'listing', actions: 'nextPage' },
      PREVIOUS: { target: 'listing', actions: 'previousPage' },
      BACK: [{ guard: 'isLaterPage', target: 'listing', actions: 'firstPage' }, { target: 'recognising' }],
    },
  }),
  opening: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.pendingDetail },
    on: {
      DETAILS: { target: 'detail', actions: 'keep' },
      GONE: { target: 'listing', actions: ['firstPage', { type: 'say', params: tell.gone }] },
    },
  }),
  detail: teacher.createStateConfig({
    tags: 'idle',
    on: { AGAIN: 'opening', BACK: { target: 'listing', actions: 'firstPage' } },
  }),
  // An order by seat numbers: to a closer look, to a question, to the reason, or straight to the decision.
  resolving: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.resolveSeats },
    on: {
      SEATS: [
        {
          guard: 'isNobody',
          target: 'listing',
          actions: [{ type: 'say', params: ({ event }) => tell.seats(event) }, 'firstPage'],
        },
        { guard: 'isOneToSee', target: 'opening', actions: sorted },
        { guard: 'isToAsk', target: 'askWhich', actions: sorted },
        { guard: 'isToReject', target: 'readingTargets', actions: sorted },
        { target: 'deciding', actions: sorted },
      ],
    },
  }),
};
