/** What somebody did in the chat, as far as the service knows it. */
export type IncomingInput =
  | { kind: 'text'; text: string; messageId: string }
  /** A message that is no text (sticker, image, video, audio, file, location, or a kind of tomorrow). */
  | {
      kind: 'other';
      what: string;
      messageId?: string;
      /** A file's name as the phone has it, and its size in bytes. */
      file?: { name?: string; size?: number };
    }
  /** `params` only from a date picker or a switch of rich menus; everything here may be forged or old. */
  | { kind: 'postback'; data: string; params?: Readonly<Record<string, string>> }
  | { kind: 'follow' }
  | { kind: 'unfollow' }
  | { kind: 'unsend'; messageId: string };

/**
 * One event of one person, verified and parsed. It is plain JSON from end to end, so that a pending one can be stored and
 * taken up again without the webhook.
 */
export interface IncomingEvent {
  /** LINE's webhookEventId: the same when LINE delivers the event again, and the key of its deduplication. */
  id: string;
  lineUserId: string;
  /** When it happened, also on redelivery: ISO 8601 in UTC with milliseconds, so that it sorts as text. */
  occurredAt: string;
  /** Absent where LINE gives none (unfollow, unsend). */
  replyToken?: string;
  isRedelivery: boolean;
  /** Always active: an event in standby belongs to another module of the channel and goes no further than the webhook. */
  mode: 'active';
  input: IncomingInput;
  /** The event as LINE sent it, as JSON; it holds what was typed, so it is stored sealed or not at all. */
  raw: string;
}

/** An event as the engine takes it and keeps it: without LINE's own JSON, which would hold all that was typed once more. */
export type KeptEvent = Omit<IncomingEvent, 'raw'>;
