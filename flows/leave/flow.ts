import type { Flow } from '../flow.ts';
import { line } from '../view.ts';
import { type LeaveContext, leaveContext } from './context.ts';
import { leaveMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { leaveView } from './view.ts';

/** The leave flow, as the engine takes it. Nothing is typed in it yet. */
export const leaveFlow: Flow = {
  name: 'leave',
  role: 'guardian',
  version: 1,
  machine: leaveMachine,
  context: leaveContext,
  migrations,
  view: (state, context) => leaveView(state, context as LeaveContext),
  readTyped: () => ({ type: 'INVALID', why: line('leave.nothingToAnswer') }),
  whereabouts: () => line('leave.whereabouts'),
  schoolsNamed: (context) => (context as LeaveContext).schools,
};
