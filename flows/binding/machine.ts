import { emptyBinding } from './context.ts';
import * as tell from './says.ts';
import { binding } from './setup.ts';
import { childStates } from './states/child.ts';
import { contactStates } from './states/contact.ts';
import { entryStates } from './states/entry.ts';
import { parentStates } from './states/parent.ts';
import { schoolStates } from './states/school.ts';

/**
 * A guardian's way through the binding. Pure: what it wants from the world are `query` and `say` actions for the
 * engine. `next` is the router: whatever is missing is the next question, so that correcting an answer is dropping it.
 * States tagged `asking` wait for the engine's answer, `idle` ones hold nothing that leaving would lose, `empty` ones
 * nothing that would have to be deleted.
 */
export const bindingMachine = binding.createMachine({
  id: 'binding',
  context: emptyBinding,
  initial: 'greeting',
  on: {
    INVALID: { actions: { type: 'say', params: ({ event }) => ({ line: event.why }) } },
    START: { actions: { type: 'say', params: tell.alreadyOn } },
    BACK: { actions: { type: 'say', params: tell.nothingBefore } },
    CANCEL: [
      {
        guard: 'isAmending',
        target: '.home',
        actions: [{ type: 'say', params: tell.amendLeft }, 'forget'],
      },
      { target: '.home', actions: ['forget', { type: 'say', params: tell.cancelled }] },
    ],
    RESTART: [
      { guard: 'isAmending', actions: { type: 'say', params: tell.amendNotAnew } },
      {
        target: '.opening',
        actions: [{ type: 'say', params: ({ context }) => tell.restarted(context) }, 'forget'],
      },
    ],
    EXPIRE: { target: '.home', actions: ['forget', 'markExpired'] },
  },
  states: {
    ...entryStates,
    next: {
      always: [
        { guard: 'needsContact', target: 'askContact' },
        { guard: 'needsRelationAgain', target: 'askSameRelation' },
        { guard: 'needsRelation', target: 'askRelation' },
        { guard: 'hasOneLevel', target: 'next', reenter: true, actions: 'fillLevel' },
        { guard: 'needsLevel', target: 'askLevel' },
        { guard: 'needsStudentId', target: 'askStudentId' },
        { guard: 'hasSchoolGiven', target: 'next', reenter: true, actions: 'fillSchool' },
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
    ...contactStates,
    ...childStates,
    ...schoolStates,
    ...parentStates,
  },
});
