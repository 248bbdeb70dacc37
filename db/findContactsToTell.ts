import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { maskName } from '../domain/personName.ts';
import { contactIndexes } from './provenContact.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  name_sealed: z.string(),
  guardian_email_sealed: z.string().nullable(),
  guardian_mobile_sealed: z.string().nullable(),
  school_name: z.string(),
});

/** A contact that the school knows for a student, to be told of an application that somebody else filed. */
export interface ContactToTell {
  contact: Contact;
  maskedName: string;
  schoolName: string;
}

/**
 * The known contacts (the email, or the mobile where there is no email) of these students of whose family the applicant has
 * proven no contact. What was typed and not proven says nothing: whoever knows a mobile could silence the warning with it.
 */
export async function findContactsToTell(
  tx: Tx,
  studentIds: readonly string[],
  verified: readonly Contact[],
): Promise<ContactToTell[]> {
  const { emails, mobiles } = contactIndexes(tx, verified);
  const found = await rows(
    tx,
    row,
    sql`select s.id, s.name_sealed, s.guardian_email_sealed, s.guardian_mobile_sealed, sc.name as school_name
        from students s join schools sc on sc.id = s.school_id
        where s.id = any(${studentIds}::text[])
          and (s.guardian_email_sealed is not null or s.guardian_mobile_sealed is not null)
          and coalesce(s.guardian_email_index <> all(${emails}::text[]), true)
          and coalesce(s.guardian_mobile_index <> all(${mobiles}::text[]), true)`,
  );
  return found.map((each) => ({
    contact: openContact(tx, each),
    maskedName: maskName(
      tx.vault.open({ table: 'students', column: 'name_sealed', id: each.id }, each.name_sealed),
    ),
    schoolName: each.school_name,
  }));
}

function openContact(tx: Tx, { id, ...found }: z.infer<typeof row>): Contact {
  const open = (column: string, sealed: string) => tx.vault.open({ table: 'students', column, id }, sealed);
  if (found.guardian_email_sealed !== null)
    return { kind: 'EMAIL', value: open('guardian_email_sealed', found.guardian_email_sealed) };
  return { kind: 'MOBILE', value: open('guardian_mobile_sealed', found.guardian_mobile_sealed ?? '') };
}
