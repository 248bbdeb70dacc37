import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { contactIndexes, isTheirs } from './provenContact.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const account = z.object({
  id: z.string(),
  name_sealed: z.string(),
  email_sealed: z.string(),
  mobile_sealed: z.string().nullable(),
});

const bound = z.object({ student_id: z.string() });

/** A guardian's ID, as it was typed, and what they have proven. */
export interface ParentClaim {
  lineUserId: string;
  nationalId: string;
  verified: readonly Contact[];
  studentIds: readonly string[];
  /** The application that is being changed: its own bindings stand in nobody's way. */
  amending?: string | undefined;
}

/** What may be told of a guardian's ID; an account that is not proven theirs is told to nobody (RELIABILITY 0.12). */
export interface ParentCheck {
  account?: { name: string; email: string; mobile?: string } | undefined;
  /** Students that this guardian has bound or applied for already, as far as it may be told. */
  bound: string[];
}

/** The account of this ID where a contact proven here is its own, and which students are bound already. */
export async function checkParent(tx: Tx, claim: ParentClaim): Promise<ParentCheck> {
  const guardianIndex = tx.vault.index('national-id', claim.nationalId);
  const found = await rows(
    tx,
    bound,
    sql`select distinct b.student_id from bindings b join applications a on a.id = b.application_id
        where b.guardian_index = ${guardianIndex} and b.status in ('PENDING', 'APPROVED', 'SUSPENDED')
          and b.student_id = any(${claim.studentIds}::text[])
          and b.application_id is distinct from ${claim.amending ?? null}::uuid
          and ${isTheirs(tx, claim.lineUserId, claim.verified)}`,
  );
  return {
    account: await findOwnAccount(tx, claim, guardianIndex),
    bound: found.map(({ student_id }) => student_id),
  };
}

/** By its email, or by a mobile that one of its applications proved. */
async function findOwnAccount(
  tx: Tx,
  { verified }: ParentClaim,
  guardianIndex: string,
): Promise<ParentCheck['account']> {
  const { emails, mobiles } = contactIndexes(tx, verified);
  const [found] = await rows(
    tx,
    account,
    sql`select acc.id, acc.name_sealed, acc.email_sealed, acc.mobile_sealed from accounts acc
        where acc.national_id_index = ${guardianIndex} and (acc.email_index = any(${emails}::text[])
          or exists (select 1 from applications a where a.account_id = acc.id and a.mobile_verified_at is not null
                       and a.mobile_index = any(${mobiles}::text[])))`,
  );
  if (!found) return undefined;
  const open = (column: string, sealed: string) =>
    tx.vault.open({ table: 'accounts', column, id: found.id }, sealed);
  return {
    name: open('name_sealed', found.name_sealed),
    email: open('email_sealed', found.email_sealed),
    ...(found.mobile_sealed ? { mobile: open('mobile_sealed', found.mobile_sealed) } : {}),
  };
}
