import type { CivilDate } from '../civilDate.ts';
import type { DateLanguage } from './dateWords.ts';
import type { DaySpan, LeavePart } from './leaveTime.ts';

/** What a text says of when: the days, the part of the day, or both. Several days are always whole ones. */
export interface TypedTime {
  days?: DaySpan | undefined;
  part?: LeavePart | undefined;
}

/** Why what was typed can't be, with what tells what would be right. */
export type Impossible =
  | { why: 'NO_SUCH_MONTH'; month: number }
  | { why: 'NO_SUCH_DAY'; month: number | undefined; lastDay: number }
  | { why: 'NO_SUCH_YEAR'; year: number }
  /** Another day of the week was named with that date. */
  | { why: 'WEEKDAY_DIFFERS'; date: CivilDate }
  | { why: 'ENDS_BEFORE_IT_BEGINS'; from: CivilDate; to: CivilDate }
  | { why: 'NO_SUCH_PERIOD'; periods: number }
  /** Days that are no span: a slip for each. */
  | { why: 'SEVERAL_DAYS' }
  /** A part of a day, or periods, over several days; or two parts of one. */
  | { why: 'PART_OF_SEVERAL_DAYS' }
  | { why: 'SEVERAL_PARTS' }
  /** 「三天」 does not say whether the weekend counts: the last day does. */
  | { why: 'LAST_DAY_WANTED' };

/** What became of a typed date. */
export type LeaveTimeReading =
  | { reading: 'UNDERSTOOD'; time: TypedTime }
  | { reading: 'AMBIGUOUS'; readings: readonly [TypedTime, TypedTime] }
  | { reading: 'IMPOSSIBLE'; impossible: Impossible }
  | { reading: 'NOT_A_DATE' };

/** What a date is read against: today in Taipei, the person's language, and how many periods a day of that school has. */
export interface DateSetting {
  today: CivilDate;
  language: DateLanguage;
  periods: number;
}

/** One way to take what may be meant in two: 3/12, next Friday, a bare 3-5. */
export interface Interpretation {
  order: 'MD' | 'DM';
  week: 'COMING' | 'NEXT';
  bare: 'DATE' | 'PERIODS';
}
