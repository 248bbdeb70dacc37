import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addDays, type CivilDate } from '../../domain/civilDate.ts';
import { HomeroomError } from '../../domain/homeroomError.ts';
import { addSchoolDays } from '../../domain/leave/calendar.ts';
import { confirmersOf } from '../../domain/leave/chain.ts';
import type { LeaveTime } from '../../domain/leave/leaveTime.ts';
import type { LeaveWorld } from '../../domain/leave/leaveWorld.ts';
import type { TurnRole } from '../../domain/leave/slip.ts';
import { execute, rows, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { auditSlip } from './auditSlip.ts';
import type { LeaveVerdict } from './judgeLeave.ts';
import { attachProofs } from './proofs/noteProof.ts';
import type { StudentWorld } from './readWorld.ts';
import { type SlipDetail, sealDetail } from './slipTime.ts';
import { tellGuardians, tellTurn } from './tellOfSlip.ts';

/** Everything that a slip is made of, judged already. */
export interface LeaveToFile extends SlipDetail {
  state: 'SUBMITTED' | 'DRAFT';
  bindingId: string;
  studentId: string;
  guardianIndex: string;
  /** Absent where it is filed on the account page. */
  lineUserId?: string | undefined;
  eventId: string;
  time: LeaveTime;
  verdict: LeaveVerdict;
  now: string;
  resendOf?: string | undefined;
  /** What was sent in the chat as proof, while it was filled in there, goes with it. */
  takesFiles?: boolean | undefined;
}

/**
 * Files a leave, or keeps it as a draft: the slip, its proof, who is told. Throws VERSION_LOST where another leave of the
 * student was filed since the world was read: the step is run again, and sees it.
 */
export async function fileLeave(tx: Tx, leave: LeaveToFile, from: StudentWorld): Promise<string> {
  await raiseLedger(tx, leave.studentId, from.ledger);
  const id = randomUUID();
  const { time, verdict, now } = leave;
  const { part } = time;
  const isPeriods = part.of === 'PERIODS';
  const turn = leave.state === 'DRAFT' ? undefined : turnsOf(leave, from);
  await execute(
    tx,
    sql`insert into leave_requests (id, binding_id, student_id, guardian_index, line_user_id, event_id, state, detail_sealed,
          from_day, to_day, part, first_period, last_period, school_days, days, periods, chain, turn, turn_since, take_over_at,
          is_over_quota, is_late, filed_at, proof_why, proof_until, resend_of_id)
        values (${id}::uuid, ${leave.bindingId}::uuid, ${leave.studentId}, ${leave.guardianIndex}, ${leave.lineUserId ?? null},
          ${leave.eventId}, ${leave.state}::"LeaveState", ${sealDetail(tx, id, leave)}, ${time.from}, ${time.to}, ${part.of},
          ${isPeriods ? part.first : null}, ${isPeriods ? part.last : null}, ${verdict.count.schoolDays}, ${verdict.count.days},
          ${verdict.count.periods}, ${turn?.chain ?? []}, ${turn?.chain[0] ?? null}, ${turn ? now : null}::timestamptz,
          ${turn?.takeOverAt ?? null}::timestamptz, ${verdict.overQuota}, ${verdict.isLate}, ${now}::timestamptz,
          ${verdict.proof?.why ?? null}, ${verdict.proof?.until ?? null}, ${leave.resendOf ?? null}::uuid)`,
  );
  if (leave.takesFiles === true && leave.lineUserId !== undefined)
    await attachProofs(tx, { lineUserId: leave.lineUserId, slipId: id, now });
  if (leave.resendOf !== undefined) await endResending(tx, leave, leave.resendOf);
  await auditSlip(tx, {
    now,
    slipId: id,
    schoolId: from.schoolId,
    actorKind: 'GUARDIAN',
    actorId: leave.lineUserId ?? leave.guardianIndex,
    action: leave.state === 'DRAFT' ? 'leave.drafted' : 'leave.filed',
    version: 1,
  });
  if (leave.state === 'SUBMITTED') {
    await explainAbsences(tx, { slipId: id, actorId: leave.lineUserId ?? leave.guardianIndex, now });
    await tellOfNew(tx, id, leave, from.world);
  }
  return id;
}

/** A returned slip is taken up once. */
async function endResending(
  tx: Tx,
  { studentId, guardianIndex }: LeaveToFile,
  slipId: string,
): Promise<void> {
  await execute(
    tx,
    sql`update leave_requests set resend_until = null where id = ${slipId}::uuid and state = 'RETURNED'
          and student_id = ${studentId} and guardian_index = ${guardianIndex}`,
  );
}

const explained = z.object({ id: z.string(), version: z.number().int(), school_id: z.string() });

/** Where the teacher missed the child on a day of this slip, that is explained now, by whatever way the slip came. */
export async function explainAbsences(
  tx: Tx,
  { slipId, actorId, now }: { slipId: string; actorId: string; now: string },
): Promise<void> {
  const found = await rows(
    tx,
    explained,
    sql`update absences n set state = 'FILED', version = n.version + 1, leave_id = l.id,
          answered_at = ${now}::timestamptz, answered_by = b.relation
        from leave_requests l join bindings b on b.id = l.binding_id join students s on s.id = l.student_id
        where l.id = ${slipId}::uuid and n.student_id = l.student_id and n.day between l.from_day and l.to_day
          and n.state in ('ASKED', 'EXPECTED')
        returning n.id, n.version, s.school_id`,
  );
  for (const { id, version, school_id: schoolId } of found)
    await auditSlip(tx, {
      now,
      slipId: id,
      schoolId,
      actorKind: 'GUARDIAN',
      actorId,
      action: 'absence.explained',
      version,
    });
}

/** Tells those whose turn it is, and the student's other guardians, that a slip is there. */
export async function tellOfNew(
  tx: Tx,
  slipId: string,
  { time, now, lineUserId }: Pick<LeaveToFile, 'time' | 'now' | 'lineUserId'>,
  { today }: LeaveWorld,
): Promise<void> {
  await tellTurn(tx, { topic: 'NEW_LEAVE', slipId, now, today, isUrgent: time.from <= today });
  await tellGuardians(tx, { topic: 'LEAVE_FILED', slipId, now, exceptFiler: true, exceptLine: lineUserId });
}

/** Who confirms, in order, and when the first of them is passed over. */
export function turnsOf(
  { kind, time, verdict, now }: Pick<LeaveToFile, 'kind' | 'time' | 'verdict' | 'now'>,
  { world, staffed }: StudentWorld,
): { chain: TurnRole[]; takeOverAt: string } {
  const roles = confirmersOf({ kind, days: verdict.count.days }, world.policy, staffed);
  return { chain: roles.length > 0 ? roles : ['UNIT_ADMIN'], takeOverAt: takeOverAt(time.from, now, world) };
}

/** Bringing up comes with the morning's digest, before school. */
const MORNING = 'T07:45:00+08:00';

/** When a slip goes to the next one up, if nobody touches it: after so many minutes on its day, else after school days. */
export function takeOverAt(
  from: CivilDate,
  now: string,
  world: Pick<LeaveWorld, 'today' | 'policy' | 'calendar'>,
): string {
  const { today, policy, calendar } = world;
  const { minutesOnTheDay, schoolDays } = policy.takeOver;
  if (from === today) return new Date(Date.parse(now) + minutesOnTheDay * 60_000).toISOString();
  // What is filed at the weekend waits from Monday on.
  const day = addSchoolDays(today, schoolDays, calendar);
  const later = day > today ? day : addDays(today, 1);
  return new Date(Date.parse(`${later}${MORNING}`)).toISOString();
}

const raised = z.object({ version: z.number().int() });

/** Raises the version of a student's ledger. Throws VERSION_LOST where it is not the one that was read any more. */
export async function raiseLedger(tx: Tx, studentId: string, version: number): Promise<void> {
  const found = await rows(
    tx,
    raised,
    sql`insert into leave_ledgers as g (student_id, version) values (${studentId}, ${version + 1})
        on conflict (student_id) do update set version = excluded.version where g.version = ${version} returning g.version`,
  );
  if (found.length === 0)
    throw new HomeroomError('VERSION_LOST', 'another leave of this student was filed meanwhile');
}
