import { z } from 'zod';
import { isOwn } from './ownApplication.ts';
import { insertPageLinks, makePageLink } from './pageLinks.ts';
import { contactOfBinding } from './proofContact.ts';
import { recordAudit } from './recordAudit.ts';
import { refuseUnlessOwn } from './recordRefusal.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({ application_id: z.string() });

/**
 * Makes a link to the application form of a binding for whoever it belongs to. Gives its secret; undefined for anybody
 * else, whose asking is written down.
 */
export async function linkToForm(
  tx: Tx,
  { lineUserId, bindingId, now }: { lineUserId: string; bindingId: string; now: string },
): Promise<string | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select a.id as application_id from bindings b join applications a on a.id = b.application_id
        where b.id = ${bindingId}::uuid and ${isOwn(lineUserId, now)}`,
  );
  if (!found) {
    await refuseUnlessOwn(tx, { lineUserId, now }, bindingId);
    return undefined;
  }
  await recordAudit(tx, [
    {
      at: now,
      actorKind: 'GUARDIAN',
      actorId: lineUserId,
      action: 'form.linked',
      objectKind: 'binding',
      objectId: bindingId,
    },
  ]);
  const contact = await contactOfBinding(tx, { lineUserId, now }, bindingId);
  const made = makePageLink(tx, now, { kind: 'FORM', lineUserId, objectId: found.application_id, contact });
  await execute(tx, insertPageLinks(now, [made]));
  return made.token;
}
