import { countCharacters, normaliseText } from '../text.ts';
import type { LeaveKind } from './kinds.ts';
import { BEFORE_REASON, BESIDE_REASON, KIND_WORDS, type LeaveReason, REASON_WORDS } from './leaveWords.ts';
import { readTokens } from './readLeaveTime.ts';
import { foldLetters, type Piece, scanTime } from './scanTime.ts';
import type { DateSetting, LeaveTimeReading } from './timeReading.ts';
import type { TimeToken } from './timeRules.ts';

/** A child of the person who writes. */
export interface NamedChild {
  id: string;
  name: string;
}

/** What a message is read against: the writer's children, the kinds that are offered, and what a date needs. */
export interface MessageSetting extends DateSetting {
  children: readonly NamedChild[];
  kinds: readonly LeaveKind[];
}

/** What one message says of a leave; what it does not say is in `missing`, in the order in which it is to be asked. */
export interface LeaveMessage {
  /** The ids of the children that may be meant; one where it is clear. */
  children: readonly string[];
  kind?: LeaveKind;
  /** Whether the kind was not named but follows from an everyday word (感冒): to be shown as a suggestion. */
  isKindGuessed: boolean;
  /** A kind that was named and is not offered to this writer. */
  notOffered?: LeaveKind;
  time: LeaveTimeReading;
  reason?: { code: LeaveReason } | { text: string };
  missing: readonly ('CHILD' | 'KIND' | 'DAYS' | 'PART' | 'REASON')[];
}

const MOST_CHARACTERS = 200;

/**
 * Reads the one-message form, 「王大明 明天上午 病假 發燒」, in any order. Undefined where the message asks for no leave: it
 * names no kind and no everyday reason, or no 請假 beside a time.
 */
export function readLeaveMessage(typed: string, setting: MessageSetting): LeaveMessage | undefined {
  const text = normaliseText(typed);
  if (text.length > 4 * MOST_CHARACTERS || countCharacters(text) > MOST_CHARACTERS) return undefined;
  const named = takeChildren(text, setting.children);
  const kinds = takeKind(named.rest);
  // Fillers of a date are taken out with it, and 請假 is one of them: whether it stands there is looked at before.
  const asks = kinds.kind !== undefined || has(kinds.rest, ['請假', '请假', 'leave', 'xin nghi', 'izin']);
  const { tokens, rest } = takeTime(scanTime(kinds.rest, setting.language));
  const everyday = REASON_WORDS.find(([words]) => has(rest, words));
  const time = tokens.length === 0 ? ({ reading: 'NOT_A_DATE' } as const) : readTokens(tokens, setting);
  const isTimed = time.reading !== 'NOT_A_DATE';
  if (!(asks || (everyday && isTimed)) || (!isTimed && !kinds.kind && !everyday)) return undefined;
  const guessed = everyday && setting.kinds.includes(everyday[2]) ? everyday[2] : undefined;
  const kind =
    kinds.kind && setting.kinds.includes(kinds.kind) ? kinds.kind : kinds.kind ? undefined : guessed;
  const reason = readReason(rest, everyday?.[1]);
  const children = named.children;
  return {
    children,
    ...(kind && { kind }),
    isKindGuessed: kind !== undefined && kinds.kind === undefined,
    ...(kinds.kind && !kind && { notOffered: kinds.kind }),
    time,
    ...(reason && { reason }),
    missing: missingOf({ children, kind, time, reason }),
  };
}

type Found = Pick<LeaveMessage, 'children' | 'time'> & {
  kind: LeaveKind | undefined;
  reason: LeaveMessage['reason'];
};

function missingOf({ children, kind, time, reason }: Found): LeaveMessage['missing'] {
  const understood = time.reading === 'UNDERSTOOD' ? time.time : {};
  const missing: LeaveMessage['missing'][number][] = [];
  if (children.length !== 1) missing.push('CHILD');
  if (!kind) missing.push('KIND');
  if (!understood.days) missing.push('DAYS');
  if (!understood.part) missing.push('PART');
  if (!reason) missing.push('REASON');
  return missing;
}

/** An only child need not be named. A child is named in full, or by the given name (大明), or by a part no other shares. */
function takeChildren(text: string, all: readonly NamedChild[]): { children: string[]; rest: string } {
  const names = all.flatMap(({ id, name }) => namesOf(name).map((each) => ({ id, name: each })));
  const found = names
    .filter(({ name }) => foldLetters(text).includes(foldLetters(name)))
    .toSorted((one, other) => other.name.length - one.name.length);
  const longest = found.filter(({ name }) => name.length === found[0]?.name.length);
  const ids = [...new Set(longest.map(({ id }) => id))];
  const [first] = longest;
  // Two names side by side, as 大明和小華, are two children: a slip for each.
  const others = found.filter(({ id, name }) => !ids.includes(id) && !first?.name.includes(name));
  const rest = longest.reduce((left, { name }) => without(left, name), text);
  if (found.length === 0) return { children: all.map(({ id }) => id), rest: text };
  return { children: [...new Set([...ids, ...others.map(({ id }) => id)])], rest };
}

