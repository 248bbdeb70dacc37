import { transition } from 'xstate';
import { HomeroomError } from '../../domain/homeroomError.ts';
import type { FlowEvent, FlowQuery } from '../../flows/flow.ts';
import type { Say } from '../../flows/view.ts';
import type { Resting } from './restoreSnapshot.ts';

/** Queries that one step may ask; a sixth is a bug. */
const MOST_HOPS = 5;

/** Where a conversation stands after an event: at rest, or waiting for the answer to a query. */
export interface Advanced {
  resting: Resting;
  says: Say[];
  query?: FlowQuery | undefined;
}

/** Feeds one event to the machine, purely. `now` travels in it. */
export function advance(resting: Resting, event: FlowEvent, now: string): Advanced {
  const [snapshot, actions] = transition(resting.flow.machine, resting.snapshot, { ...event, now });
  const says: Say[] = [];
  let query: FlowQuery | undefined;
  for (const action of actions as readonly { type: string; params?: unknown }[]) {
    switch (action.type) {
      case 'say':
        says.push(...[action.params as Say | readonly Say[]].flat());
        break;
      case 'query':
        query = action.params as FlowQuery;
        break;
      // XState lists its own raise among the actions; the machine has handled it.
      case 'xstate.raise':
        break;
      default:
        throw new HomeroomError('UNKNOWN_ACTION', `no effect "${action.type}" in "${resting.flow.name}"`);
    }
  }
  return { resting: { ...resting, snapshot }, says, query };
}

/**
 * Answers the machine's queries until it rests. Throws TOO_MANY_HOPS at the sixth, UNANSWERED_EVENT when the machine does
 * not take an answer, and whatever `answer` throws.
 */
export async function settle(
  from: Advanced,
  now: string,
  answer: (query: FlowQuery) => Promise<FlowEvent>,
): Promise<Advanced> {
  let { resting, query } = from;
  const says = [...from.says];
  for (let hop = 1; query !== undefined; hop++) {
    if (hop > MOST_HOPS)
      throw new HomeroomError('TOO_MANY_HOPS', `"${resting.flow.name}" does not come to rest`);
    const event = await answer(query);
    if (!resting.snapshot.can({ ...event, now }))
      throw new HomeroomError('UNANSWERED_EVENT', `"${resting.flow.name}" takes no ${event.type} here`);
    const next = advance(resting, event, now);
    says.push(...next.says);
    ({ resting, query } = next);
  }
  return { resting, says };
}
