import { z } from 'zod';
import { isOwnApplication, mayDecideFromLine } from './mayDecide.ts';
import { openPending, type Pending, pendingColumns, pendingRow, pendingTables } from './pendingRow.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** Those of some bindings that wait still, as they were seen, and that this LINE user may decide. */
export async function findPending(
  tx: Tx,
  lineUserId: string,
  targets: readonly { bindingId: string; version: number }[],
): Promise<Pending[]> {
  const found = await rows(
    tx,
    pendingRow,
    sql`select ${pendingColumns} from ${pendingTables}
        join jsonb_to_recordset(${JSON.stringify(targets)}::jsonb) as t("bindingId" uuid, version int)
          on t."bindingId" = b.id and t.version = b.version
        where b.status = 'PENDING' and ${mayDecideFromLine(lineUserId)} and not ${isOwnApplication(lineUserId)}
        order by s.seat_no, b.submitted_at, b.id`,
  );
  return found.map((each) => openPending(tx, each));
}

const decided = z.object({ id: z.string(), seat_no: z.number().int() });

/** What was decided last about the pupils of these seats, within a week: told to who decides it once more by word. */
export async function findDecidedSeats(
  tx: Tx,
  lineUserId: string,
  seats: readonly number[],
): Promise<{ bindingId: string; seatNo: number }[]> {
  const found = await rows(
    tx,
    decided,
    sql`select distinct on (s.id) b.id, s.seat_no from ${pendingTables}
        where b.status in ('APPROVED', 'REJECTED') and b.decided_by_id is not null
          and b.decided_at > app_now() - interval '7 days'
          and s.seat_no = any(${seats}::int[]) and ${mayDecideFromLine(lineUserId)}
        order by s.id, b.decided_at desc`,
  );
  return found.map(({ id, seat_no: seatNo }) => ({ bindingId: id, seatNo }));
}
