import { hasSignedOut } from '../../../db/guardianSession.ts';
import { actOnSlip, refuseSlip } from '../../../db/leave/actOnSlip.ts';
import { answerAbsence } from '../../../db/leave/answerAbsence.ts';
import { type BoundChild, leaveChildren } from '../../../db/leave/leaveChildren.ts';
import { listSlips, readSlip } from '../../../db/leave/readSlips.ts';
import { readWorld } from '../../../db/leave/readWorld.ts';
import { judgeFilled, type LeaveJudgement, submitLeave } from '../../../db/leave/submitLeave.ts';
import { listProgress } from '../../../db/listProgress.ts';
import { isOwn } from '../../../db/ownApplication.ts';
import { taipeiClock } from '../../../domain/civilDate.ts';
import type { LeaveWorld } from '../../../domain/leave/leaveWorld.ts';
import { kindsForParents, ruleOf } from '../../../domain/leave/policy.ts';
import { quotaLeft } from '../../../domain/leave/quota.ts';
import type { LeaveSlip } from '../../../domain/leave/slip.ts';
import type { SchoolToCall } from '../../../flows/flow.ts';
import type { JudgedLeave, LeaveChild, OfferedKind } from '../../../flows/leave/context.ts';
import type { LeaveQuery } from '../../../flows/leave/effects.ts';
import type { LeaveAnswer } from '../../../flows/leave/events.ts';
import type { Answers, Asking } from './answerQuery.ts';

/** How the leave flow is answered. */
export const leaveAnswers: Answers<LeaveQuery> = {
  async openLeave({ named }, asking) {
    const found = await leaveChildren(asking.tx, own(asking));
    const children: LeaveChild[] = [];
    for (const child of found) if (child.status !== 'SUSPENDED') children.push(await offered(asking, child));
    const blocked = children.some(({ status }) => status === 'APPROVED')
      ? undefined
      : await why(asking, found);
    const schools = await knownSchools(asking, named);
    const { language } = asking;
    return {
      event: { type: 'LEAVE_OPENED', schools, children, language, ...(blocked ? { blocked } : {}) },
    };
  },

  async judgeLeave({ fill, resendOf }, asking) {
    const { lineUserId, now } = asking;
    const judged = await judgeFilled(asking.tx, { whose: own(asking), lineUserId, now, resendOf }, fill);
    if (judged.kind !== 'holds') return { event: refused(judged) };
    return { event: { type: 'JUDGED', judged: tellJudged(judged, fill.days?.from, asking) } };
  },

  async submitLeave({ fill, resendOf }, asking) {
    const { lineUserId, now, eventId } = asking;
    const filing = { whose: own(asking), lineUserId, now, eventId, resendOf, takesFiles: true };
    const filed = await submitLeave(asking.tx, filing, fill);
    return { event: filed.kind === 'filed' ? tellFiled(filed.slip, now) : refused(filed) };
  },

  async listSlips(_, asking) {
    const slips = await listSlips(asking.tx, own(asking));
    if (slips.length > 0) return { event: { type: 'SLIPS', slips } };
    const reason = await why(asking, await leaveChildren(asking.tx, own(asking)));
    const isHidden = reason === 'SIGNED_OUT' || reason === 'SUSPENDED';
    return { event: { type: 'SLIPS', slips, ...(isHidden ? { hidden: reason } : {}) } };
  },

  async readSlip({ slipId }, asking) {
    const slip = await readSlip(asking.tx, own(asking), slipId);
    if (!slip) await refuseSlip(asking.tx, { ...asking, actorId: asking.lineUserId }, slipId);
    return { event: slip ? { type: 'SLIP', slip } : { type: 'NO_SLIP' } };
  },

  async actOnSlip({ acting }, asking) {
    const { lineUserId, now } = asking;
    const who = { whose: own(asking), actorId: lineUserId, lineUserId, now };
    const { messageId, ...act } = acting;
    const proof = messageId === undefined ? undefined : { messageId, lineUserId };
    const result = await actOnSlip(asking.tx, who, { ...act, proof });
    const outcome = result.kind === 'done' ? { ...result, verb: acting.verb } : result;
    return { event: { type: 'SLIP_ACTED', outcome } };
  },

  async answerAbsence({ absenceId, answer, reason }, asking) {
    const { lineUserId, now, eventId } = asking;
    const filing = { whose: own(asking), lineUserId, actorId: lineUserId, now, eventId };
    const outcome = await answerAbsence(asking.tx, filing, { absenceId, answer, reason });
    if (outcome.kind === 'objected') return { event: refused(outcome) };
    return { event: { type: 'ABSENCE_ANSWERED', outcome } };
  },
};

