import { z } from 'zod';
import { readNow } from './readNow.ts';
import { recordRefusal } from './recordRefusal.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ id: z.string(), kind: z.string(), language: z.string().nullable() });

/** A link that once was good: what it led to, and the language of its person. */
export interface DeadLink {
  kind: string;
  language?: string | undefined;
}

/** Of what was guessed, so much of its keyed hash is kept: enough to see the same again, nothing to try. */
const PREFIX = 8;

/**
 * Notes in the audit that a link was asked for that is not good: which, where it once was one, else that it was guessed.
 * Gives the former.
 */
export async function refuseLink(tx: Tx, token: string): Promise<DeadLink | undefined> {
  const hash = tx.vault.index('page-link', token);
  const [found] = await rows(
    tx,
    row,
    sql`select l.id, l.kind::text, u.language from page_links l left join line_users u on u.id = l.line_user_id
        where l.token_hash = ${hash}`,
  );
  await refuse(tx, 'link.refused', found ? ['page_link', found.id] : ['guess', hash.slice(0, PREFIX)]);
  return found && { kind: found.kind, language: found.language ?? undefined };
}

/** Notes that a link that is good was used by a browser that does not have it open, or for what is not its person's any more. */
export async function refuseUse(tx: Tx, linkId: string): Promise<void> {
  await refuse(tx, 'link.refused', ['page_link', linkId]);
}

/** Notes that a paper was asked for that there is not. */
export async function refusePaper(tx: Tx, code: string): Promise<void> {
  await refuse(tx, 'paper.refused', ['guess', tx.vault.index('paper', code).slice(0, PREFIX)]);
}

async function refuse(tx: Tx, action: string, [objectKind, objectId]: readonly [string, string]) {
  await recordRefusal(tx, { at: await readNow(tx), actorKind: 'STRANGER', action, objectKind, objectId });
}
