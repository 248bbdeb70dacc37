import { addToOutbox } from '../../db/addToOutbox.ts';
import { loadStep } from '../../db/loadStep.ts';
import type { OutboxRow } from '../../db/outgoing.ts';
import type { Database } from '../../db/tx.ts';
import type { KeptEvent } from '../incoming.ts';
import { renderNotice } from '../render/renderNotice.ts';
import { languageOf } from '../texts/index.ts';
import { tooFast } from '../texts/notices.ts';

/** Tells whoever writes faster than is answered that answers come slowly, by the reply token of `event`. Gives the row. */
export function askForPatience(
  database: Database,
  { lineUserId, id }: KeptEvent,
  replyToken: string,
): Promise<OutboxRow[]> {
  return database.run(async (tx) => {
    const { now, language } = await loadStep(tx, lineUserId, id);
    const messages = renderNotice([{ line: tooFast() }], languageOf(language));
    return await addToOutbox(tx, now, [
      { channel: 'LINE', kind: 'NOTICE', lineUserId, replyToken, messages },
    ]);
  });
}
