import { checkCode } from '../../../db/checkCode.ts';
import { findContactsToTell } from '../../../db/findContactsToTell.ts';
import { findSchools } from '../../../db/findSchools.ts';
import { findTeachersToTell } from '../../../db/findTeachersToTell.ts';
import { type CodeSubject, issueCode } from '../../../db/issueCode.ts';
import { listProgress } from '../../../db/listProgress.ts';
import { matchStudent } from '../../../db/matchStudent.ts';
import type { Outgoing } from '../../../db/outgoing.ts';
import { submitApplication } from '../../../db/submitApplication.ts';
import type { Contact } from '../../../domain/contact.ts';
import type { BindingForm, BindingQuery } from '../../../flows/binding/effects.ts';
import { renderMail } from '../../render/renderMail.ts';
import { renderNotice } from '../../render/renderNotice.ts';
import { currentConsentId } from '../../texts/consent/index.ts';
import { languageOf } from '../../texts/index.ts';
import { newBindingForTeacher } from '../../texts/notices.ts';
import type { Answers, Asking } from './answerQuery.ts';
import { codeMessage } from './codeMessage.ts';

/** How the guardian's flow is answered. */
export const bindingAnswers: Answers<BindingQuery> = {
  async sendCode({ contact }, asking) {
    if (contact.kind === 'MOBILE' && !asking.canSms) return { event: { type: 'NO_SMS' } };
    const subject = codeSubject(contact, asking);
    const issued = await issueCode(asking.tx, subject, asking.now);
    if (!issued.ok) return { event: { type: 'CODE_REFUSED', why: issued.why, until: issued.until } };
    return { event: { type: 'CODE_SENT' }, outgoing: [codeMessage(subject, issued.code, asking.language)] };
  },

  async checkCode({ contact, code }, asking) {
    const check = await checkCode(asking.tx, codeSubject(contact, asking), code, asking.now);
    switch (check.kind) {
      case 'right':
        return { event: { type: 'CODE_RIGHT' } };
      case 'wrong':
        return { event: { type: 'CODE_WRONG', left: check.left } };
      case 'dead':
        return { event: { type: 'CODE_DEAD' } };
    }
  },

  async findSchools(query, { tx }) {
    return { event: { type: 'SCHOOLS_FOUND', ...(await findSchools(tx, query)) } };
  },

  async matchStudent(query, { tx, now, lineUserId }) {
    const match = await matchStudent(tx, { ...query, lineUserId }, now);
    switch (match.kind) {
      case 'found': {
        const { kind: _, ...student } = match;
        return { event: { type: 'STUDENT_FOUND', student } };
      }
      case 'notFound':
        return { event: { type: 'STUDENT_NOT_FOUND', left: match.left } };
      case 'paused':
        return { event: { type: 'PAUSED', until: match.until } };
    }
  },

  async currentConsent(_, { language }) {
    return { event: { type: 'CONSENT', consentId: currentConsentId(language) } };
  },

  async submit({ form }, asking) {
    const { tx, now, lineUserId, eventId } = asking;
    const { number, addedStudentIds } = await submitApplication(tx, { form, now, lineUserId, eventId });
    const emails = form.verified.flatMap(({ kind, value }) => (kind === 'EMAIL' ? [value] : []));
    const items = (await listProgress(tx, lineUserId, emails))
      .filter(({ studentId }) => form.children.some((child) => child.studentId === studentId))
      .map((item) => ({ ...item, already: !addedStudentIds.includes(item.studentId) }));
    // Open with another phone and email: that it is there is all that is told.
    const hidden = form.children.filter(
      ({ studentId }) => !items.some((item) => item.studentId === studentId),
    ).length;
    if (number === undefined) return { event: { type: 'NOTHING_NEW', items, hidden } };
    return {
      event: { type: 'SUBMITTED', number, items, hidden },
      outgoing: [
        ...(await tellTeachers(asking, addedStudentIds)),
        ...(await tellKnownContacts(asking, addedStudentIds, form)),
      ],
    };
  },
};

function codeSubject(contact: Contact, { lineUserId }: Asking): CodeSubject {
  const channel = contact.kind === 'EMAIL' ? 'EMAIL' : 'SMS';
  return { purpose: 'CONTACT', lineUserId, channel, destination: contact.value };
}

/** One push to each teacher, however many of their pupils are in the application. */
async function tellTeachers({ tx }: Asking, studentIds: string[]): Promise<Outgoing[]> {
  const teachers = await findTeachersToTell(tx, studentIds);
  return teachers.map(({ lineUserId, language, count, ...child }) => ({
    channel: 'LINE',
    kind: 'NOTICE',
    lineUserId,
    messages: renderNotice([newBindingForTeacher({ ...child, count })], languageOf(language)),
  }));
}

/** A contact that the school knows and that is not the applicant's is told (RELIABILITY 0.2). */
async function tellKnownContacts(
  { tx }: Asking,
  studentIds: string[],
  { verified }: BindingForm,
): Promise<Outgoing[]> {
  const contacts = await findContactsToTell(tx, studentIds, verified);
  return contacts.map(({ email: to, ...child }) => ({
    channel: 'EMAIL',
    kind: 'NOTICE',
    to,
    secret: false,
    ...renderMail(
      'mail.knownContact',
      { child: child.maskedName, school: child.schoolName },
      languageOf(undefined),
    ),
  }));
}
