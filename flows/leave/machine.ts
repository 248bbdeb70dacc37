import { emptyLeave } from './context.ts';
import * as tell from './says.ts';
import { leave } from './setup.ts';
import { entryStates } from './states/entry.ts';
import { filingStates } from './states/filing.ts';
import { slipStates } from './states/slips.ts';

/**
 * A guardian's way through leave: to file it, to see what became of it. `next` is the router: whatever is missing is the
 * next question, so that one message may answer several, and what is objected to is asked again alone. Buttons of slips and
 * of a teacher's question are answered in every state; what is being filled in waits for them.
 */
export const leaveMachine = leave.createMachine({
  id: 'leave',
  context: emptyLeave,
  initial: 'home',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    BACK: { actions: { type: 'say', params: tell.nothingBefore } },
    CANCEL: { target: '.home', actions: ['forget', { type: 'say', params: tell.left }] },
    RESTART: { target: '.opening', actions: 'forget' },
    EXPIRE: { target: '.home', actions: 'forget' },
    ASK_LEAVE: [
      {
        guard: 'goesOn',
        target: '.next',
        actions: ['dropSlips', 'dropAbsence', { type: 'say', params: tell.alreadyOn }],
      },
      { target: '.opening', actions: ['forget', 'keep'] },
    ],
    MY_SLIPS: '.listing',
    LOOK: { target: '.reading', actions: 'keep' },
    ACT: [
      { guard: 'isReminder', target: '.acting', actions: 'keep' },
      { guard: 'isRepeatAsked', target: '.opening', actions: ['forget', 'keep'] },
      { target: '.reading', actions: 'keep' },
    ],
    ABSENCE: [
      { guard: 'isExpected', target: '.answeringAbsence', actions: 'keep' },
      { target: '.askAbsence', actions: 'keep' },
    ],
  },
  states: {
    ...entryStates,
    next: {
      always: [
        { guard: 'needsChild', target: 'askChild' },
        { guard: 'needsKind', target: 'askKind' },
        { guard: 'isEither', target: 'askEither' },
        { guard: 'needsDays', target: 'askWhen' },
        { guard: 'needsJudging', target: 'judging' },
        { guard: 'needsPart', target: 'askPart' },
        { guard: 'needsProof', target: 'askProof' },
        { guard: 'needsReason', target: 'askReason' },
        { target: 'summary' },
      ],
    },
    ...filingStates,
    ...slipStates,
  },
});
