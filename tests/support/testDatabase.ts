import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { migratePglite, migratePostgres } from '../../db/migrate.ts';
import { type OpenedDatabase, openDatabase } from '../../db/openDatabase.ts';
import { readMigrations } from '../../db/schemaEngine.ts';
import { setClockAhead } from '../../db/setClockAhead.ts';
import type { Database } from '../../db/tx.ts';
import { createVault, type VaultKeys } from '../../platform/vault.ts';
import { createPostgres } from './testPostgres.ts';

// The first worker that runs makes the template, which takes PGlite several seconds on a busy machine.
// Outside jest (the bench) there is no such object.
import.meta.jest?.setTimeout(180_000);

/** Which of the two stores. */
export type StoreKind = Database['kind'];

/** The keys of every test: what one test sealed, another opens. */
export const testKeys: VaultKeys = {
  dataKeys: [{ id: 'test', key: Buffer.alloc(32, 1) }],
  appSecret: Buffer.alloc(32, 2),
};

export const testVault = createVault(testKeys);

/** The stores that contract tests run on: PostgreSQL too where TEST_DATABASE_URL is set. */
export const testStores: StoreKind[] = process.env.TEST_DATABASE_URL ? ['pglite', 'postgresql'] : ['pglite'];

/**
 * A fresh, migrated database that nobody else uses, copied from a template: in memory, or a database of its own on the
 * server of TEST_DATABASE_URL. Close it; on PostgreSQL that drops it.
 */
export async function openTestDatabase(
  kind: StoreKind = process.env.TEST_DATABASE_URL ? 'postgresql' : 'pglite',
): Promise<OpenedDatabase> {
  if (kind === 'pglite') return await openDatabase({ vault: testVault, loadDataDir: await pgliteTemplate() });
  const postgres = await createPostgres({ hash: await migrationsHash(), migrate: migratePostgres });
  const database = await openDatabase({ vault: testVault, databaseUrl: postgres.url });
  return {
    ...database,
    async close() {
      await database.close();
      await postgres.drop();
    },
  };
}

/** Sets how far `app_now()` is ahead of the database's clock. */
export async function setClockOffset(database: Database, milliseconds: number): Promise<void> {
  await database.run((tx) => setClockAhead(tx, milliseconds));
}

let template: Promise<Blob> | undefined;

function pgliteTemplate(): Promise<Blob> {
  template ??= loadTemplate();
  return template;
}

/** Made once for all jest workers and kept between runs; the name tells of which migrations it is. */
async function loadTemplate(): Promise<Blob> {
  const file = path.join(tmpdir(), `homeroom-template-${await migrationsHash()}.tar`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const pglite = await PGlite.create();
  await migratePglite(pglite);
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  const unfinished = `${file}.${randomUUID()}`;
  await writeFile(unfinished, Buffer.from(await dump.arrayBuffer()));
  await rename(unfinished, file);
  return dump;
}

async function migrationsHash(): Promise<string> {
  const migrations = await readMigrations();
  return createHash('sha256')
    .update(JSON.stringify(migrations.migrationDirectories))
    .digest('hex')
    .slice(0, 16);
}
