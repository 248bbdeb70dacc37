import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type {
  MigrationDirectory,
  MigrationList,
  SchemaContainer,
  SchemaEngine,
} from '@prisma/schema-engine-wasm/schema_engine_bg';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

export type { MigrationList, SchemaEngine };

/** Where the schema and its migrations lie: fixed, relative to this file, so that the working directory is of no account. */
export const prismaFolder = path.join(import.meta.dirname, '..', 'prisma');
const migrationsFolder = path.join(prismaFolder, 'migrations');

/** Nothing in the database is managed by anybody but the migrations. */
export const everything = { externalTables: [], externalEnums: [] };

/** What the engine works on. */
export interface EngineStore {
  readonly adapter: SqlDriverAdapter;
  /** What the driver threw in the last script that failed; the engine's own error does not tell. */
  readonly lastError: unknown;
  /** Runs a whole script; throws what the driver throws. */
  runScript(script: string): Promise<void>;
}

/**
 * A store whose scripts go through `run`. The drivers' own `executeScript` can't be used: adapter-pg splits at every
 * semicolon, also inside a function's body, and pglite-prisma-adapter neither waits for the script nor reports its errors.
 */
export function storeOf(adapter: SqlDriverAdapter, run: (script: string) => Promise<unknown>): EngineStore {
  let lastError: unknown;
  return {
    adapter,
    get lastError() {
      return lastError;
    },
    async runScript(script) {
      try {
        await run(script);
      } catch (error) {
        lastError = error;
        throw error;
      }
    },
  };
}

/** Starts Prisma's schema engine (WebAssembly) over a store; migrations are tried on `shadow`, which must be empty. */
export async function startSchemaEngine(store: EngineStore, shadow?: EngineStore): Promise<SchemaEngine> {
  await loadEngine();
  const datamodels = (await readSchema()).map((file): [string, string] => [file.path, file.content]);
  const adapter = bindMigrationAwareSqlAdapterFactory(factoryOf(store, shadow));
  return await engineModule.SchemaEngine.new({ datamodels }, () => undefined, adapter);
}

/** Node's types leave this to the browser's, which have no place in a server. */
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: Record<string, unknown> } }>;
};

let loaded: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loaded ??= instantiateEngine();
  return loaded;
}

/** What wasm-pack's own entry file does; Node imports .wasm as a module only behind a flag, hence by hand. */
async function instantiateEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.join(path.dirname(script), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engineImports() });
  engineModule.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

/** The engine never clears the timer with which it waits for a lock: a command would end ten seconds after its work. */
function engineImports(): object {
  const unreferenced = (run: () => void, milliseconds: number) => setTimeout(run, milliseconds >>> 0).unref();
  const entries = Object.entries<unknown>(engineModule);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name.startsWith('__wbg_setTimeout_') ? unreferenced : value]),
  );
}

/** The schema's files as the engine takes them. */
export async function readSchema(): Promise<SchemaContainer[]> {
  const folder = path.join(prismaFolder, 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, content: await readFile(file, 'utf8') };
    }),
  );
}

/** The migrations of prisma/migrations in the order of their names. */
export async function readMigrations(): Promise<MigrationList> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(path.join(migrationsFolder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.sort().map(readMigration)),
  };
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const value = await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}

/** An open PGlite as the engine's store; it stays open. */
export async function pgliteStore(pglite: PGlite): Promise<EngineStore> {
  return storeOf(await new PrismaPGlite(pglite).connect(), (script) => pglite.exec(script));
}

function factoryOf(
  store: EngineStore,
  shadow: EngineStore | undefined,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: store.adapter.adapterName,
    connect: async () => engineAdapter(store),
    connectToShadowDb: async () => {
      if (!shadow) throw new Error('the schema engine has no shadow database');
      return engineAdapter(shadow);
    },
  };
}

/** The store's adapter with its own way of running scripts; whoever opened the store closes it, not the engine. */
function engineAdapter(store: EngineStore): SqlDriverAdapter {
  const { adapter } = store;
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    startTransaction: (isolationLevel) => adapter.startTransaction(isolationLevel),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    executeScript: (script) => store.runScript(script),
    dispose: async () => undefined,
  };
}
