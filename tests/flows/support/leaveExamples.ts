import type { LeaveContext } from '../../../flows/leave/context.ts';
import type { LeaveQuery } from '../../../flows/leave/effects.ts';
import type { FilingEvent, LeaveAnswer, LeaveEvent } from '../../../flows/leave/events.ts';
import { childOf, isOneDay } from '../../../flows/leave/fill.ts';
import { leaveFlow } from '../../../flows/leave/flow.ts';
import { guards } from '../../../flows/leave/guards.ts';
import { ABSENCE_ANSWERS, SLIP_VERBS } from '../../../flows/view.ts';
import type { Territory } from './explore.ts';
import { type Examples, GLOBAL_EVENTS } from './globalExamples.ts';
import { DAMING, FATHERS, RETURNED, SLIP, THURSDAY, XIAOMING } from './leavePeople.ts';

const schools = [DAMING.school];
const day = { from: THURSDAY, to: THURSDAY };
const several = { from: THURSDAY, to: '2026-12-08' };
const absenceId = '00000000-0000-4000-8000-0000000000d1';

/** What a guardian may send, each kind for each branch it may take; a kind without an example does not compile. */
const FILING_EVENTS: Examples<FilingEvent> = {
  ASK_LEAVE: [
    { type: 'ASK_LEAVE', schools },
    { type: 'ASK_LEAVE', schools, message: '王大明 明天上午 病假 發燒' },
  ],
  PICK_CHILD: [DAMING, XIAOMING].map(({ bindingId }) => ({ type: 'PICK_CHILD', bindingId })),
  KIND: [
    { type: 'KIND', kind: 'SICK' },
    { type: 'KIND', kind: 'PERSONAL' },
  ],
  TIME: [
    { type: 'TIME', reading: { reading: 'UNDERSTOOD', time: { days: day } } },
    { type: 'TIME', reading: { reading: 'AMBIGUOUS', readings: [{ days: day }, { days: several }] } },
    { type: 'TIME', reading: { reading: 'IMPOSSIBLE', impossible: { why: 'SEVERAL_DAYS' } } },
  ],
  EITHER: [{ type: 'EITHER', time: { days: day } }],
  DAYS: [{ type: 'DAYS', days: several }],
  NEAR: [{ type: 'NEAR', inDays: 1, part: { of: 'WHOLE_DAY' } }],
  PART: [{ type: 'PART', part: { of: 'PERIODS', first: 1, last: 3 } }],
  REASON: [{ type: 'REASON', reason: { text: '半夜發燒' } }],
  REASON_SEND: [{ type: 'REASON_SEND', reason: { code: 'FEVER' } }],
  MEDIA: [{ type: 'MEDIA', what: 'image', messageId: '501' }],
  PROOF_LATER: [{ type: 'PROOF_LATER' }],
  PROOF_DONE: [{ type: 'PROOF_DONE' }],
  MESSAGE: [{ type: 'MESSAGE', text: '明天 病假 發燒' }],
  EDIT: (['child', 'kind', 'time', 'part', 'reason', 'proof'] as const).map((answer) => ({
    type: 'EDIT',
    answer,
  })),
  SEND: [{ type: 'SEND' }],
  DRAFT: [{ type: 'DRAFT' }],
  MY_SLIPS: [{ type: 'MY_SLIPS' }],
  LOOK: [{ type: 'LOOK', slipId: SLIP.slipId }],
  ACT: SLIP_VERBS.guardian.map((verb) => ({ type: 'ACT', verb, slipId: SLIP.slipId, version: 1 })),
  TEXT: [{ type: 'TEXT', text: '那天要上學' }],
  SURE: [{ type: 'SURE' }],
  AGAIN: [{ type: 'AGAIN' }],
  GO_ON: [{ type: 'GO_ON' }],
  ABSENCE: ABSENCE_ANSWERS.map((answer) => ({ type: 'ABSENCE', answer, absenceId, version: 1 })),
  ABSENCE_REASON: [{ type: 'ABSENCE_REASON', reason: 'FEVER' }],
};

const count = { schoolDays: 1, days: 1, periods: 7 };
const opened = { type: 'LEAVE_OPENED', schools, language: 'zh-Hant' } as const;
const objections: LeaveAnswer[] = [
  { type: 'OBJECTED', objection: { objection: 'NOT_OFFERED', kind: 'OFFICIAL' } },
  { type: 'OBJECTED', objection: { objection: 'NO_SCHOOL', nextSchoolDay: THURSDAY } },
  { type: 'OBJECTED', objection: { objection: 'NOT_IN_THESE_UNITS', units: ['WHOLE_DAY'] } },
  {
    type: 'OBJECTED',
    objection: {
      objection: 'OVERLAP',
      other: { id: FATHERS.slipId, kind: 'SICK', time: FATHERS.time, state: 'CONFIRMED' },
    },
    overlapping: { slip: FATHERS },
  },
  { type: 'NOT_ALLOWED' },
];

