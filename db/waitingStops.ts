import { z } from 'zod';
import { guardianLanguage } from './account/sessions.ts';
import { readStopped, type ToldStop } from './readStopped.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  binding_id: z.string(),
  application_id: z.string(),
  email_sealed: z.string(),
  language: z.string().nullable(),
});

/** A binding that was stopped or let go on, of which its guardian was about to be told in LINE; and their address. */
export interface WaitingStop {
  stop: ToldStop;
  email: string;
  language?: string | undefined;
}

/** What waits to be told to this LINE user of its own bindings that were stopped, of those applications (`a`) that it is about to be untied from. */
export async function findWaitingStops(
  tx: Tx,
  lineUserId: string,
  which = sql`true`,
): Promise<WaitingStop[]> {
  const found = await rows(
    tx,
    row,
    sql`select b.id as binding_id, a.id as application_id, a.email_sealed, ${guardianLanguage} as language
        from gathered_notices n join bindings b on b.id = n.object_id join applications a on a.id = b.application_id
        where n.topic = 'BINDING_STOPPED' and n.recipient_id = ${lineUserId} and a.line_user_id = ${lineUserId}
          and a.email_sealed is not null and ${which}`,
  );
  const stops = await readStopped(
    tx,
    'guardian',
    lineUserId,
    found.map(({ binding_id }) => binding_id),
  );
  return found.flatMap(({ binding_id, application_id: id, email_sealed, language }) => {
    const stop = stops.find(({ bindingId }) => bindingId === binding_id);
    if (!stop) return [];
    const email = tx.vault.open({ table: 'applications', column: 'email_sealed', id }, email_sealed);
    return [{ stop, email, language: language ?? undefined }];
  });
}
