import { bindingFlow } from './binding/flow.ts';
import type { Flow, FlowName } from './flow.ts';
import { leaveFlow } from './leave/flow.ts';
import { progressFlow } from './progress/flow.ts';
import { slipsFlow } from './slips/flow.ts';
import { teacherFlow } from './teacher/flow.ts';

/** Every flow there is: the one line to add for another. */
export const FLOWS: Readonly<Record<FlowName, Flow>> = {
  binding: bindingFlow,
  teacher: teacherFlow,
  leave: leaveFlow,
  slips: slipsFlow,
  progress: progressFlow,
};
