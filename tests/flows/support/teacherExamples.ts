import { END_REASONS, END_VERBS, REJECT_REASONS } from '../../../domain/decision.ts';
import type { PendingItem, TeacherContext } from '../../../flows/teacher/context.ts';
import type { TeacherQuery } from '../../../flows/teacher/effects.ts';
import type { StaffEvent, TeacherAnswer, TeacherEvent } from '../../../flows/teacher/events.ts';
import { teacherFlow } from '../../../flows/teacher/flow.ts';
import type { Territory } from './explore.ts';
import { type Examples, GLOBAL_EVENTS } from './globalExamples.ts';
import {
  CLASS_LIST,
  COUNTS,
  detailOf,
  guardiansOf,
  LATER,
  MANAGED,
  MOTHER,
  PENDING,
  STAFF,
  STAFF_EMAIL,
} from './people.ts';

const [first = '', second = ''] = PENDING.map(({ bindingId }) => bindingId);
/** The first binding that waits. */
export const FIRST = first;

/** What a teacher may send, each kind for each branch it may take; a kind without an example does not compile. */
const STAFF_EVENTS: Examples<StaffEvent> = {
  LOGIN: [{ type: 'LOGIN' }],
  EMAIL: [{ type: 'EMAIL', email: STAFF_EMAIL }],
  CODE: [{ type: 'CODE', code: '549497' }],
  RESEND: [{ type: 'RESEND' }],
  OTHER_EMAIL: [{ type: 'OTHER_EMAIL' }],
  LIST: [{ type: 'LIST' }],
  CLASS: [{ type: 'CLASS' }],
  PICK_CLASS: [{ type: 'PICK_CLASS', at: 1 }],
  NOTIFY_SETTINGS: [{ type: 'NOTIFY_SETTINGS' }],
  NOTIFY: [
    { type: 'NOTIFY', gathers: true },
    { type: 'NOTIFY', gathers: false },
  ],
  ORDER: [
    { type: 'ORDER', verb: 'approve', seats: [1, 4] },
    { type: 'ORDER', verb: 'reject', seats: [2] },
    { type: 'ORDER', verb: 'reject', seats: [2, 9], reason: '請李小華的家長到校' },
    { type: 'ORDER', verb: 'detail', seats: [2] },
  ],
  APPROVE_ALL: [{ type: 'APPROVE_ALL' }],
  SURE: [{ type: 'SURE' }],
  MORE: [{ type: 'MORE' }],
  PREVIOUS: [{ type: 'PREVIOUS' }],
  AGAIN: [{ type: 'AGAIN' }],
  APPROVE: [{ type: 'APPROVE', bindingId: FIRST, version: 1 }],
  REJECT: [
    { type: 'REJECT', bindingId: FIRST, version: 1 },
    { type: 'REJECT', bindingId: second, version: 1 },
  ],
  DETAIL: [{ type: 'DETAIL', bindingId: FIRST }],
  ASK_SEAT: [{ type: 'ASK_SEAT' }],
  GUARDIANS: [{ type: 'GUARDIANS', seat: 2 }],
  LOOK: [{ type: 'LOOK', bindingId: FIRST }],
  END: END_VERBS.map((verb) => ({ type: 'END', verb, bindingId: FIRST, version: 1 })),
  END_REASON: [
    ...END_REASONS.map((reason) => ({ type: 'END_REASON', reason }) as const),
    { type: 'END_REASON', reason: 'OTHER', typed: '請家長到校說明' },
  ],
  SIGN_OUT_STAFF: [{ type: 'SIGN_OUT_STAFF' }],
  MANAGE: [{ type: 'MANAGE' }],
  CLASS_NAMED: [{ type: 'CLASS_NAMED', grade: 5, name: '1' }],
  OPEN_CLASS: [{ type: 'OPEN_CLASS', classId: 'class-0' }],
  REASON: [
    ...REJECT_REASONS.map((reason) => ({ type: 'REASON', reason }) as const),
    { type: 'REASON', reason: 'OTHER', typed: '請攜帶戶口名簿到校' },
  ],
};

const NOT_STAFF: TeacherAnswer = { type: 'NOT_STAFF' };
const KNOWN: TeacherAnswer = { type: 'STAFF', posts: STAFF };
const known = { student: '王小明', at: LATER } as const;

const targetsOf = (items: readonly PendingItem[]) =>
  items.map(({ bindingId, version }) => ({ bindingId, version }));

