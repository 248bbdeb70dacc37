import type { Flow } from '../flow.ts';

/** The ways up from older snapshots: so far there is one version. */
export const migrations: Flow['migrations'] = {};
