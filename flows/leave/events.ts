import type { GlobalEvent } from '../globalEvents.ts';
import type { LeaveContext } from './context.ts';

type Schools = LeaveContext['schools'];

/** `schools` are those that were named in the chat so far; the answer adds those of the bindings. */
export type LeaveEvent =
  | { type: 'ASK_LEAVE'; schools: Schools }
  | { type: 'SCHOOLS_TO_CALL'; schools: Schools }
  | GlobalEvent;
