import { messageId, token, ulid } from './ids.ts';
import type { JsonObject } from './jsonObject.ts';

/** A webhook event as LINE sends it. */
export interface LineEvent {
  type: string;
  mode: 'active' | 'standby';
  timestamp: number;
  source: { type: 'user'; userId: string };
  webhookEventId: string;
  deliveryContext: { isRedelivery: boolean };
  replyToken?: string;
  message?: JsonObject & { id: string; type: string };
  postback?: { data: string; params?: JsonObject };
  follow?: { isUnblocked: boolean };
  unsend?: { messageId: string };
}

type EventBody = Pick<LineEvent, 'type' | 'message' | 'postback' | 'follow' | 'unsend'>;

/** An event of this user at this time; unfollow and unsend carry no reply token, as on LINE. */
export function lineEvent(userId: string, timestamp: number, body: EventBody): LineEvent {
  const answerable = body.type !== 'unfollow' && body.type !== 'unsend';
  return {
    ...body,
    mode: 'active',
    timestamp,
    source: { type: 'user', userId },
    webhookEventId: ulid(timestamp),
    deliveryContext: { isRedelivery: false },
    ...(answerable ? { replyToken: token() } : {}),
  };
}

/** The body of an event for a typed text. */
export function textBody(text: string): EventBody {
  const message = { id: messageId(), type: 'text', text, quoteToken: token(), markAsReadToken: token() };
  return { type: 'message', message };
}

/** The body of an event for a sticker. */
export function stickerBody(): EventBody {
  const message = {
    id: messageId(),
    type: 'sticker',
    quoteToken: token(),
    markAsReadToken: token(),
    packageId: '446',
    stickerId: '1988',
    stickerResourceType: 'STATIC',
    keywords: ['hello'],
  };
  return { type: 'message', message };
}

/** The body of an event for a photo; its bytes are at /v2/bot/message/{id}/content. */
export function imageBody(): EventBody {
  const message = {
    id: messageId(),
    type: 'image',
    quoteToken: token(),
    markAsReadToken: token(),
    contentProvider: { type: 'line' },
  };
  return { type: 'message', message };
}

/** The body of an event for a file: its name as the phone has it, its size in bytes. */
export function fileBody(fileName: string, fileSize: number): EventBody {
  return { type: 'message', message: { id: messageId(), type: 'file', fileName, fileSize } };
}

/** The body of an event for a tapped button; `params` only for pickers and rich menu switches. */
export function postbackBody(data: string, params?: JsonObject): EventBody {
  return { type: 'postback', postback: params ? { data, params } : { data } };
}
