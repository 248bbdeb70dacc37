import { RETURN_REASONS } from '../../../domain/leave/slip.ts';
import type { SlipsContext } from '../../../flows/slips/context.ts';
import type { SlipsQuery } from '../../../flows/slips/effects.ts';
import type { HandlingEvent, SlipsAnswer, SlipsEvent } from '../../../flows/slips/events.ts';
import { slipsFlow } from '../../../flows/slips/flow.ts';
import type { Territory } from './explore.ts';
import { type Examples, GLOBAL_EVENTS } from './globalExamples.ts';
import { ROLL, STAFF_SLIP, STAFF_SLIPS, slipDetailOf, THURSDAY } from './leavePeople.ts';
import { LATER } from './people.ts';

const { slipId } = STAFF_SLIP;
const [, plain = STAFF_SLIP, held = STAFF_SLIP, cancelling = STAFF_SLIP] = STAFF_SLIPS;
const days = { from: THURSDAY, to: '2026-12-08' };
const rollClass = { classId: ROLL.classId, grade: ROLL.grade, className: ROLL.className };
const deputyId = '00000000-0000-4000-8000-0000000000e1';

/** What the staff may send, each kind for each branch it may take; a kind without an example does not compile. */
const HANDLING_EVENTS: Examples<HandlingEvent> = {
  LIST: [{ type: 'LIST' }],
  MORE: [{ type: 'MORE' }],
  PREVIOUS: [{ type: 'PREVIOUS' }],
  AGAIN: [{ type: 'AGAIN' }],
  CONFIRM: [{ type: 'CONFIRM', slipId, version: 1 }],
  RETURN: [
    { type: 'RETURN', slipId, version: 1 },
    { type: 'RETURN', slipId: cancelling.slipId, version: 1 },
  ],
  DETAIL: [
    { type: 'DETAIL', slipId },
    { type: 'DETAIL', slipId: cancelling.slipId },
  ],
  ORDER: [
    { type: 'ORDER', verb: 'confirm', seats: [5, 9] },
    { type: 'ORDER', verb: 'return', seats: [5, 9] },
    { type: 'ORDER', verb: 'detail', seats: [5, 9] },
    { type: 'ORDER', verb: 'return', seats: [5], reason: '請補證明' },
  ],
  CONFIRM_ALL: [{ type: 'CONFIRM_ALL' }],
  RETURN_REASON: [
    ...RETURN_REASONS.map((reason) => ({ type: 'RETURN_REASON', reason }) as const),
    { type: 'RETURN_REASON', reason: 'OTHER', typed: '請先打電話說明' },
  ],
  SURE: [{ type: 'SURE' }],
  TODAY: [{ type: 'TODAY' }],
  ROLL: [{ type: 'ROLL' }],
  PICK_CLASS: [{ type: 'PICK_CLASS', classId: ROLL.classId }],
  ABSENT: [
    { type: 'ABSENT', seats: [8, 9], isTakenBack: false },
    { type: 'ABSENT', seats: [7], isTakenBack: true },
  ],
  DEPUTIES: [{ type: 'DEPUTIES' }],
  PICK_COLLEAGUE: [{ type: 'PICK_COLLEAGUE', staffId: 'staff-2' }],
  DAYS: [
    { type: 'DAYS', reading: { reading: 'UNDERSTOOD', time: { days } } },
    { type: 'DAYS', reading: { reading: 'UNDERSTOOD', time: { part: { of: 'MORNING' } } } },
  ],
  END_DEPUTY: [{ type: 'END_DEPUTY', deputyId }],
};

const NOT_STAFF: SlipsAnswer = { type: 'NOT_STAFF' };
const NO_CLASS: SlipsAnswer = { type: 'NO_CLASS' };
const student = '王大明';