/** What the engine may answer to each query; a query without answers does not compile. */
function engineAnswers(query: LeaveQuery): readonly LeaveAnswer[] {
  switch (query.type) {
    case 'openLeave':
      return [
        { ...opened, children: [DAMING] },
        { ...opened, children: [DAMING, XIAOMING] },
        { ...opened, children: [XIAOMING], blocked: 'PENDING' },
        { ...opened, schools: [], children: [], blocked: 'NOT_BOUND' },
      ];
    case 'judgeLeave':
      return [
        { type: 'JUDGED', judged: { count, overQuota: false, confirmBy: '07:50' } },
        {
          type: 'JUDGED',
          judged: { count, overQuota: true, proof: { why: 'LENGTH', until: '2026-12-09' } },
        },
        ...objections,
      ];
    case 'submitLeave':
      return [
        { type: 'FILED', slip: SLIP, confirmBy: '07:50', teacherLinked: true },
        { type: 'FILED', slip: { ...SLIP, state: 'DRAFT' }, teacherLinked: false },
        ...objections,
      ];
    case 'listSlips':
      return [
        { type: 'SLIPS', slips: [] },
        { type: 'SLIPS', slips: [SLIP, RETURNED, FATHERS] },
      ];
    case 'readSlip':
      return [{ type: 'SLIP', slip: SLIP }, { type: 'NO_SLIP' }];
    case 'actOnSlip':
      return [
        { type: 'SLIP_ACTED', outcome: { kind: 'done', verb: query.acting.verb, slip: SLIP } },
        { type: 'SLIP_ACTED', outcome: { kind: 'remindedAlready', slip: SLIP, at: SLIP.filedAt } },
        { type: 'SLIP_ACTED', outcome: { kind: 'refused', why: 'NOT_NOW', slip: FATHERS } },
        { type: 'SLIP_ACTED', outcome: { kind: 'changed', slip: RETURNED } },
        { type: 'SLIP_ACTED', outcome: { kind: 'notFound' } },
      ];
    case 'answerAbsence':
      return [
        ...objections.slice(0, 1),
        { type: 'ABSENCE_ANSWERED', outcome: { kind: 'filed', slip: SLIP } },
        { type: 'ABSENCE_ANSWERED', outcome: { kind: 'expected' } },
        { type: 'ABSENCE_ANSWERED', outcome: { kind: 'answeredAlready', by: 'FATHER' } },
        { type: 'ABSENCE_ANSWERED', outcome: { kind: 'takenBack' } },
        { type: 'ABSENCE_ANSWERED', outcome: { kind: 'notFound' } },
      ];
  }
}

/** The leave flow, to be explored. */
export const leaveTerritory: Territory = {
  flow: leaveFlow,
  inputs: [...Object.values<readonly LeaveEvent[]>(FILING_EVENTS).flat(), ...GLOBAL_EVENTS],
  answersTo: (query) => engineAnswers(query as LeaveQuery),
  facts: (context) => guardedFacts(context as LeaveContext),
};

/**
 * What the guards look at. While slips are looked at it does not matter what is filled in beside them, only whether
 * something is.
 */
function guardedFacts(context: LeaveContext): unknown {
  const { slips, slip, acting, absence, proofs = 0, children } = context;
  const isGoingOn = guards.isGoingOn({ context, event: { type: 'AGAIN' } });
  if (slips || slip || acting || absence)
    return ['aside', isGoingOn, acting?.verb, absence?.answer, slips && 1, slip && 1, proofs > 0];
  const { fill, judged, blocked, message, either, undo, isProofSettled, resendOf } = context;
  const proof = isProofSettled ? 'settled' : proofs > 0 ? 'came' : 'wanted';
  return [
    blocked && [blocked, children.length > 0, message !== undefined],
    [children.length > 1, childOf(context) !== undefined],
    [fill.kind !== undefined, either && 1, fill.days && isOneDay(fill), fill.part && 1, fill.reason && 1],
    [judged && (judged.proof ? proof : 'plain'), resendOf !== undefined],
    undo && (undo.fill.reason ? 'whole' : 'part'),
  ];
}
