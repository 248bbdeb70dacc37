import type { CivilDate } from '../../domain/civilDate.ts';
import type { Objection } from '../../domain/leave/checks.ts';
import type { LeaveKind } from '../../domain/leave/kinds.ts';
import type { DaySpan, LeavePart } from '../../domain/leave/leaveTime.ts';
import type { LeaveSlip, SlipReason } from '../../domain/leave/slip.ts';
import type { Tx } from '../tx.ts';
import { fileLeave } from './fileLeave.ts';
import { judgeLeave, type LeaveVerdict, timeSoFar } from './judgeLeave.ts';
import { type BoundChild, leaveChildren } from './leaveChildren.ts';
import { readSlip } from './readSlips.ts';
import { readWorld, type StudentWorld } from './readWorld.ts';
import type { Whose } from './whose.ts';

/** What a guardian has answered so far. */
export interface LeaveFilled {
  bindingId?: string | undefined;
  kind?: LeaveKind | undefined;
  days?: DaySpan | undefined;
  part?: LeavePart | undefined;
  reason?: SlipReason | undefined;
}

/** Who files, and what of it is special. */
export interface Filing {
  whose: Whose;
  /** Absent on the account page. */
  lineUserId?: string | undefined;
  now: string;
  /** The returned slip that is sent again. */
  resendOf?: string | undefined;
  /** It may be told late: the teacher asked for it. */
  mayBeLate?: boolean | undefined;
  /** What was sent in the chat as proof goes with it. */
  takesFiles?: boolean | undefined;
}

/** What the world says of a leave, or why it cannot be. */
export type LeaveJudgement =
  | { kind: 'holds'; child: BoundChild; from: StudentWorld; verdict: LeaveVerdict }
  | { kind: 'objected'; objection: Objection; overlapping?: LeaveSlip | undefined }
  | { kind: 'notAllowed' };

/** Judges what has been answered so far, for a child whose binding whoever asks holds, approved or waiting. */
export async function judgeFilled(tx: Tx, filing: Filing, filled: LeaveFilled): Promise<LeaveJudgement> {
  const { whose, now, resendOf } = filing;
  const [child] = filled.bindingId === undefined ? [] : await leaveChildren(tx, whose, filled.bindingId);
  if (!child || child.status === 'SUSPENDED') return { kind: 'notAllowed' };
  const returned = resendOf === undefined ? undefined : await readSlip(tx, whose, resendOf);
  const from = await readWorld(tx, { studentId: child.studentId, now });
  const mayBeLate =
    filing.mayBeLate === true ||
    takesUp(returned, { ...filled, studentId: child.studentId }, from.world.today);
  const judged = judgeLeave(filled, from.world, mayBeLate);
  if ('verdict' in judged) return { kind: 'holds', child, from, verdict: judged.verdict };
  const { objection } = judged;
  const overlapping =
    objection.objection === 'OVERLAP' ? await readSlip(tx, whose, objection.other.id) : undefined;
  return { kind: 'objected', objection, overlapping };
}

/** Whether a returned slip is sent again in its time: for the same student, and for no earlier days than it was. */
function takesUp(
  returned: LeaveSlip | undefined,
  { studentId, days }: LeaveFilled & { studentId: string },
  today: CivilDate,
): boolean {
  return (
    returned?.isMine === true &&
    returned.state === 'RETURNED' &&
    returned.studentId === studentId &&
    returned.resendUntil !== undefined &&
    today <= returned.resendUntil &&
    (days === undefined || days.from >= returned.time.from)
  );
}

/** What became of 送出. */
export type LeaveFiled = { kind: 'filed'; slip: LeaveSlip } | Exclude<LeaveJudgement, { kind: 'holds' }>;

/** Files what was answered, judged once more: a slip, or a draft where the binding still waits. */
export async function submitLeave(
  tx: Tx,
  filing: Filing & { eventId: string },
  filled: LeaveFilled,
): Promise<LeaveFiled> {
  const judged = await judgeFilled(tx, filing, filled);
  if (judged.kind !== 'holds') return judged;
  const { child, from, verdict } = judged;
  const { kind, reason } = filled;
  const time = timeSoFar(filled.days, filled.part);
  if (!kind || !reason || !time) throw new TypeError('filed before it was answered');
  const { lineUserId, eventId, now, resendOf, takesFiles } = filing;
  const { bindingId, studentId, guardianIndex } = child;
  const state = child.status === 'APPROVED' ? 'SUBMITTED' : 'DRAFT';
  const slipId = await fileLeave(
    tx,
    {
      state,
      bindingId,
      studentId,
      guardianIndex,
      lineUserId,
      eventId,
      kind,
      reason,
      time,
      verdict,
      now,
      resendOf,
      takesFiles,
    },
    from,
  );
  const slip = await readSlip(tx, filing.whose, slipId);
  if (!slip) throw new TypeError('a slip that its own guardian cannot see');
  return { kind: 'filed', slip };
}
