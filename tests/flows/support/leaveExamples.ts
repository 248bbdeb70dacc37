import type { LeaveContext } from '../../../flows/leave/context.ts';
import type { LeaveEvent } from '../../../flows/leave/events.ts';
import { leaveFlow } from '../../../flows/leave/flow.ts';
import type { Territory } from './explore.ts';
import { GLOBAL_EVENTS } from './globalExamples.ts';

const schools = [{ name: '市立內湖國小', phone: '02-2790-0000' }, { name: '市立內湖國中' }];

const ANSWERS: readonly LeaveEvent[] = [
  { type: 'LEAVE_OPENED', schools, children: [], language: 'zh-Hant' },
  { type: 'LEAVE_OPENED', schools: [], children: [], language: 'zh-Hant' },
];

/** The leave flow, to be explored. */
export const leaveTerritory: Territory = {
  flow: leaveFlow,
  inputs: [{ type: 'ASK_LEAVE', schools: [] }, { type: 'ASK_LEAVE', schools }, ...GLOBAL_EVENTS],
  answersTo: () => ANSWERS,
  facts: (context) => (context as LeaveContext).schools.length,
};
