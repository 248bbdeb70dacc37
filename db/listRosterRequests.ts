import { z } from 'zod';
import { maskNationalId } from '../domain/nationalId.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const row = z.object({
  id: z.string(),
  school_code: z.string(),
  school_name: z.string(),
  student_id_sealed: z.string(),
  contact_sealed: z.string(),
  at: z.date(),
});

const contact = z.object({ kind: z.enum(['EMAIL', 'MOBILE']), value: z.string() });

/** A child that a guardian says is missing in a school's roster. */
export interface OpenRequest {
  schoolCode: string;
  schoolName: string;
  /** Masked: enough to find the child in the school's own papers. */
  studentId: string;
  /** Whom to call or to write to. */
  contact: string;
  at: string;
}

/** The requests that no import has answered yet, the oldest first; of one school where its code is given. */
export async function listRosterRequests(tx: Tx, schoolCode?: string): Promise<OpenRequest[]> {
  const found = await rows(
    tx,
    row,
    sql`select r.id, s.code as school_code, s.name as school_name, r.student_id_sealed, r.contact_sealed, r.at
        from roster_requests r join schools s on s.id = r.school_id
        where r.answered_at is null and (${schoolCode ?? null}::text is null or s.code = ${schoolCode ?? null})
        order by r.at, r.id`,
  );
  return found.map(({ id, school_code, school_name, student_id_sealed, contact_sealed, at }) => {
    const open = (column: string, sealed: string) =>
      tx.vault.open({ table: 'roster_requests', column, id }, sealed);
    return {
      schoolCode: school_code,
      schoolName: school_name,
      studentId: maskNationalId(open('student_id_sealed', student_id_sealed)),
      contact: contact.parse(JSON.parse(open('contact_sealed', contact_sealed))).value,
      at: at.toISOString(),
    };
  });
}
