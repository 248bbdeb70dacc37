import type { z } from 'zod';
import { Prisma } from './generated/client.ts';
import type { Tx } from './tx.ts';

/** Tagged template for SQL: every value is bound, never pasted. */
export const sql = Prisma.sql;

/**
 * The one door for raw SQL: runs a statement and parses each row by its schema (made once, at module level).
 * Throws when a row is not what the schema says.
 */
export async function rows<T>(tx: Tx, row: z.ZodType<T>, statement: Prisma.Sql): Promise<T[]> {
  const found = await tx.prisma.$queryRaw<unknown[]>(statement);
  return found.map((each) => row.parse(each));
}

/** Runs a statement and says how many rows it touched: conditional writes are judged by this count. */
export async function execute(tx: Tx, statement: Prisma.Sql): Promise<number> {
  return await tx.prisma.$executeRaw(statement);
}
