import { askSchool } from '../../../db/askSchool.ts';
import { findSchools } from '../../../db/findSchools.ts';
import { isKnownContact, openGuardianSession } from '../../../db/guardianSession.ts';
import { listDistricts } from '../../../db/listDistricts.ts';
import { matchStudent } from '../../../db/matchStudent.ts';
import type { Contact } from '../../../domain/contact.ts';
import type { BindingQuery } from '../../../flows/binding/effects.ts';
import type { Answers, Asking } from './answerQuery.ts';

type SchoolQuery = Extract<
  BindingQuery,
  { type: 'findSchools' | 'listDistricts' | 'matchStudent' | 'askSchool' }
>;

/** Schools, and whether a child agrees with the roster of one. */
export const schoolAnswers: Answers<SchoolQuery> = {
  async findSchools(query, { tx }) {
    return { event: { type: 'SCHOOLS_FOUND', ...(await findSchools(tx, query)) } };
  },

  async listDistricts(query, { tx }) {
    return { event: { type: 'DISTRICTS_FOUND', ...(await listDistricts(tx, query)) } };
  },

  async matchStudent(query, asking) {
    const { tx, now, lineUserId } = asking;
    const match = await matchStudent(tx, { ...query, lineUserId }, now);
    switch (match.kind) {
      case 'found':
        return { event: { type: 'STUDENT_FOUND', student: match.student } };
      case 'bound': {
        const { student, status, isHere } = match;
        if (!isHere) await openTheirs(asking, query.verified);
        return { event: { type: 'STUDENT_BOUND', student, status, isHere } };
      }
      case 'notFound':
        return { event: { type: 'STUDENT_NOT_FOUND', left: match.left } };
      case 'paused':
        return { event: { type: 'PAUSED', until: match.until } };
    }
  },

  async askSchool({ schoolId, nationalId, verified: [contact] }, { tx, now, lineUserId }) {
    const told =
      contact !== undefined && (await askSchool(tx, { lineUserId, schoolId, nationalId, contact }, now));
    return { event: { type: 'SCHOOL_ASKED', told } };
  },
};

/** What was sent from another phone with a contact that a code has just proven here is opened, as 進度 would by another code. */
async function openTheirs({ tx, now, lineUserId }: Asking, verified: readonly Contact[]): Promise<void> {
  for (const contact of verified)
    if (await isKnownContact(tx, contact)) await openGuardianSession(tx, { lineUserId, now }, contact);
}
