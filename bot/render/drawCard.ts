import type { Action, Card, Item, Line } from '../../flows/view.ts';
import { say, sayParam } from '../texts/index.ts';
import type { Block, Bubble, Button } from './blocks.ts';
import { signed } from './look.ts';
import { encodeDecision, encodeMenu } from './postback.ts';
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

/** Label and value, one under the other. */
export function drawRows({ rows }: Rows, voice: Voice): DrawnCard {
  const blocks = rows.map(({ label, value }): Block => {
    const shown = String(sayParam(value, voice.language, voice.now));
    return { kind: 'row', label: words(label, voice), value: shown };
  });
  return { blocks, bubbles: [] };
}

/** A list: a few items in the bubble; many, or such as are decided on, side by side with their summaries in the bubble. */
export function drawItems({ title, items }: Items, voice: Voice): DrawnCard {
  const heading: Block = { kind: 'heading', text: words(title, voice) };
  const decidable = items.some(({ actions }) => actions.some((action) => 'decision' in action));
  if (!decidable && items.length <= MOST_BELOW)
    return { blocks: [heading, ...below(items, voice)], bubbles: [] };
  const summaries = items.map((item): Block => ({ kind: 'text', text: summaryOf(item, voice) }));
  return { blocks: [heading, ...summaries], bubbles: decidable ? cards(items, voice) : pages(items, voice) };
}

function summaryOf({ title, status, summary }: Item, voice: Voice): string {
  if (summary) return words(summary, voice);
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
  const label = words(action.label, voice);
  if ('menu' in action) return { label, data: encodeMenu(action.menu), displayText: label, primary };
  const displayText = `${label} ${words(title, voice)}`;
  return { label, data: encodeDecision(action.decision), displayText, primary };
}

function words(line: Line, { language, now }: Voice): string {
  return say(line, language, now);
}
