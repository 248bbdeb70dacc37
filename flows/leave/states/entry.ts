import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { leave } from '../setup.ts';

/** 請假 itself: for whom it may be filed, and what is told where nothing can be. */
export const entryStates = {
  home: leave.createStateConfig({
    tags: ['idle', 'empty'],
    on: {
      ASK_LEAVE: { target: 'opening', actions: 'keep' },
      CANCEL: { actions: { type: 'say', params: tell.nothingToCancel } },
    },
  }),
  opening: leave.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.openLeave },
    on: {
      LEAVE_OPENED: [
        { guard: 'isBlocked', target: 'call', actions: ['dropActing', 'keep'] },
        { guard: 'isRepeated', target: 'readingAgain', actions: 'keep' },
        {
          target: 'next',
          actions: [{ type: 'say', params: ({ context, event }) => tell.opened(context, event) }, 'keep'],
        },
      ],
    },
  }),
  call: leave.createStateConfig({
    tags: ['idle', 'first'],
    on: {
      ASK_LEAVE: { target: 'opening', actions: ['forget', 'keep'] },
      DRAFT: {
        guard: 'hasChildren',
        target: 'next',
        actions: [{ type: 'say', params: ({ context, event }) => tell.drafting(context, event) }, 'keep'],
      },
      CANCEL: { target: 'home', actions: ['forget', { type: 'say', params: tell.nothingToCancel }] },
    },
  }),
  // The same leave again, or the returned one: as it was, and judged anew.
  readingAgain: leave.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.readSlip },
    on: {
      SLIP: {
        target: 'next',
        actions: [{ type: 'say', params: ({ context, event }) => tell.repeated(context, event) }, 'repeat'],
      },
      NO_SLIP: { target: 'home', actions: ['forget', { type: 'say', params: tell.noSlip }] },
    },
  }),
};
