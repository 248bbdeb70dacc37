import type { messagingApi } from '@line/bot-sdk';
import { type Bubble, plainText } from './blocks.ts';
import { cut, most } from './cut.ts';
import { drawBubble } from './drawBubble.ts';

type Message = messagingApi.Message;

/** LINE's limits (LINE.md 3): text and altText in UTF-16 units, Flex in bytes of JSON. */
const LONGEST_TEXT = 5_000;
const LONGEST_ALT_TEXT = 1_500;
const MOST_BUBBLE_BYTES = 30 * 1024;
const MOST_CAROUSEL_BYTES = 50 * 1024;
const MOST_BUBBLES = 12;

/** How much of each text is kept; the next is tried where a bubble is still too large. */
const ROOM = [most(1_500), most(300), most(60)] as const;

/** A text message; cut where LINE would refuse it. */
export function textMessage(text: string): Message {
  return { type: 'text', text: cut(text, most(LONGEST_TEXT, LONGEST_TEXT)) };
}

/** What a message says, for where there is no room for it as it is. */
function readable(message: Message): string {
  if (message.type === 'text') return message.text;
  return message.type === 'flex' ? message.altText : '';
}

/** As many messages as there is room for; what does not fit is read in the last of them. */
export function condense(messages: readonly Message[], room: number): Message[] {
  if (messages.length <= room) return [...messages];
  const kept = messages.slice(0, Math.max(0, room - 1));
  const rest = messages.slice(kept.length).map(readable).join('\n\n');
  return [...kept, textMessage(rest)];
}

/** One bubble as a message LINE takes: its texts shortened as far as needed, in plain text if nothing helps. */
export function bubbleMessage(bubble: Bubble): Message {
  return fitting(plainText(bubble), MOST_BUBBLE_BYTES, (room) => drawBubble(bubble, room));
}

/** Bubbles side by side, at most twelve. */
export function carouselMessage(bubbles: readonly Bubble[]): Message {
  const shown = bubbles.slice(0, MOST_BUBBLES);
  return fitting(shown.map(plainText).join('\n\n'), MOST_CAROUSEL_BYTES, (room) => ({
    type: 'carousel',
    contents: shown.map((bubble) => drawBubble(bubble, room)),
  }));
}

function fitting(
  plain: string,
  mostBytes: number,
  drawn: (room: (typeof ROOM)[number]) => messagingApi.FlexContainer,
): Message {
  for (const room of ROOM) {
    const contents = drawn(room);
    if (isWithin(contents, mostBytes))
      return { type: 'flex', altText: cut(plain, most(LONGEST_ALT_TEXT, LONGEST_ALT_TEXT)), contents };
  }
  return textMessage(plain);
}

function isWithin(contents: messagingApi.FlexContainer, mostBytes: number): boolean {
  const bubbles = contents.type === 'carousel' ? contents.contents : [];
  return bytesOf(contents) <= mostBytes && bubbles.every((bubble) => bytesOf(bubble) <= MOST_BUBBLE_BYTES);
}

function bytesOf(contents: messagingApi.FlexContainer): number {
  return Buffer.byteLength(JSON.stringify(contents));
}
