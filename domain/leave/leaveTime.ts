import type { CivilDate } from '../civilDate.ts';

/** Which part of a school day; periods are numbers of the school's own timetable. */
export type LeavePart =
  | { of: 'WHOLE_DAY' }
  | { of: 'MORNING' }
  | { of: 'AFTERNOON' }
  | { of: 'PERIODS'; first: number; last: number };

/** From a day to a day, both included; the same one for a single day. */
export interface DaySpan {
  from: CivilDate;
  to: CivilDate;
}

/** When a leave is: whole days, or a part of one day alone. */
export interface LeaveTime extends DaySpan {
  part: LeavePart;
}

/** The longest span that is looked at, in days; nobody asks for more in a chat, and a loop over it ends. */
export const MOST_DAYS_IN_SPAN = 366;
