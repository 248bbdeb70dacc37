import { LIMITS } from '../../../domain/limits.ts';
import type { BindingContext } from '../../../flows/binding/context.ts';
import type { BindingQuery } from '../../../flows/binding/effects.ts';
import type { Answer, BindingAnswer, BindingEvent, GuardianEvent } from '../../../flows/binding/events.ts';
import { bindingFlow } from '../../../flows/binding/flow.ts';
import type { Territory } from './explore.ts';
import { type Examples, GLOBAL_EVENTS } from './globalExamples.ts';
import {
  CHILDREN,
  consentId,
  EMAIL,
  FIRST_CHILD,
  KNOWN,
  LATER,
  MOBILE,
  MOTHER,
  OFFERED,
  PROGRESS,
  SCHOOL,
  SCHOOLS,
} from './people.ts';

const STUDENT = { studentId: 's-1', maskedName: '王○明', grade: 5, className: '1' };
const REOPENED_CHILD = {
  ...STUDENT,
  nationalId: FIRST_CHILD,
  level: 'ELEMENTARY',
  school: SCHOOL,
  relation: 'MOTHER',
} as const;

const ANSWERS: readonly Answer[] = [
  'relation',
  'level',
  'studentId',
  'school',
  'parentId',
  'name',
  'email',
  'mobile',
];

/** What a guardian may send, each kind for each branch it may take; a kind without an example does not compile. */
const GUARDIAN_EVENTS: Examples<GuardianEvent> = {
  START: [{ type: 'START' }],
  REOPEN: [{ type: 'REOPEN', bindingId: PROGRESS[2]?.bindingId ?? '' }],
  AMEND: [{ type: 'AMEND', bindingId: PROGRESS[0]?.bindingId ?? '' }],
  CONTACT_KIND: [
    { type: 'CONTACT_KIND', kind: 'EMAIL' },
    { type: 'CONTACT_KIND', kind: 'MOBILE' },
  ],
  CONTACT: [
    { type: 'CONTACT', contact: EMAIL },
    { type: 'CONTACT', contact: MOBILE },
  ],
  CODE: [{ type: 'CODE', code: '549497' }],
  RESEND: [{ type: 'RESEND' }],
  OTHER_CONTACT: [{ type: 'OTHER_CONTACT' }],
  RELATION: [
    { type: 'RELATION', relation: 'MOTHER' },
    { type: 'RELATION', relation: 'OTHER' },
    { type: 'RELATION', relation: 'OTHER', other: '姑姑' },
  ],
  LEVEL: [{ type: 'LEVEL', level: 'ELEMENTARY' }],
  STUDENT_ID: [{ type: 'STUDENT_ID', nationalId: FIRST_CHILD }],
  SCHOOL_TEXT: [{ type: 'SCHOOL_TEXT', text: '湖' }],
  LIST_SCHOOLS: [{ type: 'LIST_SCHOOLS' }, { type: 'LIST_SCHOOLS', district: '內湖區' }],
  LIST_DISTRICTS: [{ type: 'LIST_DISTRICTS' }],
  MORE_DISTRICTS: [{ type: 'MORE_DISTRICTS' }],
  SCHOOL: [
    { type: 'SCHOOL', school: SCHOOL },
    { type: 'SCHOOL', school: SCHOOL, level: 'VOCATIONAL_HIGH' },
  ],
  MORE_SCHOOLS: [{ type: 'MORE_SCHOOLS' }],
  TRY_AGAIN: [{ type: 'TRY_AGAIN' }],
  ASK_SCHOOL: [{ type: 'ASK_SCHOOL' }],
  SKIP_CHILD: [{ type: 'SKIP_CHILD' }],
  ADD_CHILD: [{ type: 'ADD_CHILD' }],
  CORRECT_CHILD: [{ type: 'CORRECT_CHILD', index: 0 }],
  REMOVE_CHILD: [{ type: 'REMOVE_CHILD' }],
  CHILDREN_RIGHT: [{ type: 'CHILDREN_RIGHT' }],
  AGREE: [{ type: 'AGREE' }],
  DECLINE: [{ type: 'DECLINE' }],
  PARENT_ID: [{ type: 'PARENT_ID', nationalId: MOTHER.nationalId }],
  NAME: [{ type: 'NAME', name: MOTHER.name }],
  EMAIL: [
    { type: 'EMAIL', email: MOTHER.email },
    { type: 'EMAIL', email: MOTHER.otherEmail },
  ],
  NO_EMAIL: [{ type: 'NO_EMAIL' }],
  MOBILE: [{ type: 'MOBILE', mobile: MOTHER.mobile }],
  EDIT: ANSWERS.map((answer) => ({ type: 'EDIT', answer })),
  EDIT_CHILDREN: [{ type: 'EDIT_CHILDREN' }],
  PAGE_DONE: [{ type: 'PAGE_DONE' }],
  SIGNATURE: [{ type: 'SIGNATURE', signature: MOTHER.name }],
  EDIT_ALL: [{ type: 'EDIT_ALL' }],
  AGAIN: [{ type: 'AGAIN' }],
  SEND: [{ type: 'SEND' }],
};

