import { daysBetween } from '../civilDate.ts';
import { normaliseText } from '../text.ts';
import { arrange } from './arrangeTime.ts';
import { resolveTime } from './resolveTime.ts';
import { scanTime } from './scanTime.ts';
import type { DateSetting, Interpretation, LeaveTimeReading, TypedTime } from './timeReading.ts';
import type { TimeToken } from './timeRules.ts';

const MOST_CHARACTERS = 120;
/** Nobody asks for leave so many days from today without saying the year; about two months. */
const FAR_DAYS = 60;

/**
 * Reads when a leave is, in any usual writing (issue 6): the whole of the text must speak of it. The day comes first in
 * Vietnamese and Indonesian, the month in Chinese; what may be either is AMBIGUOUS, to be asked about with two buttons.
 */
export function readLeaveTime(typed: string, setting: DateSetting): LeaveTimeReading {
  if (typed.length > MOST_CHARACTERS || normaliseText(typed).length > MOST_CHARACTERS)
    return { reading: 'NOT_A_DATE' };
  const pieces = scanTime(typed, setting.language);
  if (pieces.some(({ tokens }) => tokens === undefined)) return { reading: 'NOT_A_DATE' };
  const tokens = pieces.flatMap((piece) => piece.tokens ?? []);
  return readTokens(tokens, setting);
}

interface Found {
  how: Interpretation;
  time: TypedTime;
  half: boolean;
}

/** Reads tokens that were found in a text. */
export function readTokens(tokens: readonly TimeToken[], setting: DateSetting): LeaveTimeReading {
  const outcomes = INTERPRETATIONS.map((how) => {
    const arranged = arrange(tokens, how);
    return { how, outcome: arranged && resolveTime(arranged, how, setting) };
  });
  const found = outcomes.flatMap(({ how, outcome }): Found[] =>
    outcome && 'time' in outcome ? [{ how, ...outcome }] : [],
  );
  const [first, second] = distinct(likely(found, setting));
  if (first && second) return { reading: 'AMBIGUOUS', readings: [first.time, second.time] };
  if (first?.half) {
    const either = (of: 'MORNING' | 'AFTERNOON'): TypedTime => ({ ...first.time, part: { of } });
    return { reading: 'AMBIGUOUS', readings: [either('MORNING'), either('AFTERNOON')] };
  }
  if (first) return { reading: 'UNDERSTOOD', time: first.time };
  const preferred = outcomes.toSorted((one, other) => rank(one.how, setting) - rank(other.how, setting));
  const impossible = preferred.map(({ outcome }) => outcome).find((each) => each && 'why' in each);
  return impossible && 'why' in impossible
    ? { reading: 'IMPOSSIBLE', impossible }
    : { reading: 'NOT_A_DATE' };
}

const INTERPRETATIONS: readonly Interpretation[] = (['MD', 'DM'] as const).flatMap((order) =>
  (['COMING', 'NEXT'] as const).flatMap((week) =>
    (['DATE', 'PERIODS'] as const).map((bare) => ({ order, week, bare })),
  ),
);

const preferredOrder = ({ language }: DateSetting) => (language === 'vi' || language === 'id' ? 'DM' : 'MD');

const rank = ({ order }: Interpretation, setting: DateSetting) => (order === preferredOrder(setting) ? 0 : 1);

/**
 * The readings that are worth asking about. Chinese names the month first, always; in English either order is usual; in
 * Vietnamese and Indonesian the day comes first, but where that is far away and the other near, somebody may have copied it.
 */
function likely(found: readonly Found[], setting: DateSetting): Found[] {
  const usual = found.filter(({ how }) => rank(how, setting) === 0);
  const other = found.filter(({ how }) => rank(how, setting) === 1);
  if (usual.length === 0) return other;
  if (setting.language === 'en') return [...usual, ...other];
  if (setting.language === 'zh-Hant') return usual;
  const isNear = ({ time }: Found) =>
    time.days === undefined || Math.abs(daysBetween(setting.today, time.days.from)) <= FAR_DAYS;
  return usual.some(isNear) ? usual : [...usual, ...other.filter(isNear)];
}

function distinct(found: readonly Found[]): Found[] {
  const known = new Map(found.toReversed().map((each) => [JSON.stringify(each.time), each]));
  return [...new Set(found.map((each) => known.get(JSON.stringify(each.time)) ?? each))];
}
