import { z } from 'zod';
import { taipeiClock } from '../../domain/civilDate.ts';
import { returnReason } from '../../domain/leave/slip.ts';
import type { StaffSlipDetail } from '../../domain/leave/staffSlip.ts';
import { RELATIONS } from '../../domain/relation.ts';
import { recordRefusal } from '../recordRefusal.ts';
import { rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { mayLookAt } from './mayHandle.ts';
import { openDetail } from './slipTime.ts';
import { openStaffSlip, staffColumns, staffRow, staffTables } from './staffSlipRow.ts';

const detailRow = staffRow.extend({
  decided_at: z.date().nullable(),
  decided_by_id: z.string().nullable(),
  decided_name_sealed: z.string().nullable(),
  return_sealed: z.string().nullable(),
  contradict_sealed: z.string().nullable(),
});

const guardian = z.object({
  id: z.string(),
  relation: z.enum(RELATIONS),
  name_sealed: z.string(),
  mobile_sealed: z.string(),
});

const contradiction = z.object({
  by: z.enum(RELATIONS),
  at: z.iso.datetime(),
  text: z.string().optional(),
});

/** Everything of one slip, health too, for whose turn it is and for the teacher of the class; undefined and written down for anybody else. */
export async function slipDetail(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  slipId: string,
): Promise<StaffSlipDetail | undefined> {
  const { today } = taipeiClock(now);
  const [row] = await rows(
    tx,
    detailRow,
    sql`select ${staffColumns(lineUserId, today)}, l.decided_at, l.decided_by_id, d.name_sealed as decided_name_sealed,
               l.return_sealed, l.contradict_sealed
        from ${staffTables} left join staff d on d.id = l.decided_by_id
        where l.id = ${slipId}::uuid and l.state <> 'DRAFT' and ${mayLookAt(lineUserId, today)}`,
  );
  if (!row) {
    await refuseStaffSlip(tx, { lineUserId, now }, slipId);
    return undefined;
  }
  const slip = openStaffSlip(tx, row);
  return {
    ...slip,
    reason: openDetail(tx, row.id, row.detail_sealed).reason,
    ...decisionOf(tx, row),
    guardians: await guardiansOf(tx, row.student_id),
    ...contradictionOf(tx, row),
    mayReturn: row.state === 'CONFIRMED' && slip.isMyTurn && row.from_day > today,
  };
}

/** Notes that somebody tried as staff what is not theirs: who of staff they are, else which LINE user. */
export async function refuseStaffSlip(
  tx: Tx,
  { lineUserId, now }: { lineUserId: string; now: string },
  slipId: string,
): Promise<void> {
  await recordRefusal(tx, {
    at: now,
    actorKind: 'STAFF',
    actorId: lineUserId,
    action: 'leave.refused',
    objectKind: 'leave',
    objectId: slipId,
  });
}

type DetailRow = z.infer<typeof detailRow>;

function decisionOf(tx: Tx, row: DetailRow): Pick<StaffSlipDetail, 'decided'> {
  const { id, decided_at, decided_by_id, decided_name_sealed, return_sealed } = row;
  if (!decided_at || !decided_by_id || !decided_name_sealed) return {};
  const place = (table: string, column: string, key: string) => ({ table, column, id: key });
  return {
    decided: {
      name: tx.vault.open(place('staff', 'name_sealed', decided_by_id), decided_name_sealed),
      at: decided_at.toISOString(),
      ...(return_sealed === null
        ? {}
        : {
            reason: returnReason.parse(
              JSON.parse(tx.vault.open(place('leave_requests', 'return_sealed', id), return_sealed)),
            ),
          }),
    },
  };
}

function contradictionOf(
  tx: Tx,
  { id, contradict_sealed }: DetailRow,
): Pick<StaffSlipDetail, 'contradiction'> {
  if (contradict_sealed === null) return {};
  const place = { table: 'leave_requests', column: 'contradict_sealed', id };
  return { contradiction: contradiction.parse(JSON.parse(tx.vault.open(place, contradict_sealed))) };
}

/** The approved guardians of a student, as their teacher may call them. */
async function guardiansOf(tx: Tx, studentId: string): Promise<StaffSlipDetail['guardians']> {
  const found = await rows(
    tx,
    guardian,
    sql`select a.id, g.relation, a.name_sealed, a.mobile_sealed from bindings g join applications a on a.id = g.application_id
        where g.student_id = ${studentId} and g.status = 'APPROVED' order by g.submitted_at, g.id`,
  );
  return found.map(({ id, relation, name_sealed, mobile_sealed }) => ({
    relation,
    name: tx.vault.open({ table: 'applications', column: 'name_sealed', id }, name_sealed),
    mobile: tx.vault.open({ table: 'applications', column: 'mobile_sealed', id }, mobile_sealed),
  }));
}
