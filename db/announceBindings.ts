import { z } from 'zod';
import { gatherNotices } from './gatherNotices.ts';
import { isInCharge } from './mayDecide.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  topic: z.enum(['NEW_BINDING', 'OTHER_GUARDIAN']),
  recipient_id: z.string(),
  binding_id: z.string(),
});

/**
 * Leaves word of new bindings: to the homeroom teachers of the classes, linked or not, or where a class has none to the
 * school's unit administrators; and to guardians of the same children who were approved before (RELIABILITY A1).
 */
export async function announceBindings(tx: Tx, now: string, bindingIds: readonly string[]): Promise<void> {
  const found = await rows(
    tx,
    row,
    sql`with new as (
          select b.id, b.student_id, b.guardian_index from bindings b where b.id = any(${bindingIds}::uuid[])
        )
        select 'NEW_BINDING' as topic, p.staff_id as recipient_id, new.id as binding_id
        from new join students s on s.id = new.student_id join staff_posts p on ${isInCharge}
        union
        select 'OTHER_GUARDIAN', a.line_user_id, new.id
        from new join bindings b on b.student_id = new.student_id and b.status = 'APPROVED'
          and b.guardian_index <> new.guardian_index
        join applications a on a.id = b.application_id and a.line_user_id is not null`,
  );
  await gatherNotices(
    tx,
    now,
    found.map(({ topic, recipient_id, binding_id }) => ({
      topic,
      recipientId: recipient_id,
      objectId: binding_id,
    })),
  );
}
