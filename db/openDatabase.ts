import type { Vault } from '../platform/vault.ts';
import { checkKeys } from './checkKeys.ts';
import { openPglite } from './openPglite.ts';
import { openPostgres } from './openPostgres.ts';
import type { Database } from './tx.ts';

/** How pg-boss reaches the same store. Only `db/jobs.ts` uses it. */
export type JobStore =
  | { connectionString: string }
  | { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };

/** A Database and the way in for the clocks and the long work. */
export interface OpenedDatabase extends Database {
  readonly jobStore: JobStore;
}

/** Which store to open, and the keys to what is sealed in it. */
export interface OpenOptions {
  /** PostgreSQL; without it the embedded PGlite is used. */
  databaseUrl?: string | undefined;
  /** Folder of the embedded database; without it and without `databaseUrl` everything is in memory, for tests. */
  dataDir?: string | undefined;
  vault: Vault;
  /** Connections to PostgreSQL. */
  poolSize?: number;
  /** A dump with which a database in memory begins, for tests. */
  loadDataDir?: Blob;
}

/**
 * Opens the store and migrates it. Throws HomeroomError DATA_DIR_IN_USE when another process has the folder,
 * MIGRATION_FAILED when a migration fails, KEYS_DIFFER when the keys are another database's, SETTINGS_INVALID when the
 * server can't be reached, and the driver's error when the server can't be reached.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const { databaseUrl, poolSize = 16, vault } = options;
  const database = databaseUrl
    ? await openPostgres({ databaseUrl, poolSize, vault })
    : await openPglite(options);
  try {
    await database.run(checkKeys);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}