/** What the engine may answer to each query; a query without answers does not compile. */
function engineAnswers(query: TeacherQuery): readonly TeacherAnswer[] {
  switch (query.type) {
    case 'whoAmI':
      return [KNOWN, NOT_STAFF];
    case 'sendStaffCode':
      return [
        { type: 'CODE_SENT' },
        { type: 'CODE_REFUSED', why: 'tooSoon', until: LATER },
        { type: 'CODE_REFUSED', why: 'tooMany', until: LATER },
      ];
    case 'linkStaff':
      return [KNOWN, NOT_STAFF, { type: 'CODE_WRONG', left: 4 }, { type: 'CODE_DEAD' }];
    case 'listPending':
      return [
        NOT_STAFF,
        { type: 'PENDING', items: [], total: 0, offset: query.offset, counts: COUNTS },
        {
          type: 'PENDING',
          items: PENDING.slice(0, 2),
          total: query.offset + 2,
          offset: query.offset,
          counts: COUNTS,
        },
        {
          type: 'PENDING',
          items: [...PENDING],
          total: query.offset + 12,
          offset: query.offset,
          counts: COUNTS,
        },
      ];
    case 'resolveSeats':
      return [
        NOT_STAFF,
        {
          type: 'SEATS',
          clear: [],
          unclear: [],
          unknown: [40],
          decided: [{ kind: 'decidedAlready', status: 'APPROVED', by: '何', ...known }],
        },
        { type: 'SEATS', clear: PENDING.slice(0, 1), unclear: [], unknown: [], decided: [] },
        { type: 'SEATS', clear: PENDING.slice(0, 2), unclear: PENDING.slice(8), unknown: [40], decided: [] },
        { type: 'SEATS', clear: [], unclear: PENDING.slice(1, 2), unknown: [], decided: [] },
        { type: 'SEATS', clear: [], unclear: PENDING.slice(8), unknown: [], decided: [] },
      ];
    case 'readTargets': {
      const items = PENDING.filter(({ bindingId }) =>
        query.targets.some((each) => each.bindingId === bindingId),
      );
      return [
        NOT_STAFF,
        { type: 'TARGETS', items: [], outcomes: [{ kind: 'ownChild', student: '李小華' }] },
        { type: 'TARGETS', items, outcomes: [] },
      ];
    }
    case 'signOutStaff':
      return [{ type: 'SIGNED_OUT_STAFF' }];
    case 'listMatching':
      return [
        NOT_STAFF,
        { type: 'MATCHING', targets: [], classes: [], othersLeft: 0 },
        { type: 'MATCHING', targets: [], classes: [], othersLeft: 3 },
        {
          type: 'MATCHING',
          targets: targetsOf(PENDING.slice(0, 3)),
          classes: [
            { grade: 5, className: '1', count: 2 },
            { grade: 3, className: '2', count: 1 },
          ],
          othersLeft: 6,
        },
      ];
    case 'listClass':
      return [NOT_STAFF, { type: 'NO_CLASS' }, { type: 'CLASS_LIST', list: CLASS_LIST }];
    case 'listGuardians': {
      const { pupils, items } = guardiansOf(FIRST);
      const changed = items.map((item) => ({ ...item, version: item.version + 1 }));
      return [
        NOT_STAFF,
        { type: 'NO_PUPIL' },
        { type: 'GUARDIANS_FOUND', pupils, items: [] },
        { type: 'GUARDIANS_FOUND', pupils, items: changed },
        { type: 'GUARDIANS_FOUND', pupils: [...pupils, ...pupils], items },
      ];
    }
    case 'endBinding':
      return [
        NOT_STAFF,
        ...(['SUSPENDED', 'APPROVED', 'REVOKED'] as const).map(
          (status): TeacherAnswer => ({
            type: 'ENDED',
            outcome: { kind: 'stopped', status, student: '李小華', guardian: MOTHER.name },
          }),
        ),
        { type: 'ENDED', outcome: { kind: 'asked', student: '李小華' } },
        { type: 'ENDED', outcome: { kind: 'nobody' } },
        { type: 'ENDED', outcome: { kind: 'decidedAlready', status: 'SUSPENDED', by: '何', ...known } },
        { type: 'ENDED', outcome: { kind: 'ownChild' } },
        { type: 'ENDED', outcome: { kind: 'notFound' } },
      ];
    case 'listManaged':
      return [NOT_STAFF, { type: 'NOT_ADMIN' }, { type: 'MANAGED', classes: [...MANAGED] }];
    case 'findClasses':
      return [
        NOT_STAFF,
        { type: 'CLASSES_FOUND', classes: [] },
        { type: 'CLASSES_FOUND', classes: MANAGED.slice(0, 1) },
        { type: 'CLASSES_FOUND', classes: [...MANAGED] },
      ];
    case 'notifySettings':
      return [NOT_STAFF, { type: 'NOTIFY_READ', gathers: true }, { type: 'NOTIFY_READ', gathers: false }];
    case 'pendingDetail':
      return [NOT_STAFF, { type: 'GONE' }, { type: 'DETAILS', item: detailOf(query.bindingId) }];
    case 'decide':
      return [
        NOT_STAFF,
        ...(['APPROVED', 'REJECTED'] as const).map(
          (status): TeacherAnswer => ({
            type: 'DECIDED',
            outcomes: [{ kind: 'done', status, student: '王小明', guardian: MOTHER.name }],
          }),
        ),
        { type: 'DECIDED', outcomes: [{ kind: 'decidedAlready', status: 'APPROVED', by: '林', ...known }] },
        { type: 'DECIDED', outcomes: [{ kind: 'decidedAlready', status: 'CANCELLED', ...known }] },
        { type: 'DECIDED', outcomes: [{ kind: 'ownChild' }] },
        { type: 'DECIDED', outcomes: [{ kind: 'notFound' }] },
      ];
  }
}

/** The teacher's flow, to be explored. */
export const teacherTerritory: Territory = {
  flow: teacherFlow,
  inputs: [...Object.values<readonly TeacherEvent[]>(STAFF_EVENTS).flat(), ...GLOBAL_EVENTS],
  answersTo: (query) => engineAnswers(query as TeacherQuery),
  facts: (context) => guardedFacts(context as TeacherContext),
};

/** What the guards look at: on which page the list is, whether the binding looked at is the one decided on, and reasons. */
function guardedFacts(context: TeacherContext): unknown {
  const { list, detail, decision, order, classList, managed, guardians, ending } = context;
  return [
    list && [list.offset > 0, list.total > list.offset + list.items.length],
    decision && [
      decision.verb,
      decision.targets[0]?.bindingId === detail?.bindingId,
      decision.typedReason !== undefined,
    ],
    order && [order.verb, order.unclear.length > 0, order.reason !== undefined],
    classList !== undefined,
    managed !== undefined,
    guardians !== undefined,
    ending && [ending.verb, ending.version, ending.reason !== undefined],
  ];
}
