import { z } from 'zod';
import { type ApplicationGuardian, guardianColumns, openGuardian } from './applicationGuardian.ts';
import { isOwn } from './ownApplication.ts';
import { childColumns, childRow, openChild, type ReopenedBinding } from './reopenBinding.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = childRow.extend({ number: z.number().int(), version: z.number().int() });

/** An application to be changed: what was sent, as far as it waits, with the versions that were read. */
export interface Amendment {
  applicationId: string;
  number: number;
  guardian: ApplicationGuardian;
  children: (ReopenedBinding['child'] & { bindingId: string; version: number })[];
}

/**
 * The application of a binding that waits, with all of it that waits and whose child attends still, to whom it may be shown.
 * Undefined for any other.
 */
export async function loadAmendment(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  bindingId: string,
): Promise<Amendment | undefined> {
  const found = await rows(
    tx,
    row,
    sql`select ${guardianColumns}, ${childColumns}, a.number, b.version
        from bindings pressed join applications a on a.id = pressed.application_id
        join bindings b on b.application_id = a.id and b.status = 'PENDING'
        join students s on s.id = b.student_id and s.status = 'ACTIVE'
        join classes c on c.id = s.class_id join schools sc on sc.id = s.school_id
        where pressed.id = ${bindingId}::uuid and pressed.status = 'PENDING' and ${isOwn(lineUserId, now)}
        order by b.position`,
  );
  const [first] = found;
  return (
    first && {
      applicationId: first.application_id,
      number: first.number,
      guardian: openGuardian(tx, first),
      children: found.map((each) => ({
        ...openChild(tx, each),
        bindingId: each.binding_id,
        version: each.version,
      })),
    }
  );
}
