import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Contact } from '../domain/contact.ts';
import { LIMITS } from '../domain/limits.ts';
import { maskName } from '../domain/personName.ts';
import { isOwn } from './ownApplication.ts';
import { isTheirs } from './provenContact.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const count = z.object({ tried: z.number().int(), tried_student: z.number().int(), tomorrow: z.date() });
const match = z.object({
  id: z.string(),
  name_sealed: z.string(),
  grade: z.number().int(),
  class_name: z.string(),
  open_status: z.enum(['PENDING', 'APPROVED', 'SUSPENDED']).nullable(),
  open_here: z.boolean().nullable(),
});

/** A student as the roster has them, named as far as anybody may see before an approval. */
export interface MatchedStudent {
  studentId: string;
  maskedName: string;
  /** Where this LINE user's binding is approved alone. */
  fullName?: string;
  grade: number;
  className: string;
}

/** What the roster says to a claim; `left` tries remain today, `until` is ISO 8601. */
export type StudentMatch =
  | { kind: 'found'; student: MatchedStudent }
  /** This guardian has bound them, or has applied; `isHere`: and may see it here without another code. */
  | { kind: 'bound'; student: MatchedStudent; status: 'PENDING' | 'APPROVED' | 'SUSPENDED'; isHere: boolean }
  | { kind: 'notFound'; left: number }
  | { kind: 'paused'; until: string };

/** Who claims which student. */
export interface StudentClaim {
  lineUserId: string;
  /** The contacts that were proven, normalised; mismatches are counted against the first too. */
  verified: readonly Contact[];
  schoolId: string;
  /** National ID, residence number or the school's own code. */
  nationalId: string;
  /** The application that is being changed: its own bindings stand in nobody's way. */
  amending?: string | undefined;
}

/** How many mismatches there were today, and when the next day begins. */
type Today = z.infer<typeof count>;

/**
 * Whether ID and school (a school is code and level) agree with the roster. A mismatch is counted, in the same commit,
 * against the verified contact, the LINE user and the ID that was tried; the fifth of a day pauses until the next day, right
 * answers too, so that a pause tells nothing. A pause of one ID, tried by many, is silent: it looks like any mismatch.
 */
export async function matchStudent(tx: Tx, claim: StudentClaim, now: string): Promise<StudentMatch> {
  const today = await countToday(tx, claim, now);
  const paused: StudentMatch = { kind: 'paused', until: today.tomorrow.toISOString() };
  if (today.tried >= LIMITS.mismatch.perDay) return paused;

  const found =
    today.tried_student >= LIMITS.mismatch.perStudentPerDay ? undefined : await find(tx, claim, now);
  if (found) return found;
  await execute(
    tx,
    sql`insert into roster_mismatches (id, line_user_id, contact_index, student_index, at)
        values (${randomUUID()}::uuid, ${claim.lineUserId}, ${contactIndex(tx, claim)}, ${studentIndex(tx, claim)},
                ${now}::timestamptz)`,
  );
  const left = LIMITS.mismatch.perDay - today.tried - 1;
  return left > 0 ? { kind: 'notFound', left } : paused;
}

async function countToday(tx: Tx, claim: StudentClaim, now: string): Promise<Today> {
  const [today] = await rows(
    tx,
    count,
    sql`with day as (
          select starts at time zone 'Asia/Taipei' as starts, (starts + interval '1 day') at time zone 'Asia/Taipei' as ends
          from (select date_trunc('day', ${now}::timestamptz at time zone 'Asia/Taipei') as starts) as local)
        select greatest(
            (select count(*) from roster_mismatches, day where line_user_id = ${claim.lineUserId} and at >= starts),
            (select count(*) from roster_mismatches, day
              where contact_index = ${contactIndex(tx, claim)} and at >= starts))::int as tried,
          (select count(*) from roster_mismatches, day
            where student_index = ${studentIndex(tx, claim)} and at >= starts)::int as tried_student,
          (select ends from day) as tomorrow`,
  );
  if (!today) throw new TypeError('a select without from gave no row');
  return today;
}

async function find(tx: Tx, claim: StudentClaim, now: string): Promise<StudentMatch | undefined> {
  const [found] = await rows(
    tx,
    match,
    sql`select s.id, s.name_sealed, c.grade, c.name as class_name, open.status as open_status, open.here as open_here
        from students s join classes c on c.id = s.class_id
        left join lateral (
          select b.status::text, coalesce(${isOwn(claim.lineUserId, now)}, false) as here
          from bindings b join applications a on a.id = b.application_id
          where b.student_id = s.id and b.status in ('PENDING', 'APPROVED', 'SUSPENDED')
            and b.application_id is distinct from ${claim.amending ?? null}::uuid
            and ${isTheirs(tx, claim.lineUserId, claim.verified)}
          order by here desc limit 1) open on true
        where (s.national_id_index = ${studentIndex(tx, claim)}
            or s.pupil_code_index = ${tx.vault.index('pupil-code', claim.nationalId)})
          and s.school_id = ${claim.schoolId} and s.status = 'ACTIVE' limit 1`,
  );
  if (!found) return undefined;
  const name = tx.vault.open({ table: 'students', column: 'name_sealed', id: found.id }, found.name_sealed);
  const student: MatchedStudent = {
    studentId: found.id,
    maskedName: maskName(name),
    ...(found.open_here && found.open_status === 'APPROVED' ? { fullName: name } : {}),
    grade: found.grade,
    className: found.class_name,
  };
  return found.open_status === null
    ? { kind: 'found', student }
    : { kind: 'bound', student, status: found.open_status, isHere: found.open_here ?? false };
}

function contactIndex(tx: Tx, { verified: [contact] }: StudentClaim): string {
  return contact ? tx.vault.index(contact.kind === 'EMAIL' ? 'email' : 'mobile', contact.value) : '';
}

/** Under which an ID is counted and found; a school's own code, which no ID can be, is counted under the same. */
function studentIndex(tx: Tx, { nationalId }: StudentClaim): string {
  return tx.vault.index('national-id', nationalId);
}
