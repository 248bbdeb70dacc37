import { PGlite } from '@electric-sql/pglite';
import { everything, pgliteStore, readMigrations, readSchema, startSchemaEngine } from './schemaEngine.ts';

/**
 * The SQL that leads from the existing migrations to prisma/schema/; null when there is no difference.
 * Needs no server: the migrations are tried on a database in memory.
 */
export async function diffSchema(): Promise<string | null> {
  const pglite = await PGlite.create();
  try {
    const store = await pgliteStore(pglite);
    const engine = await startSchemaEngine(store, store);
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...(await readMigrations()) },
      to: { tag: 'schemaDatamodel', files: await readSchema() },
      script: true,
      exitCode: true,
      filters: everything,
    });
    engine.free();
    return exitCode === 0 ? null : stdout;
  } finally {
    await pglite.close();
  }
}
