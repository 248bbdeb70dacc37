import {
  type ApplicationGuardian,
  guardianColumns,
  guardianRow,
  openGuardian,
} from './applicationGuardian.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/**
 * The guardian whom this LINE user is known to be: a binding of theirs was approved from this phone, and made or joined an
 * account. Their newest such application speaks for them; nobody else is known without a code.
 */
export async function findKnownGuardian(
  tx: Tx,
  lineUserId: string,
): Promise<ApplicationGuardian | undefined> {
  const [found] = await rows(
    tx,
    guardianRow,
    sql`select ${guardianColumns} from applications a
        where a.line_user_id = ${lineUserId} and a.account_id is not null
          and exists (select 1 from bindings b where b.application_id = a.id and b.status = 'APPROVED')
        order by a.submitted_at desc, a.id limit 1`,
  );
  return found && openGuardian(tx, found);
}