/** What the engine may answer to each query; a query without answers does not compile. */
const ENGINE_ANSWERS: Readonly<Record<BindingQuery['type'], readonly BindingAnswer[]>> = {
  opening: [
    { type: 'OPENED', offered: OFFERED },
    { type: 'OPENED', offered: OFFERED, unknownCode: true },
    { type: 'OPENED', offered: OFFERED, guardian: { ...KNOWN, consent: { id: consentId, agreedAt: LATER } } },
  ],
  reopen: [{ type: 'REOPENED', guardian: KNOWN, child: REOPENED_CHILD }, { type: 'NOT_REOPENED' }],
  amend: [
    {
      type: 'AMENDING',
      guardian: { ...KNOWN, consent: { id: consentId, agreedAt: LATER } },
      children: [REOPENED_CHILD],
      amending: {
        applicationId: '3c1f4a52-3f0e-4d0c-9f0a-000000000001',
        number: 7,
        bindings: [{ bindingId: PROGRESS[0]?.bindingId ?? '', version: 1, studentId: 's-1' }],
      },
    },
    { type: 'NOT_AMENDED' },
  ],
  sendCode: [
    { type: 'CODE_SENT' },
    { type: 'CODE_REFUSED', why: 'tooSoon', until: LATER },
    { type: 'CODE_REFUSED', why: 'tooMany', until: LATER },
    { type: 'NO_SMS' },
  ],
  checkCode: [{ type: 'CODE_RIGHT' }, { type: 'CODE_WRONG', left: 4 }, { type: 'CODE_DEAD' }],
  findSchools: [
    { type: 'SCHOOLS_FOUND', found: [], total: 0 },
    { type: 'SCHOOLS_FOUND', found: [], total: 0, elsewhere: [{ level: 'VOCATIONAL_HIGH', school: SCHOOL }] },
    { type: 'SCHOOLS_FOUND', found: [SCHOOL], total: 1 },
    { type: 'SCHOOLS_FOUND', found: [...SCHOOLS], total: 3 },
  ],
  listDistricts: [
    { type: 'DISTRICTS_FOUND', found: ['內湖區'], total: 2 },
    { type: 'DISTRICTS_FOUND', found: [], total: 0 },
  ],
  askSchool: [
    { type: 'SCHOOL_ASKED', told: true },
    { type: 'SCHOOL_ASKED', told: false },
  ],
  matchStudent: [
    ...Object.values(CHILDREN).map((student): BindingAnswer => ({ type: 'STUDENT_FOUND', student })),
    { type: 'STUDENT_BOUND', student: STUDENT, status: 'PENDING', isHere: true },
    { type: 'STUDENT_NOT_FOUND', left: 4 },
    { type: 'PAUSED', until: LATER },
  ],
  checkParent: [
    { type: 'PARENT_CHECKED', bound: [] },
    { type: 'PARENT_CHECKED', bound: ['s-1'] },
    { type: 'PARENT_CHECKED', bound: [], account: KNOWN },
  ],
  agreedOnPage: [{ type: 'PAGE_AGREED' }, { type: 'PAGE_WAITING' }],
  signedOnPage: [
    { type: 'PAGE_SIGNED', drawn: { id: '5b0d8a66-1b2c-4d3e-8f4a-000000000031', hash: 'hash' } },
    { type: 'PAGE_WAITING' },
  ],
  currentConsent: [{ type: 'CONSENT', consentId }],
  submit: [
    { type: 'SUBMITTED', number: 12, items: [...PROGRESS], hidden: 0, offersMobile: true },
    { type: 'AMENDED', number: 12, isChanged: true, items: [...PROGRESS], hidden: 1 },
    { type: 'AMEND_LOST', items: [...PROGRESS] },
    { type: 'AMEND_COLLIDES' },
    { type: 'NOTHING_NEW', items: [...PROGRESS], hidden: 0 },
    { type: 'EMAIL_TAKEN' },
  ],
};

