import {
  type ApplicationGuardian,
  guardianColumns,
  guardianRow,
  openGuardian,
} from './applicationGuardian.ts';
import { isOwn } from './ownApplication.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/**
 * The guardian whom this LINE user is known to be: a binding of theirs was approved, and made or joined an account; or,
 * where they add a child from their own list, whatever they sent. Their newest such application speaks for them. Nobody is
 * known who has signed out, nor on another phone without a code.
 */
export async function findKnownGuardian(
  tx: Tx,
  { lineUserId, now, adding }: { lineUserId: string; now: string; adding: boolean },
): Promise<ApplicationGuardian | undefined> {
  const [found] = await rows(
    tx,
    guardianRow,
    sql`select ${guardianColumns} from applications a
        where ${isOwn(lineUserId, now)} and (${adding} or a.account_id is not null
          and exists (select 1 from bindings b where b.application_id = a.id and b.status = 'APPROVED'))
        order by a.submitted_at desc, a.id limit 1`,
  );
  return found && openGuardian(tx, found);
}
