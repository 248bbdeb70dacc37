import type { JsonObject } from './jsonObject.ts';
import type { LineEvent } from './lineEvent.ts';

/** A message object of LINE: what a bot sent, or what a person's own bubble shows. */
export type LineMessage = JsonObject & { type: string };

/** One bubble of a chat. */
export interface Entry {
  id: string;
  userId: string;
  from: 'user' | 'bot';
  via: 'reply' | 'push' | 'multicast' | 'user';
  at: number;
  /** The message object; of type `unsent`, without content, once its author took it back. */
  message: LineMessage;
  /** The API request or the event that brought it; the objects of one request share it. */
  requestId: string;
}

/** A person on LINE with their chat with the bot. */
export interface ChatUser {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  friend: boolean;
  blocked: boolean;
  readonly chat: Entry[];
  /** Where in the chat the person's last action stands; what the bot said since comes behind it. */
  mark: number;
  lastEvent: LineEvent | undefined;
  lastTextId: string | undefined;
  lastWroteAt: number | undefined;
  /** The rich menu linked to this person by the API, if any. */
  richMenuId: string | undefined;
  /** The entry whose quick replies were used up by a tap. */
  spentQuickReplies: string | undefined;
  /** The next answer of the service to an event of this person gets lost. */
  losesNextAnswer: boolean;
  readonly openedLinks: string[];
}

/** A new person, not yet a friend of the bot. */
export function newChatUser(id: string, name: string, role: string): ChatUser {
  return {
    id,
    name,
    role,
    friend: false,
    blocked: false,
    chat: [],
    mark: 0,
    lastEvent: undefined,
    lastTextId: undefined,
    lastWroteAt: undefined,
    richMenuId: undefined,
    spentQuickReplies: undefined,
    losesNextAnswer: false,
    openedLinks: [],
  };
}

/** Throws if this person has blocked the bot: LINE gives them nothing to write or tap with. */
export function assertCanWrite(user: ChatUser): void {
  if (user.blocked) throw new Error(`${user.name} has blocked the bot and cannot write to it.`);
}

const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

/** Whether a push reaches this person: a friend, or somebody who wrote in the last seven days, and not a blocker. */
export function reachable(user: ChatUser, now: number): boolean {
  if (user.blocked) return false;
  return user.friend || (user.lastWroteAt !== undefined && now - user.lastWroteAt < SEVEN_DAYS);
}
