import type { PartWord } from './dateWords.ts';
import type { Interpretation } from './timeReading.ts';
import type { TimeToken } from './timeRules.ts';

type TokenOf<Name extends TimeToken['token']> = Extract<TimeToken, { token: Name }>;

/** A day that a text names, and the days of the week that it names with it. */
export interface Spot {
  named: TokenOf<'DAY' | 'DATE' | 'DAY_OF_MONTH' | 'WEEKDAY'>;
  /** Whether it ends a span that the spot before it begins. */
  afterTo: boolean;
  weekdays: number[];
}

/** What a text names: days, parts of a day, and how many days. */
export interface ArrangedTime {
  spots: Spot[];
  parts: (PartWord | { first: number; last: number })[];
  duration?: number;
}

/** Puts a text's tokens into their places; undefined where one has no place: then it is no date. */
export function arrange(tokens: readonly TimeToken[], how: Interpretation): ArrangedTime | undefined {
  const arranged: ArrangedTime = { spots: [], parts: [] };
  const { spots, parts } = arranged;
  let afterTo = false;
  const place = (named: Spot['named']) => {
    spots.push({ named, afterTo, weekdays: [] });
    afterTo = false;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    const last = spots.at(-1);
    switch (token?.token) {
      case 'TO':
        if (spots.length === 0 && parts.length === 0) return undefined;
        afterTo = true;
        break;
      case 'PART':
        parts.push(token.part);
        afterTo = false;
        break;
      case 'PERIODS':
        parts.push({ first: token.first, last: token.last });
        afterTo = false;
        break;
      case 'DURATION':
        if (token.days === 1) parts.push('WHOLE_DAY');
        else arranged.duration = token.days;
        break;
      case 'WEEKDAY':
        if (last && !afterTo && last.named.token !== 'WEEKDAY' && token.week === undefined)
          last.weekdays.push(token.weekday);
        else place(token);
        break;
      case 'DAY':
      case 'DATE':
      case 'DAY_OF_MONTH':
        if (last && !afterTo && isPlainWeekday(last)) {
          spots[spots.length - 1] = { named: token, afterTo: last.afterTo, weekdays: [last.named.weekday] };
        } else place(token);
        break;
      case 'NUMBER': {
        const bare = readNumber(tokens.slice(at), { last, afterTo }, how);
        if (!bare) return undefined;
        if (bare.token === 'PERIODS') parts.push({ first: bare.first, last: bare.last });
        else place(bare);
        at += bare.taken - 1;
        break;
      }
    }
  }
  return afterTo ? undefined : arranged;
}

function isPlainWeekday(spot: Spot): spot is Spot & { named: TokenOf<'WEEKDAY'> } {
  return spot.named.token === 'WEEKDAY' && spot.named.week === undefined;
}

type Bare = (TokenOf<'DATE'> | TokenOf<'DAY_OF_MONTH'> | TokenOf<'PERIODS'>) & { taken: number };

/** A number without a unit: the end of a span of days (12/3~5), its beginning (3–5 Dec), periods (12/3 3-5), or 12-3. */
function readNumber(
  [one, to, other, more]: readonly TimeToken[],
  { last, afterTo }: { last: Spot | undefined; afterTo: boolean },
  { bare }: Interpretation,
): Bare | undefined {
  if (one?.token !== 'NUMBER') return undefined;
  if (last && afterTo) return { token: 'DAY_OF_MONTH', day: one.number, taken: 1 };
  if (to?.token !== 'TO') return undefined;
  if (other?.token === 'NUMBER') {
    if (more?.token === 'TO') return undefined;
    const periods = { token: 'PERIODS', first: one.number, last: other.number, taken: 3 } as const;
    if (last || bare === 'PERIODS') return periods;
    return { token: 'DATE', first: one.number, second: other.number, order: 'EITHER', taken: 3 };
  }
  if (last) return undefined;
  if (other?.token === 'DAY_OF_MONTH') return { token: 'DAY_OF_MONTH', day: one.number, taken: 1 };
  if (other?.token !== 'DATE' || other.order === 'EITHER') return undefined;
  return { ...other, second: one.number, taken: 1 };
}
