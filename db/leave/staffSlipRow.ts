import { z } from 'zod';
import type { CivilDate } from '../../domain/civilDate.ts';
import { TURN_ROLES, type TurnRole } from '../../domain/leave/slip.ts';
import type { StaffSlip } from '../../domain/leave/staffSlip.ts';
import { LEVELS } from '../../domain/level.ts';
import { RELATIONS } from '../../domain/relation.ts';
import { sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { isOwnChild, isTurnOf, staffOfLine } from './mayHandle.ts';
import { coreColumns, coreRow, openDetail, timeOf } from './slipTime.ts';

/** The schema of `staffColumns`. */
export const staffRow = coreRow.extend({
  number: z.number().int(),
  student_id: z.string(),
  school_id: z.string(),
  class_id: z.string(),
  seat_no: z.number().int(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  relation: z.enum(RELATIONS),
  school_days: z.number().int(),
  days: z.number(),
  periods: z.number().int(),
  filed_at: z.date(),
  chain: z.array(z.enum(TURN_ROLES)),
  turn: z.enum(TURN_ROLES).nullable(),
  is_over_quota: z.boolean(),
  is_late: z.boolean(),
  is_escalated: z.boolean(),
  proof_why: z.string().nullable(),
  proof_until: z.string().nullable(),
  proofs: z.number().int(),
  is_my_turn: z.boolean(),
  is_own: z.boolean(),
});

/** A leave as `staffColumns` gives it. */
export type StaffRow = z.infer<typeof staffRow>;

/** What staff read of a leave (`l`), its student (`s`), class (`c`), school (`sc`) and the filer's binding (`f`). */
export const staffColumns = (
  lineUserId: string,
  day: CivilDate,
) => sql`${coreColumns}, l.number, l.student_id, s.school_id,
  s.class_id, s.seat_no, s.name_sealed, sc.level::text, c.grade, c.name as class_name, coalesce(f.relation, 'OTHER') as relation, l.school_days, l.days,
  l.periods, l.filed_at, l.chain, l.turn, l.is_over_quota, l.is_late, l.is_escalated, l.proof_why, l.proof_until,
  (select count(*) from leave_proofs k where k.leave_id = l.id and k.status in ('WANTED', 'KEPT'))::int as proofs,
  ${isTurnOf(staffOfLine(lineUserId), day)} as is_my_turn, ${isOwnChild(lineUserId)} as is_own`;

/** The tables of `staffColumns`; the binding it was filed by may be deleted, the record of the school stays. */
export const staffTables = sql`leave_requests l join students s on s.id = l.student_id join classes c on c.id = s.class_id
  join schools sc on sc.id = s.school_id left join bindings f on f.id = l.binding_id`;

/** The states in which somebody of the staff is waited for. */
export const isWaiting = sql`l.state in ('SUBMITTED', 'HELD', 'CANCEL_ASKED')`;

/** Opens what `staffColumns` gave. */
export function openStaffSlip(tx: Tx, row: StaffRow): StaffSlip {
  return {
    slipId: row.id,
    version: row.version,
    number: row.number,
    state: row.state,
    level: row.level,
    grade: row.grade,
    className: row.class_name,
    studentName: tx.vault.open(
      { table: 'students', column: 'name_sealed', id: row.student_id },
      row.name_sealed,
    ),
    kind: openDetail(tx, row.id, row.detail_sealed).kind,
    time: timeOf(row),
    count: { schoolDays: row.school_days, days: row.days, periods: row.periods },
    filedAt: row.filed_at.toISOString(),
    filedBy: row.relation,
    ...(row.proof_until === null || row.proofs > 0 ? {} : { proofUntil: row.proof_until }),
    proofs: row.proofs,
    seatNo: row.seat_no,
    looks: looksOf(row),
    isMyTurn: row.is_my_turn && !row.is_own,
    isLast: stagesAfter(row).length === 0,
  };
}

/** Whether a leave holds anything to be looked at, as `looksOf` names it. */
export const holdsALook = sql`(l.state in ('HELD', 'CANCEL_ASKED') or l.is_over_quota or l.is_escalated or l.is_late
  or l.proof_why is not null
  or exists (select 1 from leave_proofs k where k.leave_id = l.id and k.status in ('WANTED', 'KEPT')))`;

function looksOf(row: StaffRow): StaffSlip['looks'] {
  const isWanted = row.proof_why !== null;
  const looks: [boolean, StaffSlip['looks'][number]][] = [
    [row.state === 'HELD', 'HELD'],
    [row.state === 'CANCEL_ASKED', 'CANCEL_ASKED'],
    [row.is_over_quota, 'OVER_QUOTA'],
    [isWanted && row.proofs === 0, 'PROOF_MISSING'],
    [row.proofs > 0, 'PROOF_COME'],
    [row.is_escalated, 'ESCALATED'],
    [row.is_late, 'LATE'],
  ];
  return looks.filter(([holds]) => holds).map(([, look]) => look);
}

/** The roles of the chain that come after the one whose turn it is. */
export function stagesAfter({ chain, turn }: Pick<StaffRow, 'chain' | 'turn'>): TurnRole[] {
  const place = (role: TurnRole) => TURN_ROLES.indexOf(role);
  return turn === null ? [] : chain.filter((role) => place(role) > place(turn));
}
