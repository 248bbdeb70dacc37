import type { View } from '../view.ts';
import type { LeaveContext } from './context.ts';
import type { LeaveEvent } from './events.ts';
import { filingViews } from './views/filing.ts';
import type { Views } from './views/parts.ts';
import { slipViews } from './views/slips.ts';

const VIEWS: Views = { ...filingViews, ...slipViews };

/** The view of a resting state. Its question is the state and what else makes it another question (hashed by the engine). */
export function leaveView(state: string, context: LeaveContext): View<LeaveEvent> {
  const make = VIEWS[state];
  if (!make) throw new TypeError(`no view for leave.${state}`);
  const { part, ...view } = make(context);
  return { question: part ? `${state}:${part}` : state, ...view };
}
