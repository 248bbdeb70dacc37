import { assign, setup } from 'xstate';
import { LIST_PAGE } from '../../domain/listPage.ts';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import type { SlipsContext } from './context.ts';
import type { SlipsQuery } from './effects.ts';
import type { SlipsEvent } from './events.ts';
import { guards } from './guards.ts';
import { firstPage, keep } from './keep.ts';

/** What the states of the staff's flow about slips are made with: its types, guards and actions, all of them named and pure. */
export const slips = setup({
  types: {
    context: {} as SlipsContext,
    events: {} as Timed<SlipsEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  guards,
  actions: {
    query: (_, _query: SlipsQuery) => {},
    say: (_, _say: Say | readonly Say[]) => {},
    keep: assign(({ context, event }) => keep(context, event)),
    nextPage: assign(({ context: { list } }) => ({
      list: list && { ...list, offset: list.offset + list.items.length },
    })),
    previousPage: assign(({ context: { list } }) => ({
      list: list && { ...list, offset: Math.max(0, list.offset - LIST_PAGE) },
    })),
    dropReason: assign(({ context: { decision } }) => ({
      decision: decision && { ...decision, reason: undefined, typedReason: undefined },
    })),
    forget: assign(() => firstPage()),
  },
});
