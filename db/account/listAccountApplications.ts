import { z } from 'zod';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { isOfAccount } from './ofAccount.ts';

const row = z.object({
  id: z.string(),
  number: z.number().int(),
  submitted_at: z.date(),
  children: z.number().int(),
});

/** An application of an account, as its form is offered. */
export interface AccountApplication {
  id: string;
  number: number;
  submittedAt: string;
  /** How many children stand on it. */
  children: number;
}

/** The applications of an account of which something is left, oldest first. */
export async function listAccountApplications(tx: Tx, accountId: string): Promise<AccountApplication[]> {
  const found = await rows(
    tx,
    row,
    sql`select a.id, a.number, a.submitted_at, count(*)::int as children
        from applications a join bindings b on b.application_id = a.id
        where ${isOfAccount(accountId)} group by a.id order by a.number`,
  );
  return found.map(({ id, number, submitted_at, children }) => ({
    id,
    number,
    submittedAt: submitted_at.toISOString(),
    children,
  }));
}
