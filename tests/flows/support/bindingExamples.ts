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
  LATER,
  MOBILE,
  MOTHER,
  PROGRESS,
  SCHOOL,
  SCHOOLS,
} from './people.ts';

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
  SCHOOL: [{ type: 'SCHOOL', school: SCHOOL }],
  MORE_SCHOOLS: [{ type: 'MORE_SCHOOLS' }],
  TRY_AGAIN: [{ type: 'TRY_AGAIN' }],
  ADD_CHILD: [{ type: 'ADD_CHILD' }],
  CORRECT_CHILD: [{ type: 'CORRECT_CHILD' }],
  CHILDREN_RIGHT: [{ type: 'CHILDREN_RIGHT' }],
  AGREE: [{ type: 'AGREE' }],
  DECLINE: [{ type: 'DECLINE' }],
  PARENT_ID: [{ type: 'PARENT_ID', nationalId: MOTHER.nationalId }],
  NAME: [{ type: 'NAME', name: MOTHER.name }],
  EMAIL: [
    { type: 'EMAIL', email: MOTHER.email },
    { type: 'EMAIL', email: MOTHER.otherEmail },
  ],
  MOBILE: [{ type: 'MOBILE', mobile: MOTHER.mobile }],
  EDIT: ANSWERS.map((answer) => ({ type: 'EDIT', answer })),
  EDIT_CHILDREN: [{ type: 'EDIT_CHILDREN' }],
  SIGNATURE: [{ type: 'SIGNATURE', signature: MOTHER.name }],
  EDIT_ALL: [{ type: 'EDIT_ALL' }],
  SEND: [{ type: 'SEND' }],
};

/** What the engine may answer to each query; a query without answers does not compile. */
const ENGINE_ANSWERS: Readonly<Record<BindingQuery['type'], readonly BindingAnswer[]>> = {
  sendCode: [
    { type: 'CODE_SENT' },
    { type: 'CODE_REFUSED', why: 'tooSoon', until: LATER },
    { type: 'CODE_REFUSED', why: 'tooMany', until: LATER },
    { type: 'NO_SMS' },
  ],
  checkCode: [{ type: 'CODE_RIGHT' }, { type: 'CODE_WRONG', left: 4 }, { type: 'CODE_DEAD' }],
  findSchools: [
    { type: 'SCHOOLS_FOUND', found: [], total: 0 },
    { type: 'SCHOOLS_FOUND', found: [SCHOOL], total: 1 },
    { type: 'SCHOOLS_FOUND', found: [...SCHOOLS], total: 3 },
  ],
  matchStudent: [
    ...Object.values(CHILDREN).map((student): BindingAnswer => ({ type: 'STUDENT_FOUND', student })),
    { type: 'STUDENT_NOT_FOUND', left: 4 },
    { type: 'PAUSED', until: LATER },
  ],
  currentConsent: [{ type: 'CONSENT', consentId }],
  submit: [
    { type: 'SUBMITTED', number: 12, items: [...PROGRESS], hidden: 0 },
    { type: 'NOTHING_NEW', items: [...PROGRESS], hidden: 0 },
  ],
};

/** The binding, to be explored. */
export const bindingTerritory: Territory = {
  flow: bindingFlow,
  inputs: [...Object.values<readonly BindingEvent[]>(GUARDIAN_EVENTS).flat(), ...GLOBAL_EVENTS],
  answersTo: (query) => ENGINE_ANSWERS[query.type as BindingQuery['type']],
  facts: (context) => guardedFacts(context as BindingContext),
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
    parent.email,
    verified.some(({ value }) => value === parent.email) || undefined,
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
    children.length >= LIMITS.childrenPerApplication ? 'full' : children.length,
    childrenConfirmed,
    child ? undefined : childrenConfirmed ? given : given.indexOf(false),
    context.signature !== undefined,
    context.undo !== undefined,
    context.expired,
  ];
}
