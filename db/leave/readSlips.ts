import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { openSlip, slipColumns, slipRow, slipTables } from './slipRow.ts';
import { maySee, type Whose } from './whose.ts';

/** As many as one list in a chat shows. */
const NEWEST = 20;

/** The slips of all children whose approved guardian asks, and their own drafts; the newest first, at most so many. */
export async function listSlips(tx: Tx, whose: Whose, most: number = NEWEST): Promise<LeaveSlip[]> {
  const found = await rows(
    tx,
    slipRow,
    sql`select ${slipColumns(whose)} from ${slipTables} where ${maySee(whose)}
        order by l.from_day desc, l.number desc limit ${most}`,
  );
  return found.map((row) => openSlip(tx, row));
}

/** One slip, where whoever asks may see it. */
export async function readSlip(tx: Tx, whose: Whose, slipId: string): Promise<LeaveSlip | undefined> {
  const [found] = await rows(
    tx,
    slipRow,
    sql`select ${slipColumns(whose)} from ${slipTables} where l.id = ${slipId}::uuid and ${maySee(whose)}`,
  );
  return found && openSlip(tx, found);
}
