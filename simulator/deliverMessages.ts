import type { ChatUser, Entry, LineMessage } from './chatUser.ts';
import { messageId, token } from './ids.ts';
import type { Platform } from './platform.ts';

/** What LINE tells about a sent message. */
interface SentMessage {
  id: string;
  quoteToken?: string;
}

const QUOTABLE = new Set(['text', 'textV2', 'sticker', 'image', 'video']);

/** Ids for messages about to be sent, as sendMessages of the answer has them. */
export function sentMessages(messages: readonly LineMessage[]): SentMessage[] {
  return messages.map(({ type }) => ({
    id: messageId(),
    ...(QUOTABLE.has(type) ? { quoteToken: token() } : {}),
  }));
}

/** One accepted request of the bot. */
interface Delivery {
  via: Exclude<Entry['via'], 'user'>;
  messages: readonly LineMessage[];
  sent: readonly SentMessage[];
  requestId: string;
}

/** Puts the messages of an accepted request into a chat, in order. */
export function deliverMessages(platform: Platform, user: ChatUser, delivery: Delivery): void {
  const { via, messages, sent, requestId } = delivery;
  for (const [index, message] of messages.entries()) {
    const id = sent[index]?.id;
    platform.addEntry(user, { via, message, requestId, ...(id === undefined ? {} : { id }) });
  }
}
