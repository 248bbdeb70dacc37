import { addToOutbox } from '../../db/addToOutbox.ts';
import { loadStep } from '../../db/loadStep.ts';
import { storePendingEvent } from '../../db/storePendingEvent.ts';
import type { Database } from '../../db/tx.ts';
import { HomeroomError } from '../../domain/homeroomError.ts';
import type { KeptEvent } from '../incoming.ts';
import { renderNotice } from '../render/renderNotice.ts';
import { languageOf } from '../texts/index.ts';
import { eventFailed } from '../texts/notices.ts';

/**
 * Keeps an event whose step threw, alone, to be tried again; after the last try it is dead, and in the same commit the
 * person is told. Gives `done` where another instance carried it out meanwhile. Throws when the store itself is down.
 */
export async function putOff(
  database: Database,
  event: KeptEvent,
  error: unknown,
): Promise<'pending' | 'dead' | 'done'> {
  const code = error instanceof HomeroomError ? error.code : 'EVENT_FAILED';
  const { lineUserId, id } = event;
  const status = await database.transaction(async (tx) => {
    const pending = await storePendingEvent(tx, { ...storable(event), error: code });
    if (pending.status !== 'DEAD') return pending.status;
    const { now, language } = await loadStep(tx, lineUserId, id);
    const messages = renderNotice([{ line: eventFailed() }], languageOf(language));
    await addToOutbox(tx, now, [{ channel: 'LINE', kind: 'NOTICE', lineUserId, messages }]);
    return pending.status;
  });
  if (status === 'PENDING') return 'pending';
  return status === 'DEAD' ? 'dead' : 'done';
}

/** An event as it is stored: plain JSON, sealed by the use case, and nothing of it twice. */
export function storable(event: KeptEvent) {
  const { id, lineUserId, occurredAt, input } = event;
  const messageId = 'messageId' in input ? input.messageId : undefined;
  return { id, lineUserId, occurredAt, messageId, payload: JSON.stringify({ ...event, raw: undefined }) };
}
