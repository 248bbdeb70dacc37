import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import type { Vault } from '../platform/vault.ts';
import { createFairQueue, type FairQueue } from './fairQueue.ts';
import { PrismaClient } from './generated/client.ts';
import { lockDataDir } from './lockDataDir.ts';
import { migratePglite } from './migrate.ts';
import type { OpenedDatabase } from './openDatabase.ts';
import { transactionOptions } from './transactionOptions.ts';

/** Opens and migrates the embedded database, in a folder that this process then holds, or in memory. */
export async function openPglite(options: {
  dataDir?: string | undefined;
  loadDataDir?: Blob;
  vault: Vault;
}): Promise<OpenedDatabase> {
  const { dataDir, loadDataDir, vault } = options;
  const queue = createFairQueue();
  // Another process may have the folder then: nothing more is written.
  const lock = dataDir === undefined ? undefined : await lockDataDir(dataDir, (error) => queue.stop(error));
  try {
    const pglite = await PGlite.create({
      ...(dataDir === undefined ? {} : { dataDir: path.join(dataDir, 'pglite') }),
      ...(loadDataDir ? { loadDataDir } : {}),
    });
    await migratePglite(pglite);
    return serve(pglite, queue, vault, async () => await lock?.release());
  } catch (error) {
    await lock?.release();
    throw error;
  }
}

function serve(pglite: PGlite, queue: FairQueue, vault: Vault, release: () => Promise<void>): OpenedDatabase {
  const prisma = new PrismaClient({
    adapter: new PrismaPGlite(pglite),
    transactionOptions,
    errorFormat: 'minimal',
  });
  let closing: Promise<void> | undefined;
  const close = async () => {
    const last = queue.idle();
    queue.stop(new Error('the database is closed'));
    await last;
    await prisma.$disconnect();
    await pglite.close();
    await release();
  };
  return {
    kind: 'pglite',
    vault,
    jobStore: { executeSql: (text, values) => queue.run(() => executeSql(pglite, text, values)) },
    run: (useCase) => queue.run(() => useCase({ prisma, vault })),
    transaction: (useCase, options) =>
      queue.run(() => prisma.$transaction((tx) => useCase({ prisma: tx, vault }), options)),
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** As pg-boss expects of a driver: a text without values may hold several statements, whose rows come together. */
async function executeSql(
  pglite: PGlite,
  text: string,
  values: unknown[] = [],
): Promise<{ rows: unknown[] }> {
  try {
    if (values.length > 0) return await pglite.query(text, values);
    return { rows: (await pglite.exec(text)).flatMap((result) => result.rows) };
  } catch (error) {
    // Its scripts begin transactions of their own and count on a new connection after a failure.
    await pglite.exec('ROLLBACK');
    throw error;
  }
}
