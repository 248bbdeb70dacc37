import { listProgress } from '../../../db/listProgress.ts';
import type { SchoolToCall } from '../../../flows/flow.ts';
import type { LeaveQuery } from '../../../flows/leave/effects.ts';
import type { Answers, Asking } from './answerQuery.ts';

/** How the leave flow is answered. */
export const leaveAnswers = {
  async openLeave({ named }, asking) {
    const schools = await knownSchools(asking, named);
    return { event: { type: 'LEAVE_OPENED', schools, children: [], language: asking.language } };
  },
} as Pick<Answers<LeaveQuery>, 'openLeave'> as Answers<LeaveQuery>;

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
