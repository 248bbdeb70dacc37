import { execute, sql } from '../sql.ts';
import type { Tx } from '../tx.ts';

/** Applications whose bindings are closed, and when their guardian's data goes. */
export interface Erasing {
  applicationIds: readonly string[];
  now: string;
}

/**
 * Takes everything of the guardian out of applications: name, ID, contacts, signature, what was typed, and the keyed hashes
 * they are found by. What stays for thirty days says that some child's binding was ended or cancelled, and when; where the
 * school itself stopped one, the keyed hash of the ID stays with its reason, so that it is not approved again unseen.
 */
export async function eraseApplications(tx: Tx, { applicationIds, now }: Erasing): Promise<void> {
  const empty = (id: string, column: string) => tx.vault.seal({ table: 'applications', column, id }, '');
  const emptied = applicationIds.map((id) => ({
    id,
    national_id: empty(id, 'national_id_sealed'),
    name: empty(id, 'name_sealed'),
    mobile: empty(id, 'mobile_sealed'),
    signature: empty(id, 'signature_sealed'),
  }));
  await execute(
    tx,
    sql`update applications a set line_user_id = null, account_id = null, erased_at = ${now}::timestamptz,
          national_id_sealed = w.national_id, guardian_index = 'erased/' || a.id, name_sealed = w.name, email_sealed = null,
          email_index = null, mobile_sealed = w.mobile, mobile_index = '', email_verified_at = null,
          mobile_verified_at = null, signature_sealed = w.signature
        from jsonb_to_recordset(${JSON.stringify(emptied)}::jsonb)
          as w(id uuid, national_id text, name text, mobile text, signature text)
        where a.id = w.id`,
  );
  await execute(
    tx,
    sql`update bindings b set relation_sealed = null, reason_sealed = null, changed_at = null, changes = null,
          end_asked_at = null, end_asked_by_id = null, end_asked_reason = null, end_asked_reason_sealed = null,
          guardian_index = case when ${isSchools} then b.guardian_index else 'erased/' || b.id end
        where b.application_id = any(${applicationIds}::uuid[])`,
  );
  await execute(tx, sql`delete from signatures where application_id = any(${applicationIds}::uuid[])`);
  await execute(tx, sql`delete from page_links where object_id = any(${applicationIds}::uuid[])`);
  await execute(
    tx,
    sql`delete from applications a where a.id = any(${applicationIds}::uuid[])
          and not exists (select 1 from bindings b where b.application_id = a.id)`,
  );
}

/** Whether the school itself stopped a binding (`b`). */
const isSchools = sql`coalesce(b.status = 'REVOKED' and b.ended_by_kind = 'STAFF', false)`;