const own = ({ lineUserId, now }: Asking) => isOwn(lineUserId, now);

/** Why nothing can be filed: the first that holds. */
async function why(
  { tx, lineUserId }: Asking,
  found: readonly BoundChild[],
): Promise<NonNullable<Extract<LeaveAnswer, { type: 'LEAVE_OPENED' }>['blocked']>> {
  if (await hasSignedOut(tx, lineUserId)) return 'SIGNED_OUT';
  if (found.some(({ status }) => status === 'SUSPENDED')) return 'SUSPENDED';
  return found.length > 0 ? 'PENDING' : 'NOT_BOUND';
}

/** A child with what is offered for it today. */
async function offered({ tx, now }: Asking, child: BoundChild): Promise<LeaveChild> {
  const { world } = await readWorld(tx, { studentId: child.studentId, now });
  const { periods, lastOfMorning } = world.policy.timetable;
  const { bindingId, studentId, name, level, grade, className, school, teacher } = child;
  return {
    bindingId,
    studentId,
    status: child.status === 'APPROVED' ? 'APPROVED' : 'PENDING',
    name,
    level,
    grade,
    className,
    school,
    ...(teacher === undefined ? {} : { teacher }),
    periods,
    lastOfMorning,
    kinds: offeredKinds(world),
  };
}

function offeredKinds(world: LeaveWorld): OfferedKind[] {
  const { policy, today } = world;
  return kindsForParents(policy).flatMap((kind): OfferedKind[] => {
    const rule = ruleOf(kind, policy);
    if (!rule) return [];
    const { explanation, units, makeUpMarksPercent, proof, quota } = rule;
    const left = quotaLeft(rule, { from: today, to: today, part: { of: 'WHOLE_DAY' } }, world);
    return [
      {
        kind,
        explanation,
        units,
        makeUpMarksPercent,
        ...(proof
          ? {
              proof: {
                onExamDays: proof.onExamDays,
                ...(proof.fromDays === undefined ? {} : { fromDays: proof.fromDays }),
              },
            }
          : {}),
        ...(quota && left !== undefined ? { quota: { left, days: quota.days, per: quota.per } } : {}),
      },
    ];
  });
}

type Refused = Exclude<LeaveJudgement, { kind: 'holds' }>;

function refused(judged: Refused): LeaveAnswer {
  if (judged.kind === 'notAllowed') return { type: 'NOT_ALLOWED' };
  const { objection, overlapping } = judged;
  return { type: 'OBJECTED', objection, ...(overlapping ? { overlapping: { slip: overlapping } } : {}) };
}

function tellJudged(
  { verdict }: Extract<LeaveJudgement, { kind: 'holds' }>,
  from: string | undefined,
  { now }: Asking,
): JudgedLeave {
  const { count, proof, overQuota } = verdict;
  const confirmBy = from === undefined ? undefined : confirmByOf(from, now);
  return { count, ...(proof ? { proof } : {}), overQuota, ...(confirmBy ? { confirmBy } : {}) };
}

function tellFiled(slip: LeaveSlip, now: string): LeaveAnswer {
  const confirmBy = confirmByOf(slip.time.from, now);
  const teacherLinked = slip.turn?.linked ?? false;
  return { type: 'FILED', slip, teacherLinked, ...(confirmBy ? { confirmBy } : {}) };
}

/** Before school begins on the first day; later that day there is no such time any more. */
const BEFORE_SCHOOL = '07:50';

function confirmByOf(from: string, now: string): string | undefined {
  const { today, time } = taipeiClock(now);
  return from > today || (from === today && time < BEFORE_SCHOOL) ? BEFORE_SCHOOL : undefined;
}

/** The schools of this person's bindings, then those that were named in the chat; each once. */
export async function knownSchools(
  { tx, lineUserId, now }: Asking,
  named: readonly SchoolToCall[],
): Promise<SchoolToCall[]> {
  const bound = (await listProgress(tx, { lineUserId, now })).map(({ schoolName, schoolPhone }) => ({
    name: schoolName,
    phone: schoolPhone,
  }));
  return [...new Map([...bound, ...named].map((school) => [school.name, school])).values()];
}
