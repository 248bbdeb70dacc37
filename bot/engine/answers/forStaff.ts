import { findStaff, type StaffMember } from '../../../db/findStaff.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import type { Answered, Asking } from './answerQuery.ts';

/** Answers whoever holds a post now; anybody else hears that they do not. */
export async function forStaff(
  asking: Asking,
  answer: (asking: Asking, staff: StaffMember) => Promise<FlowEvent>,
): Promise<Answered> {
  const staff = await findStaff(asking.tx, asking.lineUserId);
  return { event: staff ? await answer(asking, staff) : { type: 'NOT_STAFF' } };
}
