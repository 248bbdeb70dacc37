import { assign, setup } from 'xstate';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import type { LeaveContext } from './context.ts';
import type { LeaveQuery } from './effects.ts';
import type { LeaveAnswerName, LeaveEvent } from './events.ts';
import { objected, withoutAnswer } from './fill.ts';
import { guards } from './guards.ts';
import { forget, keep, repeat, undo } from './keep.ts';

/** What the states of the leave flow are made with: its types, guards and actions, all of them named and pure. */
export const leave = setup({
  types: {
    context: {} as LeaveContext,
    events: {} as Timed<LeaveEvent>,
    /** `first`: nothing stands before it, so that the way back leads to what was left for it. */
    tags: {} as 'idle' | 'asking' | 'empty' | 'first',
  },
  guards,
  actions: {
    query: (_, _query: LeaveQuery) => {},
    say: (_, _say: Say | readonly Say[]) => {},
    keep: assign(({ context, event }) => keep(context, event)),
    drop: assign(({ context }, { answer }: { answer: LeaveAnswerName }) => withoutAnswer(context, answer)),
    dropEither: assign({ either: undefined }),
    object: assign(({ context, event }) =>
      event.type === 'OBJECTED' ? objected(context, event.objection) : context,
    ),
    /** All of it is judged once more when it is sent. */
    judgeAll: assign({ last: 'ALL' as const }),
    undo: assign(({ context }) => undo(context)),
    endEdit: assign({ undo: undefined, suggested: undefined }),
    /** What was corrected before a reason was given is what stands now. */
    endOtherEdit: assign(({ context }) =>
      context.undo?.fill.reason ? {} : { undo: undefined, suggested: undefined },
    ),
    repeat: assign(({ context, event }) => (event.type === 'SLIP' ? repeat(context, event.slip) : context)),
    dropSlips: assign({ slips: undefined, slip: undefined, acting: undefined }),
    dropActing: assign({ acting: undefined }),
    dropAbsence: assign({ absence: undefined }),
    forget: assign(() => forget()),
  },
});
