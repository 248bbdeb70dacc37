import { findStaff, type StaffMember } from '../../../db/findStaff.ts';
import { refuseStaff } from '../../../db/recordRefusal.ts';
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

/** The same of one binding: that anybody else asked about it is written down. */
export async function forStaffOf(
  asking: Asking,
  bindingId: string | undefined,
  answer: (asking: Asking, staff: StaffMember) => Promise<FlowEvent>,
): Promise<Answered> {
  const answered = await forStaff(asking, answer);
  if (answered.event.type === 'NOT_STAFF' && bindingId !== undefined)
    await refuseStaff(asking.tx, asking.lineUserId, bindingId);
  return answered;
}
