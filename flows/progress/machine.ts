import { emptyProgress } from './context.ts';
import * as tell from './says.ts';
import { progress } from './setup.ts';
import { changeStates } from './states/change.ts';
import { proofStates } from './states/proof.ts';

/**
 * What a guardian does about what they have sent: to see it from another phone by a code, to take it back, to leave this
 * phone. What a card or a menu asks for is answered in every state; all of it may be left at any point.
 */
export const progressMachine = progress.createMachine({
  id: 'progress',
  context: emptyProgress,
  initial: 'home',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    BACK: { actions: { type: 'say', params: tell.nothingBefore } },
    CANCEL: { target: '.home', actions: ['forget', { type: 'say', params: tell.kept }] },
    RESTART: { target: '.opening', actions: 'forget' },
    EXPIRE: { target: '.home', actions: 'forget' },
    ASK_PROGRESS: { target: '.opening', actions: 'forget' },
    CLOSE: { target: '.looking', actions: 'keep' },
    ERASE: '.counting',
    SIGN_OUT: '.signingOut',
    UNTIE: { target: '.confirmUntie', actions: 'forget' },
    VERIFY_MOBILE: { target: '.sendingCode', actions: 'keep' },
  },
  states: {
    home: {
      tags: ['idle', 'empty'],
      on: { CANCEL: { actions: { type: 'say', params: tell.nothingToCancel } } },
    },
    ...proofStates,
    ...changeStates,
  },
});
