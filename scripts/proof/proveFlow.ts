import { type Explored, explore, type Territory } from '../../tests/flows/support/explore.ts';
import { PROPERTIES } from './properties.ts';

/** A flow as it is proven: what it is walked with, and the states that nothing comes before. */
export interface Provable {
  territories: readonly Territory[];
  /** 上一步 says there that nothing comes before. */
  firstStates: readonly string[];
}

/** What was found out about a flow. */
export interface Proof {
  places: number;
  /** By property, what breaks it; none where it holds. */
  broken: { property: string; where: string[] }[];
}

/** Walks a flow whole and holds every property against it. */
export function proveFlow({ territories, firstStates }: Provable): Proof {
  const explored: Explored[] = territories.map((territory) => explore(territory));
  return {
    places: explored.reduce((sum, { places }) => sum + places.length, 0),
    broken: PROPERTIES.map(({ name, broken }) => ({
      property: name,
      where: broken(explored, firstStates),
    })).filter(({ where }) => where.length > 0),
  };
}
