import * as ask from '../effects.ts';
import * as tell from '../says.ts';
import { binding } from '../setup.ts';

const backToSchool = { target: 'askSchool', actions: 'searchAgain' } as const;

/** What 上一步 leads to where child and roster were compared: the last answer that was the guardian's. */
const backToLastAnswer = binding.createStateConfig({
  on: {
    BACK: [
      { guard: 'canUndo', target: 'next', actions: 'undo' },
      {
        guard: 'isGivenSchool',
        target: 'next',
        actions: { type: 'drop', params: { answer: 'studentId' } },
      },
      { target: 'next', actions: { type: 'drop', params: { answer: 'school' } } },
    ],
  },
}).on.BACK;

/** 2／4 學生資訊: the school, by name, district or list, and the comparison with its roster. */
export const schoolStates = {
  askSchool: binding.createStateConfig({
    on: {
      SCHOOL_TEXT: { target: 'findingSchools', actions: 'keep' },
      LIST_SCHOOLS: { target: 'findingSchools', actions: 'keep' },
      LIST_DISTRICTS: 'listingDistricts',
      BACK: [
        { guard: 'canUndo', target: 'next', actions: 'undo' },
        { target: 'next', actions: { type: 'drop', params: { answer: 'studentId' } } },
      ],
    },
  }),
  listingDistricts: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.listDistricts },
    on: { DISTRICTS_FOUND: { target: 'pickDistrict', actions: 'keepResult' } },
  }),
  pickDistrict: binding.createStateConfig({
    on: {
      LIST_SCHOOLS: { target: 'findingSchools', actions: 'keep' },
      SCHOOL_TEXT: { target: 'findingSchools', actions: 'keep' },
      MORE_DISTRICTS: { target: 'listingDistricts', actions: 'moreDistricts' },
      BACK: backToSchool,
    },
  }),
  findingSchools: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.findSchools },
    on: {
      SCHOOLS_FOUND: [
        { guard: 'isFoundElsewhere', target: 'confirmElsewhere', actions: 'keepResult' },
        {
          guard: 'isNoSchool',
          target: 'askSchool',
          actions: [{ type: 'say', params: tell.noSchool }, 'searchAgain'],
        },
        { guard: 'isOneSchool', target: 'next', actions: 'keepResult' },
        { target: 'pickSchool', actions: 'keepResult' },
      ],
    },
  }),
  pickSchool: binding.createStateConfig({
    on: {
      SCHOOL: { target: 'next', actions: 'keep' },
      SCHOOL_TEXT: { target: 'findingSchools', actions: 'keep' },
      MORE_SCHOOLS: { target: 'findingSchools', actions: 'moreSchools' },
      BACK: backToSchool,
    },
  }),
  confirmElsewhere: binding.createStateConfig({
    on: {
      SCHOOL: { target: 'next', actions: 'keep' },
      SCHOOL_TEXT: { target: 'findingSchools', actions: 'keep' },
      BACK: backToSchool,
    },
  }),
  matching: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.matchStudent },
    on: {
      STUDENT_FOUND: [
        {
          guard: 'isListed',
          target: 'next',
          actions: ['dropChild', { type: 'say', params: tell.listedAlready }],
        },
        { target: 'next', actions: 'keepChild' },
      ],
      STUDENT_BOUND: [
        {
          guard: 'hasChildren',
          target: 'next',
          actions: [
            { type: 'say', params: ({ context, event }) => tell.boundAlready(context, event) },
            'dropChild',
          ],
        },
        {
          target: 'next',
          actions: [
            { type: 'say', params: ({ context, event }) => tell.boundAlready(context, event) },
            'startChild',
          ],
        },
      ],
      STUDENT_NOT_FOUND: { target: 'mismatch', actions: 'keepResult' },
      PAUSED: { target: 'paused', actions: 'keepResult' },
    },
  }),
  mismatch: binding.createStateConfig({
    on: {
      STUDENT_ID: { target: 'next', actions: 'keep' },
      EDIT: { guard: 'isOfChild', target: 'next', actions: 'dropAsked' },
      ASK_SCHOOL: 'askingSchool',
      TRY_AGAIN: 'next',
      SKIP_CHILD: { guard: 'hasChildren', target: 'next', actions: 'dropChild' },
      BACK: backToLastAnswer,
    },
  }),
  askingSchool: binding.createStateConfig({
    tags: 'asking',
    entry: { type: 'query', params: ask.askSchool },
    on: {
      SCHOOL_ASKED: {
        target: 'mismatch',
        actions: [
          'keepResult',
          { type: 'say', params: ({ context, event }) => tell.schoolAsked(context, event) },
        ],
      },
    },
  }),
  paused: binding.createStateConfig({
    on: {
      TRY_AGAIN: 'next',
      EDIT: { guard: 'isOfChild', target: 'next', actions: 'dropAsked' },
      SKIP_CHILD: { guard: 'hasChildren', target: 'next', actions: 'dropChild' },
      BACK: backToLastAnswer,
    },
  }),
};
