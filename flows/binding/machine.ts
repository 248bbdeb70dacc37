import { assign, setup } from 'xstate';
import type { Timed } from '../globalEvents.ts';
import type { Say } from '../view.ts';
import {
  dropAnswer,
  forget,
  keepAnswer,
  keepChild,
  keepVerified,
  reopenLastChild,
  reopenLastSchool,
  undoCorrection,
} from './answers.ts';
import { type BindingContext, emptyBinding } from './context.ts';
import type { BindingQuery } from './effects.ts';
import * as ask from './effects.ts';
import type { Answer, BindingEvent } from './events.ts';
import { guards } from './guards.ts';
import * as tell from './says.ts';

/**
 * A guardian's way through the binding. Pure: what it wants from the world are `query` and `say` actions for the
 * engine. `next` is the router: whatever is missing is the next question, so that correcting an answer is dropping it.
 * States tagged `asking` wait for the engine's answer, `idle` ones hold nothing that leaving would lose, `empty` ones
 * nothing that would have to be deleted.
 */
export const bindingMachine = setup({
  types: {
    context: {} as BindingContext,
    events: {} as Timed<BindingEvent>,
    tags: {} as 'idle' | 'asking' | 'empty',
  },
  guards,
  actions: {
    query: (_, _query: BindingQuery) => {},
    say: (_, _say: Say) => {},
    keep: assign(({ context, event }) => keepAnswer(context, event)),
    keepVerified: assign(({ context }) => keepVerified(context)),
    keepChild: assign(({ context, event }) => keepChild(context, event)),
    drop: assign(({ context }, { answer }: { answer: Answer }) => dropAnswer(context, answer)),
    dropAsked: assign(({ context, event }) =>
      event.type === 'EDIT' ? dropAnswer(context, event.answer) : context,
    ),
    dropLastContact: assign(({ context }) =>
      dropAnswer(context, context.verified[0]?.kind === 'EMAIL' ? 'mobile' : 'email'),
    ),
    dropContact: assign(({ context }) => ({
      ...dropAnswer(context, 'email'),
      contact: undefined,
      code: undefined,
    })),
    proveEmail: assign(({ context }) => ({
      contact: { kind: 'EMAIL' as const, value: context.parent.email ?? '' },
    })),
    searchAgain: assign({ schoolSearch: undefined }),
    moreSchools: assign(({ context: { schoolSearch: search } }) => ({
      schoolSearch: search && { ...search, offset: search.offset + search.found.length },
    })),
    startChild: assign({ child: {}, undo: undefined }),
    dropChild: assign({ child: undefined, schoolSearch: undefined, mismatch: undefined }),
    reopenLastChild: assign(({ context }) => reopenLastChild(context)),
    reopenLastSchool: assign(({ context }) => reopenLastSchool(context)),
    confirmChildren: assign({ childrenConfirmed: true, child: undefined }),
    doubtChildren: assign({ childrenConfirmed: false, signature: undefined }),
    dropConsent: assign({ consent: undefined }),
    dropSignature: assign({ signature: undefined }),
    remember: assign(({ context: { parent, children } }) => ({ undo: { parent, children } })),
    undo: assign(({ context }) => undoCorrection(context)),
    forget: assign(() => forget()),
    markExpired: assign({ expired: true }),
  },
}).createMachine({
  id: 'binding',
  context: emptyBinding,
  initial: 'greeting',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    START: { actions: { type: 'say', params: tell.alreadyOn } },
    BACK: { actions: { type: 'say', params: tell.nothingBefore } },
    CANCEL: { target: '.home', actions: ['forget', { type: 'say', params: tell.cancelled }] },
    RESTART: { target: '.askContact', actions: 'forget' },
    EXPIRE: { target: '.home', actions: ['forget', 'markExpired'] },
  },
  states: {
    greeting: {
      tags: ['idle', 'empty'],
      on: {
        START: { target: 'askContact', actions: 'forget' },
        CANCEL: { actions: { type: 'say', params: tell.nothingToCancel } },
      },
    },
    home: {
      tags: ['idle', 'empty'],
      on: {
        START: [
          {
            guard: 'hasExpired',
            target: 'askContact',
            actions: ['forget', { type: 'say', params: tell.expired }],
          },
          { target: 'askContact', actions: 'forget' },
        ],
        CANCEL: { actions: { type: 'say', params: tell.nothingToCancel } },
      },
    },

    next: {
      always: [
        { guard: 'needsContact', target: 'askContact' },
        { guard: 'needsRelationAgain', target: 'askSameRelation' },
        { guard: 'needsRelation', target: 'askRelation' },
        { guard: 'needsLevel', target: 'askLevel' },
        { guard: 'needsStudentId', target: 'askStudentId' },
        { guard: 'needsSchool', target: 'askSchool' },
        { guard: 'hasChildToMatch', target: 'matching' },
        { guard: 'needsConfirmation', target: 'confirmChildren' },
        { guard: 'needsConsent', target: 'fetchingConsent' },
        { guard: 'needsParentId', target: 'askParentId' },
        { guard: 'needsName', target: 'askName' },
        { guard: 'needsEmail', target: 'askEmail' },
        { guard: 'needsEmailProof', target: 'sendingCode', actions: 'proveEmail' },
        { guard: 'needsMobile', target: 'askMobile' },
        { guard: 'needsSignature', target: 'summary' },
        { target: 'readyToSend' },
      ],
    },

    // 1／4 取得驗證碼登入
    askContact: { on: { CONTACT: { target: 'sendingCode', actions: 'keep' } } },
    sendingCode: {
      tags: 'asking',
      entry: { type: 'query', params: ask.sendCode },
      on: {
        CODE_SENT: { target: 'askCode', actions: { type: 'say', params: tell.codeSent } },
        NO_SMS: { target: 'next', actions: ['dropContact', { type: 'say', params: tell.noSms }] },
        CODE_REFUSED: [
          {
            guard: 'isTooSoon',
            target: 'askCode',
            actions: { type: 'say', params: ({ context, event }) => tell.codeTooSoon(context, event) },
          },
          {
            target: 'next',
            actions: ['dropContact', { type: 'say', params: ({ event }) => tell.codeTooMany(event) }],
          },
        ],
      },
    },
    askCode: {
      on: {
        CODE: { target: 'checkingCode', actions: 'keep' },
        RESEND: 'resendingCode',
        OTHER_CONTACT: { target: 'next', actions: 'dropContact' },
        BACK: { target: 'next', actions: 'dropContact' },
      },
    },
    // A code was sent already, and may still be right: a refusal leaves its question.
    resendingCode: {
      tags: 'asking',
      entry: { type: 'query', params: ask.sendCode },
      on: {
        CODE_SENT: { target: 'askCode', actions: { type: 'say', params: tell.codeSent } },
        NO_SMS: { target: 'next', actions: ['dropContact', { type: 'say', params: tell.noSms }] },
        CODE_REFUSED: [
          {
            guard: 'isTooSoon',
            target: 'askCode',
            actions: { type: 'say', params: ({ context, event }) => tell.codeTooSoon(context, event) },
          },
          { target: 'askCode', actions: { type: 'say', params: ({ event }) => tell.codeTooMany(event) } },
        ],
      },
    },
    checkingCode: {
      tags: 'asking',
      entry: { type: 'query', params: ask.checkCode },
      on: {
        CODE_RIGHT: { target: 'next', actions: ['keepVerified', { type: 'say', params: tell.verified }] },
        CODE_WRONG: {
          target: 'askCode',
          actions: { type: 'say', params: ({ event }) => tell.codeWrong(event) },
        },
        CODE_DEAD: { target: 'askCode', actions: { type: 'say', params: tell.codeDead } },
      },
    },

    // 2／4 學生資訊
    askRelation: {
      on: {
        RELATION: [
          { guard: 'isOtherUnnamed', target: 'askRelationOther', actions: 'keep' },
          { target: 'next', actions: 'keep' },
        ],
        BACK: [
          { guard: 'canUndo', target: 'next', actions: 'undo' },
          { guard: 'hasChildren', target: 'askSameRelation' },
          { actions: { type: 'say', params: tell.nothingBefore } },
        ],
      },
    },
    askRelationOther: {
      on: {
        RELATION: { target: 'next', actions: 'keep' },
        BACK: { target: 'askRelation', actions: { type: 'drop', params: { answer: 'relation' } } },
      },
    },
    askSameRelation: {
      on: {
        RELATION: [
          { guard: 'isOtherUnnamed', target: 'askRelationOther', actions: 'keep' },
          { target: 'next', actions: 'keep' },
        ],
        EDIT: 'askRelation',
        BACK: [
          { guard: 'canUndo', target: 'next', actions: 'undo' },
          { target: 'next', actions: 'dropChild' },
        ],
      },
    },
    askLevel: {
      on: {
        LEVEL: { target: 'next', actions: 'keep' },
        BACK: { target: 'next', actions: { type: 'drop', params: { answer: 'relation' } } },
      },
    },
    askStudentId: {
      on: {
        STUDENT_ID: { target: 'next', actions: 'keep' },
        BACK: { target: 'next', actions: { type: 'drop', params: { answer: 'level' } } },
      },
    },
    askSchool: {
      on: {
        SCHOOL_TEXT: { target: 'findingSchools', actions: 'keep' },
        BACK: { target: 'next', actions: { type: 'drop', params: { answer: 'studentId' } } },
      },
    },
    findingSchools: {
      tags: 'asking',
      entry: { type: 'query', params: ask.findSchools },
      on: {
        SCHOOLS_FOUND: [
          {
            guard: 'isNoSchool',
            target: 'askSchool',
            actions: [{ type: 'say', params: tell.noSchool }, 'searchAgain'],
          },
          { guard: 'isOneSchool', target: 'next', actions: 'keep' },
          { target: 'pickSchool', actions: 'keep' },
        ],
      },
    },
    pickSchool: {
      on: {
        SCHOOL: { target: 'next', actions: 'keep' },
        SCHOOL_TEXT: { target: 'findingSchools', actions: 'keep' },
        MORE_SCHOOLS: { target: 'findingSchools', actions: 'moreSchools' },
        BACK: { target: 'askSchool', actions: 'searchAgain' },
      },
    },
    matching: {
      tags: 'asking',
      entry: { type: 'query', params: ask.matchStudent },
      on: {
        STUDENT_FOUND: [
          {
            guard: 'isListed',
            target: 'next',
            actions: ['dropChild', { type: 'say', params: tell.listedAlready }],
          },
          { target: 'next', actions: 'keepChild' },
        ],
        STUDENT_NOT_FOUND: { target: 'mismatch', actions: 'keep' },
        PAUSED: { target: 'paused', actions: 'keep' },
      },
    },
    mismatch: {
      on: {
        EDIT: { target: 'next', actions: 'dropAsked' },
        BACK: { target: 'next', actions: { type: 'drop', params: { answer: 'school' } } },
      },
    },
    paused: {
      on: {
        TRY_AGAIN: 'next',
        EDIT: { target: 'next', actions: 'dropAsked' },
        BACK: { target: 'next', actions: { type: 'drop', params: { answer: 'school' } } },
      },
    },
    confirmChildren: {
      on: {
        CHILDREN_RIGHT: { target: 'next', actions: 'confirmChildren' },
        ADD_CHILD: [
          { guard: 'isFull', actions: { type: 'say', params: tell.listIsFull } },
          { target: 'next', actions: 'startChild' },
        ],
        CORRECT_CHILD: { target: 'next', actions: ['remember', 'reopenLastChild'] },
        BACK: { target: 'next', actions: 'reopenLastSchool' },
      },
    },

    // 3／4 個資使用聲明
    fetchingConsent: {
      tags: 'asking',
      entry: { type: 'query', params: ask.currentConsent },
      on: { CONSENT: { target: 'askConsent', actions: 'keep' } },
    },
    askConsent: {
      on: {
        AGREE: { target: 'next', actions: 'keep' },
        DECLINE: 'confirmDecline',
        BACK: { target: 'next', actions: ['dropConsent', 'doubtChildren'] },
      },
    },
    // It deletes everything, and a bare number may have been meant for the question before.
    confirmDecline: {
      on: {
        DECLINE: { target: 'home', actions: ['forget', { type: 'say', params: tell.declined }] },
        BACK: 'askConsent',
      },
    },

    // 4／4 家長資料
    askParentId: {
      on: {
        PARENT_ID: { target: 'next', actions: 'keep' },
        BACK: [
          { guard: 'canUndo', target: 'next', actions: 'undo' },
          { target: 'next', actions: 'dropConsent' },
        ],
      },
    },
    askName: {
      on: {
        NAME: { target: 'next', actions: 'keep' },
        BACK: [
          { guard: 'canUndo', target: 'next', actions: 'undo' },
          { target: 'next', actions: { type: 'drop', params: { answer: 'parentId' } } },
        ],
      },
    },
    askEmail: {
      on: {
        EMAIL: { target: 'next', actions: 'keep' },
        BACK: [
          { guard: 'canUndo', target: 'next', actions: 'undo' },
          { target: 'next', actions: { type: 'drop', params: { answer: 'name' } } },
        ],
      },
    },
    askMobile: {
      on: {
        MOBILE: { target: 'next', actions: 'keep' },
        BACK: [
          { guard: 'canUndo', target: 'next', actions: 'undo' },
          { target: 'next', actions: { type: 'drop', params: { answer: 'name' } } },
        ],
      },
    },
    summary: {
      on: {
        SIGNATURE: { target: 'next', actions: 'keep' },
        EDIT: { target: 'next', actions: ['remember', 'dropAsked'] },
        EDIT_CHILDREN: { target: 'next', actions: 'doubtChildren' },
        BACK: { target: 'next', actions: 'dropLastContact' },
      },
    },
    readyToSend: {
      on: {
        SEND: 'submitting',
        EDIT_ALL: { target: 'next', actions: 'dropSignature' },
        BACK: { target: 'next', actions: 'dropSignature' },
      },
    },
    submitting: {
      tags: 'asking',
      entry: { type: 'query', params: ask.submit },
      on: {
        SUBMITTED: {
          target: 'home',
          actions: [{ type: 'say', params: ({ event }) => tell.submitted(event) }, 'forget'],
        },
        NOTHING_NEW: {
          target: 'home',
          actions: [{ type: 'say', params: ({ event }) => tell.nothingNew(event) }, 'forget'],
        },
      },
    },
  },
});
