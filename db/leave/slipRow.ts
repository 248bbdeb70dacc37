import { z } from 'zod';
import { type LeaveSlip, type ReturnReason, returnReason, TURN_ROLES } from '../../domain/leave/slip.ts';
import type { LeaveState } from '../../domain/leave/states.ts';
import { LEVELS } from '../../domain/level.ts';
import { LIMITS } from '../../domain/limits.ts';
import { maskName } from '../../domain/personName.ts';
import { RELATIONS } from '../../domain/relation.ts';
import { familyName } from '../listProgress.ts';
import { sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { coreColumns, coreRow, openDetail, timeOf } from './slipTime.ts';
import { isFiler, type Whose } from './whose.ts';

/** The schema of `slipColumns`. */
export const slipRow = coreRow.extend({
  number: z.number().int(),
  student_id: z.string(),
  name_sealed: z.string(),
  level: z.enum(LEVELS),
  grade: z.number().int(),
  class_name: z.string(),
  school_name: z.string(),
  school_phone: z.string().nullable(),
  relation: z.enum(RELATIONS),
  is_mine: z.boolean(),
  school_days: z.number().int(),
  days: z.number(),
  periods: z.number().int(),
  filed_at: z.date(),
  turn: z.enum(TURN_ROLES).nullable(),
  turn_id: z.string().nullable(),
  turn_name_sealed: z.string().nullable(),
  turn_linked: z.boolean(),
  decided_at: z.date().nullable(),
  decided_by_id: z.string().nullable(),
  decided_name_sealed: z.string().nullable(),
  return_sealed: z.string().nullable(),
  proof_why: z.string().nullable(),
  proof_until: z.string().nullable(),
  proofs: z.number().int(),
  is_resent: z.boolean(),
  resend_until: z.string().nullable(),
});

/** What guardians read of a leave (`l`), whose turn it is (`t`) and who decided (`d`) among it. */
export const slipColumns = (
  whose: Whose,
) => sql`${coreColumns}, l.number, l.student_id, s.name_sealed, sc.level::text, c.grade,
  c.name as class_name, sc.name as school_name, sc.phone as school_phone, coalesce(b.relation, 'OTHER') as relation, ${isFiler(whose)} as is_mine,
  l.school_days, l.days, l.periods, l.filed_at, l.turn, t.id as turn_id, t.name_sealed as turn_name_sealed,
  coalesce(t.linked, false) as turn_linked, l.decided_at, l.decided_by_id, d.name_sealed as decided_name_sealed,
  l.return_sealed, l.proof_why, l.proof_until, l.resend_until, l.resend_of_id is not null as is_resent,
  (select count(*) from leave_proofs f where f.leave_id = l.id and f.status in ('WANTED', 'KEPT'))::int as proofs`;

/** The tables of `slipColumns`; the binding it was filed by may be deleted, the record of the school stays. */
export const slipTables = sql`leave_requests l join students s on s.id = l.student_id join classes c on c.id = s.class_id
  join schools sc on sc.id = s.school_id left join bindings b on b.id = l.binding_id left join staff d on d.id = l.decided_by_id
  left join lateral (
    select st.id, st.name_sealed, exists (select 1 from line_users u where u.staff_id = st.id and u.followed) as linked
    from staff_posts p join staff st on st.id = p.staff_id
    where p.role::text = l.turn and p.school_id = s.school_id and (p.role <> 'HOMEROOM_TEACHER' or p.class_id = s.class_id)
    order by linked desc, st.id limit 1) t on true`;

/** Opens what `slipColumns` gave, as its guardians may see it. */
export function openSlip(tx: Tx, row: z.infer<typeof slipRow>): LeaveSlip {
  const open = (table: string, id: string, sealed: string) =>
    tx.vault.open({ table, column: 'name_sealed', id }, sealed);
  const name = open('students', row.student_id, row.name_sealed);
  return {
    slipId: row.id,
    version: row.version,
    number: row.number,
    state: row.state,
    studentId: row.student_id,
    studentName: row.state === 'DRAFT' ? maskName(name) : name,
    level: row.level,
    grade: row.grade,
    className: row.class_name,
    ...openDetail(tx, row.id, row.detail_sealed),
    time: timeOf(row),
    count: { schoolDays: row.school_days, days: row.days, periods: row.periods },
    filedAt: row.filed_at.toISOString(),
    filedBy: row.relation,
    isMine: row.is_mine,
    ...turnOf(row, open),
    ...decisionOf(tx, row, open),
    ...(isProofWanted(row) && row.proof_until !== null ? { proofUntil: row.proof_until } : {}),
    proofs: row.proofs,
    ...(takesProof(row) ? { takesProof: true } : {}),
    ...(row.resend_until === null ? {} : { resendUntil: row.resend_until }),
    school: { name: row.school_name, ...(row.school_phone === null ? {} : { phone: row.school_phone }) },
  };
}

/** The states in which somebody's answer is waited for. */
const WAITS: readonly LeaveState[] = ['SUBMITTED', 'HELD', 'CANCEL_ASKED'];
/** The states in which proof may still come. */
const TAKES_PROOF: readonly LeaveState[] = ['SUBMITTED', 'HELD', 'CONFIRMED'];

/** What was returned may have been returned for want of proof, whatever the policy asks. */
function takesProof({ state, proof_why, is_resent, proofs }: z.infer<typeof slipRow>): boolean {
  const mayCome = proof_why !== null || is_resent;
  return TAKES_PROOF.includes(state) && mayCome && proofs < LIMITS.proof.perSlip;
}

function isProofWanted({ state, proof_why, proofs }: z.infer<typeof slipRow>): boolean {
  return TAKES_PROOF.includes(state) && proof_why !== null && proofs === 0;
}

type Open = (table: string, id: string, sealed: string) => string;

function turnOf(row: z.infer<typeof slipRow>, open: Open): Pick<LeaveSlip, 'turn'> {
  const { state, turn, turn_id, turn_name_sealed, turn_linked: linked } = row;
  if (turn === null || !WAITS.includes(state)) return {};
  if (turn_id === null || turn_name_sealed === null) return { turn: { role: turn, linked } };
  return { turn: { role: turn, linked, name: familyName(open('staff', turn_id, turn_name_sealed)) } };
}

function decisionOf(tx: Tx, row: z.infer<typeof slipRow>, open: Open): Pick<LeaveSlip, 'decided'> {
  const { id, decided_at, decided_by_id, decided_name_sealed, return_sealed } = row;
  if (decided_at === null || decided_by_id === null || decided_name_sealed === null) return {};
  const reason = return_sealed === null ? {} : { reason: openReturn(tx, id, return_sealed) };
  const name = familyName(open('staff', decided_by_id, decided_name_sealed));
  return { decided: { name, at: decided_at.toISOString(), ...reason } };
}

const returnPlace = (id: string) => ({ table: 'leave_requests', column: 'return_sealed', id });

/** Seals why a leave was returned. */
export function sealReturn(tx: Tx, id: string, reason: ReturnReason): string {
  return tx.vault.seal(returnPlace(id), JSON.stringify(reason));
}

/** Opens what `sealReturn` made. */
function openReturn(tx: Tx, id: string, sealed: string): ReturnReason {
  return returnReason.parse(JSON.parse(tx.vault.open(returnPlace(id), sealed)));
}
