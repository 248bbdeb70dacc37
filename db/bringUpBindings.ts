import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { waitedSince } from '../domain/schoolDays.ts';
import { gatherNotices } from './gatherNotices.ts';
import { isInCharge } from './mayDecide.ts';
import { readNow } from './readNow.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), staff_id: z.string() });

const isAdministrator = sql`p.role = 'UNIT_ADMIN' and p.school_id = s.school_id`;

const { broughtUpSchoolDays, escalatedSchoolDays } = LIMITS.notice;

/**
 * Brings bindings up again that nobody has decided: after two school days to the homeroom teacher (of a class without
 * one, to the school's unit administrators), after five to the unit administrators too; each once. Gives how many words were left.
 */
export async function bringUpBindings(tx: Tx): Promise<number> {
  const now = await readNow(tx);
  const teachers = await bringUp(tx, 1, waitedSince(now, broughtUpSchoolDays), isInCharge);
  const administrators = await bringUp(tx, 2, waitedSince(now, escalatedSchoolDays), isAdministrator);
  const found = [...teachers, ...administrators];
  await gatherNotices(
    tx,
    now,
    found.map(({ id, staff_id }) => ({ topic: 'BINDING_WAITING', recipientId: staff_id, objectId: id })),
  );
  return found.length;
}

async function bringUp(tx: Tx, stage: 1 | 2, before: string, to: typeof isInCharge) {
  return await rows(
    tx,
    row,
    sql`with raised as (
          update bindings set brought_up = ${stage}
          where status = 'PENDING' and brought_up < ${stage} and submitted_at < ${before}::timestamptz
          returning id, student_id
        )
        select raised.id, p.staff_id from raised join students s on s.id = raised.student_id
        join staff_posts p on ${to}`,
  );
}
