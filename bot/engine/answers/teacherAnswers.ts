import { checkCode } from '../../../db/checkCode.ts';
import {
  type DecidedBinding,
  type DecisionResult,
  decideBinding,
  whyNotDecided,
} from '../../../db/decideBinding.ts';
import { dropGathered } from '../../../db/dropGathered.ts';
import { findStaff } from '../../../db/findStaff.ts';
import { findDecidedSeats, findPending } from '../../../db/findTargets.ts';
import { gatherNotices, type Notice } from '../../../db/gatherNotices.ts';
import { type CodeSubject, issueCode } from '../../../db/issueCode.ts';
import { isStaffEmail, linkStaff, unlinkStaff } from '../../../db/linkStaff.ts';
import { listClass } from '../../../db/listClass.ts';
import { findPendingSeats, listMatching, listPending } from '../../../db/listPending.ts';
import { notifySettings } from '../../../db/notifySettings.ts';
import { pendingDetail } from '../../../db/pendingDetail.ts';
import type { Pending } from '../../../db/pendingRow.ts';
import { refuseStaff, refuseUnlessInCharge } from '../../../db/recordRefusal.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import type { TeacherQuery } from '../../../flows/teacher/effects.ts';
import type { DecisionOutcome } from '../../../flows/teacher/events.ts';
import type { Answers, Asking } from './answerQuery.ts';
import { codeMessage } from './codeMessage.ts';
import { decisionMails } from './decisionMails.ts';
import { forStaff, forStaffOf } from './forStaff.ts';
import { stopAnswers } from './stopAnswers.ts';

const NOT_STAFF: FlowEvent = { type: 'NOT_STAFF' };

/** How the teacher's flow is answered. Who asks is read from the database at every use. */
export const teacherAnswers: Answers<TeacherQuery> = {
  ...stopAnswers,

  async whoAmI(_, asking) {
    return { event: (await staffEvent(asking)) ?? NOT_STAFF };
  },

  /** An unknown email is counted and answered like a known one; only the message is not sent. */
  async sendStaffCode({ email }, { tx, now, lineUserId, language }) {
    const subject = staffCode(lineUserId, email);
    const issued = await issueCode(tx, subject, now);
    if (!issued.ok) return { event: { type: 'CODE_REFUSED', why: issued.why, until: issued.until } };
    const known = await isStaffEmail(tx, email);
    return {
      event: { type: 'CODE_SENT' },
      outgoing: known ? [codeMessage(subject, issued.code, language)] : [],
    };
  },

  async linkStaff({ email, code }, asking) {
    const { tx, now, lineUserId } = asking;
    const check = await checkCode(tx, staffCode(lineUserId, email), code, now);
    if (check.kind === 'wrong') return { event: { type: 'CODE_WRONG', left: check.left } };
    if (check.kind === 'dead' || !(await linkStaff(tx, lineUserId, email, now)))
      return { event: { type: 'CODE_DEAD' } };
    return { event: (await staffEvent(asking)) ?? NOT_STAFF };
  },

  async listPending({ offset }, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }, { staffId }) => {
      const page = await listPending(tx, lineUserId, offset);
      await dropGathered(
        tx,
        staffId,
        page.items.map(({ bindingId }) => bindingId),
      );
      return { type: 'PENDING', ...page };
    });
  },

  async pendingDetail({ bindingId }, asking) {
    return await forStaffOf(asking, bindingId, async ({ tx, lineUserId }) => {
      const item = await pendingDetail(tx, lineUserId, bindingId);
      if (!item) await refuseUnlessInCharge(tx, lineUserId, bindingId);
      return item ? { type: 'DETAILS', item } : { type: 'GONE' };
    });
  },

  async resolveSeats({ verb, seats }, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }) => {
      const found = await findPendingSeats(tx, lineUserId, seats);
      const isAlone = ({ seatNo }: Pending) => found.filter((each) => each.seatNo === seatNo).length === 1;
      // What is not 相符 is never decided by its number alone; a single refusal is asked about by name before it is.
      const isPlain = ({ match }: Pending) =>
        match === 'MATCHES' || (verb !== 'approve' && found.length === 1);
      const isClear = (item: Pending) => isAlone(item) && isPlain(item);
      return {
        type: 'SEATS',
        clear: found.filter(isClear),
        unclear: found.filter((item) => !isClear(item)),
        ...(await nobodyWaits(
          { tx, lineUserId },
          seats.filter((seat) => !found.some(({ seatNo }) => seatNo === seat)),
        )),
      };
    });
  },

  async readTargets({ targets }, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }) => {
      const items = await findPending(tx, lineUserId, targets);
      const others = targets.filter((target) => !items.some((item) => item.bindingId === target.bindingId));
      return { type: 'TARGETS', items, outcomes: await whyNot({ tx, lineUserId }, others) };
    });
  },

  async signOutStaff(_, { tx, lineUserId, now }) {
    await unlinkStaff(tx, lineUserId, now);
    return { event: { type: 'SIGNED_OUT_STAFF' } };
  },

  async listMatching(_, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }) => ({
      type: 'MATCHING',
      ...(await listMatching(tx, lineUserId)),
    }));
  },

  async listClass({ at, classId }, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }) => {
      const list = await listClass(tx, lineUserId, at, classId);
      return list ? { type: 'CLASS_LIST', list } : { type: 'NO_CLASS' };
    });
  },

  async notifySettings({ gathers }, asking) {
    return await forStaff(asking, async ({ tx, lineUserId }) => ({
      type: 'NOTIFY_READ',
      gathers: await notifySettings(tx, lineUserId, gathers),
    }));
  },

  /** Each by a conditional write of its own, all in the step's commit. */
  async decide({ decision }, asking) {
    const { tx, now, lineUserId, login } = asking;
    if (!(await findStaff(tx, lineUserId))) {
      for (const { bindingId } of decision.targets) await refuseStaff(tx, lineUserId, bindingId);
      return { event: NOT_STAFF };
    }
    const outcomes: DecisionOutcome[] = [];
    const decided: DecidedBinding[] = [];
    const told: Notice[] = [];
    for (const target of decision.targets) {
      const result = await decideBinding(tx, lineUserId, { ...decision, ...target }, now);
      outcomes.push(outcomeOf(result));
      if (result.kind !== 'done') continue;
      const { guardianLineUserId: recipientId } = result.binding;
      if (recipientId !== undefined)
        told.push({ topic: 'BINDING_DECIDED', recipientId, objectId: target.bindingId });
      decided.push(result.binding);
    }
    await gatherNotices(tx, now, told);
    return { event: { type: 'DECIDED', outcomes }, outgoing: await decisionMails(tx, decided, login) };
  },
};

