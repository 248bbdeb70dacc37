import type { Tx } from '../../tx.ts';

const placeOf = (id: string) => ({ table: 'leave_proofs', column: 'content_sealed', id });

/** Seals the bytes of a file. */
export function sealProof(tx: Tx, id: string, bytes: Uint8Array): Buffer {
  return tx.vault.sealBytes(placeOf(id), bytes);
}

/** Opens what `sealProof` made. Throws where it was altered or moved. */
export function unsealProof(tx: Tx, id: string, sealed: Uint8Array): Buffer {
  return tx.vault.openBytes(placeOf(id), sealed);
}
