import { z } from 'zod';
import { type Change, splitChanges } from '../domain/amendment.ts';
import { LEVELS, type Level } from '../domain/level.ts';
import { maskName } from '../domain/personName.ts';
import { mayDecide } from './mayDecide.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  status: z.enum(['PENDING', 'CANCELLED', 'REVOKED']),
  changes: z.string().nullable(),
});

const moved = z.object({ number: z.number().int(), moved: z.boolean() });

/** A binding that its guardian changed, withdrew or ended, as a push may name it. */
export interface ChangedBinding {
  maskedName: string;
  level: Level;
  grade: number;
  className: string;
  status: 'PENDING' | 'CANCELLED' | 'REVOKED';
  changes: Change[];
}

/** Of these bindings those that this member of staff may decide, or might have, as they stand now. */
export async function readChanged(
  tx: Tx,
  staffId: string,
  bindingIds: readonly string[],
): Promise<ChangedBinding[]> {
  const found = await rows(
    tx,
    row,
    sql`select s.id as student_id, s.name_sealed, sc.level::text, c.grade, c.name as class_name, b.status::text, b.changes
        from bindings b join students s on s.id = b.student_id join classes c on c.id = s.class_id
        join schools sc on sc.id = s.school_id
        where b.id = any(${bindingIds}::uuid[]) and b.status in ('PENDING', 'CANCELLED', 'REVOKED') and ${mayDecide(staffId)}
        order by c.grade, c.name, s.seat_no, b.id`,
  );
  return found.map((each) => ({
    maskedName: maskName(
      tx.vault.open({ table: 'students', column: 'name_sealed', id: each.student_id }, each.name_sealed),
    ),
    level: each.level,
    grade: each.grade,
    className: each.class_name,
    status: each.status,
    changes: splitChanges(each.changes),
  }));
}

/** Applications by their numbers that were opened on another phone, and whether their notices go there now. */
export async function readElsewhere(
  tx: Tx,
  lineUserId: string,
  applicationIds: readonly string[],
): Promise<{ number: number; moved: boolean }[]> {
  return await rows(
    tx,
    moved,
    sql`select number, line_user_id is distinct from ${lineUserId} as moved from applications
        where id = any(${applicationIds}::uuid[]) order by number`,
  );
}
