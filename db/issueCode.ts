import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { execute, rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

/** What a code is good for; one for the one is useless for the other. */
export type CodePurpose =
  | 'CONTACT'
  | 'STAFF_LOGIN'
  | 'PROGRESS'
  | 'END_BINDING'
  | 'MOBILE_PROOF'
  | 'PAGE_LINK'
  | 'ACCOUNT_LOGIN'
  | 'ACCOUNT_RESET'
  | 'ACCOUNT_DELETE';

/** Whose code it is: a code for one person, one destination or one purpose is useless for another. */
export interface CodeSubject {
  purpose: CodePurpose;
  lineUserId: string;
  channel: 'EMAIL' | 'SMS';
  /** Normalised email or mobile. */
  destination: string;
}

/** A code in clear, or why there is none and until when (ISO 8601). */
export type IssuedCode =
  | { ok: true; code: string }
  | { ok: false; why: 'tooSoon' | 'tooMany'; until: string };

const { lifetimeMs, againAfterMs, perHour, perDay, digits } = LIMITS.code;

/** The purpose for which a page asks that anybody can open. */
const ANYBODYS: CodePurpose = 'ACCOUNT_RESET';

const limits = z.object({
  too_soon: z.date().nullable(),
  too_many: z.date().nullable(),
});

/**
 * Makes a code and kills the one before it to the same destination, unless the limits (DESIGN 5) forbid: once a minute, five
 * an hour and ten a day, per destination and per LINE user, counted here in the database. What anybody may ask for without a
 * login, a new password, is counted apart: it must not use up the codes of who logs in. Gives the code in clear, for the
 * message alone.
 */
export async function issueCode(tx: Tx, subject: CodeSubject, now: string): Promise<IssuedCode> {
  const destination = destinationIndex(tx, subject);
  // Two people asking for one destination at once are counted one after the other.
  await execute(tx, sql`select pg_advisory_xact_lock(hashtextextended(${destination}, 0))::text`);
  const refused = await checkLimits(tx, subject, destination, now);
  if (refused) return refused;

  const code = String(randomInt(10 ** digits)).padStart(digits, '0');
  await execute(
    tx,
    sql`update verification_codes set replaced_at = ${now}::timestamptz
        where line_user_id = ${subject.lineUserId} and purpose = ${subject.purpose} and used_at is null
          and destination_index = ${destination} and replaced_at is null`,
  );
  await execute(
    tx,
    sql`insert into verification_codes (id, purpose, line_user_id, channel, destination_index, code_hash, created_at,
                                        expires_at)
        values (${randomUUID()}::uuid, ${subject.purpose}, ${subject.lineUserId}, ${subject.channel}::"Channel",
                ${destination}, ${codeHash(tx, subject, code)}, ${now}::timestamptz,
                ${now}::timestamptz + ${lifetimeMs} * interval '1 millisecond')`,
  );
  return { ok: true, code };
}

async function checkLimits(
  tx: Tx,
  { lineUserId, purpose }: CodeSubject,
  destination: string,
  now: string,
): Promise<Extract<IssuedCode, { ok: false }> | undefined> {
  const [found] = await rows(
    tx,
    limits,
    sql`with recent as (
          select created_at,
                 destination_index = ${destination}
                   and (purpose = ${ANYBODYS}) = ${purpose === ANYBODYS} as same_destination,
                 line_user_id = ${lineUserId} as same_user, purpose = ${purpose} as same_purpose
          from verification_codes
          where (destination_index = ${destination} or line_user_id = ${lineUserId})
            and created_at > ${now}::timestamptz - interval '1 day'
        )
        select
          (select max(created_at) + ${againAfterMs} * interval '1 millisecond' from recent
            where same_destination and same_user and same_purpose
              and created_at > ${now}::timestamptz - ${againAfterMs} * interval '1 millisecond') as too_soon,
          (select max(ends) from (
            select (array_agg(created_at order by created_at desc))[${perHour}::int] + interval '1 hour' as ends
              from recent where same_destination and created_at > ${now}::timestamptz - interval '1 hour'
            union all
            select (array_agg(created_at order by created_at desc))[${perHour}::int] + interval '1 hour'
              from recent where same_user and created_at > ${now}::timestamptz - interval '1 hour'
            union all
            select (array_agg(created_at order by created_at desc))[${perDay}::int] + interval '1 day'
              from recent where same_destination
            union all
            select (array_agg(created_at order by created_at desc))[${perDay}::int] + interval '1 day'
              from recent where same_user
          ) as full_windows) as too_many`,
  );
  if (found?.too_many) return { ok: false, why: 'tooMany', until: found.too_many.toISOString() };
  if (found?.too_soon) return { ok: false, why: 'tooSoon', until: found.too_soon.toISOString() };
  return undefined;
}

/** Keyed hash under which a destination is counted. */
export function destinationIndex(tx: Tx, { channel, destination }: CodeSubject): string {
  return tx.vault.index(channel === 'EMAIL' ? 'email' : 'mobile', destination);
}

/** HMAC with a pepper over purpose, LINE user, destination and code (RELIABILITY 0.11). */
export function codeHash(tx: Tx, { purpose, lineUserId, destination }: CodeSubject, code: string): string {
  return tx.vault.index('code', [purpose, lineUserId, destination, code].join('\u2016'));
}
