import { isAsking, type Place } from './explore.ts';

/** The places, by key, from which nothing idle can be reached; where an exploration stopped counts as left. */
export function withoutWayOut(places: readonly Place[]): string[] {
  const isOut = ({ snapshot, moves }: Place) => snapshot.hasTag('idle') || moves.length === 0;
  const out = new Set(places.filter(isOut).map(({ key }) => key));
  for (let before = -1; before < out.size; ) {
    before = out.size;
    for (const { key, moves } of places) if (moves.some(({ toKey }) => out.has(toKey))) out.add(key);
  }
  return places.map(({ key }) => key).filter((key) => !out.has(key));
}

/** The most queries that follow each other before a conversation rests; infinite where they go in a circle. */
export function longestAsking(places: readonly Place[]): number {
  const byKey = new Map(places.map((place) => [place.key, place]));
  const lengths = new Map<string, number>();
  const lengthOf = (key: string, behind: readonly string[]): number => {
    const place = byKey.get(key);
    if (!place || !isAsking(place.snapshot)) return 0;
    if (behind.includes(key)) return Number.POSITIVE_INFINITY;
    const known = lengths.get(key);
    if (known !== undefined) return known;
    const length = 1 + Math.max(...place.moves.map(({ toKey }) => lengthOf(toKey, [...behind, key])));
    lengths.set(key, length);
    return length;
  };
  return Math.max(...places.map(({ key }) => lengthOf(key, [])));
}
