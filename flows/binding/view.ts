import type { View } from '../view.ts';
import type { BindingContext } from './context.ts';
import type { BindingEvent } from './events.ts';
import { childViews } from './views/child.ts';
import { contactViews } from './views/contact.ts';
import { parentViews } from './views/parent.ts';
import type { Views } from './views/parts.ts';
import { schoolViews } from './views/school.ts';

const VIEWS: Views = { ...contactViews, ...childViews, ...schoolViews, ...parentViews };

/** The view of a resting state. Its question is the state and what else makes it another question (hashed by the engine). */
export function bindingView(state: string, context: BindingContext): View<BindingEvent> {
  const make = VIEWS[state];
  if (!make) throw new TypeError(`no view for binding.${state}`);
  const { part, ...view } = make(context);
  return { question: part ? `${state}:${part}` : state, ...view };
}
