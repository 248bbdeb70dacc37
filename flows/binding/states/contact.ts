import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { binding } from '../setup.ts';
import { endsAtFirst } from './entry.ts';

/** What the sending of a code may be answered; `refused`: the question that a refusal leads to. */
const sent = {
  CODE_SENT: { target: 'askCode', actions: { type: 'say', params: tell.codeSent } },
  NO_SMS: { target: 'next', actions: ['dropContact', { type: 'say', params: tell.noSms }] },
} as const;

const tooSoon = binding.createStateConfig({
  on: {
    CODE_REFUSED: {
      guard: 'isTooSoon',
      target: 'askCode',
      actions: { type: 'say', params: ({ context, event }) => tell.codeTooSoon(context, event) },
    },
  },
}).on.CODE_REFUSED;

/** 1／4 取得驗證碼登入: a contact and its code; the email is proven here too, where the mobile came first. */
export const contactStates = {
  askContact: binding.createStateConfig({
    on: {
      CONTACT_KIND: { target: 'askContact', actions: 'keep' },
      CONTACT: { target: 'sendingCode', actions: 'keep' },
      BACK: [
        { guard: 'hasContactKind', target: 'askContact', actions: 'dropContactKind' },
        { actions: { type: 'say', params: tell.nothingBefore } },
      ],
      ...endsAtFirst,
    },
  }),
  sendingCode: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.sendCode },
    on: {
      ...sent,
      CODE_REFUSED: [
        tooSoon,
        {
          target: 'next',
          actions: ['dropContact', { type: 'say', params: ({ event }) => tell.codeTooMany(event) }],
        },
      ],
    },
  }),
  askCode: binding.createStateConfig({
    on: {
      CODE: { target: 'checkingCode', actions: 'keep' },
      RESEND: 'resendingCode',
      // Another address typed where its code is asked is meant as another address.
      CONTACT: { target: 'sendingCode', actions: 'keep' },
      EMAIL: { target: 'next', actions: ['dropContact', 'keep'] },
      OTHER_CONTACT: { target: 'next', actions: 'dropContact' },
      BACK: { target: 'next', actions: 'dropContact' },
    },
  }),
  // A code was sent already, and may still be right: a refusal leaves its question.
  resendingCode: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.sendCode },
    on: {
      ...sent,
      CODE_REFUSED: [
        tooSoon,
        { target: 'askCode', actions: { type: 'say', params: ({ event }) => tell.codeTooMany(event) } },
      ],
    },
  }),
  checkingCode: binding.createStateConfig({
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
  }),
};
