import type { SchoolToCall } from '../flow.ts';
import { type Line, line } from '../view.ts';
import type { BindingContext } from './context.ts';
import { childLine } from './progress.ts';
import { bindingView } from './view.ts';

/** Where somebody stands in the binding: the step, which child, and the children that are filled in. */
export function whereabouts(state: string, context: BindingContext): Line {
  const { stage = 1 } = bindingView(state, context);
  const { child, children } = context;
  return line('binding.whereabouts', {
    stage: line(`stage.${stage}`),
    nth: child && children.length > 0 ? children.length + 1 : 0,
    count: children.length,
    children: children.map(childLine),
  });
}

/** The schools of the children so far, the one being asked about last. */
export function schoolsNamed({ child, children }: BindingContext): SchoolToCall[] {
  const schools = [...children.map(({ school }) => school), ...(child?.school ? [child.school] : [])];
  const byId = new Map(schools.map(({ id, name, phone }) => [id, { name, phone }]));
  return [...byId.values()];
}
