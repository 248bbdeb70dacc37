import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { maskName } from '../domain/personName.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const count = z.object({ tried: z.number().int(), tomorrow: z.date() });
const match = z.object({
  id: z.string(),
  name_sealed: z.string(),
  grade: z.number().int(),
  class_name: z.string(),
});

/** What the roster says to a claim; `left` tries remain today, `until` is ISO 8601. */
export type StudentMatch =
  | { kind: 'found'; studentId: string; maskedName: string; grade: number; className: string }
  | { kind: 'notFound'; left: number }
  | { kind: 'paused'; until: string };

/** Who claims which student, and by which verified contact. */
export interface StudentClaim {
  lineUserId: string;
  /** The verified contact, normalised; mismatches are counted against it too. */
  contact: { kind: 'EMAIL' | 'MOBILE'; value: string };
  schoolId: string;
  nationalId: string;
}

/**
 * Whether ID and school (a school is code and level) agree with the roster. A mismatch is counted, in the same commit,
 * against the verified contact and the LINE user; the fifth of a day pauses until the next day, right answers too, so
 * that a pause tells nothing.
 */
export async function matchStudent(tx: Tx, claim: StudentClaim, now: string): Promise<StudentMatch> {
  const contactIndex = tx.vault.index(
    claim.contact.kind === 'EMAIL' ? 'email' : 'mobile',
    claim.contact.value,
  );
  const [today] = await rows(
    tx,
    count,
    sql`with day as (select date_trunc('day', ${now}::timestamptz at time zone 'Asia/Taipei') as starts)
        select greatest(
            (select count(*) from roster_mismatches, day where line_user_id = ${claim.lineUserId}
              and at >= day.starts at time zone 'Asia/Taipei'),
            (select count(*) from roster_mismatches, day where contact_index = ${contactIndex}
              and at >= day.starts at time zone 'Asia/Taipei'))::int as tried,
          (select (starts + interval '1 day') at time zone 'Asia/Taipei' from day) as tomorrow`,
  );
  const tried = today?.tried ?? 0;
  const paused: StudentMatch = { kind: 'paused', until: today?.tomorrow.toISOString() ?? now };
  if (tried >= LIMITS.mismatch.perDay) return paused;

  const [found] = await rows(
    tx,
    match,
    sql`select s.id, s.name_sealed, c.grade, c.name as class_name
        from students s join classes c on c.id = s.class_id
        where s.national_id_index = ${tx.vault.index('national-id', claim.nationalId)}
          and s.school_id = ${claim.schoolId} and s.status = 'ACTIVE'`,
  );
  if (found) {
    const name = tx.vault.open({ table: 'students', column: 'name_sealed', id: found.id }, found.name_sealed);
    return {
      kind: 'found',
      studentId: found.id,
      maskedName: maskName(name),
      grade: found.grade,
      className: found.class_name,
    };
  }
  await execute(
    tx,
    sql`insert into roster_mismatches (id, line_user_id, contact_index, at)
        values (${randomUUID()}::uuid, ${claim.lineUserId}, ${contactIndex}, ${now}::timestamptz)`,
  );
  const left = LIMITS.mismatch.perDay - tried - 1;
  return left > 0 ? { kind: 'notFound', left } : paused;
}
