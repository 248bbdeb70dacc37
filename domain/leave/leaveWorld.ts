import type { CivilDate } from '../civilDate.ts';
import type { SchoolCalendar } from './calendar.ts';
import type { SchoolHours } from './counting.ts';
import type { LeaveKind } from './kinds.ts';
import type { DaySpan, LeaveTime } from './leaveTime.ts';
import type { LeavePolicy } from './policy.ts';
import type { LeaveState } from './states.ts';

/** Another leave of the same student, whoever filed it. */
export interface OtherLeave {
  id: string;
  kind: LeaveKind;
  time: LeaveTime;
  state: LeaveState;
}

/** What a leave is judged by, as it is now in Taipei (`time` as HH:MM). */
export interface LeaveWorld {
  policy: LeavePolicy;
  calendar: SchoolCalendar;
  grade: number;
  today: CivilDate;
  time: string;
  others: readonly OtherLeave[];
}

/** Hours and calendar as the counting wants them. */
export function hoursOf({ policy, calendar, grade }: LeaveWorld): SchoolHours {
  return { calendar, timetable: policy.timetable, grade };
}

/** The examination days of a span. */
export function examDaysIn(span: DaySpan, { calendar }: LeaveWorld): CivilDate[] {
  return calendar.exams.filter((day) => span.from <= day && day <= span.to);
}
