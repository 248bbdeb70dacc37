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

/** Where a photo or a file is an answer. */
const TAKES_MEDIA: readonly string[] = ['askProof', 'askReason', 'summary', 'addProof'];

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
  takesMedia: (state) => TAKES_MEDIA.includes(state),
  filesHeld: (context) => (context as LeaveContext).proofs ?? 0,
  loadedFrom: (context) => ({ applications: [], bindings: bindingsOf(context as LeaveContext) }),
  whereabouts: (_state, context) => whereabouts(context as LeaveContext),
  schoolsNamed: (context) => (context as LeaveContext).schools,
};

/** The child that leave is asked for; as long as none is chosen, all that may be. */
function bindingsOf(context: LeaveContext): string[] {
  const child = childOf(context);
  return (child ? [child] : context.children).map(({ bindingId }) => bindingId);
}

function whereabouts(context: LeaveContext) {
  const child = childOf(context);
  const { days } = context.fill;
  if (!child) return line('leave.whereabouts');
  return line('leave.whereaboutsOf', {
    child: childLine(child),
    time: days ? timeLine({ days }) : '',
  });
}
