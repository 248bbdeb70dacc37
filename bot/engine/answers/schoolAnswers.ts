import { askSchool } from '../../../db/askSchool.ts';
import { findSchools } from '../../../db/findSchools.ts';
import { listDistricts } from '../../../db/listDistricts.ts';
import { matchStudent } from '../../../db/matchStudent.ts';
import type { BindingQuery } from '../../../flows/binding/effects.ts';
import type { Answers } from './answerQuery.ts';

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

  async matchStudent(query, { tx, now, lineUserId }) {
    const match = await matchStudent(tx, { ...query, lineUserId }, now);
    switch (match.kind) {
      case 'found':
        return { event: { type: 'STUDENT_FOUND', student: match.student } };
      case 'bound':
        return { event: { type: 'STUDENT_BOUND', student: match.student, status: match.status } };
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
