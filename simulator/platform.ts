import { type ChatUser, type Entry, type LineMessage, newChatUser } from './chatUser.ts';
import type { Content } from './contentOf.ts';
import { Faults } from './faults.ts';
import { Feed } from './feed.ts';
import { messageId, userIdOf } from './ids.ts';
import { type LineEvent, lineEvent } from './lineEvent.ts';
import { Mailbox } from './mailbox.ts';
import { Quota } from './quota.ts';
import { ReplyTokens } from './replyTokens.ts';
import { RetryKeys } from './retryKeys.ts';
import { type RichMenu, RichMenus } from './richMenus.ts';
import { richMenuView, userView } from './simulatorState.ts';
import { type WebhookResult, WebhookSender } from './webhookSender.ts';

/** What a platform needs to know. */
interface PlatformOptions {
  webhookUrl: string | (() => string);
  channelSecret: string;
  /** How long an answer to a webhook is waited for; LINE's two seconds if not given. */
  answerWithinMs?: number;
  botName?: string;
  /** Users of another provider have other ids. */
  provider?: string;
  /** Pushes a month; null for no limit. 200 if not given: Taiwan's free plan. */
  monthlyQuota?: number | null;
  /** The clock in milliseconds; tests of tokens and keys set their own. */
  now?: () => number;
}

/** The state of one LINE channel: its people, chats, menus and counters, and the way to the service. */
export class Platform {
  readonly bot: { userId: string; displayName: string; basicId: string };
  readonly users = new Map<string, ChatUser>();
  readonly feed = new Feed();
  readonly faults = new Faults();
  readonly replyTokens = new ReplyTokens();
  readonly retryKeys = new RetryKeys();
  readonly richMenus = new RichMenus();
  /** What people sent that is no text, by message. */
  readonly contents = new Map<string, Content>();
  readonly mailbox: Mailbox;
  readonly quota: Quota;
  readonly webhook: WebhookSender;
  readonly #provider: string | undefined;
  readonly now: () => number;
  /** The answer to the last webhook, for the page. */
  service: { lastStatus: number | null; lastMs: number | null } = { lastStatus: null, lastMs: null };
  /** Events whose delivery failed, oldest first, until they are delivered after all. */
  readonly failedEvents: LineEvent[] = [];

  constructor(options: PlatformOptions) {
    const displayName = options.botName ?? 'Homeroom';
    this.#provider = options.provider;
    this.bot = {
      userId: userIdOf(`bot ${displayName}`, options.provider),
      displayName,
      basicId: '@000simulator',
    };
    this.now = options.now ?? Date.now;
    this.mailbox = new Mailbox(this.feed, this.now);
    this.quota = new Quota(options.monthlyQuota === undefined ? 200 : options.monthlyQuota);
    this.webhook = new WebhookSender({
      url: options.webhookUrl,
      channelSecret: options.channelSecret,
      destination: this.bot.userId,
      ...(options.answerWithinMs ? { answerWithinMs: options.answerWithinMs } : {}),
    });
  }

