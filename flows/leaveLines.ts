import type { CivilDate } from '../domain/civilDate.ts';
import type { LeaveKind } from '../domain/leave/kinds.ts';
import type { LeavePart } from '../domain/leave/leaveTime.ts';
import type { SlipReason } from '../domain/leave/slip.ts';
import type { TypedTime } from '../domain/leave/timeReading.ts';
import { type Line, line } from './view.ts';

/** A time of leave in words: weekday and month in words, the part of the day behind it. */
export function timeLine({ days, part }: TypedTime): Line {
  return line('leaveTime', { ...days, ...partParams(part) });
}

/** A day in words. */
export function dayLine(day: CivilDate): Line {
  return line('leaveTime', { from: day, to: day });
}

/** A day as it fits a button: with its weekday, the month still no mere number where the day comes first. */
export function shortDayLine(day: CivilDate): Line {
  return line('leaveDayShort', { day });
}

/** The part of a day in words. */
export function partLine(part: LeavePart): Line {
  return line('leaveTime', partParams(part));
}

/** A kind of leave in words. */
export function kindLine(kind: LeaveKind): Line {
  return line(`leave.kind.${kind}`);
}

/** A listed reason in the reader's language; another as it was typed. */
export function reasonLine(reason: SlipReason): Line {
  return 'code' in reason ? line(`leave.reason.${reason.code}`) : line('typed', { text: reason.text });
}

function partParams(part: LeavePart | undefined): Record<string, string | number> {
  if (!part) return {};
  return part.of === 'PERIODS' ? { part: part.of, first: part.first, last: part.last } : { part: part.of };
}
