import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { teacher } from '../setup.ts';

const tooSoon = teacher.createStateConfig({
  on: {
    CODE_REFUSED: {
      guard: 'isTooSoon',
      target: 'askCode',
      actions: { type: 'say', params: ({ event }) => tell.codeTooSoon(event) },
    },
  },
}).on.CODE_REFUSED;

/** Left half way: no binding was looked at, and none is spoken of. */
const cancelLogin = {
  target: 'recognisingQuietly',
  actions: ['forget', { type: 'say', params: tell.loginCancelled }],
} as const;

/** The login, once, by the email that the school entered and a code. */
export const loginStates = {
  out: teacher.createStateConfig({ tags: ['idle', 'empty'] }),
  recognising: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.whoAmI },
    on: {
      STAFF: { target: 'home', actions: 'keep' },
      NOT_STAFF: { target: 'askEmail', actions: 'forget' },
    },
  }),
  recognisingQuietly: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.whoAmI },
    on: { STAFF: { target: 'home', actions: 'keep' }, NOT_STAFF: { target: 'out', actions: 'forget' } },
  }),
  askEmail: teacher.createStateConfig({
    tags: 'idle',
    on: { EMAIL: { target: 'sendingCode', actions: 'keep' }, CANCEL: cancelLogin },
  }),
  sendingCode: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.sendStaffCode },
    on: {
      CODE_SENT: { target: 'askCode', actions: { type: 'say', params: tell.codeSent } },
      CODE_REFUSED: [
        tooSoon,
        { target: 'askEmail', actions: { type: 'say', params: ({ event }) => tell.codeTooMany(event) } },
      ],
    },
  }),
  askCode: teacher.createStateConfig({
    tags: 'idle',
    on: {
      CODE: { target: 'linking', actions: 'keep' },
      RESEND: 'resendingCode',
      EMAIL: { target: 'sendingCode', actions: 'keep' },
      OTHER_EMAIL: { target: 'askEmail', actions: 'forget' },
      BACK: { target: 'askEmail', actions: 'forget' },
      CANCEL: cancelLogin,
    },
  }),
  // A code was sent already, and may still be right: a refusal leaves its question.
  resendingCode: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.sendStaffCode },
    on: {
      CODE_SENT: { target: 'askCode', actions: { type: 'say', params: tell.codeSent } },
      CODE_REFUSED: [
        tooSoon,
        { target: 'askCode', actions: { type: 'say', params: ({ event }) => tell.codeTooMany(event) } },
      ],
    },
  }),
  confirmSignOut: teacher.createStateConfig({
    tags: 'idle',
    on: { SURE: 'signingOut', BACK: 'recognising' },
  }),
  signingOut: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.signOutStaff },
    on: {
      SIGNED_OUT_STAFF: { target: 'out', actions: ['forget', { type: 'say', params: tell.signedOut }] },
    },
  }),
  linking: teacher.createStateConfig({
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
  }),
};
