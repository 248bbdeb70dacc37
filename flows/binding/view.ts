import { formatMobile, maskContact } from '../../domain/contact.ts';
import { LEVELS } from '../../domain/level.ts';
import { LIMITS } from '../../domain/limits.ts';
import { maskNationalId } from '../../domain/nationalId.ts';
import { isLegalRepresentative, RELATIONS } from '../../domain/relation.ts';
import { type Choice, line, type Param, type View } from '../view.ts';
import type { BindingContext, Child } from './context.ts';
import type { BindingEvent } from './events.ts';
import { childLine } from './progress.ts';

type BindingView = Omit<View<BindingEvent>, 'question'> & { part?: string };
type BindingChoice = Choice<BindingEvent>;
type Views = Readonly<Record<string, (context: BindingContext) => BindingView>>;

const choice = (
  id: string,
  key: string,
  event: BindingEvent,
  more: Partial<BindingChoice> = {},
): BindingChoice => ({
  id,
  label: line(key),
  event,
  ...more,
});

const START = choice('start', 'binding.start', { type: 'START' }, { primary: true });

const VIEWS: Views = {
  greeting: () => ({ body: [line('binding.greeting'), line('binding.privacyShort')], choices: [START] }),
  home: ({ expired }) => ({
    body: [...(expired ? [line('binding.expired')] : []), line('binding.home')],
    choices: [choice('start', 'binding.start', { type: 'START' })],
  }),

  askContact: () => ({ stage: 1, body: [line('binding.askContact')], choices: [] }),
  askCode: ({ contact, verified }) => ({
    stage: verified.length === 0 ? 1 : 4,
    body: [line('code.ask', { to: contact ? maskContact(contact) : '' })],
    choices: [
      choice('resend', 'code.resend', { type: 'RESEND' }),
      choice('other', 'code.otherContact', { type: 'OTHER_CONTACT' }),
    ],
    part: contact?.value ?? '',
  }),

  askRelation: ({ children }) => ({
    stage: 2,
    body: [line('binding.askRelation', { nth: children.length + 1 })],
    choices: RELATIONS.map((relation, at) => ({
      id: relation,
      label: line(`relation.${relation}`),
      event: { type: 'RELATION', relation },
      ...(at === 0 || isLegalRepresentative(relation) !== isLegalRepresentative(RELATIONS[at - 1] ?? relation)
        ? { group: line(isLegalRepresentative(relation) ? 'relation.legal' : 'relation.guardian') }
        : {}),
    })),
    part: `${children.length}`,
  }),
  askRelationOther: () => ({ stage: 2, body: [line('binding.askRelationOther')], choices: [] }),
  askSameRelation: ({ children }) => {
    const last = children.at(-1);
    const { relation = 'OTHER', relationOther: other } = last ?? {};
    return {
      stage: 2,
      body: [line('binding.askSameRelation', { nth: children.length + 1, relation: relationOf(last) })],
      choices: [
        {
          id: 'same',
          label: relationOf(last),
          event: { type: 'RELATION', relation, ...(other ? { other } : {}) },
        },
        choice('other', 'binding.otherRelation', { type: 'EDIT', answer: 'relation' }),
      ],
      part: `${children.length}`,
    };
  },
  askLevel: ({ children }) => ({
    stage: 2,
    body: [line('binding.askLevel')],
    choices: LEVELS.map((level) => ({
      id: level,
      label: line(`level.${level}`),
      event: { type: 'LEVEL', level },
    })),
    part: `${children.length}`,
  }),
  askStudentId: ({ children }) => ({
    stage: 2,
    body: [line('binding.askStudentId')],
    choices: [],
    part: `${children.length}`,
  }),
  askSchool: ({ children }) => ({
    stage: 2,
    body: [line('binding.askSchool')],
    choices: [],
    part: `${children.length}`,
  }),
  pickSchool: ({ schoolSearch: search }) => {
    const seen = (search?.offset ?? 0) + (search?.found.length ?? 0);
    return {
      stage: 2,
      body: [line('binding.pickSchool', { total: search?.total ?? 0 })],
      choices: [
        ...(search?.found ?? []).map((school) => ({
          id: school.id,
          label: line('school', { name: school.name, district: school.district ?? '' }),
          event: { type: 'SCHOOL' as const, school },
        })),
        ...(seen < (search?.total ?? 0)
          ? [choice('more', 'binding.moreSchools', { type: 'MORE_SCHOOLS' })]
          : []),
      ],
      part: `${search?.text}/${search?.offset}`,
    };
  },
  mismatch: (context) => ({
    stage: 2,
    body: [line('binding.mismatch', { left: context.mismatch?.left ?? 0 })],
    card: { kind: 'rows', rows: enteredRows(context) },
    choices: corrections(),
    part: [context.child?.level, context.child?.nationalId, context.child?.school?.id].join(),
  }),
  paused: ({ pausedUntil, child }) => {
    const { name: school = '', phone = '' } = child?.school ?? {};
    const words = {
      until: line('dateTime', { at: pausedUntil ?? '' }),
      most: LIMITS.mismatch.perDay,
      school,
    };
    return {
      stage: 2,
      body: [phone ? line('binding.paused', { ...words, phone }) : line('binding.pausedNoPhone', words)],
      choices: [...corrections(), choice('again', 'binding.tryAgain', { type: 'TRY_AGAIN' })],
    };
  },
  confirmChildren: ({ children }) => ({
    stage: 2,
    body: [line('binding.confirmChildren', { count: children.length })],
    card: {
      kind: 'items',
      title: line('binding.childrenTitle'),
      items: children.map((child) => ({
        title: childLine(child),
        lines: [line('progress.school', { school: child.school.name, relation: relationOf(child) })],
        actions: [],
      })),
    },
    choices: [
      choice('right', 'binding.next', { type: 'CHILDREN_RIGHT' }, { primary: true }),
      choice('add', 'binding.addChild', { type: 'ADD_CHILD' }),
      choice('correct', 'binding.correctChild', { type: 'CORRECT_CHILD' }),
    ],
    part: children.map(childKey).join(),
  }),

  askConsent: ({ consent }) => ({
    stage: 3,
    body: [line('binding.askConsent')],
    card: { kind: 'consent', consentId: consent?.id ?? '' },
    choices: [
      choice('agree', 'binding.agree', { type: 'AGREE' }, { primary: true }),
      choice('decline', 'binding.decline', { type: 'DECLINE' }),
    ],
    part: consent?.id ?? '',
  }),

  confirmDecline: ({ consent }) => ({
    stage: 3,
    body: [line('binding.confirmDecline')],
    choices: [
      choice('back', 'binding.readAgain', { type: 'BACK' }, { primary: true }),
      choice('decline', 'binding.declineSurely', { type: 'DECLINE' }),
    ],
    part: consent?.id ?? '',
  }),

  askParentId: () => ({ stage: 4, body: [line('binding.askParentId')], choices: [] }),
  askName: () => ({ stage: 4, body: [line('binding.askName')], choices: [] }),
  askEmail: () => ({ stage: 4, body: [line('binding.askEmail')], choices: [] }),
  askMobile: () => ({ stage: 4, body: [line('binding.askMobile')], choices: [] }),
  summary: ({ children, parent }) => ({
    stage: 4,
    body: [line('binding.emailMatters'), line('binding.askSignature')],
    card: {
      kind: 'rows',
      rows: [
        ...children.map((child) => ({ label: relationOf(child), value: childLine(child) })),
        { label: line('field.name'), value: parent.name ?? '' },
        { label: line('field.parentId'), value: maskNationalId(parent.nationalId ?? '') },
        { label: line('field.mobile'), value: formatMobile(parent.mobile ?? '') },
        { label: line('field.email'), value: parent.email ?? '' },
      ],
    },
    choices: [
      choice('children', 'edit.children', { type: 'EDIT_CHILDREN' }),
      choice('name', 'edit.name', { type: 'EDIT', answer: 'name' }),
      choice('parentId', 'edit.parentId', { type: 'EDIT', answer: 'parentId' }),
      choice('mobile', 'edit.mobile', { type: 'EDIT', answer: 'mobile' }),
      choice('email', 'edit.email', { type: 'EDIT', answer: 'email' }),
    ],
    part: [...children.map(childKey), parent.nationalId, parent.name, parent.email, parent.mobile].join(),
  }),
  readyToSend: () => ({
    stage: 4,
    body: [line('binding.readyToSend')],
    choices: [
      choice('send', 'binding.send', { type: 'SEND' }, { primary: true }),
      choice('edit', 'binding.backToEdit', { type: 'EDIT_ALL' }),
    ],
  }),
};

