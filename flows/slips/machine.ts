import { setup } from 'xstate';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import { emptySlips, type SlipsContext } from './context.ts';
import type { SlipsQuery } from './effects.ts';
import type { SlipsEvent } from './events.ts';

/** SKELETON until SLIPS brings the machine. */
export const slipsMachine = setup({
  types: {
    context: {} as SlipsContext,
    events: {} as Timed<SlipsEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  actions: {
    query: (_, _query: SlipsQuery) => {},
    say: (_, _say: Say | readonly Say[]) => {},
  },
}).createMachine({
  id: 'slips',
  context: emptySlips,
  initial: 'home',
  states: { home: { tags: ['idle', 'empty'] } },
});
