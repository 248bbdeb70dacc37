import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { teacher } from '../setup.ts';

/** 「家長 5」 and 「綁定管理」: who is bound to a pupil, and stopping an approved binding with a reason. */
export const guardianStates = {
  askSeat: teacher.createStateConfig({
    tags: 'idle',
    on: { BACK: 'readingClass' },
  }),
  readingGuardians: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listGuardians },
    on: {
      GUARDIANS_FOUND: [
        { guard: 'isEndableBecause', target: 'confirmEnd', actions: 'keep' },
        { guard: 'isEndable', target: 'askEndReason', actions: 'keep' },
        // Another was faster, or it is not theirs to do: what is there now is shown.
        {
          guard: 'isEnding',
          target: 'guardians',
          actions: ['keep', 'endNothing', { type: 'say', params: tell.changedMeanwhile }],
        },
        { target: 'guardians', actions: 'keep' },
      ],
      NO_PUPIL: [
        {
          guard: 'isOfClass',
          target: 'askSeat',
          actions: ['endNothing', { type: 'say', params: tell.noPupil }],
        },
        { target: 'recognising', actions: { type: 'say', params: tell.noPupil } },
      ],
    },
  }),
  guardians: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingGuardians',
      BACK: [{ guard: 'isOfClass', target: 'readingClass' }, { target: 'recognising' }],
    },
  }),
  askEndReason: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingGuardians',
      END_REASON: [
        { guard: 'isOtherEndUntyped', target: 'askEndReasonText' },
        { target: 'confirmEnd', actions: 'keep' },
      ],
      BACK: { target: 'readingGuardians', actions: 'endNothing' },
    },
  }),
  askEndReasonText: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingGuardians',
      END_REASON: { target: 'confirmEnd', actions: 'keep' },
      BACK: 'askEndReason',
    },
  }),
  // What stops a family is looked at once more, whatever the reason.
  confirmEnd: teacher.createStateConfig({
    tags: 'idle',
    on: {
      AGAIN: 'readingGuardians',
      SURE: 'ending',
      END_REASON: { target: 'confirmEnd', actions: 'keep' },
      BACK: { target: 'askEndReason', actions: 'dropReason' },
    },
  }),
  ending: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.endBinding },
    on: {
      ENDED: {
        target: 'readingGuardians',
        actions: ['endNothing', { type: 'say', params: ({ event }) => tell.ended(event.outcome) }],
      },
    },
  }),
  readingManaged: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listManaged },
    on: {
      MANAGED: { target: 'askClass', actions: 'keep' },
      NOT_ADMIN: { target: 'recognising', actions: { type: 'say', params: tell.notAdmin } },
    },
  }),
  askClass: teacher.createStateConfig({
    tags: 'idle',
    on: { CLASS_NAMED: { target: 'findingClass', actions: 'keep' }, BACK: 'recognising' },
  }),
  findingClass: teacher.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.findClasses },
    on: {
      CLASSES_FOUND: [
        { guard: 'isNoClass', target: 'askClass', actions: { type: 'say', params: tell.noSuchClass } },
        { guard: 'isOneClass', target: 'readingClass', actions: 'keep' },
        { target: 'pickSchool', actions: 'keep' },
      ],
    },
  }),
  pickSchool: teacher.createStateConfig({
    tags: 'idle',
    on: { OPEN_CLASS: { target: 'readingClass', actions: 'keep' }, BACK: 'readingManaged' },
  }),
};
