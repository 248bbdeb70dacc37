import { z } from 'zod';
import { type ApplicationFormData, readApplicationForm } from '../readApplicationForm.ts';
import { recordAudit } from '../recordAudit.ts';
import type { Tx } from '../tx.ts';

const uuid = z.uuid();

/**
 * The form of an application as its account downloads it; that it was is written down. Undefined for an application that is
 * not the account's, which is written down too.
 */
export async function takeForm(
  tx: Tx,
  { accountId, applicationId, now }: { accountId: string; applicationId: string; now: string },
): Promise<ApplicationFormData | undefined> {
  const form = await readApplicationForm(tx, { kind: 'account', accountId }, applicationId);
  // What is no id at all is no object either, and is not kept: it may be anything that was typed.
  const isId = uuid.safeParse(applicationId).success;
  await recordAudit(tx, [
    {
      at: now,
      actorKind: 'GUARDIAN',
      actorId: accountId,
      action: form ? 'form.downloaded' : 'form.refused',
      objectKind: isId ? 'application' : 'account',
      objectId: isId ? applicationId : accountId,
    },
  ]);
  return form;
}
