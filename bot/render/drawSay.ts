import type { messagingApi } from '@line/bot-sdk';
import type { Say } from '../../flows/view.ts';
import { say } from '../texts/index.ts';
import type { Block } from './blocks.ts';
import { type DrawnCard, drawItems, drawRows } from './drawCard.ts';
import { bubbleMessage, carouselMessage, textMessage } from './toMessage.ts';
import type { Voice } from './voice.ts';

/** What is said beside a question: plain text for a line alone, which is easily copied; else a bubble with its card. */
export function drawSay({ line, card }: Say, voice: Voice): messagingApi.Message[] {
  const text = line ? say(line, voice.language, voice.now) : undefined;
  const { blocks, bubbles } = drawn(card, voice);
  if (blocks.length === 0) return text === undefined ? [] : [textMessage(text)];
  const before: Block[] = text === undefined ? [] : [{ kind: 'text', text }, { kind: 'rule' }];
  return [
    bubbleMessage({ blocks: [...before, ...blocks], buttons: [] }),
    ...(bubbles.length > 0 ? [carouselMessage(bubbles)] : []),
  ];
}

/** A consent is asked, never told. */
function drawn(card: Say['card'], voice: Voice): DrawnCard {
  if (card?.kind === 'rows') return drawRows(card, voice);
  return card?.kind === 'items' ? drawItems(card, voice) : { blocks: [], bubbles: [] };
}
