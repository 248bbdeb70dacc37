import type { Choice, View } from '../../flows/view.ts';
import { say } from '../texts/index.ts';
import type { Block, Button } from './blocks.ts';
import { widthOf } from './cut.ts';
import { encodeAnswer } from './postback.ts';
import type { Voice } from './voice.ts';

/** Up to so many choices have buttons in the bubble; more are quick replies and numbers. */
const MOST_BUTTONS = 3;
/** What a line of the bubble holds, in ems. */
const LINE_WIDTH = 15.5;
const SMALL_LINE_WIDTH = 19.5;
/** Labels that are wider stand on a line of their own. */
const WIDEST_SHARED = 8;
const GAP = '　';

/** One button a choice, in the order shown. */
export function choiceButtons(
  choices: readonly Choice<unknown>[],
  token: string,
  { language, now }: Voice,
): Button[] {
  return choices.map(({ id, label, short = label, primary = false }) => {
    const displayText = say(label, language, now);
    return { label: say(short, language, now), displayText, data: encodeAnswer(token, id), primary };
  });
}

/** Those buttons that stand in the bubble itself: all of a few, of many only the primary ones. */
export function footButtons(buttons: readonly Button[]): Button[] {
  const shown = buttons.length <= MOST_BUTTONS ? buttons : buttons.filter(({ primary }) => primary);
  return [...shown].sort((a, b) => Number(b.primary) - Number(a.primary));
}

/** The choices as LINE for PC shows them: with their numbers, or as words; small where each of them is a button too. */
export function typedChoices(
  { choices, byWord = false }: Pick<View<unknown>, 'choices' | 'byWord'>,
  { language, now }: Voice,
): Block[] {
  if (choices.length === 0) return [];
  const groups: { title?: string; labels: string[] }[] = [];
  choices.forEach(({ label, group }, at) => {
    if (group || groups.length === 0)
      groups.push({ labels: [], ...(group ? { title: say(group, language, now) } : {}) });
    const words = say(label, language, now);
    groups.at(-1)?.labels.push(byWord ? words : `${at + 1} ${words}`);
  });
  if (choices.length <= MOST_BUTTONS) {
    const lead = say({ key: byWord ? 'choices.words' : 'choices.typed' }, language);
    const [first = '', ...more] = groups.flatMap((group) => group.labels);
    const begun = widthOf(lead + first) <= SMALL_LINE_WIDTH ? [lead + first] : [lead.trim(), first];
    return [{ kind: 'quiet', text: inLines([...begun, ...more], SMALL_LINE_WIDTH) }];
  }
  return groups.flatMap(({ title, labels }): Block[] => [
    ...(title === undefined ? [] : [{ kind: 'quiet', text: title } as const]),
    { kind: 'text', text: sharing(labels) },
  ]);
}

function sharing(labels: readonly string[]): string {
  const isLong = labels.some((label) => widthOf(label) > WIDEST_SHARED);
  return isLong ? labels.join('\n') : inLines(labels, LINE_WIDTH);
}

/** Fills lines of a width so that none breaks within a label. */
function inLines(labels: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const label of labels) {
    const last = lines.at(-1);
    const together = `${last}${GAP}${label}`;
    if (last === undefined || widthOf(together) > width) lines.push(label);
    else lines[lines.length - 1] = together;
  }
  return lines.join('\n');
}
