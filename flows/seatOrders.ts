import { countCharacters, keepWriting, normaliseText, withoutAccents } from '../domain/text.ts';
import { type Line, line } from './view.ts';

/** What the staff order by seat numbers, 「核准 5 8」, and with `reason` why: 「不通過 12 資料不符」. */
export interface SeatOrder<Verb extends string> {
  verb: Verb;
  seats: number[];
  reason?: string;
}

/** What was typed: an order, something like one with what would be right, or undefined where it is none. */
export type OrderRead<Verb extends string> = SeatOrder<Verb> | { why: Line } | undefined;

/** A class has hardly more seats; a longer order is a mistake. */
export const MOST_SEATS = 40;
/** A reason that a parent reads; in characters as people count them. */
export const LONGEST_REASON = 100;

// Each text is read in one way alone: what may be a space stands in one place only.
const SEAT = /(?:第\s*)?\d{1,3}(?:\s*號)?/u.source;
const BETWEEN = /(?:\s*[,、，;；/.&和及與跟]\s*|\s+(?:and |va |dan )?|(?<=號)(?=第|\d))/u.source;
const SEATS = `(${SEAT}(?:${BETWEEN}${SEAT})*)`;
const LEAD = /[\s:,，]*/u.source;
const POLITELY =
  /[\s。.!！~～,，]*(?:(?:謝謝您?|感謝|thanks?|thank you|cam on|terima kasih)[\s。.!！~～]*)?$/u.source;
const RANGE = /^\D*(\d{1,3})\s*號?\s*(?:-|~|–|—|到|至|\bto\b)\s*第?\s*(\d{1,3})\s*號?\D*$/u;

/** All seats and the longest reason are shorter: what is longer is no order. */
const LONGEST_ORDER = 600;

/** Whoever is asked for a reason, and wants none given after all. */
const NO = /^(?:不要了?|算了|不是|否|不用了?|先不要|no|khong|thoi|tidak|batal|jangan)[。.!！]*$/iu;

/** What reads the orders of a flow. */
interface Orders<Verb extends string> {
  /** The words of each verb, without accents, a longer before one that it begins with. */
  verbs: Readonly<Record<Verb, string>>;
  /** The verb after which a reason may follow. */
  refusal: Verb;
  tooMany: string;
  /** The text that answers 「5-8」, with the order written out. */
  range: string;
}

/** Makes the reader of a flow's orders. */
export function orderReader<Verb extends string>({ verbs, refusal, tooMany, range }: Orders<Verb>) {
  const patterns = (Object.keys(verbs) as Verb[]).map((verb) => {
    const words = `(?:${verbs[verb]})`;
    return {
      verb,
      before: new RegExp(`^${words}${LEAD}${SEATS}${POLITELY}`, 'iu'),
      after: new RegExp(`^${SEATS}\\s*${words}${POLITELY}`, 'iu'),
      begins: new RegExp(`^(${words})${LEAD}`, 'iu'),
    };
  });
  const because = new RegExp(`^(?:${verbs[refusal]})${LEAD}${SEATS}[\\s:,，]+(?=\\D)(.*\\p{L}.*)$`, 'iu');
  const ordered = (verb: Verb, seats: string, reason?: string): OrderRead<Verb> => {
    const numbers = seatsIn(seats);
    if (numbers.length > MOST_SEATS) return { why: line(tooMany, { most: MOST_SEATS }) };
    return { verb, seats: numbers, ...(reason === undefined ? {} : { reason }) };
  };
  return (typed: string): OrderRead<Verb> => {
    const text = normaliseText(typed);
    if (text.length > LONGEST_ORDER) return undefined;
    const plain = withoutAccents(text);
    for (const { verb, before, after, begins } of patterns) {
      const [, seats] = before.exec(plain) ?? after.exec(plain) ?? [];
      if (seats !== undefined) return ordered(verb, seats);
      const [, word = ''] = begins.exec(plain) ?? [];
      const spread = word === '' ? undefined : writtenOut(plain.slice(word.length));
      if (spread) return { why: line(range, { order: `${text.slice(0, word.length)} ${spread}` }) };
    }
    const [, seats, reason] = because.exec(plain) ?? [];
    if (seats === undefined || reason === undefined) return undefined;
    const given = readReason(endOf(typed, countCharacters(reason)));
    return given === undefined ? undefined : ordered(refusal, seats, given);
  };
}

/** A reason as it was typed, 1 to 100 characters; undefined where it is none. */
export function readReason(typed: string): string | undefined {
  const reason = keepWriting(typed);
  return reason !== '' && countCharacters(reason) <= LONGEST_REASON ? reason : undefined;
}

/** Whether somebody who is asked for a reason says no instead. */
export function isNo(typed: string): boolean {
  return NO.test(withoutAccents(normaliseText(typed)));
}

/** Each seat once, in the order typed. */
export const seatsIn = (plain: string): number[] => [...new Set((plain.match(/\d+/gu) ?? []).map(Number))];

/** 「5-8」 as 「5 6 7 8」: which of them are meant is for whoever typed it to say. */
function writtenOut(plain: string): string | undefined {
  const [from = 0, to = 0] = (RANGE.exec(plain) ?? []).slice(1).map(Number);
  if (from === 0 || to <= from || to - from >= MOST_SEATS) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).join(' ');
}

/** The end of a text, so many characters as people count them. */
function endOf(typed: string, count: number): string {
  return [...new Intl.Segmenter('zh-Hant').segment(typed.trim())]
    .slice(-count)
    .map(({ segment }) => segment)
    .join('');
}

const PREVIOUS_PAGE =
  /^(?:上一頁|上頁|前一頁|previous page|prev|page back|trang truoc|halaman sebelum(?:nya)?)$/iu;
const NEXT_PAGE = /^(?:下一頁|更多|next page|next|more|trang sau|halaman berikut(?:nya)?)$/iu;

/** Whether the page before is asked for by word: understood where there is none, too. */
export const isPreviousPage = (text: string): boolean => PREVIOUS_PAGE.test(withoutAccents(text));

/** The same of the next page. */
export const isNextPage = (text: string): boolean => NEXT_PAGE.test(withoutAccents(text));
