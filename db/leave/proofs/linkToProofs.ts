import { z } from 'zod';
import { insertPageLinks, makePageLink } from '../../pageLinks.ts';
import { execute, rows, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';

const row = z.object({ id: z.string(), status: z.enum(['WANTED', 'KEPT']), is_here: z.boolean() });

/** The secrets of links to a slip's files, oldest first, and how many are being fetched still. */
export interface ProofLinks {
  tokens: string[];
  coming: number;
}

/** Makes links to the files of a slip for a LINE user who may look at it (the caller has asked). They are good for them alone. */
export async function linkToProofs(
  tx: Tx,
  { lineUserId, slipId, now }: { lineUserId: string; slipId: string; now: string },
): Promise<ProofLinks> {
  const found = await rows(
    tx,
    row,
    sql`select id, status::text, content_sealed is not null as is_here from leave_proofs where leave_id = ${slipId}::uuid and status in ('WANTED', 'KEPT')
        order by at, id`,
  );
  // Those that were kept long enough are deleted, and only counted.
  const kept = found.filter(({ is_here }) => is_here);
  const made = kept.map(({ id }) => makePageLink(tx, now, { kind: 'PROOF', lineUserId, objectId: id }));
  if (made.length > 0) await execute(tx, insertPageLinks(now, made));
  return {
    tokens: made.map(({ token }) => token),
    coming: found.filter(({ status }) => status === 'WANTED').length,
  };
}
