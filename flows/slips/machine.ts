import { emptySlips } from './context.ts';
import * as tell from './says.ts';
import { slips } from './setup.ts';
import { classStates } from './states/classes.ts';
import { decideStates } from './states/decide.ts';
import { deputyStates } from './states/deputies.ts';
import { reviewStates } from './states/review.ts';

/**
 * What the staff do about leave: look at slips and decide, see who is absent, call the roll, name a deputy. Decisions and
 * orders are answered in every state, because a card is pressed whenever its teacher has the time; all of it may be left.
 */
export const slipsMachine = slips.createMachine({
  id: 'slips',
  context: emptySlips,
  initial: 'home',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    BACK: { actions: { type: 'say', params: tell.nothingBefore } },
    CANCEL: { target: '.home', actions: ['forget', { type: 'say', params: tell.cancelled }] },
    RESTART: { target: '.listing', actions: 'forget' },
    EXPIRE: { target: '.home', actions: 'forget' },
    NOT_STAFF: { target: '.out', actions: 'forget' },
    NO_CLASS: { target: '.home', actions: ['forget', { type: 'say', params: tell.noClass }] },
    LIST: { target: '.listing', actions: 'forget' },
    CONFIRM: { target: '.deciding', actions: 'keep' },
    RETURN: { target: '.readingTargets', actions: 'keep' },
    DETAIL: { target: '.opening', actions: 'keep' },
    ORDER: { target: '.resolving', actions: 'keep' },
    CONFIRM_ALL: { target: '.gathering', actions: 'forget' },
    TODAY: { target: '.readingToday', actions: 'forget' },
    ROLL: { target: '.readingRoll', actions: 'forget' },
    DEPUTIES: { target: '.readingDeputies', actions: 'forget' },
  },
  states: {
    home: {
      tags: ['idle', 'empty'],
      on: { CANCEL: { actions: { type: 'say', params: tell.nothingToCancel } } },
    },
    out: {
      tags: ['idle', 'empty'],
      on: { CANCEL: { actions: { type: 'say', params: tell.nothingToCancel } } },
    },
    ...reviewStates,
    ...decideStates,
    ...classStates,
    ...deputyStates,
  },
});
