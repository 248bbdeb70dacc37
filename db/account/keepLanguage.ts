import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';
import { accountLanguage } from './sessions.ts';

/**
 * Before the last LINE user of an account is untied: the language of that chat becomes the account's own, so that its pages
 * and mails do not turn to another.
 */
export async function keepLanguage(tx: Tx, lineUserId: string): Promise<void> {
  await execute(
    tx,
    sql`update accounts acc set language = ${accountLanguage}
        where acc.language is null
          and exists (select 1 from applications o where o.account_id = acc.id and o.line_user_id = ${lineUserId})
          and not exists (select 1 from applications o where o.account_id = acc.id and o.line_user_id <> ${lineUserId})`,
  );
}
