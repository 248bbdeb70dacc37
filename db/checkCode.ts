import { z } from 'zod';
import { LIMITS } from '../domain/limits.ts';
import { type CodeSubject, codeHash, destinationIndex } from './issueCode.ts';
import { rows, sql } from './sql.ts';
import type { Tx } from './tx.ts';

const tried = z.object({ right: z.boolean(), tries: z.number().int() });

/** What came of a try; `left` tries remain after a wrong one. */
export type CodeCheck = { kind: 'right' } | { kind: 'wrong'; left: number } | { kind: 'dead' };

/**
 * Tries a code, in one conditional write: it counts the try and spends the code when it is right. A code is dead when it
 * is used, replaced, expired or had its five tries; so is one that was never sent.
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
  if (!found) return { kind: 'dead' };
  if (found.right) return { kind: 'right' };
  const left = LIMITS.code.tries - found.tries;
  return left > 0 ? { kind: 'wrong', left } : { kind: 'dead' };
}
