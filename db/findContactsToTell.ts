import { z } from 'zod';
import { maskName } from '../domain/personName.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  name_sealed: z.string(),
  guardian_email_sealed: z.string(),
  school_name: z.string(),
});

/** An email that the school knows for a student, to be told of an application that somebody else filed. */
export interface ContactToTell {
  email: string;
  maskedName: string;
  schoolName: string;
}

/**
 * The known emails of these students of whose family the applicant has proven no contact. What was typed and not proven
 * says nothing: whoever knows a mobile could silence the warning with it.
 */
export async function findContactsToTell(
  tx: Tx,
  studentIds: readonly string[],
  verified: readonly { kind: 'EMAIL' | 'MOBILE'; value: string }[],
): Promise<ContactToTell[]> {
  const proven = (kind: 'EMAIL' | 'MOBILE') =>
    verified
      .filter((contact) => contact.kind === kind)
      .map(({ value }) => tx.vault.index(kind === 'EMAIL' ? 'email' : 'mobile', value));
  const found = await rows(
    tx,
    row,
    sql`select s.id, s.name_sealed, s.guardian_email_sealed, sc.name as school_name
        from students s join schools sc on sc.id = s.school_id
        where s.id = any(${studentIds}::text[]) and s.guardian_email_sealed is not null
          and s.guardian_email_index <> all(${proven('EMAIL')}::text[])
          and coalesce(s.guardian_mobile_index <> all(${proven('MOBILE')}::text[]), true)`,
  );
  const open = (column: string, id: string, sealed: string) =>
    tx.vault.open({ table: 'students', column, id }, sealed);
  return found.map(({ id, name_sealed, guardian_email_sealed, school_name }) => ({
    email: open('guardian_email_sealed', id, guardian_email_sealed),
    maskedName: maskName(open('name_sealed', id, name_sealed)),
    schoolName: school_name,
  }));
}