/** What the engine may answer to each query; a query without answers does not compile. */
function engineAnswers(query: SlipsQuery): readonly SlipsAnswer[] {
  switch (query.type) {
    case 'openSlips': {
      const { offset } = query;
      return [
        NOT_STAFF,
        { type: 'SLIPS', items: [], total: 0, offset },
        { type: 'SLIPS', items: [STAFF_SLIP], total: offset + 1, offset },
        { type: 'SLIPS', items: [...STAFF_SLIPS], total: offset + 12, offset },
      ];
    }
    case 'slipDetail':
      return [
        NOT_STAFF,
        { type: 'GONE' },
        {
          type: 'SLIP_DETAIL',
          slip: slipDetailOf(STAFF_SLIPS.find((slip) => slip.slipId === query.slipId) ?? STAFF_SLIP),
          coming: 1,
          links: ['https://school.example/p/1'],
        },
      ];
    case 'resolveSlips':
      return [
        NOT_STAFF,
        { type: 'SEATS', clear: [], unclear: [], unknown: [40] },
        { type: 'SEATS', clear: [STAFF_SLIP], unclear: [], unknown: [] },
        { type: 'SEATS', clear: [STAFF_SLIP, plain], unclear: [held], unknown: [40] },
        { type: 'SEATS', clear: [], unclear: [held], unknown: [] },
        { type: 'SEATS', clear: [], unclear: [held, cancelling], unknown: [] },
      ];
    case 'readSlipTargets':
      return [
        { type: 'SLIP_TARGETS', items: [] },
        {
          type: 'SLIP_TARGETS',
          items: STAFF_SLIPS.filter((each) => query.targets.some(({ slipId }) => slipId === each.slipId)),
        },
      ];
    case 'plainSlips':
      return [
        NOT_STAFF,
        { type: 'PLAIN', targets: [], othersLeft: 2 },
        { type: 'PLAIN', targets: [{ slipId, version: 1 }], othersLeft: 2 },
      ];
    case 'decideSlips':
      return [
        NOT_STAFF,
        ...(['CONFIRMED', 'RETURNED', 'CANCELLED'] as const).map(
          (state): SlipsAnswer => ({ type: 'SLIPS_DECIDED', outcomes: [{ kind: 'done', student, state }] }),
        ),
        {
          type: 'SLIPS_DECIDED',
          outcomes: [
            { kind: 'done', student, state: 'CONFIRMED', proofUntil: '2026-12-09' },
            { kind: 'done', student, state: 'SUBMITTED', next: 'PRINCIPAL' },
            { kind: 'decidedAlready', student, state: 'CONFIRMED', by: '林雅慧', at: LATER },
            { kind: 'decidedAlready', student, state: 'CANCELLED' },
            { kind: 'changed', student },
            { kind: 'hasBegun', student },
            { kind: 'ownChild' },
            { kind: 'notFound' },
          ],
        },
      ];
    case 'readToday':
      return [
        NOT_STAFF,
        NO_CLASS,
        { type: 'TODAY_READ', day: THURSDAY, isSchoolDay: false, classes: [{ ...rollClass, absent: [] }] },
        {
          type: 'TODAY_READ',
          day: THURSDAY,
          isSchoolDay: true,
          classes: [
            {
              ...rollClass,
              absent: [
                { seatNo: 5, name: student, kind: 'SICK', part: { of: 'MORNING' }, state: 'WAITING' },
                {
                  seatNo: 7,
                  name: '李小華',
                  kind: 'PERSONAL',
                  part: { of: 'WHOLE_DAY' },
                  state: 'CONFIRMED',
                },
                { seatNo: 8, name: '陳小美', state: 'EXPECTED' },
                { seatNo: 9, name: '張文文', state: 'UNEXPLAINED' },
              ],
            },
          ],
        },
      ];
    case 'readRoll':
      return [
        NOT_STAFF,
        NO_CLASS,
        { type: 'CLASSES', classes: [rollClass, { ...rollClass, classId: 'class-2', className: '2' }] },
        { type: 'ROLL_READ', roll: ROLL },
      ];
    case 'markAbsent':
      return [
        NOT_STAFF,
        NO_CLASS,
        {
          type: 'MARKED',
          roll: ROLL,
          marked: [
            { seatNo: 8, name: '陳小美', asked: true, hasSlip: false },
            { seatNo: 5, name: student, asked: false, hasSlip: true },
            { seatNo: 9, name: '張文文', asked: false, hasSlip: false },
          ],
          takenBack: [{ seatNo: 7, name: '李小華' }],
          unknown: [40],
        },
      ];
    case 'listDeputies':
      return [
        NOT_STAFF,
        NO_CLASS,
        { type: 'DEPUTIES_READ', deputies: [], colleagues: [] },
        {
          type: 'DEPUTIES_READ',
          deputies: [{ deputyId, name: '黃建中', ...days }],
          colleagues: [
            { staffId: 'staff-2', name: '黃建中', linked: true },
            { staffId: 'staff-3', name: '吳佳玲', linked: false },
          ],
        },
      ];
    case 'nameDeputy':
      return [
        NOT_STAFF,
        { type: 'DEPUTY_NAMED', outcome: { kind: 'named', name: '黃建中', days, linked: false } },
        { type: 'DEPUTY_NAMED', outcome: { kind: 'notFound' } },
        { type: 'DEPUTY_NAMED', outcome: { kind: 'past' } },
      ];
    case 'endDeputy':
      return [NOT_STAFF, { type: 'DEPUTY_ENDED' }];
  }
}

/** The staff's flow about slips, to be explored. */
export const slipsTerritory: Territory = {
  flow: slipsFlow,
  inputs: [...Object.values<readonly SlipsEvent[]>(HANDLING_EVENTS).flat(), ...GLOBAL_EVENTS],
  answersTo: (query) => engineAnswers(query as SlipsQuery),
  facts: (context) => guardedFacts(context as SlipsContext),
};

/** What the guards and the asking states look at. */
function guardedFacts(context: SlipsContext): unknown {
  const { list, detail, decision, order, roll, marking, classes, deputies, naming } = context;
  if (roll || classes || deputies || naming)
    return [
      roll && 1,
      marking && 1,
      classes && 1,
      deputies && 1,
      naming?.days && 1,
      naming?.deputyId && 1,
      naming?.staffId && 1,
    ];
  return [
    list && list.offset > 0,
    detail && detail.state === 'CANCEL_ASKED',
    decision && [
      decision.verb,
      decision.targets[0]?.slipId === detail?.slipId,
      decision.typedReason !== undefined,
    ],
    order && [order.verb, order.unclear.length > 0, order.reason !== undefined],
  ];
}
