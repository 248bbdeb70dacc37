import { assertCanWrite, type ChatUser, type Entry } from './chatUser.ts';
import type { Content } from './contentOf.ts';
import { findTappable } from './findTappable.ts';
import { block, follow, unblock } from './friendship.ts';
import type { JsonObject } from './jsonObject.ts';
import { fileBody, imageBody, type LineEvent, postbackBody, stickerBody, textBody } from './lineEvent.ts';
import { performAction, pickedParams } from './performAction.ts';
import type { Platform } from './platform.ts';
import { searchableText } from './readMessage.ts';
import { transcriptOf } from './transcriptOf.ts';

/** How long to wait for a message. */
interface Wait {
  timeoutMs?: number;
}

/** When an event is said to have happened (ms); now if not given. */
interface EventTime {
  timestamp?: number;
}

/** A person with a phone: says, taps and sees, as tests and demos write it. */
export class Phone {
  readonly #platform: Platform;
  readonly #user: ChatUser;
  /** Where `receives` goes on looking: behind what the last call found. */
  #readUpTo = 0;

  constructor(platform: Platform, user: ChatUser) {
    this.#platform = platform;
    this.#user = user;
  }

  /** The LINE user id. */
  get userId(): string {
    return this.#user.id;
  }

  /** The name on the page and in transcripts. */
  get name(): string {
    return this.#user.name;
  }

  /** Adds the bot as a friend; resolves, as every action, with the HTTP status of the service (0: no answer in time). */
  follows(): Promise<number> {
    return follow(this.#platform, this.#user);
  }

  /** Blocks the bot. */
  blocks(): Promise<number> {
    return block(this.#platform, this.#user);
  }

  /** Lifts the block. */
  unblocks(): Promise<number> {
    return unblock(this.#platform, this.#user);
  }

  /** Types a text and sends it. */
  says(text: string): Promise<number> {
    return this.sends(this.textEvent(text));
  }

  /** Sends a sticker. */
  sendsSticker(): Promise<number> {
    return this.sends(this.event(stickerBody()));
  }

  /** Sends a photo: these bytes, or a picture of the simulator's own. Gives its message's id. */
  async sendsImage(bytes?: Buffer): Promise<string> {
    return await this.#sendsMedia(imageBody(), bytes && { type: 'image/jpeg', bytes });
  }

  /** Sends a file under this name. Gives its message's id. */
  async sendsFile(name: string, bytes: Buffer): Promise<string> {
    return await this.#sendsMedia(fileBody(name, bytes.length), {
      type: 'application/octet-stream',
      bytes,
    });
  }

  async #sendsMedia(body: ReturnType<typeof imageBody>, content: Content | undefined): Promise<string> {
    const event = this.event(body);
    const id = event.message?.id ?? '';
    if (content) this.#platform.contents.set(id, content);
    await this.sends(event);
    return id;
  }

  /** Takes back the last text this person sent, or the message with this id. */
  unsends(messageId = this.#user.lastTextId): Promise<number> {
    if (messageId === undefined) throw new Error(`${this.name} has sent no text to take back.`);
    return this.sends(this.event({ type: 'unsend', unsend: { messageId } }));
  }

