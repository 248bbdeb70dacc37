import type { LoadedFrom } from '../../flows/flow.ts';
import { FLOWS } from '../../flows/registry.ts';
import { beginFlow, type Resting } from './restoreSnapshot.ts';

/** The applications and bindings whose data are filled in, in what rests and in what was left. */
export function loadedFrom(resting: Resting): LoadedFrom {
  const all = [ofResting(resting), ...(resting.suspended ?? []).map(ofSuspended)];
  return {
    applications: all.flatMap(({ applications }) => applications),
    bindings: all.flatMap(({ bindings }) => bindings),
    amending: all.flatMap(({ amending = [] }) => amending),
  };
}

/**
 * Drops what was filled in from what may be shown here no more: somebody signed out, was untied, erased it, the school
 * suspended it, or the hours of a code are over. The person is told with the answer, where there was something to lose.
 */
export function disown(resting: Resting, lost: LoadedFrom): Resting {
  const isLost = ({ applications, bindings, amending = [] }: LoadedFrom) =>
    applications.some((id) => lost.applications.includes(id)) ||
    bindings.some((id) => lost.bindings.includes(id)) ||
    amending.some((id) => lost.amending?.includes(id));
  const { suspended = [], snapshot } = resting;
  const kept = suspended.filter((left) => !isLost(ofSuspended(left)));
  const isOver = isLost(ofResting(resting));
  const rest = isOver ? beginFlow(resting.flow.name) : resting;
  const isToTell = kept.length < suspended.length || (isOver && !snapshot.hasTag('idle'));
  const isTheirs = lost.applications.length + lost.bindings.length === 0;
  return { ...rest, suspended: kept, ...(isToTell ? { disowned: isTheirs ? 'OVER' : 'NOT_YOURS' } : {}) };
}

const NOTHING: LoadedFrom = { applications: [], bindings: [] };

const ofResting = ({ flow, snapshot }: Resting) => flow.loadedFrom?.(snapshot.context) ?? NOTHING;

const ofSuspended = ({ flow, context }: NonNullable<Resting['suspended']>[number]) =>
  FLOWS[flow].loadedFrom?.(context) ?? NOTHING;
