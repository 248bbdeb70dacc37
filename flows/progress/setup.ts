import { assign, setup } from 'xstate';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import type { ProgressContext } from './context.ts';
import type { ProgressQuery } from './effects.ts';
import type { ProgressEvent } from './events.ts';
import { guards } from './guards.ts';
import { forget, keep, proveClosing } from './keep.ts';

/** What the states of the progress flow are made with: its types, guards and actions, all of them named and pure. */
export const progress = setup({
  types: {
    context: {} as ProgressContext,
    events: {} as Timed<ProgressEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  guards,
  actions: {
    query: (_, _query: ProgressQuery) => {},
    say: (_, _say: Say | readonly Say[]) => {},
    keep: assign(({ context, event }) => keep(context, event)),
    proveClosing: assign(({ context }) => proveClosing(context)),
    dropProof: assign({ proof: undefined, to: undefined, code: undefined }),
    forget: assign(() => forget()),
  },
});
