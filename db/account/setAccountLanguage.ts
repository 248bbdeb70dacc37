import type { Language } from '../../domain/language.ts';
import { recordAudit } from '../recordAudit.ts';
import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** Keeps the language of an account: of its pages, and of the mails about it. */
export async function setAccountLanguage(
  tx: Tx,
  { accountId, language, now }: { accountId: string; language: Language; now: string },
): Promise<void> {
  await execute(tx, sql`update accounts set language = ${language} where id = ${accountId}::uuid`);
  await recordAudit(tx, [
    {
      at: now,
      actorKind: 'GUARDIAN',
      actorId: accountId,
      action: 'account.languageChosen',
      objectKind: 'account',
      objectId: accountId,
      detail: language,
    },
  ]);
}
