import type { Contact } from '../domain/contact.ts';
import { sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** The keyed hashes under which contacts are found. */
export function contactIndexes(
  tx: Tx,
  contacts: readonly Contact[],
): { emails: string[]; mobiles: string[] } {
  const of = (kind: Contact['kind']) =>
    contacts
      .filter((contact) => contact.kind === kind)
      .map(({ value }) => tx.vault.index(kind === 'EMAIL' ? 'email' : 'mobile', value));
  return { emails: of('EMAIL'), mobiles: of('MOBILE') };
}

/**
 * Whether an application (`a`) is this person's: sent from this LINE user, or with a contact that a code proved, there and
 * here. An ID number is no proof, and opens nothing (RELIABILITY 0.12).
 */
export function isTheirs(tx: Tx, lineUserId: string, verified: readonly Contact[]) {
  return sql`(a.line_user_id = ${lineUserId} or ${isProven(tx, verified)})`;
}

/** Whether an application (`a`) has one of these contacts, proven by a code. */
export function isProven(tx: Tx, contacts: readonly Contact[]) {
  const { emails, mobiles } = contactIndexes(tx, contacts);
  return sql`((a.email_verified_at is not null and a.email_index = any(${emails}::text[]))
    or (a.mobile_verified_at is not null and a.mobile_index = any(${mobiles}::text[])))`;
}
