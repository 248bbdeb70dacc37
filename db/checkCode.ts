import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { type CodeSubject, codeHash, destinationIndex } from './issueCode.ts';
import { recordRefusal } from './recordRefusal.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const tried = z.object({ right: z.boolean(), tries: z.number().int() });

/** What came of a try; `left` tries remain after a wrong one. */
export type CodeCheck = { kind: 'right' } | { kind: 'wrong'; left: number } | { kind: 'dead' };

/**
 * Tries a code, in one conditional write: it counts the try and spends the code when it is right. A code is dead when it
 * is used, replaced, expired or had its five tries; so is one that was never sent. What was refused is in the audit: by whom,
 * for what, and whether there was a code at all; neither the code nor where it went.
 */
export async function checkCode(tx: Tx, subject: CodeSubject, code: string, now: string): Promise<CodeCheck> {
  const [found] = await rows(
    tx,
    tried,
    sql`update verification_codes set
          tries = tries + 1,
          used_at = case when code_hash = ${codeHash(tx, subject, code)} then ${now}::timestamptz end
        where line_user_id = ${subject.lineUserId} and purpose = ${subject.purpose}
          and destination_index = ${destinationIndex(tx, subject)}
          and used_at is null and replaced_at is null and expires_at > ${now}::timestamptz
          and tries < ${LIMITS.code.tries}
        returning used_at is not null as right, tries`,
  );
  if (found?.right) return { kind: 'right' };
  await refuse(tx, subject, found ? 'WRONG' : 'DEAD', now);
  if (!found) return { kind: 'dead' };
  const left = LIMITS.code.tries - found.tries;
  return left > 0 ? { kind: 'wrong', left } : { kind: 'dead' };
}

async function refuse(
  tx: Tx,
  { purpose, lineUserId }: CodeSubject,
  detail: 'WRONG' | 'DEAD',
  at: string,
): Promise<void> {
  await recordRefusal(tx, {
    at,
    actorKind: purpose === 'STAFF_LOGIN' ? 'STRANGER' : 'GUARDIAN',
    // Of a browser only the link or page that it has open is named.
    actorId: lineUserId.split('/').slice(0, 2).join('/'),
    action: 'code.refused',
    objectKind: 'code',
    objectId: purpose,
    detail,
  });
}
