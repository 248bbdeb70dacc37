import type { View } from '../view.ts';
import type { SlipsContext } from './context.ts';
import type { SlipsEvent } from './events.ts';
import { classViews } from './views/classes.ts';
import type { Views } from './views/parts.ts';
import { reviewViews } from './views/review.ts';

const VIEWS: Views = { ...classViews, ...reviewViews };

/** The view of a resting state. Its question is the state and what else makes it another question (hashed by the engine). */
export function slipsView(state: string, context: SlipsContext): View<SlipsEvent> {
  const make = VIEWS[state];
  if (!make) throw new TypeError(`no view for slips.${state}`);
  const { part, ...view } = make(context);
  return { question: part ? `${state}:${part}` : state, ...view };
}
