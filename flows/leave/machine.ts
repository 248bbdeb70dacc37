import { assign, setup } from 'xstate';
import type { Timed } from '../globalEvents.ts';
import { line, type Say } from '../view.ts';
import { emptyLeave, type LeaveContext } from './context.ts';
import type { LeaveQuery } from './effects.ts';
import type { LeaveEvent } from './events.ts';

/** The way of a leave request. So far its first word: leave cannot be filed here yet, and whom to call instead. */
export const leaveMachine = setup({
  types: {
    context: {} as LeaveContext,
    events: {} as Timed<LeaveEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  actions: {
    query: (_, _query: LeaveQuery) => {},
    say: (_, _say: Say | readonly Say[]) => {},
    keepSchools: assign(({ context, event }) =>
      'schools' in event ? { ...context, schools: event.schools } : context,
    ),
    forget: assign(emptyLeave),
  },
}).createMachine({
  id: 'leave',
  context: emptyLeave,
  initial: 'call',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    BACK: { actions: { type: 'say', params: { line: line('common.nothingBefore') } } },
    CANCEL: { actions: { type: 'say', params: { line: line('common.nothingToCancel') } } },
    RESTART: '.looking',
    EXPIRE: { target: '.call', actions: 'forget' },
    ASK_LEAVE: { target: '.looking', actions: 'keepSchools' },
  },
  states: {
    looking: {
      tags: 'asking',
      entry: { type: 'query', params: ({ context }) => ({ type: 'openLeave', named: context.schools }) },
      on: { LEAVE_OPENED: { target: 'call', actions: 'keepSchools' } },
    },
    call: { tags: ['idle', 'empty'] },
  },
});
