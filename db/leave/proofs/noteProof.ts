import { randomUUID } from 'node:crypto';
import type { ProofMime } from '../../../domain/leave/proofFile.ts';
import { LIMITS } from '../../../domain/limits.ts';
import { execute, sql } from '../../sql.ts';
import type { Tx } from '../../tx.ts';
import { sealProof } from './proofContent.ts';

/** A message of a chat that shows proof: fetched from LINE right after the step, attached when the slip is filed. */
export async function noteProof(
  tx: Tx,
  { lineUserId, messageId, now }: { lineUserId: string; messageId: string; now: string },
): Promise<void> {
  await insertWanted(tx, { lineUserId, messageId, slipId: null, now });
}

/** A file for a slip that is filed already: a message of a chat, or one that came by the account page, cleaned already. */
export type GivenProof = { messageId: string; lineUserId: string } | { mime: ProofMime; bytes: Buffer };

/** Adds a file to a slip: what came by a chat is fetched right after the step. */
export async function addProof(
  tx: Tx,
  { slipId, proof, now }: { slipId: string; proof: GivenProof; now: string },
): Promise<void> {
  if ('messageId' in proof) return await insertWanted(tx, { ...proof, slipId, now });
  const id = randomUUID();
  const { mime, bytes } = proof;
  await execute(
    tx,
    sql`insert into leave_proofs (id, leave_id, status, mime, size, content_sealed, at, kept_at)
        values (${id}::uuid, ${slipId}::uuid, 'KEPT', ${mime}, ${bytes.length}, ${sealProof(tx, id, bytes)},
                ${now}::timestamptz, ${now}::timestamptz)`,
  );
}

async function insertWanted(
  tx: Tx,
  wanted: { lineUserId: string; messageId: string; slipId: string | null; now: string },
): Promise<void> {
  const { lineUserId, messageId, slipId, now } = wanted;
  await execute(
    tx,
    sql`insert into leave_proofs (id, line_user_id, message_id, leave_id, status, due_at, at)
        values (${randomUUID()}::uuid, ${lineUserId}, ${messageId}, ${slipId}::uuid, 'WANTED', ${now}::timestamptz,
                ${now}::timestamptz)
        on conflict (message_id) do nothing`,
  );
}

/** What was sent in a chat as proof while a slip was filled in becomes that slip's, as long as a conversation is kept. */
export async function attachProofs(
  tx: Tx,
  { lineUserId, slipId, now }: { lineUserId: string; slipId: string; now: string },
): Promise<void> {
  await execute(
    tx,
    sql`update leave_proofs set leave_id = ${slipId}::uuid
        where line_user_id = ${lineUserId} and leave_id is null and status in ('WANTED', 'KEPT')
          and at > ${now}::timestamptz - ${LIMITS.conversationMs} * interval '1 millisecond'`,
  );
}

/** The part of a step's statement that drops what was sent for a slip that was left: it must never go with another. */
export const dropLooseProofs = (lineUserId: string, drops: boolean) =>
  sql`delete from leave_proofs where ${drops} and line_user_id = ${lineUserId} and leave_id is null`;
