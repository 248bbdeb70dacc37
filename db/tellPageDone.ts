import { z } from 'zod';
import { gatherNotices } from './gatherNotices.ts';
import type { PageLink } from './pageLinks.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const kind = z.object({ kind: z.enum(['CONSENT', 'SIGNATURE']) });

/** Leaves word that the chat waits: told by a push in two minutes, unless the chat has gone on by then. */
export async function tellPageDone(tx: Tx, { id: objectId, lineUserId, now }: PageLink): Promise<void> {
  await gatherNotices(tx, now, [{ topic: 'PAGE_DONE', recipientId: lineUserId, objectId }]);
}

/** What was done on these pages and still waits in the chat, newest first. */
export async function readPagesDone(
  tx: Tx,
  linkIds: readonly string[],
): Promise<('CONSENT' | 'SIGNATURE')[]> {
  const found = await rows(
    tx,
    kind,
    sql`select l.kind::text from page_links l
        join conversations c on c.id = l.line_user_id and c.question_token = l.question_token
        where l.id = any(${linkIds}::uuid[]) and l.answered_at is not null and l.kind <> 'FORM'
        order by l.answered_at desc`,
  );
  return found.map((each) => each.kind);
}
