import type { View } from '../view.ts';
import type { TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';
import { guardianViews } from './views/guardians.ts';
import { homeViews } from './views/home.ts';
import type { Views } from './views/parts.ts';
import { reviewViews } from './views/review.ts';

const VIEWS: Views = { ...homeViews, ...reviewViews, ...guardianViews };

/** The view of a resting state. Its question is the state and what else makes it another question (hashed by the engine). */
export function teacherView(state: string, context: TeacherContext): View<TeacherEvent> {
  const make = VIEWS[state];
  if (!make) throw new TypeError(`no view for teacher.${state}`);
  const { part, ...view } = make(context);
  return { question: part ? `${state}:${part}` : state, ...view };
}
