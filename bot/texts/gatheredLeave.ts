import type { ProofProblem } from '../../domain/leave/proofFile.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import type { LeaveState } from '../../domain/leave/states.ts';
import type { Level } from '../../domain/level.ts';
import { childLine } from '../../flows/binding/progress.ts';
import { dayLine, timeLine } from '../../flows/leaveLines.ts';
import { schoolToCall } from '../../flows/schoolToCall.ts';
import {
  ABSENCE_ANSWERS,
  type Action,
  type Line,
  line,
  type Say,
  type SlipDecision,
} from '../../flows/view.ts';
import { proofProblem } from './notices.ts';

/** A slip as a push may tell of it: the child masked; its kind and reason are told nowhere here. */
type ToldSlip = Pick<
  LeaveSlip,
  | 'slipId'
  | 'version'
  | 'number'
  | 'state'
  | 'level'
  | 'grade'
  | 'className'
  | 'time'
  | 'filedBy'
  | 'isMine'
  | 'decided'
  | 'proofUntil'
  | 'takesProof'
  | 'resendUntil'
  | 'school'
> & { maskedName: string };

/**
 * Told to the student's other guardians: somebody filed leave; they may look at it, or say that it is not so. Told to who wrote
 * a draft: it was sent with the approval.
 */
export function leaveFiled(slips: readonly ToldSlip[]): Say[] {
  return slips
    .filter(({ state }) => state !== 'CANCELLED' && state !== 'RETURNED')
    .map((slip) => (slip.isMine ? draftSent(slip) : filedByOther(slip)));
}

function filedByOther(slip: ToldSlip): Say {
  return {
    line: line('notice.leaveFiled', { ...named(slip), relation: line(`relation.${slip.filedBy}`) }),
    card: actions(slip, slip.state === 'SUBMITTED' ? ['look', 'contradict'] : ['look']),
    mustArrive: true,
  };
}

function draftSent(slip: ToldSlip): Say {
  return {
    line: line('notice.leaveDraftSent', { ...named(slip), school: schoolToCall(slip.school) }),
    card: actions(slip, slip.state === 'SUBMITTED' ? ['remind', 'look'] : ['look']),
    mustArrive: true,
  };
}

/** What may be done about a slip by a button of the push that tells of it. */
const OFFERED: Partial<Record<LeaveState, readonly SlipDecision['verb'][]>> = {
  CONFIRMED: ['look'],
  RETURNED: ['look', 'resend'],
  DRAFT: ['look'],
  HELD: ['look'],
};

/** Told to the student's guardians: what became of slips, as they stand now. */
export function leaveDecided(slips: readonly ToldSlip[]): Say[] {
  return slips
    .filter(({ state }) => state !== 'SUBMITTED')
    .map((slip) => {
      const { state, isMine, decided, proofUntil, resendUntil } = slip;
      const offered = (OFFERED[state] ?? []).filter((verb) => isMine || verb === 'look');
      const typed = decided?.reason?.typed !== undefined || decided?.reason?.code === 'OTHER';
      const said = line(`notice.leave.${state}`, {
        ...named(slip),
        by: decided?.name ?? '',
        reason:
          decided?.reason && !typed
            ? line(`slips.reason.${decided.reason.code}`)
            : line('notice.leaveReasonInDetail'),
        school: schoolToCall(slip.school),
        proof: proofUntil ? line('notice.leaveProofWanted', { day: dayLine(proofUntil) }) : '',
        resend: resendUntil && isMine ? line('notice.leaveResend', { day: dayLine(resendUntil) }) : '',
      });
      return { line: said, ...withCard(slip, offered), mustArrive: true };
    });
}

/** Told to who filed it: proof is wanted still. */
export function leaveProofs(slips: readonly ToldSlip[]): Say[] {
  return slips.flatMap((slip): Say[] => {
    const { proofUntil } = slip;
    if (proofUntil === undefined) return [];
    return [
      {
        line: line('notice.leaveProof', { ...named(slip), day: dayLine(proofUntil) }),
        card: actions(slip, ['addProof']),
        mustArrive: true,
      },
    ];
  });
}

/** Told to who sent them: files that could not be taken, and what would be right. */
export function proofsFailed(
  failed: readonly { problem: ProofProblem; slip: ToldSlip | undefined }[],
): Say[] {
  return failed.map(({ problem, slip }) => {
    const why = proofProblem(problem);
    if (!slip) return { line: why, mustArrive: true };
    return {
      line: line('notice.proofFailed', { ...named(slip), why }),
      ...withCard(slip, slip.takesProof ? ['addProof'] : []),
      mustArrive: true,
    };
  });
}

/** Told to a child's guardians: it is not there, and there is no slip; two taps answer. */
export function absencesAsked(
  absences: readonly {
    absenceId: string;
    version: number;
    maskedName: string;
    level: Level;
    grade: number;
    className: string;
  }[],
): Say[] {
  return absences.map(({ absenceId, version, ...child }) => ({
    line: line('notice.absenceAsked', { child: childLine(child) }),
    card: {
      kind: 'actions',
      actions: ABSENCE_ANSWERS.map(
        (answer): Action => ({
          label: line(`notice.absence.${answer}`),
          absence: { answer, absenceId, version },
        }),
      ),
    },
    mustArrive: true,
  }));
}

function named({ number, time, ...child }: ToldSlip): Record<string, Line | string> {
  return { child: childLine(child), time: timeLine({ days: time, part: time.part }), number: String(number) };
}

function withCard(slip: ToldSlip, verbs: readonly SlipDecision['verb'][]): Pick<Say, 'card'> {
  return verbs.length > 0 ? { card: actions(slip, verbs) } : {};
}

function actions(
  { slipId, version }: ToldSlip,
  verbs: readonly SlipDecision['verb'][],
): NonNullable<Say['card']> {
  return {
    kind: 'actions',
    actions: verbs.map(
      (verb): Action => ({ label: line(`leave.act.${verb}`), slip: { verb, slipId, version } }),
    ),
  };
}
