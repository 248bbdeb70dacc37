import { z } from 'zod';
import type { NoticeTopic } from '../domain/noticeTimes.ts';
import { gatherNotices } from './gatherNotices.ts';
import { isInCharge } from './mayDecide.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ staff_id: z.string(), id: z.string() });

/** Leaves word of bindings to those who decide them now: the homeroom teacher, else the school's unit administrators. */
export async function tellStaff(
  tx: Tx,
  now: string,
  topic: Extract<NoticeTopic, 'BINDING_CHANGED' | 'BINDING_ENDED'>,
  bindingIds: readonly string[],
): Promise<void> {
  if (bindingIds.length === 0) return;
  const found = await rows(
    tx,
    row,
    sql`select distinct p.staff_id, b.id from bindings b join students s on s.id = b.student_id
        join staff_posts p on ${isInCharge}
        where b.id = any(${bindingIds}::uuid[])`,
  );
  await gatherNotices(
    tx,
    now,
    found.map(({ staff_id: recipientId, id: objectId }) => ({ topic, recipientId, objectId })),
  );
}
