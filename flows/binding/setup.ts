import { assign, setup } from 'xstate';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import { forget, keepAnswer, NO_SEARCH } from './answers.ts';
import type { BindingContext } from './context.ts';
import {
  correctChild,
  dropAnswer,
  dropContact,
  removeChild,
  reopenLastChild,
  undoCorrection,
  widened,
  widenFor,
} from './corrections.ts';
import type { BindingQuery } from './effects.ts';
import type { Answer, BindingEvent } from './events.ts';
import { guards } from './guards.ts';
import { keepChild, keepResult, keepVerified } from './results.ts';

/** What the states of the binding are made with: its types, guards and actions, all of them named and pure. */
export const binding = setup({
  types: {
    context: {} as BindingContext,
    events: {} as Timed<BindingEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  guards,
  actions: {
    query: (_, _query: BindingQuery) => {},
    say: (_, _say: Say | readonly Say[]) => {},
    keep: assign(({ context, event }) => keepAnswer(context, event)),
    keepResult: assign(({ context, event }) => keepResult(context, event)),
    keepVerified: assign(({ context }) => keepVerified(context)),
    keepChild: assign(({ context, event }) => keepChild(context, event)),
    drop: assign(({ context }, { answer }: { answer: Answer }) => dropAnswer(context, answer)),
    dropAsked: assign(({ context, event }) =>
      event.type === 'EDIT' ? dropAnswer(widenFor(context, event.answer), event.answer) : context,
    ),
    dropLastContact: assign(({ context }) =>
      dropAnswer(context, context.verified[0]?.kind === 'EMAIL' ? 'mobile' : 'email'),
    ),
    dropContact: assign(({ context }) => dropContact(context)),
    dropContactKind: assign({ contactKind: undefined }),
    proveEmail: assign(({ context }) => ({
      contact: { kind: 'EMAIL' as const, value: context.parent.email ?? '' },
    })),
    fillLevel: assign(({ context: { child, offered } }) => ({
      child: { ...child, level: offered?.levels[0] },
    })),
    fillSchool: assign(({ context: { child, offered } }) => {
      const found = offered?.given.find(({ level }) => level === child?.level) ?? offered?.given[0];
      return { child: { ...child, level: found?.level, school: found?.school } };
    }),
    searchAgain: assign(NO_SEARCH),
    moreSchools: assign(({ context: { schoolSearch: search } }) => ({
      schoolSearch: search && { ...search, offset: search.offset + search.found.length },
    })),
    moreDistricts: assign(({ context: { districts } }) => ({
      districts: districts && { ...districts, offset: districts.offset + districts.found.length },
    })),
    startChild: assign(({ context }) => ({
      offered: widened(context.offered),
      child: {},
      editing: undefined,
      reviewing: undefined,
      undo: undefined,
      mismatch: undefined,
    })),
    dropChild: assign({
      ...NO_SEARCH,
      child: undefined,
      editing: undefined,
      undo: undefined,
      mismatch: undefined,
    }),
    openChild: assign(({ event }) => (event.type === 'CORRECT_CHILD' ? { editing: event.index } : {})),
    closeChild: assign({ editing: undefined }),
    correctAsked: assign(({ context, event }) =>
      event.type === 'EDIT' ? correctChild(widenFor(context, event.answer), event.answer) : context,
    ),
    removeChild: assign(({ context }) => removeChild(context)),
    reopenLastChild: assign(({ context }) => reopenLastChild(context)),
    confirmChildren: assign({ childrenConfirmed: true, child: undefined, reviewing: undefined }),
    reviewChildren: assign({ childrenConfirmed: false, signature: undefined, reviewing: true }),
    doubtChildren: assign({ childrenConfirmed: false, signature: undefined }),
    dropConsent: assign({ consent: undefined }),
    dropSignature: assign({ signature: undefined }),
    remember: assign(({ context: { parent, children } }) => ({ undo: { parent, children } })),
    undo: assign(({ context }) => undoCorrection(context)),
    forget: assign(() => forget()),
    markExpired: assign({ expired: true }),
    markSent: assign({ sent: true }),
    sayNoMore: assign({ sent: undefined, expired: undefined }),
  },
});
