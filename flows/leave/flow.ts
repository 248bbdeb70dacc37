import type { Flow } from '../flow.ts';
import { timeLine } from '../leaveLines.ts';
import { line } from '../view.ts';
import { type LeaveContext, leaveContext } from './context.ts';
import { childOf } from './fill.ts';
import { leaveMachine } from './machine.ts';
import { migrations } from './migrations.ts';
import { readTyped } from './typed.ts';
import { leaveView } from './view.ts';
import { childLine } from './views/parts.ts';

/** A guardian's leave, as the engine takes it. Its context was parsed when it was restored. */
export const leaveFlow: Flow = {
  name: 'leave',
  role: 'guardian',
  version: 2,
  machine: leaveMachine,
  context: leaveContext,
  migrations,
  view: (state, context) => leaveView(state, context as LeaveContext),
  readTyped: (state, typed, context, typing) => readTyped(state, typed, context as LeaveContext, typing),
  // Files cannot be fetched and shown to the teacher yet: proof is handed over on paper, and no photo is taken.
  takesMedia: () => false,
  whereabouts: (_state, context) => whereabouts(context as LeaveContext),
  schoolsNamed: (context) => (context as LeaveContext).schools,
};

function whereabouts(context: LeaveContext) {
  const child = childOf(context);
  const { days } = context.fill;
  if (!child) return line('leave.whereabouts');
  return line('leave.whereaboutsOf', {
    child: childLine(child),
    time: days ? timeLine({ days }) : '',
  });
}
