import type { Tone } from '../../flows/view.ts';

/** One of the four stages that parents know from the leaflet. */
export type Stage = 1 | 2 | 3 | 4;

/** A button, already in words. */
export interface Button {
  label: string;
  data: string;
  /** What stands in the chat as the person's own words once it is pressed. */
  displayText: string;
  primary: boolean;
  /** It opens this page instead of sending its data. */
  uri?: string | undefined;
}

/** What a bubble says, in the order it says it; words only, no layout. */
export type Block =
  | { kind: 'note' | 'text' | 'heading' | 'quiet'; text: string }
  /** With its sign: it is read where no colour is seen. */
  | { kind: 'status'; text: string; tone: Tone }
  /** `edit`: the button at its end by which it is corrected. */
  | { kind: 'row'; label: string; value: string; edit?: Button | undefined }
  | { kind: 'button'; button: Button }
  | { kind: 'rule' };

/** A bubble before it is drawn: its blocks from top to bottom. */
export interface Bubble {
  stage?: { number: Stage; name: string };
  blocks: readonly Block[];
  /** At its foot. */
  buttons: readonly Button[];
}

/** A bubble that begins with a badge (【導師】), in its first words, be it the stage's; as it is where there is no badge. */
export function withBadge(bubble: Bubble, badge: string): Bubble {
  if (badge === '') return bubble;
  const { stage } = bubble;
  if (stage) return { ...bubble, stage: { ...stage, name: `${badge}${stage.name}` } };
  const [first, ...rest] = bubble.blocks;
  const blocks: Block[] =
    first && 'text' in first
      ? [{ ...first, text: `${badge}${first.text}` }, ...rest]
      : [{ kind: 'heading', text: badge }, ...bubble.blocks];
  return { ...bubble, blocks };
}

/** Bubbles side by side, a message of their own, which begins with a badge too. */
export function withBadgeFirst([first, ...rest]: readonly Bubble[], badge: string): Bubble[] {
  return first ? [withBadge(first, badge), ...rest] : [];
}

/** A bubble as it is read where no bubble is drawn: in notifications, in the chat list, by a screen reader. */
export function plainText({ stage, blocks }: Bubble): string {
  const lines = blocks.map(plainBlock).filter((line) => line !== '');
  return [...(stage ? [stage.name] : []), ...lines].join('\n');
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'row':
      return `${block.label}：${block.value}`;
    case 'button':
    case 'rule':
      return '';
    default:
      return block.text.trim();
  }
}
