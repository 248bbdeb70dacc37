import type { webhook } from '@line/bot-sdk';
import { z } from 'zod';
import type { IncomingEvent, IncomingInput } from '../bot/incoming.ts';
import type { IgnoredReason } from './parseWebhook.ts';

/** An event that concerns us, or why it does not. */
export type EventReading = { ok: true; event: IncomingEvent } | { ok: false; reason: IgnoredReason };

/** The kinds the service answers, by LINE's names; the SDK's types hold that LINE still calls them so. */
type KnownType = Extract<webhook.Event['type'], 'message' | 'postback' | 'follow' | 'unfollow' | 'unsend'>;

/** A time with a year of four digits, which sorts as text and which a database takes; LINE sends milliseconds. */
const timestamp = z.int().min(0).max(253_402_300_799_999);
/** Ids become keys of rows; none that LINE gives holds anything but ASCII, and a NUL would be refused by PostgreSQL. */
const id = z.string().regex(/^[\x21-\x7e]{1,100}$/);

/** What decides whether an event concerns us at all: read before the rest, whose shape depends on it. */
const header = z.object({
  type: z.string(),
  mode: z.string().optional(),
  source: z.object({ type: z.string(), userId: z.string().optional() }).optional(),
});

const common = z.object({
  webhookEventId: id,
  timestamp,
  source: z.object({ userId: id }),
  replyToken: z
    .string()
    .regex(/^[\x21-\x7e]{1,1000}$/)
    .optional(),
  deliveryContext: z.object({ isRedelivery: z.boolean() }).optional(),
});

const textMessage = z.object({ id, type: z.literal('text'), text: z.string() });
const otherMessage = z.object({
  id: id.optional(),
  type: z.string().min(1).max(50),
  fileName: z.string().max(1_000).optional().catch(undefined),
  fileSize: z.number().min(0).optional().catch(undefined),
});
/** All are text today; one that is not is left out rather than the tap lost. */
const params = z
  .record(z.string(), z.unknown())
  .transform((all) =>
    Object.fromEntries(
      Object.entries(all).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  );

const inputs: Record<KnownType, z.ZodType<IncomingInput>> = {
  message: z
    .object({ message: z.union([textMessage, otherMessage]) })
    .transform(({ message }): IncomingInput => inputOf(message))
    // A text without its text is malformed, not a message of another kind.
    .refine((input) => input.kind !== 'other' || input.what !== 'text'),
  postback: z.object({ postback: z.object({ data: z.string(), params: params.optional() }) }).transform(
    ({ postback }): IncomingInput => ({
      kind: 'postback',
      data: postback.data,
      ...(postback.params ? { params: postback.params } : {}),
    }),
  ),
  follow: z.unknown().transform((): IncomingInput => ({ kind: 'follow' })),
  unfollow: z.unknown().transform((): IncomingInput => ({ kind: 'unfollow' })),
  unsend: z
    .object({ unsend: z.object({ messageId: id }) })
    .transform(({ unsend }): IncomingInput => ({ kind: 'unsend', messageId: unsend.messageId })),
};

/** Older consoles verify an endpoint with events of nobody; an answer to their tokens is refused (LINE 1). */
const DUMMY_REPLY_TOKEN = /^(0{32}|f{32})$/i;

/** Reads one event of a webhook, or says why it is left out. Never throws. */
export function parseEvent(json: unknown): EventReading {
  const head = header.safeParse(json);
  if (!head.success) return { ok: false, reason: 'malformed' };
  const { type, mode, source } = head.data;
  if (!isKnown(type)) return { ok: false, reason: 'unknown-type' };
  if (source && source.type !== 'user') return { ok: false, reason: 'not-one-to-one' };
  if (source?.userId === undefined) return { ok: false, reason: 'no-user' };
  if (mode === 'standby') return { ok: false, reason: 'standby' };

  const shared = common.safeParse(json);
  const input = inputs[type].safeParse(json);
  if (!shared.success || !input.success) return { ok: false, reason: 'malformed' };
  const { replyToken } = shared.data;
  if (replyToken !== undefined && DUMMY_REPLY_TOKEN.test(replyToken)) return { ok: false, reason: 'dummy' };
  const raw = writeJson(json);
  if (raw === undefined) return { ok: false, reason: 'malformed' };
  return {
    ok: true,
    event: {
      id: shared.data.webhookEventId,
      lineUserId: shared.data.source.userId,
      occurredAt: new Date(shared.data.timestamp).toISOString(),
      ...(replyToken === undefined ? {} : { replyToken }),
      isRedelivery: shared.data.deliveryContext?.isRedelivery ?? false,
      mode: 'active',
      input: input.data,
      raw,
    },
  };
}

function isKnown(type: string): type is KnownType {
  return Object.hasOwn(inputs, type);
}

function inputOf(message: z.infer<typeof textMessage> | z.infer<typeof otherMessage>): IncomingInput {
  if ('text' in message) return { kind: 'text', text: message.text, messageId: message.id };
  const { type: what, id: messageId, fileName, fileSize } = message;
  const file = {
    ...(fileName === undefined ? {} : { name: fileName }),
    ...(fileSize === undefined ? {} : { size: fileSize }),
  };
  return {
    kind: 'other',
    what,
    ...(messageId === undefined ? {} : { messageId }),
    ...(what === 'file' ? { file } : {}),
  };
}

/** The event as text. JSON.stringify recurses, so a hostile nesting that JSON.parse took may still break it here. */
function writeJson(json: unknown): string | undefined {
  try {
    return JSON.stringify(json);
  } catch {
    return undefined;
  }
}
