import type { Flow } from '../flow.ts';

/** Ways up from older versions of this flow's snapshots; the first version has none before it. */
export const migrations: Flow['migrations'] = {};
