import { type ClaimedProof, claimProofs } from '../../db/leave/proofs/claimProofs.ts';
import { failProof, keepProof, putOffProof } from '../../db/leave/proofs/closeProof.ts';
import { dropProof } from '../../db/leave/proofs/forgetProof.ts';
import type { Database } from '../../db/tx.ts';
import type { ProofProblem } from '../../domain/leave/proofFile.ts';
import { LIMITS } from '../../domain/limits.ts';
import { cleanProof } from '../../platform/cleanProof.ts';
import { backoffMs } from '../delivery/backoff.ts';
import type { ContentClient } from '../delivery/contentClient.ts';

/** What fetching needs. */
export interface FetchingParts {
  database: Database;
  content: ContentClient;
  /** Told of an answer that only an operator can mend: the token is not taken. */
  onRefused(code: string): void;
}

/** A picture is drawn anew at a time: two would need twice the memory. */
const AT_ONCE = 1;

/** Fetches files of proof that are due from LINE, cleans and keeps them. Gives how many were looked at. */
export async function fetchProofs(parts: FetchingParts): Promise<number> {
  const claimed = await parts.database.run((tx) => claimProofs(tx, AT_ONCE));
  for (const each of claimed) await fetchOne(parts, each);
  return claimed.length;
}

async function fetchOne(
  { database, content, onRefused }: FetchingParts,
  { id, messageId, tries }: ClaimedProof,
): Promise<void> {
  const fail = (problem: ProofProblem) => database.transaction((tx) => failProof(tx, id, problem));
  const fetched = await content.fetch(messageId);
  switch (fetched.type) {
    case 'content': {
      const cleaned = await cleanProof(fetched.bytes);
      if (!cleaned.ok) return await fail(cleaned.problem);
      const { mime, bytes } = cleaned;
      return await database.run((tx) => keepProof(tx, { id, mime, bytes }));
    }
    case 'tooLarge':
      return await fail('SIZE');
    case 'lost':
      return await fail('LOST');
    case 'takenBack':
      return await database.transaction((tx) => dropProof(tx, id));
    case 'retryLater': {
      if (fetched.code === 'HTTP_401' || fetched.code === 'HTTP_403') onRefused(fetched.code);
      if (tries >= LIMITS.proof.tries) return await fail('LOST');
      const afterMs = backoffMs(tries, fetched.retryAfterMs);
      return await database.run((tx) => putOffProof(tx, id, afterMs));
    }
  }
}
