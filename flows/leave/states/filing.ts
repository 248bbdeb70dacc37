import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { leave } from '../setup.ts';

/** A correction that was begun is left first of all. */
const undoFirst = { guard: 'canUndo', target: 'next', actions: 'undo' } as const;
const leaveIt = { target: 'home', actions: ['forget', { type: 'say', params: tell.left }] } as const;
const back = (answer: 'kind' | 'time' | 'reason' | 'proof') =>
  ({ target: 'next', actions: { type: 'drop', params: { answer } } }) as const;

const kept = { target: 'next', actions: 'keep' } as const;
/** One message instead of the answer, and what of it can't be. */
const message = leave.createStateConfig({
  on: {
    MESSAGE: {
      target: 'next',
      actions: [{ type: 'say', params: ({ context, event }) => tell.read(context, event) }, 'keep'],
    },
  },
}).on.MESSAGE;
const time = leave.createStateConfig({
  on: {
    TIME: { target: 'next', actions: ['keep', { type: 'say', params: ({ event }) => tell.timeRead(event) }] },
  },
}).on.TIME;
const objection = leave.createStateConfig({
  on: {
    OBJECTED: [
      {
        guard: 'isAboutPart',
        target: 'askPart',
        actions: [{ type: 'say', params: ({ event }) => tell.objected(event) }, 'object'],
      },
      {
        target: 'next',
        actions: [{ type: 'say', params: ({ event }) => tell.objected(event) }, 'object'],
      },
    ],
    NOT_ALLOWED: {
      target: 'home',
      actions: [{ type: 'say', params: tell.notAllowed }, 'forget'],
    },
  },
}).on;

/** A file goes with the slip when it is sent; `said` tells that it came, and how many there are. */
const file = (said: typeof tell.proofCame) =>
  leave.createStateConfig({ on: { MEDIA: { actions: [{ type: 'say', params: said }, 'keep'] } } }).on.MEDIA;

/** The questions of a slip, its summary, and the sending. What holds against an answer is told at that answer. */
export const filingStates = {
  askChild: leave.createStateConfig({
    on: { PICK_CHILD: kept, MESSAGE: message, BACK: [undoFirst, leaveIt] },
  }),
  askKind: leave.createStateConfig({
    on: {
      KIND: kept,
      MESSAGE: message,
      BACK: [
        undoFirst,
        {
          guard: 'hasSeveralChildren',
          target: 'next',
          actions: { type: 'drop', params: { answer: 'child' } },
        },
        leaveIt,
      ],
    },
  }),
  askWhen: leave.createStateConfig({
    on: {
      TIME: time,
      NEAR: kept,
      DAYS: kept,
      MESSAGE: message,
      BACK: [undoFirst, back('kind')],
    },
  }),
  askEither: leave.createStateConfig({
    on: { EITHER: kept, TIME: time, BACK: { target: 'next', actions: 'dropEither' } },
  }),
  judging: leave.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.judgeLeave },
    on: { JUDGED: kept, ...objection },
  }),
  askPart: leave.createStateConfig({
    on: { PART: kept, TIME: time, BACK: [undoFirst, back('time')] },
  }),
  askProof: leave.createStateConfig({
    on: {
      MEDIA: file(tell.proofCame),
      PROOF_LATER: kept,
      PROOF_DONE: [{ guard: 'hasProofs', ...kept }, { actions: { type: 'say', params: tell.noProofYet } }],
      BACK: [undoFirst, back('time')],
    },
  }),
  // It stands under the whole summary: a reason that is tapped sends it, one that is typed is shown once more.
  askReason: leave.createStateConfig({
    entry: 'endOtherEdit',
    on: {
      REASON: kept,
      REASON_SEND: { target: 'submitting', actions: 'keep' },
      EDIT: kept,
      MEDIA: file(tell.proofNoted),
      BACK: [undoFirst, { guard: 'hasProofWanted', ...back('proof') }, back('time')],
    },
  }),
  summary: leave.createStateConfig({
    entry: 'endEdit',
    on: {
      SEND: 'submitting',
      EDIT: kept,
      MEDIA: file(tell.proofNoted),
      BACK: back('reason'),
    },
  }),
  submitting: leave.createStateConfig({
    tags: 'asking',
    entry: ['judgeAll', { type: 'query', params: ask.submitLeave }],
    on: {
      FILED: {
        target: 'home',
        actions: [{ type: 'say', params: ({ event }) => tell.filed(event) }, 'forget'],
      },
      ...objection,
    },
  }),
};
