import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { leave } from '../setup.ts';

/** Back to what is being filled in, where something is; else to where nothing is. */
const away = [
  { guard: 'isGoingOn', target: 'next', actions: 'dropSlips' },
  { target: 'home', actions: 'forget' },
] as const;
const gone = [
  {
    guard: 'isGoingOn',
    target: 'next',
    actions: ['dropSlips', { type: 'say', params: tell.noSlip }],
  },
  { target: 'home', actions: ['forget', { type: 'say', params: tell.noSlip }] },
] as const;
const goOn = { guard: 'isGoingOn', target: 'next', actions: 'dropSlips' } as const;

/** 我的假單: the list, one of them, and what is done about it. What is being filled in waits beside it. */
export const slipStates = {
  listing: leave.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listSlips },
    on: {
      SLIPS: [
        {
          guard: 'isNone',
          target: 'away',
          actions: { type: 'say', params: ({ event }) => tell.noSlips(event) },
        },
        { target: 'slips', actions: 'keep' },
      ],
    },
  }),
  // Back to what is being filled in, where something is.
  away: leave.createStateConfig({ always: [...away] }),
  slips: leave.createStateConfig({
    tags: 'idle',
    on: { GO_ON: goOn, AGAIN: 'listing', BACK: [...away] },
  }),
  reading: leave.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.readSlip },
    on: { SLIP: { target: 'shown', actions: 'keep' }, NO_SLIP: [...gone] },
  }),
  // What was asked for decides what is asked now.
  shown: leave.createStateConfig({
    always: [
      { guard: 'isCancelling', target: 'confirmCancel' },
      { guard: 'isContradicting', target: 'askContradict' },
      { guard: 'isAddingProof', target: 'addProof' },
      { target: 'slip' },
    ],
  }),
  slip: leave.createStateConfig({
    tags: 'idle',
    on: { GO_ON: goOn, BACK: 'listing' },
  }),
  confirmCancel: leave.createStateConfig({
    tags: 'idle',
    on: {
      SURE: 'acting',
      BACK: { target: 'slip', actions: ['dropActing', { type: 'say', params: tell.kept }] },
    },
  }),
  // The words are not needed: what differs may be said to the school by telephone.
  askContradict: leave.createStateConfig({
    tags: 'idle',
    on: {
      TEXT: { target: 'acting', actions: 'keep' },
      SURE: 'acting',
      BACK: { target: 'slip', actions: ['dropActing', { type: 'say', params: tell.kept }] },
    },
  }),
  // Each file is the slip's as soon as it comes: nothing is lost where somebody leaves after it. Several often come together.
  addProof: leave.createStateConfig({
    tags: 'idle',
    on: {
      MEDIA: { target: 'acting', actions: 'keep' },
      BACK: { target: 'slip', actions: 'dropActing' },
    },
  }),
  acting: leave.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.actOnSlip },
    on: {
      SLIP_ACTED: [
        {
          guard: 'hasAddedProof',
          target: 'addProof',
          actions: ['keep', { type: 'say', params: ({ event }) => tell.acted(event) }],
        },
        {
          guard: 'hasSlip',
          target: 'slip',
          actions: ['keep', { type: 'say', params: ({ event }) => tell.acted(event) }],
        },
        ...gone,
      ],
    },
  }),
  askAbsence: leave.createStateConfig({
    tags: 'idle',
    on: {
      ABSENCE_REASON: { target: 'answeringAbsence', actions: 'keep' },
      BACK: { target: 'away', actions: ['dropAbsence', { type: 'say', params: tell.notAnswered }] },
    },
  }),
  answeringAbsence: leave.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.answerAbsence },
    on: {
      ABSENCE_ANSWERED: {
        target: 'away',
        actions: [{ type: 'say', params: ({ event }) => tell.absenceAnswered(event) }, 'dropAbsence'],
      },
      // It can't be filed by two taps: 請假 asks for what would be right.
      OBJECTED: {
        target: 'away',
        actions: [{ type: 'say', params: ({ event }) => tell.objected(event) }, 'dropAbsence'],
      },
    },
  }),
};
