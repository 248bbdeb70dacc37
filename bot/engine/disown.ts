import { FLOWS } from '../../flows/registry.ts';
import { beginFlow, type Resting } from './restoreSnapshot.ts';

/** The applications whose guardian's data are filled in, in what rests and in what was left. */
export function loadedFrom({ flow, snapshot, suspended = [] }: Resting): string[] {
  const ids = [
    flow.loadedFrom?.(snapshot.context),
    ...suspended.map((left) => FLOWS[left.flow].loadedFrom?.(left.context)),
  ];
  return ids.filter((id) => id !== undefined);
}

/**
 * Drops what was filled in from applications that may be shown here no more: somebody signed out, was untied, erased them, or
 * the hours of a code are over. The person is told with the answer.
 */
export function disown(resting: Resting, lost: readonly string[]): Resting {
  const { flow, snapshot, suspended = [] } = resting;
  const isLost = (id: string | undefined) => id !== undefined && lost.includes(id);
  const kept = suspended.filter((left) => !isLost(FLOWS[left.flow].loadedFrom?.(left.context)));
  const rest = isLost(flow.loadedFrom?.(snapshot.context)) ? beginFlow(flow.name) : resting;
  return { ...rest, suspended: kept, disowned: true };
}
