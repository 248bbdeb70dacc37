import { z } from 'zod';
import type { IncomingEvent } from '../bot/incoming.ts';
import { parseEvent } from './parseEvent.ts';

/** Why an event is acknowledged without being handed on; counted, never an error (LINE 1, DESIGN 3.1). */
export type IgnoredReason = 'unknown-type' | 'no-user' | 'not-one-to-one' | 'standby' | 'dummy' | 'malformed';

/** What a body holds: the events to hand on, in LINE's order, and how many were left out for which reason. */
export type Webhook =
  | { ok: true; events: IncomingEvent[]; ignored: Partial<Record<IgnoredReason, number>> }
  | { ok: false; reason: 'not-json' | 'not-a-webhook' };

/** Only the envelope: one malformed event must not lose the others, so each is read on its own. */
const envelope = z.object({ destination: z.string().optional(), events: z.array(z.unknown()) });

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads a verified body. Fields that LINE adds tomorrow are tolerated; nesting of any depth is harmless, because JSON.parse
 * makes no copy of it and nothing here descends further than a known field. Never throws.
 */
export function parseWebhook(body: Uint8Array): Webhook {
  const json = readJson(body);
  if (json === undefined) return { ok: false, reason: 'not-json' };
  const webhook = envelope.safeParse(json);
  if (!webhook.success) return { ok: false, reason: 'not-a-webhook' };
  const events: IncomingEvent[] = [];
  const ignored: Partial<Record<IgnoredReason, number>> = {};
  for (const event of webhook.data.events) {
    const reading = parseEvent(event);
    if (reading.ok) events.push(reading.event);
    else ignored[reading.reason] = (ignored[reading.reason] ?? 0) + 1;
  }
  return { ok: true, events, ignored };
}

function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(body));
  } catch {
    // A SyntaxError quotes the text, a RangeError (a nesting too deep for the stack) says nothing more: both are "not JSON".
    return undefined;
  }
}
