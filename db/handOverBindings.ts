import { z } from 'zod';
import { gatherNotices } from './gatherNotices.ts';
import { isInCharge } from './mayDecide.ts';
import { readNow } from './readNow.ts';
import type { RosterPlan } from './roster/rosterPlan.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), staff_id: z.string() });

/**
 * After an import: whoever is in charge now of classes whose teacher changed, and of students in another class, is told of
 * the bindings that wait there. The rights follow the roster by themselves; nobody else would tell them.
 */
export async function handOverBindings(
  tx: Tx,
  { posts, end, moved }: Pick<RosterPlan, 'posts' | 'end' | 'moved'>,
): Promise<void> {
  const classes = [...new Set([...posts, ...end].flatMap(({ class_id }) => class_id ?? []))];
  if (classes.length === 0 && moved.length === 0) return;
  const found = await rows(
    tx,
    row,
    sql`select b.id, p.staff_id from bindings b join students s on s.id = b.student_id and s.status = 'ACTIVE'
        join staff_posts p on ${isInCharge}
        where b.status = 'PENDING' and (s.class_id in (select jsonb_array_elements_text(${JSON.stringify(classes)}::jsonb))
          or s.id in (select jsonb_array_elements_text(${JSON.stringify(moved)}::jsonb)))`,
  );
  const now = await readNow(tx);
  await gatherNotices(
    tx,
    now,
    found.map(({ id, staff_id }) => ({ topic: 'BINDING_WAITING', recipientId: staff_id, objectId: id })),
  );
}
