import { assign, setup } from 'xstate';
import { LIST_PAGE } from '../../domain/listPage.ts';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import type { TeacherContext } from './context.ts';
import type { TeacherQuery } from './effects.ts';
import type { TeacherEvent } from './events.ts';
import { guards } from './guards.ts';
import { dropReason, firstPage, forget, keep } from './keep.ts';

/** What the states of the teacher's flow are made with: its types, guards and actions, all of them named and pure. */
export const teacher = setup({
  types: {
    context: {} as TeacherContext,
    events: {} as Timed<TeacherEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  guards,
  actions: {
    query: (_, _query: TeacherQuery) => {},
    say: (_, _say: Say | readonly Say[]) => {},
    keep: assign(({ context, event }) => keep(context, event)),
    nextPage: assign(({ context: { list } }) => ({
      list: list && { ...list, offset: list.offset + list.items.length },
    })),
    previousPage: assign(({ context: { list } }) => ({
      list: list && { ...list, offset: Math.max(0, list.offset - LIST_PAGE) },
    })),
    firstPage: assign(() => firstPage()),
    dropReason: assign(({ context }) => dropReason(context)),
    endNothing: assign({ ending: undefined }),
    forget: assign(() => forget()),
  },
});
