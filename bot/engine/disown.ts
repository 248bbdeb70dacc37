import type { LoadedFrom } from '../../flows/flow.ts';
import { FLOWS } from '../../flows/registry.ts';
import { beginFlow, type Resting } from './restoreSnapshot.ts';

/** The applications and bindings whose data are filled in, in what rests and in what was left. */
export function loadedFrom(resting: Resting): LoadedFrom {
  const all = [ofResting(resting), ...(resting.suspended ?? []).map(ofSuspended)];
  return {
    applications: all.flatMap(({ applications }) => applications),
    bindings: all.flatMap(({ bindings }) => bindings),
  };
}

/**
 * Drops what was filled in from what may be shown here no more: somebody signed out, was untied, erased it, the school
 * suspended it, or the hours of a code are over. The person is told with the answer.
 */
export function disown(resting: Resting, lost: LoadedFrom): Resting {
  const isLost = ({ applications, bindings }: LoadedFrom) =>
    applications.some((id) => lost.applications.includes(id)) ||
    bindings.some((id) => lost.bindings.includes(id));
  const kept = (resting.suspended ?? []).filter((left) => !isLost(ofSuspended(left)));
  const rest = isLost(ofResting(resting)) ? beginFlow(resting.flow.name) : resting;
  return { ...rest, suspended: kept, disowned: true };
}

const NOTHING: LoadedFrom = { applications: [], bindings: [] };

const ofResting = ({ flow, snapshot }: Resting) => flow.loadedFrom?.(snapshot.context) ?? NOTHING;

const ofSuspended = ({ flow, context }: NonNullable<Resting['suspended']>[number]) =>
  FLOWS[flow].loadedFrom?.(context) ?? NOTHING;
