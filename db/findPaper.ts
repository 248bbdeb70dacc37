import { z } from 'zod';
import type { BindingStatus } from '../domain/decision.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const STATUSES = ['PENDING', 'APPROVED', 'SUSPENDED', 'REJECTED', 'CANCELLED', 'REVOKED'] as const;

/**
 * Whether what a paper says is what the service holds: `valid`; `changed` since it was printed; `cancelled` by its
 * guardian, every child; `over`, because no child is applied for or bound any longer.
 */
export type PaperVerdict = 'valid' | 'changed' | 'cancelled' | 'over';

/** What is told of a paper to whoever holds it: nothing personal. */
export interface Paper {
  number: number;
  submittedAt: string;
  students: number;
  /** How many of them stand where, in the order of their weight; none that is 0. */
  standing: { status: BindingStatus; count: number }[];
  verdict: PaperVerdict;
  /** When this was asked. */
  now: string;
}

const row = z.object({
  number: z.number().int(),
  submitted_at: z.date(),
  is_same: z.boolean(),
  statuses: z.array(z.enum(STATUSES)),
  now: z.date(),
});

/** A code as the keyed hash gives it; anything else is not looked for. */
const code = z.string().regex(/^[\w-]{43}$/u);

/** The application that a paper with this code was printed of. Undefined where there is none, or it has been deleted. */
export async function findPaper(tx: Tx, given: string): Promise<Paper | undefined> {
  if (!code.safeParse(given).success) return undefined;
  const [found] = await rows(
    tx,
    row,
    sql`select a.number, a.submitted_at, a.form_hash = p.form_hash as is_same, app_now() as now,
               array(select b.status::text from bindings b where b.application_id = a.id) as statuses
        from application_papers p join applications a on a.id = p.application_id where p.code = ${given}`,
  );
  if (!found) return undefined;
  const counted = STATUSES.map((status) => ({
    status,
    count: found.statuses.filter((each) => each === status).length,
  }));
  return {
    number: found.number,
    submittedAt: found.submitted_at.toISOString(),
    students: found.statuses.length,
    standing: counted.filter(({ count }) => count > 0),
    verdict: judge(found),
    now: found.now.toISOString(),
  };
}

function judge({ is_same, statuses }: z.infer<typeof row>): PaperVerdict {
  if (statuses.every((status) => status === 'CANCELLED')) return 'cancelled';
  const isOpen = statuses.some(
    (status) => status === 'PENDING' || status === 'APPROVED' || status === 'SUSPENDED',
  );
  if (!isOpen) return 'over';
  return is_same ? 'valid' : 'changed';
}
