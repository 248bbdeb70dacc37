import { transition } from 'xstate';
import { advance } from '../../../bot/engine/advance.ts';
import {
  beginFlow,
  type Resting,
  restoreSnapshot,
  stateOf,
  storeSnapshot,
} from '../../../bot/engine/restoreSnapshot.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import { coverBranches, restingStates } from './branches.ts';
import { type Explored, isAsking } from './explore.ts';
import { GLOBAL_EVENTS } from './globalExamples.ts';
import { NOW } from './people.ts';
import { longestAsking, withoutWayOut } from './ways.ts';

/** What holds of every flow's machine. `explored` is all that was walked, the first of it from the beginning. */
export function itKeepsTheMachineContract(explored: readonly [Explored, ...Explored[]]): void {
  const [fromStart] = explored;
  const { flow, facts } = fromStart.territory;
  const places = explored.flatMap((each) => each.places);
  const resting = places.filter(({ snapshot }) => !isAsking(snapshot));
  const asking = places.filter(({ snapshot }) => isAsking(snapshot));
  const at = ({ snapshot }: Pick<Resting, 'snapshot'>): Resting => ({ flow, snapshot, lifted: false });
  const accepts = ({ snapshot }: Pick<Resting, 'snapshot'>, event: FlowEvent) =>
    snapshot.can({ ...event, now: NOW });

  test('every state is reached', () => {
    expect(statesOf(resting)).toEqual(restingStates(flow.machine).sort());
    const routers = Object.values(flow.machine.states).filter(({ always }) => always);
    expect(statesOf(places).length + routers.length).toBe(Object.keys(flow.machine.states).length);
  });

  test('every answer is taken in every branch it has, in every state that has it', () => {
    const { defined, taken } = coverBranches(explored);
    expect(defined.filter((branch) => !taken.includes(branch))).toEqual([]);
    expect(taken.filter((branch) => !defined.includes(branch))).toEqual([]);
  });

  test('the shortest path to a place, walked again, ends there', () => {
    for (const { state, path, snapshot } of fromStart.places) {
      const end = path.reduce(
        (from, event) => advance(from, event, NOW).resting,
        beginFlow(flow.name),
      ).snapshot;
      expect([stateOf(end), facts(end.context)]).toEqual([state, facts(snapshot.context)]);
    }
  });

  test('from every place one can be reached that may be left without loss', () => {
    expect(explored.flatMap((each) => withoutWayOut(each.places))).toEqual([]);
  });

  test('an asking state asks one query and takes each of its answers; a step asks at most five', () => {
    const refused = asking.flatMap((place) => place.moves.filter(({ event }) => !accepts(place, event)));
    expect(refused.map(({ event }) => event)).toEqual([]);
    const wrong = places.flatMap((place) =>
      place.moves.filter(({ event, to }) => queriesOf(at(place), event) !== (isAsking(to) ? 1 : 0)),
    );
    expect(wrong.map(({ event }) => event)).toEqual([]);
    expect(longestAsking(places)).toBeLessThanOrEqual(5);
  });

  test('every resting place answers CANCEL, BACK, RESTART, EXPIRE and INVALID', () => {
    const unanswered = resting.flatMap((place) =>
      GLOBAL_EVENTS.filter((event) => !accepts(place, event)).map(({ type }) => `${place.state} ${type}`),
    );
    expect(unanswered).toEqual([]);
  });

  test('what is no answer is told, and changes nothing', () => {
    const invalid: FlowEvent = { type: 'INVALID', why: { key: 'common.chooseOne' } };
    for (const place of resting) {
      const { resting: after, says, query } = advance(at(place), invalid, NOW);
      expect([stateOf(after.snapshot), after.snapshot.context, query]).toEqual([
        place.state,
        place.snapshot.context,
        undefined,
      ]);
      expect(says).toEqual([{ line: invalid.why }]);
    }
  });

  test('the context obeys its schema in every place, and survives being stored', () => {
    for (const { snapshot } of places) {
      expect(flow.context.parse(snapshot.context)).toEqual(snapshot.context);
      const again: unknown = JSON.parse(JSON.stringify(snapshot.context));
      expect(flow.context.parse(again)).toEqual(snapshot.context);
    }
  });

  test('a conversation that was stored goes on as if it had not been, whatever comes', () => {
    for (const place of resting) {
      const snapshot = storeSnapshot(at(place));
      const restored = restoreSnapshot({ flow: flow.name, flowVersion: flow.version, snapshot });
      expect(restored.lifted).toBe(false);
      const differing = place.moves.filter(
        ({ event }) => outcome(restored, event) !== outcome(at(place), event),
      );
      expect(differing.map(({ event }) => [place.state, event])).toEqual([]);
    }
  });
}

function statesOf(places: readonly { state: string }[]): string[] {
  return [...new Set(places.map(({ state }) => state))].sort();
}

function queriesOf({ flow, snapshot }: Resting, event: FlowEvent): number {
  const [, actions] = transition(flow.machine, snapshot, { ...event, now: NOW });
  return actions.filter(({ type }: { type: string }) => type === 'query').length;
}

/** All that a step keeps and shows, as text; a restored context lists its fields in another order, which is no difference. */
function outcome(resting: Resting, event: FlowEvent): string {
  const { resting: after, says, query } = advance(resting, event, NOW);
  const { snapshot, flow } = after;
  const view = isAsking(snapshot) ? undefined : flow.view(stateOf(snapshot), snapshot.context);
  return JSON.stringify([stateOf(snapshot), snapshot.context, says, query, view], inOrder);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
