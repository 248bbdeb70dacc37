import { z } from 'zod';
import { guardianLanguage } from './account/sessions.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  binding_id: z.string(),
  application_id: z.string(),
  email_sealed: z.string(),
  line_user_id: z.string().nullable(),
  language: z.string().nullable(),
});

/** A guardian who was approved for a child before, and the binding of another guardian that they are told of. */
export interface OtherGuardian {
  bindingId: string;
  email: string;
  lineUserId?: string | undefined;
  language?: string | undefined;
}

/** Who is bound to the children of these bindings already, with a proven email; each address once a binding. */
export async function findOtherGuardians(tx: Tx, bindingIds: readonly string[]): Promise<OtherGuardian[]> {
  if (bindingIds.length === 0) return [];
  const found = await rows(
    tx,
    row,
    sql`select distinct on (new.id, a.email_index) new.id as binding_id, a.id as application_id, a.email_sealed,
               a.line_user_id, ${guardianLanguage} as language
        from bindings new
        join bindings b on b.student_id = new.student_id and b.status = 'APPROVED'
          and b.guardian_index <> new.guardian_index
        join applications own on own.id = new.application_id
        join applications a on a.id = b.application_id and a.email_verified_at is not null
          and a.email_index is distinct from own.email_index
        where new.id = any(${bindingIds}::uuid[])
        order by new.id, a.email_index, a.submitted_at desc`,
  );
  return found.map(({ binding_id, application_id: id, email_sealed, line_user_id, language }) => ({
    bindingId: binding_id,
    email: tx.vault.open({ table: 'applications', column: 'email_sealed', id }, email_sealed),
    lineUserId: line_user_id ?? undefined,
    language: language ?? undefined,
  }));
}
