import type { Language } from '../../domain/language.ts';
import type { ProgressItem } from '../../flows/binding/events.ts';
import { progressCard } from '../../flows/binding/progress.ts';
import type { Tone } from '../../flows/view.ts';
import { say } from '../texts/index.ts';
import { signed } from './look.ts';

/** A binding in words, as 進度 shows it. */
export interface SaidProgress {
  title: string;
  /** With its sign. */
  status: string;
  tone: Tone;
  lines: string[];
}

/** The progress list in words, for a page: what the chat shows, without its buttons. */
export function sayProgress(items: readonly ProgressItem[], language: Language): SaidProgress[] {
  const card = progressCard(items);
  if (card.kind !== 'items') return [];
  return card.items.map(({ title, status, lines }) => ({
    title: say(title, language),
    status: status ? signed(say(status.label, language), status.tone) : '',
    tone: status?.tone ?? 'quiet',
    lines: lines.map((each) => say(each, language)),
  }));
}