/** The binding, to be explored. */
export const bindingTerritory: Territory = {
  flow: bindingFlow,
  inputs: [...Object.values<readonly BindingEvent[]>(GUARDIAN_EVENTS).flat(), ...GLOBAL_EVENTS],
  answersTo: (query) => ENGINE_ANSWERS[query.type as BindingQuery['type']],
  facts: (context) => guardedFacts(context as BindingContext),
};

/** The same where the house leaves neither level nor school to be asked, as far as the first child. */
export const givenTerritory: Territory = {
  ...bindingTerritory,
  answersTo: (query) => (query.type === 'opening' ? [GIVEN] : bindingTerritory.answersTo(query)),
};

const GIVEN: BindingAnswer = {
  type: 'OPENED',
  offered: { ...OFFERED, levels: ['ELEMENTARY'], given: [{ level: 'ELEMENTARY', school: SCHOOL }] },
};

/**
 * What the guards look at. While a child is asked about, the parent's own data is not looked at; before the children are
 * confirmed only what of it is missing first.
 */
function guardedFacts(context: BindingContext): unknown {
  const {
    contact,
    verified,
    child,
    children,
    childrenConfirmed,
    schoolSearch: search,
    consent,
    parent,
  } = context;
  const given = [
    consent?.id,
    consent?.agreedAt,
    parent.nationalId,
    parent.name,
    parent.email ?? parent.noEmail,
    parent.noEmail || verified.some(({ value }) => value === parent.email) || undefined,
    parent.mobile,
  ].map((answer) => answer !== undefined);
  return [
    contact?.kind,
    verified[0]?.kind,
    child && [
      child.relation === 'OTHER' ? child.relationOther !== undefined : child.relation && 'known',
      child.level !== undefined,
      child.nationalId !== undefined,
      child.school !== undefined,
    ],
    search && search.offset + search.found.length < search.total,
    context.districts && context.districts.offset + context.districts.found.length < context.districts.total,
    context.offered && [
      context.offered.levels.length === 1,
      context.offered.given.length > 0,
      context.offered.wider !== undefined,
    ],
    context.contactKind,
    context.editing !== undefined,
    context.mismatch?.asked,
    // Asking states read them on entry.
    context.schoolCode,
    context.reopening,
    children.length >= LIMITS.childrenPerApplication ? 'full' : children.length,
    childrenConfirmed,
    context.reviewing,
    child ? undefined : childrenConfirmed ? given : given.indexOf(false),
    context.signature !== undefined,
    context.undo !== undefined,
    context.expired,
  ];
}
