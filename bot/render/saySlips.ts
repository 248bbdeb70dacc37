import type { Language } from '../../domain/language.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { actsOn, slipRows, slipsCard } from '../../flows/leave/slipCard.ts';
import type { Tone } from '../../flows/view.ts';
import { say, sayParam } from '../texts/index.ts';
import { signed } from './look.ts';

/** A slip in words, as 我的假單 shows it. */
export interface SaidSlip {
  slipId: string;
  version: number;
  title: string;
  /** With its sign. */
  status: string;
  tone: Tone;
  lines: string[];
  /** Everything about it: names and values. */
  rows: (readonly [name: string, value: string])[];
  /** What may be done with it, that wanted most first. */
  acts: ReturnType<typeof actsOn>;
}

/** Slips in words, for a page: what the chat shows, without its buttons. `now`: names the year where it is another. */
export function saySlips(slips: readonly LeaveSlip[], language: Language, now: string): SaidSlip[] {
  const card = slipsCard(slips);
  if (card.kind !== 'items') return [];
  return slips.flatMap((slip, at) => {
    const item = card.items[at];
    if (!item) return [];
    return {
      slipId: slip.slipId,
      version: slip.version,
      title: say(item.title, language, now),
      status: item.status ? signed(say(item.status.label, language), item.status.tone) : '',
      tone: item.status?.tone ?? 'quiet',
      lines: item.lines.map((each) => say(each, language, now)),
      rows: slipRows(slip).map(
        ({ label, value }) => [say(label, language), String(sayParam(value, language, now))] as const,
      ),
      acts: actsOn(slip),
    };
  });
}
