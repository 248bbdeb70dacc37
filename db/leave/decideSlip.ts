import { z } from 'zod';
import { type CivilDate, taipeiClock } from '../../domain/civilDate.ts';
import { addSchoolDays } from '../../domain/leave/calendar.ts';
import { proofUntilOf } from '../../domain/leave/proof.ts';
import type { ReturnReason, TurnRole } from '../../domain/leave/slip.ts';
import { type LeaveAction, type LeaveActor, type LeaveState, permission } from '../../domain/leave/states.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { auditSlip } from './auditSlip.ts';
import { takeOverAt } from './fileLeave.ts';
import { isOwnChild, isTurnOf, mayLookAt, staffOfLine } from './mayHandle.ts';
import { type LeaveRules, readRules, staffedRoles } from './readRules.ts';
import { refuseStaffSlip } from './slipDetail.ts';
import { sealReturn } from './slipRow.ts';
import { type StaffRow, staffColumns, staffRow, staffTables, stagesAfter } from './staffSlipRow.ts';
import { tellGuardians, tellTurn } from './tellOfSlip.ts';

/** A decision on a slip as it was seen: `version` is that of the card. */
export interface SlipDecision {
  verb: 'confirm' | 'return';
  slipId: string;
  version: number;
  reason?: ReturnReason | undefined;
}

/** What came of it; all but `done` changed nothing. */
export type SlipDecided =
  | {
      kind: 'done';
      student: string;
      state: LeaveState;
      next?: TurnRole | undefined;
      proofUntil?: CivilDate | undefined;
    }
  | {
      kind: 'decidedAlready';
      student: string;
      state: LeaveState;
      by?: string | undefined;
      at?: string | undefined;
    }
  | { kind: 'changed'; student: string }
  | { kind: 'ownChild' }
  | { kind: 'hasBegun'; student: string }
  | { kind: 'notFound' };

interface Person {
  lineUserId: string;
  now: string;
}

const decidedRow = staffRow.extend({
  decided_at: z.date().nullable(),
  decided_by_id: z.string().nullable(),
  decided_name_sealed: z.string().nullable(),
});

type Row = z.infer<typeof decidedRow>;

/** What confirming and returning mean in each state, and in which capacity: a held one is cleared by the same tap. */
const MEANINGS: Partial<
  Record<LeaveState, Record<SlipDecision['verb'], readonly (readonly [LeaveAction, LeaveActor])[]>>
> = {
  SUBMITTED: { confirm: [['CONFIRM', 'CONFIRMER']], return: [['RETURN', 'CONFIRMER']] },
  HELD: {
    confirm: [
      ['CLEAR', 'SCHOOL'],
      ['CONFIRM', 'CONFIRMER'],
    ],
    return: [['RETURN', 'SCHOOL']],
  },
  CANCEL_ASKED: { confirm: [['GRANT_CANCEL', 'DECIDER']], return: [['REFUSE_CANCEL', 'DECIDER']] },
  CONFIRMED: { confirm: [], return: [['RETURN', 'DECIDER']] },
};

/**
 * Decides on a slip, once: a conditional write over state, version and whose turn it is, whose count is the answer. The loser
 * is told who decided when; what is not theirs to see is not found; nobody decides about their own child.
 */
export async function decideSlip(tx: Tx, person: Person, decision: SlipDecision): Promise<SlipDecided> {
  const { today } = taipeiClock(person.now);
  const row = await readRow(tx, person, decision.slipId, today);
  if (!row) {
    await refuseStaffSlip(tx, person, decision.slipId);
    return { kind: 'notFound' };
  }
  if (row.is_own) return { kind: 'ownChild' };
  const student = nameOf(tx, row);
  const steps = MEANINGS[row.state]?.[decision.verb] ?? [];
  if (!row.is_my_turn || steps.length === 0) return already(tx, row, student);
  if (row.version !== decision.version) return { kind: 'changed', student };
  const rules = await readRules(tx, row.school_id, today);
  const next = await nextStage(tx, row);
  const to = walk(row, steps, { today, isLastStage: next === undefined });
  if ('why' in to) return to.why === 'HAS_BEGUN' ? { kind: 'hasBegun', student } : already(tx, row, student);
  return await carryOut(tx, person, row, { decision, to: to.state, next, rules, today, student });
}

async function readRow(
  tx: Tx,
  { lineUserId }: Person,
  slipId: string,
  today: CivilDate,
): Promise<Row | undefined> {
  const [row] = await rows(
    tx,
    decidedRow,
    sql`select ${staffColumns(lineUserId, today)}, l.decided_at, l.decided_by_id, d.name_sealed as decided_name_sealed
        from ${staffTables} left join staff d on d.id = l.decided_by_id
        where l.id = ${slipId}::uuid and l.state <> 'DRAFT' and ${mayLookAt(lineUserId, today)}`,
  );
  return row;
}

function walk(
  row: Row,
  steps: readonly (readonly [LeaveAction, LeaveActor])[],
  { today, isLastStage }: { today: CivilDate; isLastStage: boolean },
): { state: LeaveState } | { why: string } {
  const facts = {
    hasBegun: row.from_day <= today,
    isLastStage,
    wantsProof: row.proof_why !== null,
    hasMostProofs: false,
    isProofOverdue: false,
    mayResend: false,
  };
  let { state } = row;
  for (const [action, actor] of steps) {
    const allowed = permission(state, { action, actor }, facts);
    if (!allowed.may) return { why: allowed.why };
    state = allowed.to;
  }
  return { state };
}

