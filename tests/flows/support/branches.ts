import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  getMicrosteps,
} from 'xstate';
import { stateOf } from '../../../bot/engine/restoreSnapshot.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import { type Explored, eventsIn } from './explore.ts';
import { NOW } from './people.ts';

type Guards = Record<string, (with_: { context: unknown; event: unknown }) => boolean>;

/** What a machine defines, and what of it has been walked: each as `state: EVENT [guard] → target`, sorted. */
export interface Coverage {
  defined: string[];
  taken: string[];
}

/**
 * Compares the definition with all the moves of some explorations. A transition defined for every state counts once for
 * each resting state that leaves its event to it; for an asking state only the answers to its query count.
 */
export function coverBranches(explored: readonly Explored[]): Coverage {
  const defined = new Set<string>();
  const taken = new Set<string>();
  for (const { territory, places } of explored) {
    const { machine } = territory.flow;
    for (const branch of routes(machine)) defined.add(branch);
    for (const { state, snapshot, moves } of places) {
      const types = new Set(eventsIn(territory, snapshot).map(({ type }) => type));
      for (const branch of definedIn(machine, snapshot, types)) defined.add(nameBranch(state, branch));
      for (const { event } of moves)
        for (const branch of takenBy(machine, snapshot, event)) taken.add(branch);
    }
  }
  return { defined: [...defined].sort(), taken: [...taken].sort() };
}

/** The branches of the states in which nothing rests, such as a router. */
function routes(machine: AnyStateMachine): string[] {
  return nodesOf(machine).flatMap((node) =>
    (node.always ?? []).map((branch: AnyTransitionDefinition) => nameBranch(node.key, branch)),
  );
}

function nodesOf(machine: AnyStateMachine): AnyStateNode[] {
  return Object.values(machine.states);
}

function definedIn(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  types: ReadonlySet<string>,
): AnyTransitionDefinition[] {
  const own = branchesOf(machine.states[stateOf(snapshot)]);
  const settled = new Set(own.filter(({ guard }) => !guard).map(({ eventType }) => eventType));
  const ofAll = branchesOf(machine.root).filter(
    ({ eventType }) => types.has(eventType) && !settled.has(eventType),
  );
  return [...own, ...ofAll];
}

function branchesOf(node: AnyStateNode | undefined): AnyTransitionDefinition[] {
  return node ? [...node.transitions.values()].flat() : [];
}

/** The branches that an event takes: the one that answers it, and those of the router behind it. */
function takenBy(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: FlowEvent): string[] {
  const timed = { ...event, now: NOW };
  const answered: AnyTransitionDefinition[] = machine.getTransitionData(snapshot, timed);
  const passed = getMicrosteps(machine, snapshot, timed).slice(0, -1);
  return [
    ...answered.map((branch) => nameBranch(stateOf(snapshot), branch)),
    ...passed.map(([between]) => {
      const node: AnyStateNode | undefined = machine.states[stateOf(between)];
      const branch = node?.always?.find(({ guard }) => holds(machine, guard, between, timed));
      return branch ? nameBranch(stateOf(between), branch) : `${stateOf(between)}: nowhere`;
    }),
  ];
}

function holds(
  machine: AnyStateMachine,
  guard: unknown,
  { context }: AnyMachineSnapshot,
  event: unknown,
): boolean {
  if (guard === undefined) return true;
  const guards = machine.implementations.guards as Guards;
  const implementation = typeof guard === 'string' ? guards[guard] : undefined;
  if (!implementation) throw new TypeError('a guard that has no name');
  return implementation({ context, event });
}

function nameBranch(state: string, { eventType, guard, target }: AnyTransitionDefinition): string {
  const where = target?.map(({ key }) => key).join() ?? 'stays';
  return `${state}: ${eventType || 'always'}${guard ? ` [${String(guard)}]` : ''} → ${where}`;
}

/** The states of a machine in which a conversation rests. */
export function restingStates(machine: AnyStateMachine): string[] {
  return nodesOf(machine).flatMap(({ key, tags, always }) =>
    tags.includes('asking') || (always && always.length > 0) ? [] : [key],
  );
}
