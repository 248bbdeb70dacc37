import { z } from 'zod';
import type { Flow } from '../flow.ts';
import { emptyLeave, leaveContext } from './context.ts';

/** What the first version kept: the schools that may be called, and nothing that was filled in. */
const first = z.looseObject({ schools: leaveContext.shape.schools });

/** Ways up from older versions of this flow's snapshots. */
export const migrations: Flow['migrations'] = {
  1: ({ context }) => ({ state: 'home', context: { ...emptyLeave, schools: first.parse(context).schools } }),
};
