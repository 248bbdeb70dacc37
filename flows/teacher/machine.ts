import { assign, setup } from 'xstate';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import { emptyTeacher, type TeacherContext } from './context.ts';
import type { TeacherQuery } from './effects.ts';
import * as ask from './effects.ts';
import type { TeacherEvent } from './events.ts';
import { forget, keep } from './keep.ts';
import * as tell from './says.ts';

/**
 * A teacher's way: log in once by email and code, then review the bindings of their own class. Decisions are answered
 * in every state, because a card is pressed whenever its teacher has the time. All of it may be left at any point.
 */
export const teacherMachine = setup({
  types: {
    context: {} as TeacherContext,
    events: {} as Timed<TeacherEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  guards: {
    isTooSoon: ({ event }) => event.type === 'CODE_REFUSED' && event.why === 'tooSoon',
    isPastTheEnd: ({ event }) => event.type === 'PENDING' && event.items.length === 0 && event.offset > 0,
    isEmpty: ({ event }) => event.type === 'PENDING' && event.items.length === 0,
    isLaterPage: ({ context }) => (context.list?.offset ?? 0) > 0,
    isLookedAt: ({ context: { detail, decision } }) =>
      detail !== undefined && detail.bindingId === decision?.bindingId,
    isOtherUntyped: ({ event }) => event.type === 'REASON' && event.reason === 'OTHER' && !event.typed,
  },
  actions: {
    query: (_, _query: TeacherQuery) => {},
    say: (_, _say: Say) => {},
    keep: assign(({ context, event }) => keep(context, event)),
    nextPage: assign(({ context: { list } }) => ({
      list: list && { ...list, offset: list.offset + list.items.length },
    })),
    firstPage: assign({ list: undefined, detail: undefined, decision: undefined }),
    forget: assign(() => forget()),
  },
}).createMachine({
  id: 'teacher',
  context: emptyTeacher,
  initial: 'out',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    BACK: { actions: { type: 'say', params: tell.nothingBefore } },
    LOGIN: '.recognising',
    RESTART: { target: '.recognising', actions: 'forget' },
    CANCEL: { target: '.recognisingQuietly', actions: ['forget', { type: 'say', params: tell.cancelled }] },
    EXPIRE: { target: '.out', actions: 'forget' },
    NOT_STAFF: { target: '.askEmail', actions: ['forget', { type: 'say', params: tell.notStaff }] },
    LIST: { target: '.listing', actions: 'firstPage' },
    APPROVE: { target: '.deciding', actions: 'keep' },
    REJECT: { target: '.askReason', actions: 'keep' },
    DETAIL: { target: '.opening', actions: 'keep' },
  },
  states: {
    out: { tags: ['idle', 'empty'] },

    recognising: {
      tags: 'asking',
      entry: { type: 'query', params: ask.whoAmI },
      on: {
        STAFF: { target: 'home', actions: 'keep' },
        NOT_STAFF: { target: 'askEmail', actions: 'forget' },
      },
    },
    recognisingQuietly: {
      tags: 'asking',
      entry: { type: 'query', params: ask.whoAmI },
      on: { STAFF: { target: 'home', actions: 'keep' }, NOT_STAFF: { target: 'out', actions: 'forget' } },
    },
    askEmail: { tags: 'idle', on: { EMAIL: { target: 'sendingCode', actions: 'keep' } } },
    sendingCode: {
      tags: 'asking',
      entry: { type: 'query', params: ask.sendStaffCode },
      on: {
        CODE_SENT: { target: 'askCode', actions: { type: 'say', params: tell.codeSent } },
        CODE_REFUSED: [
          {
            guard: 'isTooSoon',
            target: 'askCode',
            actions: { type: 'say', params: ({ event }) => tell.codeTooSoon(event) },
          },
          { target: 'askEmail', actions: { type: 'say', params: ({ event }) => tell.codeTooMany(event) } },
        ],
      },
    },
    askCode: {
      tags: 'idle',
      on: {
        CODE: { target: 'linking', actions: 'keep' },
        RESEND: 'resendingCode',
        OTHER_EMAIL: { target: 'askEmail', actions: 'forget' },
        BACK: { target: 'askEmail', actions: 'forget' },
      },
    },
    // A code was sent already, and may still be right: a refusal leaves its question.
    resendingCode: {
      tags: 'asking',
      entry: { type: 'query', params: ask.sendStaffCode },
      on: {
        CODE_SENT: { target: 'askCode', actions: { type: 'say', params: tell.codeSent } },
        CODE_REFUSED: [
          {
            guard: 'isTooSoon',
            target: 'askCode',
            actions: { type: 'say', params: ({ event }) => tell.codeTooSoon(event) },
          },
          { target: 'askCode', actions: { type: 'say', params: ({ event }) => tell.codeTooMany(event) } },
        ],
      },
    },
    linking: {
      tags: 'asking',
      entry: { type: 'query', params: ask.linkStaff },
      on: {
        STAFF: { target: 'home', actions: ['keep', { type: 'say', params: tell.loggedIn }] },
        CODE_WRONG: {
          target: 'askCode',
          actions: { type: 'say', params: ({ event }) => tell.codeWrong(event) },
        },
        CODE_DEAD: { target: 'askCode', actions: { type: 'say', params: tell.codeDead } },
      },
    },

    home: { tags: 'idle' },
    listing: {
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
    },
    reviewing: {
      tags: 'idle',
      on: {
        AGAIN: 'listing',
        MORE: { target: 'listing', actions: 'nextPage' },
        BACK: [{ guard: 'isLaterPage', target: 'listing', actions: 'firstPage' }, { target: 'recognising' }],
      },
    },
    opening: {
      tags: 'asking',
      entry: { type: 'query', params: ask.pendingDetail },
      on: {
        DETAILS: { target: 'detail', actions: 'keep' },
        GONE: { target: 'listing', actions: ['firstPage', { type: 'say', params: tell.gone }] },
      },
    },
    detail: {
      tags: 'idle',
      on: { AGAIN: 'opening', BACK: { target: 'listing', actions: 'firstPage' } },
    },
    askReason: {
      tags: 'idle',
      on: {
        REASON: [
          { guard: 'isOtherUntyped', target: 'askReasonText' },
          { target: 'deciding', actions: 'keep' },
        ],
        BACK: [
          { guard: 'isLookedAt', target: 'opening' },
          { target: 'listing', actions: 'firstPage' },
        ],
      },
    },
    askReasonText: {
      tags: 'idle',
      on: { REASON: { target: 'deciding', actions: 'keep' }, BACK: 'askReason' },
    },
    deciding: {
      tags: 'asking',
      entry: { type: 'query', params: ask.decide },
      on: {
        DECIDED: {
          target: 'listing',
          actions: ['firstPage', { type: 'say', params: ({ event }) => tell.decided(event.outcome) }],
        },
      },
    },
  },
});
