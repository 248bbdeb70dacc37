import { advance } from '../../../bot/engine/advance.ts';
import { type Resting, restoreSnapshot, stateOf, storeSnapshot } from '../../../bot/engine/restoreSnapshot.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import { coverBranches, restingStates } from './branches.ts';
import { type Explored, isAsking, type Move, type Place } from './explore.ts';
import { GLOBAL_EVENTS } from './globalExamples.ts';
import { NOW } from './people.ts';

/** What holds of every flow's machine. `explored` is all that was walked, the first of it from the beginning. */
export function itKeepsTheMachineContract(explored: readonly [Explored, ...Explored[]]): void {
  const [{ territory, places: fromStart }] = explored;
  const { flow } = territory;
  const places = explored.flatMap((each) => each.places);
  const resting = places.filter(({ snapshot }) => !isAsking(snapshot));
  const at = ({ snapshot }: Pick<Place, 'snapshot'>): Resting => ({ flow, snapshot, lifted: false });

  test('every state is reached, and nothing rests in a router', () => {
    const reached = new Set(places.map(({ state }) => state));
    expect([...reached].filter((state) => !restingStates(flow.machine).includes(state)).sort()).toEqual(
      [...new Set(places.filter(({ snapshot }) => isAsking(snapshot)).map(({ state }) => state))].sort(),
    );
    const rests = Object.values(flow.machine.states).filter(({ always }) => !always);
    expect([...reached].sort()).toEqual(rests.map(({ key }) => key).sort());
  });

  test('every branch of every answer is taken on some path', () => {
    const { defined, taken } = coverBranches(explored);
    expect(defined.filter((branch) => !taken.includes(branch))).toEqual([]);
    expect(taken.filter((branch) => !defined.includes(branch))).toEqual([]);
  });

  test('the shortest path to a place, walked again, ends there', () => {
    for (const place of fromStart) {
      const start = fromStart[0] ?? place;
      const end = place.path.reduce((from, event) => advance(from, event, NOW).resting, at(start));
      expect([stateOf(end.snapshot), territory.facts(end.snapshot.context)]).toEqual([
        place.state,
        territory.facts(place.snapshot.context),
      ]);
    }
  });

  test('every place has a way out: from each, one can be reached that may be left without loss', () => {
    for (const { places: walked } of explored) {
      const way = withWayOut(walked);
      expect(walked.filter(({ key, moves }) => moves.length > 0 && !way.has(key)).map(({ key }) => key)).toEqual([]);
    }
  });

  test('every answer of the engine is taken where its query was asked', () => {
    const refused = places
      .filter(({ snapshot }) => isAsking(snapshot))
      .flatMap(({ state, snapshot, moves }) =>
        moves.filter(({ event }) => !snapshot.can({ ...event, now: NOW })).map(({ event }) => [state, event.type]),
      );
    expect(refused).toEqual([]);
  });

  test('an asking state asks one query, a resting one none, and a step at most five', () => {
    for (const place of places)
      for (const { event, to } of place.moves) {
        const { query } = advance(at(place), event, NOW);
        if ((query !== undefined) !== isAsking(to)) throw new Error(`${place.state} ${event.type}: ${query?.type}`);
      }
    expect(longestAsking(places)).toBeLessThanOrEqual(5);
  });

  test('every resting place answers CANCEL, BACK, RESTART, EXPIRE and INVALID, and INVALID changes nothing', () => {
    for (const place of resting)
      for (const event of GLOBAL_EVENTS) {
        const answered = `${place.state} ${event.type}: ${place.snapshot.can({ ...event, now: NOW })}`;
        expect(answered).toBe(`${place.state} ${event.type}: true`);
        if (event.type !== 'INVALID') continue;
        const { resting: after, says } = advance(at(place), event, NOW);
        expect(stored(after)).toEqual(stored(at(place)));
        expect(says).toEqual([{ line: event.why }]);
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
      for (const { event } of place.moves)
        expect(outcome(restored, event)).toBe(outcome(at(place), event));
    }
  });
}

/** All that a step shows and keeps, as text: undefined fields vanish in it as they do in the store. */
function outcome(resting: Resting, event: FlowEvent): string {
  const { resting: after, says, query } = advance(resting, event, NOW);
  const state = stateOf(after.snapshot);
  const view = isAsking(after.snapshot) ? undefined : after.flow.view(state, after.snapshot.context);
  return JSON.stringify([state, sorted(after.snapshot.context), says, query, view]);
}

function stored(resting: Resting): unknown {
  return JSON.parse(storeSnapshot(resting));
}

/** Restored contexts list their fields in the schema's order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}

/** The places from which an idle one can be reached; those where an exploration stopped count as left. */
function withWayOut(places: readonly Place[]): Set<string> {
  const out = new Set(
    places.filter(({ snapshot, moves }) => snapshot.hasTag('idle') || moves.length === 0).map(({ key }) => key),
  );
  for (let before = -1; before < out.size; ) {
    before = out.size;
    for (const { key, moves } of places) if (moves.some(({ toKey }) => out.has(toKey))) out.add(key);
  }
  return out;
}

/** The most queries that follow each other before a conversation rests. */
function longestAsking(places: readonly Place[]): number {
  const byKey = new Map(places.map((place) => [place.key, place]));
  const lengths = new Map<string, number>();
  const lengthOf = (key: string, behind: ReadonlySet<string>): number => {
    const place = byKey.get(key);
    if (!place || !isAsking(place.snapshot)) return 0;
    if (behind.has(key)) return Number.POSITIVE_INFINITY;
    const known = lengths.get(key);
    if (known !== undefined) return known;
    const length = 1 + Math.max(...place.moves.map(({ toKey }: Move) => lengthOf(toKey, new Set([...behind, key]))));
    lengths.set(key, length);
    return length;
  };
  return Math.max(...places.map(({ key }) => lengthOf(key, new Set())));
}
