import { LEVELS } from '../../../domain/level.ts';
import { isLegalRepresentative, RELATIONS } from '../../../domain/relation.ts';
import { line } from '../../view.ts';
import type { BindingContext } from '../context.ts';
import { childLine } from '../progress.ts';
import {
  type BindingChoice,
  type BindingView,
  childEdits,
  childKey,
  childPart,
  choice,
  relationOf,
  type Views,
} from './parts.ts';

/** 2／4 學生資訊: what is asked about one child, and the children that are listed. */
export const childViews: Views = {
  askRelation: (context) => ({
    stage: 2,
    body: [line('binding.askRelation', { nth: nthOf(context) })],
    choices: RELATIONS.map((relation, at) => ({
      id: relation,
      label: line(`relation.${relation}`),
      event: { type: 'RELATION', relation },
      ...(at === 0 || isLegalRepresentative(relation) !== isLegalRepresentative(RELATIONS[at - 1] ?? relation)
        ? { group: line(isLegalRepresentative(relation) ? 'relation.legal' : 'relation.guardian') }
        : {}),
    })),
    part: childPart(context),
  }),
  askRelationOther: (context) => ({
    stage: 2,
    body: [line('binding.askRelationOther')],
    choices: [],
    part: childPart(context),
  }),
  askSameRelation,
  askLevel: (context) => ({
    stage: 2,
    body: [line('binding.askLevel')],
    choices: (context.offered?.levels ?? LEVELS).map((level) => ({
      id: level,
      label: line(`level.${level}`),
      event: { type: 'LEVEL', level },
    })),
    part: childPart(context),
  }),
  askStudentId: (context) => {
    const { child, offered } = context;
    const hasCodes = child?.level !== undefined && offered?.pupilCodeLevels.includes(child.level);
    return {
      stage: 2,
      body: [line(hasCodes ? 'binding.askStudentIdOrCode' : 'binding.askStudentId')],
      choices: [],
      part: childPart(context),
    };
  },
  confirmChildren,
  editChild: (context) => {
    const { children, editing = 0 } = context;
    const child = children[editing];
    return {
      stage: 2,
      body: [
        line('binding.editChild', { child: child ? childLine(child) : '', relation: relationOf(child) }),
      ],
      choices: [
        ...childEdits(context),
        choice('remove', 'edit.remove', { type: 'REMOVE_CHILD' }),
        choice('back', 'edit.nothing', { type: 'BACK' }),
      ],
      part: `${editing}/${child ? childKey(child) : ''}`,
    };
  },
};

function askSameRelation(context: BindingContext): BindingView {
  const last = context.children.at(-1);
  const { relation = 'OTHER', relationOther: other } = last ?? {};
  return {
    stage: 2,
    body: [line('binding.askSameRelation', { nth: nthOf(context), relation: relationOf(last) })],
    choices: [
      {
        id: 'same',
        label: relationOf(last),
        event: { type: 'RELATION', relation, ...(other ? { other } : {}) },
      },
      choice('other', 'binding.otherRelation', { type: 'EDIT', answer: 'relation' }),
    ],
    part: childPart(context),
  };
}

function confirmChildren({ children }: BindingContext): BindingView {
  return {
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
      ...children.map((child, index): BindingChoice => {
        const event = { type: 'CORRECT_CHILD' as const, index };
        if (children.length === 1) return choice('correct-0', 'binding.correctChild', event);
        const label = line('binding.correctNth', { nth: index + 1, name: child.maskedName });
        return { id: `correct-${index}`, label, event };
      }),
    ],
    part: children.map(childKey).join(),
  };
}

/** Which child is asked about: the one being corrected keeps its place. */
function nthOf({ children, editing }: BindingContext): number {
  return (editing ?? children.length) + 1;
}
