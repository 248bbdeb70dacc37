import type { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { HomeroomError } from '../domain/homeroomError.ts';
import {
  type EngineStore,
  everything,
  type MigrationList,
  pgliteStore,
  readMigrations,
  type SchemaEngine,
  startSchemaEngine,
  storeOf,
} from './schemaEngine.ts';

/** The key of the advisory lock that Prisma's engine takes, so that `prisma migrate deploy` elsewhere takes turns too. */
const PRISMA_LOCK = 72707369;

/**
 * Applies the migrations that the PostgreSQL at `databaseUrl` lacks, each in a transaction of its own, and answers with
 * their names. Instances that start together take turns; one that serves meanwhile is not disturbed. Throws
 * HomeroomError MIGRATION_FAILED and leaves no trace of the migration that failed, so that a mended one applies.
 */
export async function migratePostgres(databaseUrl: string): Promise<string[]> {
  // One connection of its own, ended here: the engine takes its advisory lock on a connection and never gives it back.
  const adapter = await new PrismaPg({ connectionString: databaseUrl, max: 1 }).connect();
  const pool = adapter.underlyingDriver();
  const store = storeOf(adapter, (script) => pool.query(script));
  try {
    // Taken here first, because the engine itself gives up waiting after ten seconds.
    await store.runScript(`SET lock_timeout = '5min'; SELECT pg_advisory_lock(${PRISMA_LOCK})`);
    return await applyMigrations(store);
  } finally {
    await adapter.dispose();
  }
}

/** The same on an open PGlite that nobody uses yet; it stays open. */
export async function migratePglite(pglite: PGlite): Promise<string[]> {
  return await applyMigrations(await pgliteStore(pglite));
}

async function applyMigrations(store: EngineStore): Promise<string[]> {
  const engine = await startSchemaEngine(store);
  try {
    const migrations = await readMigrations();
    const applied: string[] = [];
    for (const count of migrations.migrationDirectories.keys()) {
      const migrationDirectories = migrations.migrationDirectories.slice(0, count + 1);
      applied.push(...(await applyLast(engine, store, { ...migrations, migrationDirectories })));
    }
    // Without figures the planner keeps sequential scans for statements first planned on nearly empty tables.
    if (applied.length > 0) await store.runScript('ANALYZE');
    return applied;
  } finally {
    engine.free();
  }
}

/**
 * One migration together with its line in _prisma_migrations: the engine alone writes the line apart, and refuses to
 * go on for ever once a process was killed in between. A single transaction around all of them would not do: PostgreSQL
 * does not let a value of an enum be used in the transaction that added it.
 */
async function applyLast(engine: SchemaEngine, store: EngineStore, list: MigrationList): Promise<string[]> {
  await store.runScript('BEGIN');
  try {
    const input = { migrationsList: list, filters: everything };
    const { appliedMigrationNames } = await engine.applyMigrations(input);
    await store.runScript('COMMIT');
    return appliedMigrationNames;
  } catch (error) {
    await store.runScript('ROLLBACK');
    throw migrationFailed(list.migrationDirectories.at(-1)?.path, error, store.lastError);
  }
}

function migrationFailed(
  name: string | undefined,
  engineError: unknown,
  driverError: unknown,
): HomeroomError {
  const cause = driverError ?? engineError;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new HomeroomError('MIGRATION_FAILED', `migration ${name} failed: ${reason}`, { cause });
}