type Judging = Pick<Asking, 'tx' | 'lineUserId'>;

/** Why each of these can be decided no more. */
async function whyNot(
  { tx, lineUserId }: Judging,
  bindings: readonly { bindingId: string }[],
): Promise<DecisionOutcome[]> {
  const outcomes: DecisionOutcome[] = [];
  for (const { bindingId } of bindings)
    outcomes.push(outcomeOf(await whyNotDecided(tx, lineUserId, bindingId)));
  return outcomes;
}

/** Seats at which nobody waits; and where something was decided lately, what, when and by whom. */
async function nobodyWaits(judging: Judging, seats: readonly number[]) {
  if (seats.length === 0) return { unknown: [], decided: [] };
  const lately = await findDecidedSeats(judging.tx, judging.lineUserId, seats);
  const decided = await whyNot(judging, lately);
  return { unknown: seats.filter((seat) => !lately.some(({ seatNo }) => seatNo === seat)), decided };
}

async function staffEvent({ tx, lineUserId }: Asking): Promise<FlowEvent | undefined> {
  const staff = await findStaff(tx, lineUserId);
  return (
    staff && {
      type: 'STAFF',
      posts: { name: staff.name, classes: staff.classes, schools: staff.schools, pending: staff.pending },
    }
  );
}

function staffCode(lineUserId: string, email: string): CodeSubject {
  return { purpose: 'STAFF_LOGIN', lineUserId, channel: 'EMAIL', destination: email };
}

function outcomeOf(result: DecisionResult): DecisionOutcome {
  switch (result.kind) {
    case 'done': {
      const { status, studentName, guardianName } = result.binding;
      return { kind: 'done', status, student: studentName, guardian: guardianName };
    }
    case 'decidedAlready': {
      const { status, studentName, by, at } = result;
      return { kind: 'decidedAlready', status, student: studentName, by, at };
    }
    case 'changed':
    case 'ownChild':
      return { kind: result.kind, student: result.studentName };
    default:
      return result;
  }
}
