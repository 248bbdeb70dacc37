import type { Action, Card, Item, Line } from '../../flows/view.ts';
import { say, sayParam } from '../texts/index.ts';
import type { Block, Bubble, Button } from './blocks.ts';
import { signed } from './look.ts';
import { encodeAction } from './postback.ts';
import type { Voice } from './voice.ts';

type Rows = Extract<Card, { kind: 'rows' }>;
type Items = Extract<Card, { kind: 'items' }>;

/** More items than these stand side by side instead of under each other. */
const MOST_BELOW = 3;
/** LINE takes twelve bubbles; ten are what a thumb passes. */
const MOST_BESIDE = 10;

/** A card within the bubble that speaks of it, or as bubbles of their own; a list for reading goes with them. */
export interface DrawnCard {
  blocks: readonly Block[];
  bubbles: readonly Bubble[];
}

/** Label and value, one under the other; `buttonOf` gives the button of the choice that corrects a row. */
export function drawRows(
  { rows }: Rows,
  voice: Voice,
  buttonOf: (choiceId: string) => Button | undefined = () => undefined,
): DrawnCard {
  const blocks = rows.map(({ label, value, edit }): Block => {
    const shown = String(sayParam(value, voice.language, voice.now));
    const button = edit === undefined ? undefined : buttonOf(edit);
    return { kind: 'row', label: words(label, voice), value: shown, edit: button };
  });
  return { blocks, bubbles: [] };
}

/** A list: a few items in the bubble; many, or such as are decided on, side by side with their summaries in the bubble. */
export function drawItems({ title, items, list }: Items, voice: Voice): DrawnCard {
  const heading: Block = { kind: 'heading', text: words(title, voice) };
  // One button fits below its item; a choice between several stands on a card.
  const decidable = items.some(({ actions }) => actions.length > 1);
  if (!decidable && items.length <= MOST_BELOW)
    return { blocks: [heading, ...below(items, voice)], bubbles: [] };
  const lines = list?.map((line) => words(line, voice)) ?? items.map((item) => summaryOf(item, voice));
  const summaries = lines.map((text): Block => ({ kind: 'text', text }));
  return { blocks: [heading, ...summaries], bubbles: decidable ? cards(items, voice) : pages(items, voice) };
}

function summaryOf({ title, status }: Item, voice: Voice): string {
  return status ? `${words(title, voice)}　${statusOf(status, voice)}` : words(title, voice);
}

function statusOf({ label, tone }: NonNullable<Item['status']>, voice: Voice): string {
  return signed(words(label, voice), tone);
}

function cards(items: readonly Item[], voice: Voice): Bubble[] {
  return items.slice(0, MOST_BESIDE).map((item) => ({
    blocks: itemBlocks(item, voice),
    buttons: item.actions.map((action, at) => button(action, item, voice, at === 0)),
  }));
}

/** Nothing to decide: several share a page where there are more than a carousel holds. */
function pages(items: readonly Item[], voice: Voice): Bubble[] {
  const each = Math.ceil(items.length / MOST_BESIDE);
  return Array.from({ length: Math.ceil(items.length / each) }, (_, page) => ({
    blocks: below(items.slice(page * each, (page + 1) * each), voice),
    buttons: [],
  }));
}

function below(items: readonly Item[], voice: Voice): Block[] {
  return items.flatMap((item, at) => [
    ...(at > 0 ? [{ kind: 'rule' } as const] : []),
    ...itemBlocks(item, voice),
    ...item.actions.map((action): Block => ({ kind: 'button', button: button(action, item, voice, false) })),
  ]);
}

function itemBlocks({ title, status, lines }: Item, voice: Voice): Block[] {
  return [
    { kind: 'heading', text: words(title, voice) },
    ...(status ? [{ kind: 'status', text: statusOf(status, voice), tone: status.tone } as const] : []),
    ...(lines.length > 0
      ? [{ kind: 'quiet', text: lines.map((each) => words(each, voice)).join('\n') } as const]
      : []),
  ];
}

function button(action: Action, { title }: Item, voice: Voice, primary: boolean): Button {
  const made = { ...actionButton(action, voice), primary };
  return 'decision' in action ? { ...made, displayText: `${made.label} ${words(title, voice)}` } : made;
}

/** A button that carries no question's token, as a link. */
export function actionButton(action: Action, voice: Voice): Button {
  const label = words(action.label, voice);
  if ('url' in action) return { label, data: '', displayText: label, primary: false, uri: action.url };
  return { label, data: encodeAction(action), displayText: label, primary: false };
}

function words(line: Line, { language, now }: Voice): string {
  return say(line, language, now);
}
