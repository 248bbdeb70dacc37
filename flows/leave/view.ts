import { schoolToCall } from '../schoolToCall.ts';
import { line, type View } from '../view.ts';
import type { LeaveContext } from './context.ts';
import type { LeaveEvent } from './events.ts';

/** The view of a resting state; there is one. */
export function leaveView(_state: string, { schools }: LeaveContext): View<LeaveEvent> {
  const called = schools.map(schoolToCall);
  return {
    question: 'call',
    body: [
      line(called.length > 0 ? 'leave.call' : 'leave.callNoSchool', { schools: called }),
      line('leave.notYet'),
    ],
    choices: [],
  };
}
