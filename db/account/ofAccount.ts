import { sql } from '../sql.ts';

/**
 * Whether an application (`a`) is an account's: it joined it, or waits to by the rule by which it will (`ensureAccount`):
 * the ID and the proven email are both the account's own. Joined in every statement that an account reads or writes by.
 */
export const isOfAccount = (accountId: string) => sql`a.id in (
  select o.id from applications o where o.account_id = ${accountId}::uuid
  union all
  select o.id from accounts own join applications o on o.guardian_index = own.national_id_index
    and o.email_index = own.email_index
  where own.id = ${accountId}::uuid and o.account_id is null and o.email_verified_at is not null)`;
