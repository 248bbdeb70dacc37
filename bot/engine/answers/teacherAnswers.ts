import { checkCode } from '../../../db/checkCode.ts';
import { type DecidedBinding, type DecisionResult, decideBinding } from '../../../db/decideBinding.ts';
import { findStaff } from '../../../db/findStaff.ts';
import { type CodeSubject, issueCode } from '../../../db/issueCode.ts';
import { isStaffEmail, linkStaff } from '../../../db/linkStaff.ts';
import { listPending, pendingDetail } from '../../../db/listPending.ts';
import { familyName } from '../../../db/listProgress.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import { childLine } from '../../../flows/binding/progress.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import type { DecisionDraft } from '../../../flows/teacher/context.ts';
import type { TeacherQuery } from '../../../flows/teacher/effects.ts';
import type { DecisionOutcome } from '../../../flows/teacher/events.ts';
import { line } from '../../../flows/view.ts';
import { renderMail } from '../../render/renderMail.ts';
import { renderNotice } from '../../render/renderNotice.ts';
import { languageOf } from '../../texts/index.ts';
import { bindingApproved, bindingRejected } from '../../texts/notices.ts';
import type { Answers, Asking } from './answerQuery.ts';
import { codeMessage } from './codeMessage.ts';

const NOT_STAFF: FlowEvent = { type: 'NOT_STAFF' };

/** How the teacher's flow is answered. Who asks is read from the database at every use. */
export const teacherAnswers: Answers<TeacherQuery> = {
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
    if (!(await findStaff(asking.tx, asking.lineUserId))) return { event: NOT_STAFF };
    return { event: { type: 'PENDING', ...(await listPending(asking.tx, asking.lineUserId, offset)) } };
  },

  async pendingDetail({ bindingId }, { tx, lineUserId }) {
    if (!(await findStaff(tx, lineUserId))) return { event: NOT_STAFF };
    const item = await pendingDetail(tx, lineUserId, bindingId);
    return { event: item ? { type: 'DETAILS', item } : { type: 'GONE' } };
  },

  async decide({ decision }, { tx, now, lineUserId }) {
    const staff = await findStaff(tx, lineUserId);
    if (!staff) return { event: NOT_STAFF };
    const result = await decideBinding(tx, lineUserId, decision, now);
    return {
      event: { type: 'DECIDED', outcome: outcomeOf(result) },
      outgoing: result.kind === 'done' ? tellGuardian(result.binding, decision, staff.name) : [],
    };
  },
};

async function staffEvent({ tx, lineUserId }: Asking): Promise<FlowEvent | undefined> {
  const staff = await findStaff(tx, lineUserId);
  return (
    staff && { type: 'STAFF', posts: { name: staff.name, classes: staff.classes, pending: staff.pending } }
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
    default:
      return result;
  }
}

/** The result goes to the guardian by push, and by email where an account was made for them. */
function tellGuardian(binding: DecidedBinding, decision: DecisionDraft, staffName: string): Outgoing[] {
  const language = languageOf(binding.guardianLanguage);
  const told = { child: childLine(binding), school: binding.schoolName };
  const say =
    binding.status === 'APPROVED'
      ? bindingApproved({
          ...told,
          teacher: familyName(staffName),
          ...(binding.account === 'made' ? { accountEmail: binding.guardianEmail } : {}),
        })
      : bindingRejected({
          ...told,
          reason: decision.typedReason
            ? line('typed', { text: decision.typedReason })
            : line(`reason.${decision.reason ?? 'OTHER'}`),
          ...(binding.schoolPhone ? { phone: binding.schoolPhone } : {}),
        });
  const push: Outgoing = {
    channel: 'LINE',
    kind: 'NOTICE',
    lineUserId: binding.guardianLineUserId,
    messages: renderNotice([say], language),
  };
  if (binding.account !== 'made') return [push];
  const mail = renderMail('mail.approved', { email: binding.guardianEmail }, language);
  return [push, { channel: 'EMAIL', kind: 'NOTICE', to: binding.guardianEmail, secret: false, ...mail }];
}
