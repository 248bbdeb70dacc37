import type { AnyMachineSnapshot, AnyStateNode } from 'xstate';
import { type AdjacencyValue, getAdjacencyMap } from 'xstate/graph';
import { stateOf } from '../../../bot/engine/restoreSnapshot.ts';
import type { Flow, FlowEvent, FlowQuery } from '../../../flows/flow.ts';
import { NOW } from './people.ts';

/** A flow with all that may happen to it. */
export interface Territory {
  flow: Flow;
  /** What a person may send, whatever was asked. */
  inputs: readonly FlowEvent[];
  /** What the engine may answer to a query, each kind for each branch it may take. */
  answersTo(query: FlowQuery): readonly FlowEvent[];
  /** What the guards look at: two snapshots that agree in it, and in the state, are the same place. */
  facts(context: unknown): unknown;
}

/** An event tried in a place, and where it led. */
export interface Move {
  event: FlowEvent;
  to: AnyMachineSnapshot;
  toKey: string;
}

/** A snapshot that is reached, by the shortest path to it. */
export interface Place {
  key: string;
  state: string;
  snapshot: AnyMachineSnapshot;
  path: readonly FlowEvent[];
  moves: readonly Move[];
}

export interface Explored {
  territory: Territory;
  places: readonly Place[];
}

type Neighbours = AdjacencyValue<AnyMachineSnapshot, FlowEvent & { now: string }>;

/** Far above what is reached: an exploration that comes here has facts without an end. */
const MOST_PLACES_AND_MOVES = 300_000;

/** Walks a flow whole, breadth first, from its beginning or from a snapshot; it goes no further where `stop` says so. */
export function explore(
  territory: Territory,
  from?: AnyMachineSnapshot,
  stop: (snapshot: AnyMachineSnapshot) => boolean = () => false,
): Explored {
  const keyOf = (snapshot: AnyMachineSnapshot) =>
    JSON.stringify([stateOf(snapshot), territory.facts(snapshot.context)]);
  const adjacency = getAdjacencyMap(territory.flow.machine, {
    events: (snapshot: AnyMachineSnapshot) =>
      eventsIn(territory, snapshot).map((event) => ({ ...event, now: NOW })),
    serializeState: keyOf,
    limit: MOST_PLACES_AND_MOVES,
    stopWhen: stop,
    ...(from ? { fromState: from } : {}),
  });
  return { territory, places: placesOf(Object.entries<Neighbours>({ ...adjacency }), keyOf) };
}

/** The events to try in a place: an asking one gets the answers to its query, a resting one all that a person may send. */
export function eventsIn(
  { inputs, answersTo }: Territory,
  snapshot: AnyMachineSnapshot,
): readonly FlowEvent[] {
  return isAsking(snapshot) ? answersTo(queryOf(snapshot)) : inputs;
}

/** Whether a snapshot waits for the engine. */
export function isAsking(snapshot: AnyMachineSnapshot): boolean {
  return snapshot.hasTag('asking');
}

/** The query of an asking state, made again from its entry action. */
function queryOf(snapshot: AnyMachineSnapshot): FlowQuery {
  const node: AnyStateNode | undefined = snapshot.machine.states[stateOf(snapshot)];
  for (const action of node?.entry ?? []) {
    const { type, params } = action as { type?: string; params?: (with_: object) => FlowQuery };
    if (type === 'query' && params) return params({ context: snapshot.context });
  }
  throw new TypeError(`${stateOf(snapshot)} asks nothing on entry`);
}

/** The adjacency map lists places in the order in which they were found, so whoever leads to one first is nearest. */
function placesOf(
  adjacency: readonly (readonly [string, Neighbours])[],
  keyOf: (snapshot: AnyMachineSnapshot) => string,
): Place[] {
  const paths = new Map<string, readonly FlowEvent[]>();
  return adjacency.map(([key, { state: snapshot, transitions }]) => {
    const path = paths.get(key) ?? [];
    paths.set(key, path);
    const moves = Object.values(transitions).map(({ event: timed, state: to }): Move => {
      const { now: _, ...event } = timed;
      const toKey = keyOf(to);
      if (!paths.has(toKey)) paths.set(toKey, [...path, event]);
      return { event, to, toKey };
    });
    return { key, state: stateOf(snapshot), snapshot, path, moves };
  });
}