/** The next of the chain that has somebody still. */
async function nextStage(tx: Tx, row: StaffRow): Promise<TurnRole | undefined> {
  const staffed: readonly TurnRole[] = await staffedRoles(tx, {
    schoolId: row.school_id,
    classId: row.class_id,
  });
  return stagesAfter(row).find((role) => role === 'UNIT_ADMIN' || staffed.includes(role));
}

interface Outcome {
  decision: SlipDecision;
  to: LeaveState;
  next: TurnRole | undefined;
  rules: LeaveRules;
  today: CivilDate;
  student: string;
}

async function carryOut(tx: Tx, person: Person, row: Row, outcome: Outcome): Promise<SlipDecided> {
  const { to, next, rules, today, student } = outcome;
  const isPassedOn = to === 'SUBMITTED';
  const proofUntil =
    to === 'CONFIRMED' && row.proof_why !== null && row.proofs === 0
      ? proofUntilOf({ to: row.to_day }, { today, ...rules })
      : undefined;
  const done = await write(tx, person, row, { ...outcome, proofUntil, isPassedOn });
  if (done === 0) {
    const now = await readRow(tx, person, row.id, today);
    return now ? already(tx, now, student) : { kind: 'notFound' };
  }
  await note(tx, person, row, outcome);
  if (isPassedOn) {
    await tellTurn(tx, {
      topic: 'NEW_LEAVE',
      slipId: row.id,
      now: person.now,
      today,
      isUrgent: row.from_day <= today,
    });
    return { kind: 'done', student, state: to, next };
  }
  await tellGuardians(tx, { topic: 'LEAVE_DECIDED', slipId: row.id, now: person.now });
  return { kind: 'done', student, state: to, proofUntil };
}

async function write(
  tx: Tx,
  { lineUserId, now }: Person,
  row: Row,
  {
    decision,
    to,
    next,
    rules,
    today,
    proofUntil,
    isPassedOn,
  }: Outcome & { proofUntil: CivilDate | undefined; isPassedOn: boolean },
): Promise<number> {
  const isReturned = to === 'RETURNED';
  const reason = isReturned ? (decision.reason ?? { code: 'OTHER' as const }) : undefined;
  const resendUntil = isReturned ? addSchoolDays(today, rules.policy.resendSchoolDays, rules.calendar) : null;
  const later = isPassedOn ? takeOverAt(row.from_day, now, { today, ...rules }) : null;
  return await execute(
    tx,
    sql`update leave_requests l set state = ${to}::"LeaveState", version = l.version + 1,
          turn = ${isPassedOn ? (next ?? row.turn) : row.turn}, turn_since = ${now}::timestamptz,
          take_over_at = ${later}::timestamptz, is_escalated = false,
          decided_at = ${isPassedOn ? null : now}::timestamptz, decided_by_id = case when ${isPassedOn} then null else u.staff_id end,
          confirmed_by_id = case when ${to === 'CONFIRMED'} then u.staff_id else l.confirmed_by_id end,
          return_sealed = ${reason ? sealReturn(tx, row.id, reason) : null}, resend_until = ${resendUntil},
          proof_until = coalesce(${proofUntil ?? null}, l.proof_until)
        from students s, line_users u
        where l.id = ${row.id}::uuid and l.version = ${row.version} and l.state = ${row.state}::"LeaveState"
          and s.id = l.student_id and u.id = ${lineUserId}
          and ${isTurnOf(staffOfLine(lineUserId), today)} and not ${isOwnChild(lineUserId)}`,
  );
}

async function note(tx: Tx, { lineUserId, now }: Person, row: Row, { decision, to }: Outcome): Promise<void> {
  const [member] = await rows(tx, staffId, sql`select staff_id from line_users where id = ${lineUserId}`);
  const { reason } = decision;
  await auditSlip(tx, {
    now,
    slipId: row.id,
    schoolId: row.school_id,
    actorKind: 'STAFF',
    actorId: member?.staff_id ?? lineUserId,
    action: actionOf(row.state, to),
    version: row.version + 1,
    detail: to === 'RETURNED' ? (reason?.typed ?? reason?.code) : undefined,
  });
}

const staffId = z.object({ staff_id: z.string().nullable() });

function actionOf(from: LeaveState, to: LeaveState): string {
  if (from === 'CANCEL_ASKED') return to === 'CANCELLED' ? 'leave.cancelGranted' : 'leave.cancelRefused';
  if (to === 'SUBMITTED') return 'leave.passedOn';
  return to === 'CONFIRMED' ? 'leave.confirmed' : 'leave.returned';
}

function already(tx: Tx, row: Row, student: string): SlipDecided {
  const { decided_at, decided_by_id, decided_name_sealed } = row;
  const by =
    decided_by_id && decided_name_sealed
      ? tx.vault.open({ table: 'staff', column: 'name_sealed', id: decided_by_id }, decided_name_sealed)
      : undefined;
  return { kind: 'decidedAlready', student, state: row.state, by, at: decided_at?.toISOString() };
}

function nameOf(tx: Tx, { student_id, name_sealed }: Row): string {
  return tx.vault.open({ table: 'students', column: 'name_sealed', id: student_id }, name_sealed);
}
