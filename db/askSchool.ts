import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { gatherNotices } from './gatherNotices.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const administrator = z.object({ staff_id: z.string() });
const request = z.object({ id: z.string() });

/** A guardian's word that a child attends a school whose roster does not have it. */
export interface SchoolQuestion {
  lineUserId: string;
  schoolId: string;
  /** National ID, residence number or the school's own code. */
  nationalId: string;
  /** Whom the school may call or write to. */
  contact: Contact;
}

/**
 * Asks the school's unit administrators whether a child is missing in its roster, once for each guardian, school and ID; the
 * import that brings the child answers it. Gives false, and keeps nothing, where the school has nobody to be told.
 */
export async function askSchool(tx: Tx, question: SchoolQuestion, now: string): Promise<boolean> {
  const { lineUserId, schoolId, nationalId, contact } = question;
  const administrators = await rows(
    tx,
    administrator,
    sql`select distinct staff_id from staff_posts where school_id = ${schoolId} and role = 'UNIT_ADMIN'`,
  );
  if (administrators.length === 0) return false;
  const id = randomUUID();
  const seal = (column: string, plain: string) =>
    tx.vault.seal({ table: 'roster_requests', column, id }, plain);
  const [made] = await rows(
    tx,
    request,
    sql`insert into roster_requests (id, line_user_id, school_id, student_index, student_id_sealed, contact_sealed, at)
        values (${id}::uuid, ${lineUserId}, ${schoolId}, ${tx.vault.index('national-id', nationalId)},
                ${seal('student_id_sealed', nationalId)}, ${seal('contact_sealed', JSON.stringify(contact))},
                ${now}::timestamptz)
        on conflict (line_user_id, school_id, student_index) do nothing returning id`,
  );
  if (made)
    await gatherNotices(
      tx,
      now,
      administrators.map(({ staff_id }) => ({
        topic: 'ROSTER_REQUEST',
        recipientId: staff_id,
        objectId: made.id,
      })),
    );
  return true;
}
