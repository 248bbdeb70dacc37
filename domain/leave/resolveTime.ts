import {
  addDays,
  type CivilDate,
  civilDate,
  daysBetween,
  daysInMonth,
  partsOf,
  weekdayOf,
} from '../civilDate.ts';
import type { ArrangedTime, Spot } from './arrangeTime.ts';
import type { PartWord, Week } from './dateWords.ts';
import type { LeavePart } from './leaveTime.ts';
import type { DateSetting, Impossible, Interpretation, TypedTime } from './timeReading.ts';

/** What one interpretation gives: a time (`half`: half a day that is not said which), why it can't be, or nothing. */
export type Outcome = { time: TypedTime; half: boolean } | Impossible | undefined;

/** Years that are read; what is further away was mistyped. */
const YEARS_AROUND = 10;
/** A span whose end names an earlier month ends in the next year, if it is no longer than this; else it is turned round. */
const MOST_DAYS_ACROSS_YEARS = 92;

/** Works out the days and the part that are named, in one interpretation. */
export function resolveTime(
  { spots, parts, duration }: ArrangedTime,
  how: Interpretation,
  setting: DateSetting,
): Outcome {
  const part = resolvePart(parts, setting);
  if (part && 'why' in part) return part;
  const [first, second, third] = spots;
  if (!first) {
    if (duration !== undefined) return { why: 'LAST_DAY_WANTED' };
    return part && { time: part.part ? { part: part.part } : {}, half: part.half };
  }
  const from = checked(first, resolveDay(first, how, setting));
  if (typeof from !== 'string') return from;
  const to = second
    ? checked(second, resolveDay(second, how, setting, second.afterTo ? from : undefined))
    : from;
  if (typeof to !== 'string') return to;
  if (third || (second && !second.afterTo && to !== from)) return { why: 'SEVERAL_DAYS' };
  if (to < from) return { why: 'ENDS_BEFORE_IT_BEGINS', from, to };
  const days = { from, to };
  if (from === to) {
    if (duration !== undefined) return { why: 'LAST_DAY_WANTED' };
    return { time: { days, ...(part?.part && { part: part.part }) }, half: part?.half ?? false };
  }
  if (part?.half || (part?.part && part.part.of !== 'WHOLE_DAY')) return { why: 'PART_OF_SEVERAL_DAYS' };
  return { time: { days, part: { of: 'WHOLE_DAY' } }, half: false };
}

function resolvePart(
  parts: ArrangedTime['parts'],
  { periods }: DateSetting,
): { part?: LeavePart; half: boolean } | Impossible | undefined {
  const words = parts.filter((each) => typeof each === 'string');
  const [numbers, more] = parts.filter((each) => typeof each !== 'string');
  if (numbers) {
    const { first, last } = numbers;
    if (!(first >= 1 && last >= first && last <= periods)) return { why: 'NO_SUCH_PERIOD', periods };
    return more ? { why: 'SEVERAL_PARTS' } : { part: { of: 'PERIODS', first, last }, half: false };
  }
  const part = joinWords(words);
  if (part === undefined) return words.length === 0 ? undefined : { why: 'SEVERAL_PARTS' };
  return part === 'HALF' ? { half: true } : { part: { of: part }, half: false };
}

/** 上午到下午 is the whole day; 早上半天 is the morning. */
function joinWords(words: readonly PartWord[]): PartWord | undefined {
  const which = words.filter((each, at) => each !== 'HALF' && words.indexOf(each) === at);
  if (which.length === 0) return words[0];
  if (which.length === 1) return which[0];
  return which.length === 2 && which[0] === 'MORNING' && which[1] === 'AFTERNOON' ? 'WHOLE_DAY' : undefined;
}

function checked({ weekdays }: Spot, day: CivilDate | Impossible): CivilDate | Impossible {
  if (typeof day !== 'string' || weekdays.every((weekday) => weekday === weekdayOf(day))) return day;
  return { why: 'WEEKDAY_DIFFERS', date: day };
}