  /**
   * Taps the newest thing whose label contains these words: a quick reply, a button, an area, the rich menu.
   * Resolves with the status, or undefined where LINE sends nothing (a link, kept in `openedLinks`).
   * Throws, saying what can be tapped, if there is none.
   */
  async taps(label: string): Promise<number | undefined> {
    const action = this.#find(label);
    if (action.type === 'datetimepicker')
      throw new Error(`「${label}」 opens a picker: use picks('${label}', value).`);
    return performAction(this.#platform, this.#user, action);
  }

  /** Taps a date or time picker and picks a value such as '2026-12-03', '07:50' or '2026-12-03T07:50'. */
  async picks(label: string, value: string): Promise<number | undefined> {
    const action = this.#find(label);
    return performAction(this.#platform, this.#user, action, pickedParams(action, value));
  }

  /** Sends any event, for instance a forged one. */
  async sends(event: LineEvent): Promise<number> {
    assertCanWrite(this.#user);
    return (await this.#platform.sendEvents([event])).status;
  }

  /** Says something, delivered twice at the same moment as one event; resolves with both statuses. */
  async sendsTwice(text: string): Promise<number[]> {
    const event = this.textEvent(text);
    return Promise.all([this.sends(event), this.sends(event)]);
  }

  /** Delivers this person's last event again, isRedelivery true. */
  async redelivers(): Promise<number> {
    const event = this.#user.lastEvent;
    if (!event) throw new Error(`${this.name} has sent nothing to deliver again.`);
    return (await this.#platform.redeliver(event)).status;
  }

  /** The service's answer to the next event of this person counts as lost: status 0, and LINE may deliver again. */
  losesNextAnswer(): void {
    this.#user.losesNextAnswer = true;
  }

  /** Builds an event without sending it. */
  event(body: Parameters<Platform['event']>[1], { timestamp }: EventTime = {}): LineEvent {
    return this.#platform.event(this.#user, body, timestamp);
  }

  /** Builds a text message event without sending it. */
  textEvent(text: string, time?: EventTime): LineEvent {
    return this.event(textBody(text), time);
  }

  /** Builds a postback event without sending it; `data` may be anything. */
  postbackEvent(data: string, time?: EventTime & { params?: JsonObject }): LineEvent {
    return this.event(postbackBody(data, time?.params), time);
  }

  /** Waits for a message, received since this person's last action, that contains the words. */
  sees(words: string | RegExp, { timeoutMs = 8000 }: Wait = {}): Promise<SeenMessage> {
    return this.#waitFor(words, timeoutMs, () => this.#user.mark);
  }

  /** Waits for a message received since the last action or the last message found: a push caused by somebody else. */
  receives(words: string | RegExp, { timeoutMs = 8000 }: Wait = {}): Promise<SeenMessage> {
    return this.#waitFor(words, timeoutMs, () => Math.max(this.#user.mark, this.#readUpTo));
  }

  /** Throws if a message since the last action contains the words. */
  seesNothingOf(words: string | RegExp): void {
    const found = this.#user.chat
      .slice(this.#user.mark)
      .find((entry) => entry.from === 'bot' && contains(entry, words));
    if (found) throw new Error(`${this.name} sees ${words} after all:\n${this.#sinceLastAction()}`);
  }

  /** Everything the bot sent to this person, oldest first. */
  get messages(): Entry[] {
    return this.#user.chat.filter(({ from }) => from === 'bot');
  }

  /** How many pushes (requests that count towards the quota, whatever number of bubbles) this person received. */
  get pushes(): number {
    return new Set(this.messages.filter(({ via }) => via !== 'reply').map(({ requestId }) => requestId)).size;
  }

  /** The links this person tapped. */
  get openedLinks(): readonly string[] {
    return this.#user.openedLinks;
  }

  /** The chat as a person would read it, one line or more a bubble. */
  transcript(): string {
    return transcriptOf(this.name, this.#user.chat);
  }

  #find(label: string): JsonObject {
    assertCanWrite(this.#user);
    return findTappable(this.#platform, this.#user, label);
  }

  async #waitFor(words: string | RegExp, timeoutMs: number, from: () => number): Promise<SeenMessage> {
    const find = () => {
      const start = from();
      const at = this.#user.chat
        .slice(start)
        .findIndex((entry) => entry.from === 'bot' && contains(entry, words));
      return at < 0 ? undefined : start + at;
    };
    const failure = () =>
      new Error(`${this.name} waited ${timeoutMs} ms for ${words}, but:\n${this.#sinceLastAction()}`);
    const index = await this.#platform.feed.until(find, timeoutMs, failure);
    this.#readUpTo = Math.max(this.#readUpTo, index + 1);
    const entry = this.#user.chat[index];
    if (!entry) throw failure();
    return { ...entry, text: searchableText(entry.message) };
  }

  #sinceLastAction(): string {
    return transcriptOf(this.name, this.#user.chat.slice(this.#user.mark)) || '(nothing)';
  }
}

/** A message that was waited for, with all its words line by line. */
type SeenMessage = Entry & { text: string };

function contains({ message }: Entry, words: string | RegExp): boolean {
  const text = searchableText(message);
  return typeof words === 'string' ? text.includes(words) : text.search(words) >= 0;
}
