import { PrismaPg } from '@prisma/adapter-pg';
import { HomeroomError } from '../domain/homeroomError.ts';
import type { Vault } from '../platform/vault.ts';
import { PrismaClient } from './generated/client.ts';
import { migratePostgres } from './migrate.ts';
import type { OpenedDatabase } from './openDatabase.ts';
import { transactionOptions } from './transactionOptions.ts';

/** A connection that no longer answers is given up after this; nothing in the house takes as long in one statement. */
const STATEMENT_MS = 30_000;

/** Migrates a PostgreSQL and opens it with a pool of connections. */
export async function openPostgres(options: {
  databaseUrl: string;
  poolSize: number;
  vault: Vault;
}): Promise<OpenedDatabase> {
  const { databaseUrl, poolSize, vault } = options;
  await migratePostgres(databaseUrl).catch((error: unknown) => {
    if (error instanceof HomeroomError) throw error;
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new HomeroomError('SETTINGS_INVALID', `DATABASE_URL: ${reason}`, { cause: error });
  });
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: poolSize,
    keepAlive: true,
    connectionTimeoutMillis: transactionOptions.maxWait,
    query_timeout: STATEMENT_MS,
    // An instance that stopped answering must not hold its rows against the others.
    idle_in_transaction_session_timeout: transactionOptions.timeout * 2,
  });
  const prisma = new PrismaClient({ adapter, transactionOptions, errorFormat: 'minimal' });
  return {
    kind: 'postgresql',
    vault,
    jobStore: { connectionString: databaseUrl },
    run: (useCase) => useCase({ prisma, vault }),
    transaction: (useCase, options) => prisma.$transaction((tx) => useCase({ prisma: tx, vault }), options),
    close: () => prisma.$disconnect(),
  };
}