/** The day that a spot names; `after`: the first day of the span that it ends. */
function resolveDay(
  { named }: Spot,
  how: Interpretation,
  { today }: DateSetting,
  after?: CivilDate,
): CivilDate | Impossible {
  switch (named.token) {
    case 'DAY':
      return addDays(today, named.offset);
    case 'WEEKDAY':
      return weekdayDate(named.weekday, named.week, { today, after, how });
    case 'DAY_OF_MONTH':
      return dayOfMonth(named.day, today, after);
    case 'DATE': {
      const monthFirst = named.order === 'MD' || (named.order === 'EITHER' && how.order === 'MD');
      const [month, day] = monthFirst ? [named.first, named.second] : [named.second, named.first];
      return dateIn(named.year, { month, day }, { today, after });
    }
  }
}

function dateIn(
  year: number | undefined,
  { month, day }: { month: number; day: number },
  { today, after }: { today: CivilDate; after: CivilDate | undefined },
): CivilDate | Impossible {
  if (!(month >= 1 && month <= 12)) return { why: 'NO_SUCH_MONTH', month };
  const thisYear = partsOf(today).year;
  if (year !== undefined) {
    if (Math.abs(year - thisYear) > YEARS_AROUND) return { why: 'NO_SUCH_YEAR', year };
    return civilDate(year, month, day) ?? { why: 'NO_SUCH_DAY', month, lastDay: daysInMonth(year, month) };
  }
  if (after !== undefined) return endOfSpan({ month, day }, after);
  const possible = [thisYear, thisYear + 1, thisYear - 1]
    .map((each) => civilDate(each, month, day))
    .filter((each) => each !== undefined);
  return nearest(today, possible) ?? { why: 'NO_SUCH_DAY', month, lastDay: daysInMonth(thisYear, month) };
}

/** 12/30 to 1/2 ends in the next year; 12/5 to 12/3 was turned round. */
function endOfSpan({ month, day }: { month: number; day: number }, after: CivilDate): CivilDate | Impossible {
  const { year } = partsOf(after);
  const same = civilDate(year, month, day);
  const next = civilDate(year + 1, month, day);
  if (same && same >= after) return same;
  if (next && daysBetween(after, next) <= MOST_DAYS_ACROSS_YEARS) return next;
  return same ?? { why: 'NO_SUCH_DAY', month, lastDay: daysInMonth(year, month) };
}

function dayOfMonth(day: number, today: CivilDate, after: CivilDate | undefined): CivilDate | Impossible {
  const months = after ? [0] : [0, 1, -1];
  const base = partsOf(after ?? today);
  const possible = months
    .map((offset) => {
      const month = base.month + offset;
      return civilDate(base.year + Math.floor((month - 1) / 12), ((month + 11) % 12) + 1, day);
    })
    .filter((each) => each !== undefined);
  const found = nearest(after ?? today, possible);
  if (found) return found;
  return {
    why: 'NO_SUCH_DAY',
    month: after === undefined ? undefined : base.month,
    lastDay: after === undefined ? 31 : daysInMonth(base.year, base.month),
  };
}

/** The day closest to today; of two that are as far, the one to come. */
function nearest(today: CivilDate, days: readonly CivilDate[]): CivilDate | undefined {
  const distance = (day: CivilDate) => Math.abs(daysBetween(today, day));
  return days.toSorted((one, other) => distance(one) - distance(other) || (one > other ? -1 : 1))[0];
}

function weekdayDate(
  weekday: number,
  week: Week | undefined,
  { today, after, how }: { today: CivilDate; after: CivilDate | undefined; how: Interpretation },
): CivilDate {
  const coming = (from: CivilDate) => addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  if (week === undefined) return coming(after ?? today);
  if (week === 'COMING_OR_NEXT' && how.week === 'COMING') return coming(addDays(today, 1));
  const isSunday = weekdayOf(today) === 0;
  const fromMonday = (weekday + 6) % 7;
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const weeks = { LAST: -1, THIS: 0, NEXT: 1, COMING_OR_NEXT: 1, AFTER_NEXT: 2 }[week];
  // For some people the week begins on Sunday: this Friday is then still to come, and next week may be either.
  const shift =
    isSunday && weekday !== 0 && (week === 'THIS' || (week === 'NEXT' && how.week === 'NEXT')) ? 1 : 0;
  return addDays(monday, 7 * (weeks + shift) + fromMonday);
}
