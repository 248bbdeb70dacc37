import { z } from 'zod';
import type { Flow } from '../flow.ts';

/** What the first version kept otherwise: one binding to be decided, and a list without its counts. */
const first = z.looseObject({
  posts: z.looseObject({}).optional(),
  list: z.unknown().optional(),
  decision: z.looseObject({ verb: z.unknown(), bindingId: z.unknown(), version: z.unknown() }).optional(),
});

/** Ways up from older versions of this flow's snapshots. */
export const migrations: Flow['migrations'] = {
  1: ({ state, context }) => {
    const { decision, posts, list: _, ...kept } = first.parse(context);
    // The list is read anew where it is shown: from its home a teacher is one word away from it.
    const rests = state === 'reviewing' ? 'home' : state;
    return {
      state: rests,
      context: {
        ...kept,
        ...(posts ? { posts: { ...posts, schools: [] } } : {}),
        ...(decision ? { decision: decisionOf(decision) } : {}),
      },
    };
  },
};

function decisionOf({ verb, bindingId, version, ...reasons }: Record<string, unknown>) {
  return { verb, targets: [{ bindingId, version }], ...reasons };
}
