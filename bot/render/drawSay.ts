import type { messagingApi } from '@line/bot-sdk';
import type { Card, Say } from '../../flows/view.ts';
import { say } from '../texts/index.ts';
import { type Block, withBadge, withBadgeFirst } from './blocks.ts';
import { actionButton, type DrawnCard, drawItems, drawRows } from './drawCard.ts';
import { bubbleMessage, carouselMessage, textMessage } from './toMessage.ts';
import { badgeOf, type Voice } from './voice.ts';

/** What is said beside a question: plain text for a line alone, which is easily copied; else a bubble with its card. */
export function drawSay({ line, card, role, apart }: Say, voice: Voice): messagingApi.Message[] {
  // Whoever has one role alone is never told which.
  // What is copied as it is goes to others, whom no role of ours concerns.
  const badge = apart ? '' : badgeOf(voice.role && role ? { ...voice, role } : voice);
  const text = line ? say(line, voice.language, voice.now) : undefined;
  const buttons = card?.kind === 'actions' ? card.actions.map((action) => actionButton(action, voice)) : [];
  const { blocks, bubbles } = drawn(card, voice);
  if (blocks.length === 0 && buttons.length === 0)
    return text === undefined ? [] : [textMessage(`${badge}${text}`)];
  // Where its line is the heading of what stands side by side, nothing is said twice.
  if (text !== undefined && bubbles.length > 0 && card?.kind === 'items' && text === titleOf(card, voice))
    return [textMessage(`${badge}${text}`), carouselMessage(withBadgeFirst(bubbles, badge))];
  const before: Block[] = text === undefined ? [] : [{ kind: 'text', text }];
  const rule: Block[] = text === undefined || blocks.length === 0 ? [] : [{ kind: 'rule' }];
  const bubble = { blocks: [...before, ...rule, ...blocks], buttons };
  return [
    bubbleMessage(withBadge(bubble, badge)),
    ...(bubbles.length > 0 ? [carouselMessage(withBadgeFirst(bubbles, badge))] : []),
  ];
}

const titleOf = ({ title }: Extract<Card, { kind: 'items' }>, { language, now }: Voice): string =>
  say(title, language, now);

/** A consent is asked, never told. */
function drawn(card: Say['card'], voice: Voice): DrawnCard {
  if (card?.kind === 'rows') return drawRows(card, voice);
  return card?.kind === 'items' ? drawItems(card, voice) : { blocks: [], bubbles: [] };
}