  /** The person of this name; made, as a stranger to the bot, if there is none. */
  userNamed(name: string, role = 'parent'): ChatUser {
    const id = userIdOf(name, this.#provider);
    const known = this.users.get(id);
    if (known) return known;
    const user = newChatUser(id, name, role);
    this.users.set(user.id, user);
    this.userChanged(user);
    return user;
  }

  /** The rich menu this person sees. */
  richMenuOf(user: ChatUser): RichMenu | undefined {
    return user.friend && !user.blocked ? this.richMenus.shownTo(user.richMenuId) : undefined;
  }

  /** Tells the page that a person's state changed. */
  userChanged(user: ChatUser): void {
    this.feed.publish({ type: 'user', user: userView(user, this.richMenuOf(user)) });
  }

  /** Tells the page which rich menu a person sees now. */
  menuChanged(user: ChatUser): void {
    const menu = this.richMenuOf(user);
    this.feed.publish({ type: 'richmenu', userId: user.id, richMenu: menu ? richMenuView(menu) : null });
  }

  /** Tells the page which rich menus everybody sees now. */
  menusChanged(): void {
    for (const user of this.users.values()) this.menuChanged(user);
  }

  /** An event of this person now. */
  event(user: ChatUser, body: Parameters<typeof lineEvent>[2], timestamp = this.now()): LineEvent {
    return lineEvent(user.id, timestamp, body);
  }

  /** Puts a bubble into a chat. */
  addEntry(user: ChatUser, bubble: Pick<Entry, 'via' | 'message' | 'requestId'> & { id?: string }): Entry {
    const { via, message, requestId, id = messageId() } = bubble;
    const from = via === 'user' ? 'user' : 'bot';
    const entry: Entry = { id, userId: user.id, from, via, at: this.now(), message, requestId };
    user.chat.push(entry);
    this.feed.publish({ type: 'entry', entry });
    return entry;
  }

  /** Sends events, of one person or several, in one signed webhook, and shows what their authors typed. */
  async sendEvents(events: readonly LineEvent[]): Promise<WebhookResult> {
    const now = this.now();
    let lost = false;
    for (const event of events) {
      const { userId } = event.source;
      if (event.replyToken) this.replyTokens.deliver(event.replyToken, userId, now);
      const user = this.users.get(userId);
      if (!user) continue;
      lost ||= user.losesNextAnswer;
      user.losesNextAnswer = false;
      this.#noteOwn(user, event);
    }
    const answer = await this.webhook.send(events);
    const result = lost ? { ...answer, status: 0 } : answer;
    this.#noteResult(events, result);
    return result;
  }

  /** Delivers one event again, as LINE does after a failure: the same but for isRedelivery. */
  redeliver(event: LineEvent): Promise<WebhookResult> {
    return this.sendEvents([{ ...event, deliveryContext: { isRedelivery: true } }]);
  }

  /** Delivers every failed event again, in order, each in a webhook of its own. */
  async redeliverFailed(): Promise<number[]> {
    const statuses: number[] = [];
    for (const event of [...this.failedEvents]) statuses.push((await this.redeliver(event)).status);
    return statuses;
  }

  #noteOwn(user: ChatUser, event: LineEvent): void {
    // A button's own words are in the chat already and belong to this action.
    user.mark = user.chat.length - (user.chat.at(-1)?.from === 'user' ? 1 : 0);
    user.lastEvent = event;
    const { message, unsend } = event;
    if (unsend) this.#takeBack(user, unsend.messageId);
    if (!message || event.deliveryContext.isRedelivery || user.chat.some(({ id }) => id === message.id))
      return;
    user.lastWroteAt = this.now();
    if (message.type === 'text') user.lastTextId = message.id;
    this.addEntry(user, {
      id: message.id,
      via: 'user',
      message: shownMessage(message),
      requestId: event.webhookEventId,
    });
  }

  #takeBack(user: ChatUser, messageId: string): void {
    const entry = user.chat.find(({ id, from }) => id === messageId && from === 'user');
    if (entry) entry.message = { type: 'unsent' };
    this.userChanged(user);
  }

  #noteResult(events: readonly LineEvent[], { status, ms }: WebhookResult): void {
    const failed = status < 200 || status > 299;
    for (const event of events) {
      const at = this.failedEvents.findIndex((each) => each.webhookEventId === event.webhookEventId);
      if (failed && at < 0) this.failedEvents.push(event);
      if (!failed && at >= 0) this.failedEvents.splice(at, 1);
    }
    this.service = { lastStatus: status, lastMs: ms };
    this.feed.publish({ type: 'service', lastStatus: status, lastMs: ms });
  }
}

/** What the author of a message sees of it: the content without LINE's tokens. */
function shownMessage(message: LineMessage & { id: string }): LineMessage {
  const { quoteToken: _quote, markAsReadToken: _read, ...shown } = message;
  if (message.type !== 'image') return shown;
  const url = `/simulator/content/${message.id}`;
  return { ...shown, originalContentUrl: url, previewImageUrl: url };
}
