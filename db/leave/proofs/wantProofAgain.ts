import { z } from 'zod';
import { laterOf, taipeiClock } from '../../../domain/civilDate.ts';
import { proofUntilOf } from '../../../domain/leave/proof.ts';
import { execute, rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { readRules } from '../readRules.ts';

const wanting = z.object({ school_id: z.string(), to_day: z.string(), proof_until: z.string().nullable() });

/** A slip whose only file is gone wants it again, with as many days for it as at first. */
export async function wantProofAgain(tx: Tx, slipId: string, now: string): Promise<void> {
  const [slip] = await rows(
    tx,
    wanting,
    sql`select s.school_id, l.to_day, l.proof_until from leave_requests l join students s on s.id = l.student_id
        where l.id = ${slipId}::uuid and l.state in ('SUBMITTED', 'HELD', 'CONFIRMED') and l.proof_why is not null
          and not exists (
            select 1 from leave_proofs f where f.leave_id = l.id and f.status in ('WANTED', 'KEPT'))`,
  );
  if (!slip) return;
  const { today } = taipeiClock(now);
  const rules = await readRules(tx, slip.school_id, today);
  const until = proofUntilOf({ to: slip.to_day }, { today, ...rules });
  await execute(
    tx,
    sql`update leave_requests set proof_until = ${laterOf(until, slip.proof_until ?? until)}, proof_reminded_at = null
        where id = ${slipId}::uuid`,
  );
}
