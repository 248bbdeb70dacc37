import { z } from 'zod';
import { type Change, splitChanges } from '../domain/amendment.ts';
import { maskContact } from '../domain/contact.ts';
import { RELATIONS } from '../domain/relation.ts';
import { mayDecideFromLine } from './mayDecide.ts';
import { openPending, type Pending, pendingColumns, pendingRow, pendingTables } from './pendingRow.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = pendingRow.extend({
  email_sealed: z.string().nullable(),
  mobile_sealed: z.string(),
  guardian_email_sealed: z.string().nullable(),
  guardian_mobile_sealed: z.string().nullable(),
  account_differs: z.boolean(),
  changed_at: z.date().nullable(),
  changes: z.string().nullable(),
});

const other = z.object({
  relation: z.enum(RELATIONS),
  status: z.enum(['PENDING', 'APPROVED', 'SUSPENDED']),
});

/** What a second look shows besides. */
export interface PendingWithDetail extends Pending {
  mobile: string;
  /** Absent where the binding is for the chat alone. */
  email?: string;
  known: string[];
  /** Whether a telephone is among them, to be called. */
  mobileKnown: boolean;
  /** The applicant's ID has an account whose email is another: told here, and to the account's owner (RELIABILITY 0.12). */
  accountDiffers: boolean;
  /** What its guardian changed while it waited, and when last. */
  changed?: { at: string; what: Change[] };
  others: z.infer<typeof other>[];
}

/** One waiting binding that this LINE user may decide, with what helps to decide; undefined for any other. */
export async function pendingDetail(
  tx: Tx,
  lineUserId: string,
  bindingId: string,
): Promise<PendingWithDetail | undefined> {
  const [found] = await rows(
    tx,
    row,
    sql`select ${pendingColumns}, b.changed_at, b.changes, a.email_sealed, a.mobile_sealed, s.guardian_email_sealed, s.guardian_mobile_sealed,
               exists (select 1 from accounts acc where acc.national_id_index = a.guardian_index
                         and acc.email_index is distinct from a.email_index
                         and not exists (select 1 from applications o where o.account_id = acc.id
                           and o.mobile_verified_at is not null and a.mobile_verified_at is not null
                           and o.mobile_index = a.mobile_index)) as account_differs
        from ${pendingTables}
        where b.id = ${bindingId}::uuid and b.status = 'PENDING' and ${mayDecideFromLine(lineUserId)}`,
  );
  if (!found) return undefined;
  const others = await rows(
    tx,
    other,
    sql`select relation, status::text from bindings
        where student_id = ${found.student_id} and id <> ${bindingId}::uuid
          and status in ('PENDING', 'APPROVED', 'SUSPENDED') order by submitted_at`,
  );
  return {
    ...openPending(tx, found),
    ...openContacts(tx, found),
    accountDiffers: found.account_differs,
    ...(found.changed_at
      ? { changed: { at: found.changed_at.toISOString(), what: splitChanges(found.changes) } }
      : {}),
    others,
  };
}

function openContacts(tx: Tx, found: z.infer<typeof row>) {
  const open = (table: string, column: string, id: string, sealed: string | null) =>
    sealed === null ? undefined : tx.vault.open({ table, column, id }, sealed);
  const knownEmail = open('students', 'guardian_email_sealed', found.student_id, found.guardian_email_sealed);
  const knownMobile = open(
    'students',
    'guardian_mobile_sealed',
    found.student_id,
    found.guardian_mobile_sealed,
  );
  const email = open('applications', 'email_sealed', found.application_id, found.email_sealed);
  return {
    mobile: open('applications', 'mobile_sealed', found.application_id, found.mobile_sealed) ?? '',
    ...(email === undefined ? {} : { email }),
    mobileKnown: Boolean(knownMobile),
    known: [
      ...(knownMobile ? [maskContact({ kind: 'MOBILE', value: knownMobile })] : []),
      ...(knownEmail ? [maskContact({ kind: 'EMAIL', value: knownEmail })] : []),
    ],
  };
}
