import type { Vault } from '../platform/vault.ts';
import type { Prisma } from './generated/client.ts';

/** What every use case in this room takes first: the transaction it belongs to, and the keys to what is sealed in it. */
export interface Tx {
  readonly prisma: Prisma.TransactionClient;
  readonly vault: Vault;
}

/** `timeout`: from the first statement to the commit, in milliseconds; ten seconds where it is not given. */
export interface TransactionOptions {
  timeout?: number;
}

/** The database as the rest of the house sees it: it runs use cases, alone or in one commit. */
export interface Database {
  readonly kind: 'pglite' | 'postgresql';
  readonly vault: Vault;
  /** Runs a use case of one statement (or of several that need no common commit). */
  run<T>(useCase: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs use cases in one commit; a throw rolls all of it back. Conflicts are thrown, see `isConflict`. */
  transaction<T>(useCase: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>;
  close(): Promise<void>;
}