/** The view of a resting state. `part` names what else makes it another question than before (hashed by the engine). */
export function bindingView(state: string, context: BindingContext): View<BindingEvent> {
  const make = VIEWS[state];
  if (!make) throw new TypeError(`no view for binding.${state}`);
  const { part, ...view } = make(context);
  return { question: part ? `${state}:${part}` : state, ...view };
}

function corrections(): BindingChoice[] {
  return [
    choice('level', 'edit.level', { type: 'EDIT', answer: 'level' }),
    choice('studentId', 'edit.studentId', { type: 'EDIT', answer: 'studentId' }),
    choice('school', 'edit.school', { type: 'EDIT', answer: 'school' }),
  ];
}

function enteredRows({ child }: BindingContext): { label: ReturnType<typeof line>; value: Param }[] {
  return [
    { label: line('field.level'), value: line(`level.${child?.level}`) },
    { label: line('field.studentId'), value: maskNationalId(child?.nationalId ?? '') },
    { label: line('field.school'), value: child?.school?.name ?? '' },
  ];
}

function relationOf(child: Pick<Child, 'relation' | 'relationOther'> | undefined) {
  return child?.relationOther
    ? line('typed', { text: child.relationOther })
    : line(`relation.${child?.relation ?? 'OTHER'}`);
}

/** Tells a child of one question from that of another; no object is printed, whose keys have no fixed order once stored. */
function childKey({ studentId, relation, relationOther }: Child): string {
  return `${studentId}/${relation}/${relationOther ?? ''}`;
}
