/** Something that is to leave the house; it is written with the step and sent after the commit. */
export type Outgoing = LineOutgoing | MailOutgoing | SmsOutgoing;

/** Messages to one LINE user: an answer where there is a reply token, else a push. */
export interface LineOutgoing {
  channel: 'LINE';
  /** A prompt is worth sending only as an answer; a notice must arrive, by push where the reply is lost. */
  kind: 'PROMPT' | 'NOTICE';
  lineUserId: string;
  /** One to five message objects of the Messaging API. */
  messages: readonly unknown[];
  /** Present where it answers an event. */
  replyToken?: string | undefined;
}

/** A mail to one address; `secret` holds a code and is wiped when it is sent. */
export interface MailOutgoing {
  channel: 'EMAIL';
  kind: 'NOTICE';
  to: string;
  subject: string;
  text: string;
  html?: string | undefined;
  /** It holds a verification code: the payload is wiped when it is sent, and given up after a minute. */
  secret: boolean;
  /** Told in the chat where the address does not take mail (an SMTP 5xx), so that it can be changed. */
  ifRefused?: { lineUserId: string; messages: readonly unknown[] } | undefined;
}

/** A text message to one mobile; `secret` as for mails. */
export interface SmsOutgoing {
  channel: 'SMS';
  kind: 'NOTICE';
  to: string;
  text: string;
  secret: boolean;
}

/** An outgoing message as it stands in the outbox. */
export interface OutboxRow {
  /** UUID, also the X-Line-Retry-Key. */
  id: string;
  eventId?: string | undefined;
  sequence: number;
  outgoing: Outgoing;
  /** The reply token is good until then (ISO 8601); absent where there is none. */
  replyUntil?: string | undefined;
}
