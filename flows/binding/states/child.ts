import * as tell from '../says.ts';
import { binding } from '../setup.ts';

/** 2／4 學生資訊: what is asked about one child, and what may be corrected of those that are listed. */
export const childStates = {
  askRelation: binding.createStateConfig({
    on: {
      RELATION: [
        { guard: 'isOtherUnnamed', target: 'askRelationOther', actions: 'keep' },
        { target: 'next', actions: 'keep' },
      ],
      BACK: [
        { guard: 'canUndo', target: 'next', actions: 'undo' },
        { guard: 'hasChildren', target: 'askSameRelation' },
        { actions: { type: 'say', params: tell.nothingBefore } },
      ],
    },
  }),
  askRelationOther: binding.createStateConfig({
    on: {
      RELATION: { target: 'next', actions: 'keep' },
      BACK: { target: 'askRelation', actions: { type: 'drop', params: { answer: 'relation' } } },
    },
  }),
  askSameRelation: binding.createStateConfig({
    on: {
      RELATION: [
        { guard: 'isOtherUnnamed', target: 'askRelationOther', actions: 'keep' },
        { target: 'next', actions: 'keep' },
      ],
      EDIT: 'askRelation',
      BACK: { target: 'next', actions: 'dropChild' },
    },
  }),
  askLevel: binding.createStateConfig({
    on: {
      LEVEL: { target: 'next', actions: 'keep' },
      BACK: [
        { guard: 'canUndo', target: 'next', actions: 'undo' },
        { target: 'next', actions: { type: 'drop', params: { answer: 'relation' } } },
      ],
    },
  }),
  askStudentId: binding.createStateConfig({
    on: {
      STUDENT_ID: { target: 'next', actions: 'keep' },
      BACK: [
        { guard: 'canUndo', target: 'next', actions: 'undo' },
        {
          guard: 'isOneLevel',
          target: 'next',
          actions: { type: 'drop', params: { answer: 'relation' } },
        },
        { target: 'next', actions: { type: 'drop', params: { answer: 'level' } } },
      ],
    },
  }),
  confirmChildren: binding.createStateConfig({
    on: {
      CHILDREN_RIGHT: { target: 'next', actions: 'confirmChildren' },
      ADD_CHILD: [
        { guard: 'isFull', actions: { type: 'say', params: tell.listIsFull } },
        { target: 'next', actions: 'startChild' },
      ],
      CORRECT_CHILD: { guard: 'isChild', target: 'editChild', actions: 'openChild' },
      BACK: [
        // Whoever came from the summary goes back to it.
        { guard: 'isReviewing', target: 'next', actions: 'confirmChildren' },
        { target: 'next', actions: 'reopenLastChild' },
      ],
    },
  }),
  editChild: binding.createStateConfig({
    on: {
      EDIT: [
        { guard: 'isRelation', target: 'askRelation', actions: 'remember' },
        { guard: 'isOfChild', target: 'next', actions: ['remember', 'correctAsked'] },
      ],
      REMOVE_CHILD: { target: 'next', actions: [{ type: 'say', params: tell.childRemoved }, 'removeChild'] },
      BACK: { target: 'next', actions: 'closeChild' },
    },
  }),
};
