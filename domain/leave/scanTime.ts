import { normaliseText } from '../text.ts';
import type { DateLanguage } from './dateWords.ts';
import { type TimeRule, type TimeToken, timeRules } from './timeRules.ts';

/** A stretch of a text: what it says about time (nothing, for what may stand beside a date), or undefined where no rule took it. */
export interface Piece {
  text: string;
  tokens?: TimeToken[];
}

/** Cuts a text, normalised, into what speaks of time and what does not; the pieces together are the whole text. */
export function scanTime(typed: string, language: DateLanguage): Piece[] {
  const text = normaliseText(typed);
  const folded = foldLetters(text);
  const rules = timeRules(language);
  const pieces: Piece[] = [];
  let open = '';
  for (let at = 0; at < folded.length; ) {
    const match = matchAt(folded, at, rules);
    if (match) {
      if (open !== '') pieces.push({ text: open });
      open = '';
      pieces.push({ text: text.slice(at, at + match.length), tokens: match.tokens });
    } else open += text.charAt(at);
    at += match?.length ?? 1;
  }
  if (open !== '') pieces.push({ text: open });
  return pieces;
}

function matchAt(text: string, at: number, rules: readonly TimeRule[]) {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found || found[0] === '') continue;
    const made = make(found.slice(1).map((group) => group ?? ''));
    if (made) return { tokens: Array.isArray(made) ? made : [made], length: found[0].length };
  }
  return undefined;
}

/** Lower case and without accents, each character in its place, so that what is found can be cut from the text itself. */
export function foldLetters(text: string): string {
  return text.replace(/[A-Z\u00C0-\u1EFF]/gu, (letter) => {
    if (letter === 'đ' || letter === 'Đ') return 'd';
    const plain = letter.normalize('NFD').charAt(0).toLowerCase();
    return /^[a-z]$/u.test(plain) ? plain : letter;
  });
}