function namesOf(name: string): string[] {
  const plain = normaliseText(name);
  if (/^\p{Script=Han}{3,}$/u.test(plain)) return [plain, [...plain].slice(-2).join('')];
  const parts = plain.split(/[ ·・‧]/u).filter((part) => [...part].length >= 2);
  return [plain, ...(parts.length > 1 ? parts : [])];
}

function takeKind(text: string): { kind?: LeaveKind; rest: string } {
  const named = Object.entries(KIND_WORDS)
    .flatMap(([kind, words]) => words.map((word) => ({ kind: kind as LeaveKind, word })))
    .filter(({ word }) => has(text, [word]))
    .toSorted((one, other) => other.word.length - one.word.length)[0];
  return named ? { kind: named.kind, rest: without(text, named.word) } : { rest: text };
}

/** A time is a run of pieces that names a day or a part of one; numbers and dashes elsewhere belong to the reason. */
function takeTime(pieces: readonly Piece[]): { tokens: TimeToken[]; rest: string } {
  const tokens: TimeToken[] = [];
  let rest = '';
  let run: Piece[] = [];
  const close = () => {
    const first = run.findIndex(isStrong);
    const last = endOfTime(run);
    for (const [at, piece] of run.entries()) {
      const isTime = first >= 0 && at >= first && at <= last;
      if (isTime) tokens.push(...(piece.tokens ?? []));
      rest += isTime ? ' ' : piece.text;
    }
    run = [];
  };
  for (const piece of pieces) {
    if (piece.tokens) {
      run.push(piece);
      continue;
    }
    close();
    rest += piece.text;
  }
  close();
  return { tokens, rest: normaliseText(rest) };
}

const STRONG: ReadonlySet<TimeToken['token']> = new Set([
  'DAY',
  'WEEKDAY',
  'DATE',
  'DAY_OF_MONTH',
  'PART',
  'PERIODS',
]);

function isStrong({ tokens = [] }: Piece): boolean {
  return tokens.some(({ token }) => STRONG.has(token));
}

/** The last piece that belongs to the time: a strong one, the number of 12/3~5, or the 一天 of 今天請假一天. */
function endOfTime(run: readonly Piece[]): number {
  const last = run.findLastIndex(isStrong);
  const following = run
    .slice(last + 1)
    .map(({ tokens }, at) => ({ token: tokens?.[0]?.token, at: last + 1 + at }));
  const [next, afterNext] = following.filter(({ token }) => token !== undefined);
  if (next?.token === 'DURATION') return next.at;
  const isDate = run[last]?.tokens?.some(({ token }) => token === 'DATE');
  return isDate && next?.token === 'TO' && afterNext?.token === 'NUMBER' ? afterNext.at : last;
}

function readReason(rest: string, code: LeaveReason | undefined): LeaveMessage['reason'] {
  const words = rest.split(' ').map(trimSigns);
  while (words.length > 0 && isBeside(words[0])) words.shift();
  while (words.length > 0 && isBeside(words.at(-1))) words.pop();
  const text = words.join(' ').replace(BEFORE_REASON, '');
  const everyday = REASON_WORDS.find(([, each]) => each === code)?.[0] ?? [];
  // What is more than the word itself is kept as it was typed: 發燒 38.5 度.
  if (code && everyday.some((word) => foldLetters(text) === word)) return { code };
  return text === '' ? code && { code } : { text };
}

const trimSigns = (word: string) => word.replace(/^[,、。，;；:：~-]+|[,、。.，;；:：~-]+$/gu, '');

const isBeside = (word = '') => word === '' || BESIDE_REASON.has(foldLetters(word));

/** Whether one of the words stands in a text; Latin words whole. */
function has(text: string, words: readonly string[]): boolean {
  const folded = foldLetters(text);
  return words.some((word) => wordIn(word).test(folded));
}

function without(text: string, word: string): string {
  const at = foldLetters(text).indexOf(foldLetters(word));
  return at < 0 ? text : `${text.slice(0, at)} ${text.slice(at + word.length)}`;
}

const patterns = new Map<string, RegExp>();

/** For the words of the tables alone: a name must not stay here. */
function wordIn(word: string): RegExp {
  const known = patterns.get(word);
  if (known) return known;
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
  const pattern = new RegExp(`(?<![a-z])${escaped}(?![a-z])`, 'u');
  patterns.set(word, pattern);
  return pattern;
}
