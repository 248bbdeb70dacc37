import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import type { StaffSlip } from '../../domain/leave/staffSlip.ts';
import { LIMITS } from '../../domain/limits.ts';
import { LIST_PAGE } from '../../domain/listPage.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { isOwnChild, isTurnOf, staffOfLine } from './mayHandle.ts';
import { holdsALook, isWaiting, openStaffSlip, staffColumns, staffRow, staffTables } from './staffSlipRow.ts';

interface Person {
  lineUserId: string;
  now: string;
}

const counted = z.object({ total: z.number().int() });

const isMine = ({ lineUserId, now }: Person) =>
  sql`${isWaiting} and ${isTurnOf(staffOfLine(lineUserId), taipeiClock(now).today)} and not ${isOwnChild(lineUserId)}`;

/** The slips that wait for this LINE user's decision, first those to be looked at, then the oldest, thirty at a time; how many there are in all. */
export async function staffSlips(
  tx: Tx,
  person: Person,
  offset: number,
): Promise<{ items: StaffSlip[]; total: number }> {
  const { today } = taipeiClock(person.now);
  const found = await rows(
    tx,
    staffRow,
    sql`select ${staffColumns(person.lineUserId, today)} from ${staffTables} where ${isMine(person)}
        order by not ${holdsALook}, l.filed_at, l.number limit ${LIST_PAGE} offset ${offset}`,
  );
  const [count] = await rows(
    tx,
    counted,
    sql`select count(*)::int as total from ${staffTables} where ${isMine(person)}`,
  );
  return { items: found.map((row) => openStaffSlip(tx, row)), total: count?.total ?? 0 };
}

/** The slips that wait for them from these seats. */
export async function staffSlipsOfSeats(
  tx: Tx,
  person: Person,
  seats: readonly number[],
): Promise<StaffSlip[]> {
  const { today } = taipeiClock(person.now);
  const found = await rows(
    tx,
    staffRow,
    sql`select ${staffColumns(person.lineUserId, today)} from ${staffTables}
        where ${isMine(person)} and s.seat_no = any(${seats}::int[]) order by s.seat_no, l.filed_at, l.number`,
  );
  return found.map((row) => openStaffSlip(tx, row));
}

/**
 * What 全部確認 takes: the oldest that hold nothing to look at and share their seat number with no other, as many as one step
 * decides; and how many others are left waiting.
 */
export async function plainSlips(
  tx: Tx,
  person: Person,
): Promise<{ targets: { slipId: string; version: number }[]; othersLeft: number }> {
  const all: StaffSlip[] = [];
  for (let offset = 0; offset < MOST_LOOKED_AT; offset += LIST_PAGE) {
    const { items, total } = await staffSlips(tx, person, offset);
    all.push(...items);
    if (all.length >= total) break;
  }
  const { total } = await staffSlips(tx, person, 0);
  const bySeat = Map.groupBy(all, ({ seatNo, grade, className }) => `${grade}.${className}.${seatNo}`);
  const plain = all.filter(
    ({ looks, seatNo, grade, className }) =>
      looks.length === 0 && bySeat.get(`${grade}.${className}.${seatNo}`)?.length === 1,
  );
  const targets = plain.slice(0, LIMITS.decisionsAtOnce).map(({ slipId, version }) => ({ slipId, version }));
  return { targets, othersLeft: total - targets.length };
}

const MOST_LOOKED_AT = 300;
