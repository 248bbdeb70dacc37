import { askToStop } from '../../../db/askToStop.ts';
import { findClasses } from '../../../db/findClasses.ts';
import { findStaff } from '../../../db/findStaff.ts';
import { listGuardians } from '../../../db/listGuardians.ts';
import { refuseStaff } from '../../../db/recordRefusal.ts';
import { stopBinding } from '../../../db/stopBinding.ts';
import type { StopRefused } from '../../../db/whyNotStopped.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import type { TeacherQuery } from '../../../flows/teacher/effects.ts';
import type { EndOutcome } from '../../../flows/teacher/events.ts';
import type { Answers } from './answerQuery.ts';
import { forStaff, forStaffOf } from './forStaff.ts';
import { stopMails } from './stopMails.ts';

type StopQuery = Extract<
  TeacherQuery,
  { type: 'listGuardians' | 'endBinding' | 'listManaged' | 'findClasses' }
>;

/** Who is bound to a pupil, and stopping approved bindings. Rights are read at every use. */
export const stopAnswers: Answers<StopQuery> = {
  async listGuardians({ seat, classId, bindingId }, asking) {
    return await forStaffOf(asking, bindingId, async ({ tx, lineUserId }) => {
      const wanted = bindingId === undefined ? { seat: seat ?? 0, classId } : { bindingId };
      const { pupils, guardians: items } = await listGuardians(tx, lineUserId, wanted);
      if (pupils.length === 0 && bindingId !== undefined) await refuseStaff(tx, lineUserId, bindingId);
      return pupils.length === 0 ? { type: 'NO_PUPIL' } : { type: 'GUARDIANS_FOUND', pupils, items };
    });
  },

  async endBinding({ ending }, asking) {
    const { tx, lineUserId, now } = asking;
    if (!(await findStaff(tx, lineUserId))) {
      await refuseStaff(tx, lineUserId, ending.bindingId);
      return { event: { type: 'NOT_STAFF' } };
    }
    const { verb, reason = 'OTHER', ...seen } = ending;
    if (verb === 'askEnd') {
      const asked = await askToStop(tx, lineUserId, { ...seen, reason }, now);
      if (asked.kind === 'nobody') return { event: ended(asked) };
      return {
        event: ended(asked.kind === 'asked' ? { kind: 'asked', student: asked.studentName } : refused(asked)),
      };
    }
    const stopped = await stopBinding(tx, lineUserId, { ...seen, verb, reason }, now);
    if (stopped.kind !== 'done') return { event: ended(refused(stopped)) };
    const { status, studentName: student, guardianName: guardian } = stopped.binding;
    return {
      event: ended({ kind: 'stopped', status, student, guardian }),
      outgoing: await stopMails(tx, stopped.binding),
    };
  },

  async listManaged(_, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }) => {
      const classes = await findClasses(tx, lineUserId);
      return classes.length === 0 ? { type: 'NOT_ADMIN' } : { type: 'MANAGED', classes };
    });
  },

  async findClasses({ grade, name }, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }) => ({
      type: 'CLASSES_FOUND',
      classes: await findClasses(tx, lineUserId, { grade, name }),
    }));
  },
};

const ended = (outcome: EndOutcome): FlowEvent => ({ type: 'ENDED', outcome });

/** A refusal as the flow knows it. */
function refused(result: StopRefused): EndOutcome {
  if (result.kind !== 'decidedAlready') return result;
  const { status, studentName: student, by, at } = result;
  return { kind: 'decidedAlready', status, student, by, at };
}
