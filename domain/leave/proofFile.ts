import { LIMITS } from '../limits.ts';

/** What a file of proof is kept as: pictures are drawn anew (platform/cleanProof.ts), a PDF stays what it is. */
export const PROOF_MIMES = ['image/jpeg', 'application/pdf'] as const;

export type ProofMime = (typeof PROOF_MIMES)[number];

/**
 * Why a file is not taken: an iPhone's own format, another kind, more than is taken, not readable, or LINE has it no more.
 */
export const PROOF_PROBLEMS = ['HEIC', 'KIND', 'SIZE', 'BROKEN', 'LOST'] as const;

export type ProofProblem = (typeof PROOF_PROBLEMS)[number];

/** What a chat tells of a file before its bytes are fetched: its name as the phone has it, its size in bytes. */
export interface ToldFile {
  name?: string | undefined;
  size?: number | undefined;
}

const TAKEN = /\.(jpe?g|png|webp|pdf)$/iu;
const HEIC = /\.(heic|heif|hif)$/iu;

/** What is plain from a file's name and size alone. A name without an ending tells nothing: its bytes do, later. */
export function problemOfFile({ name = '', size = 0 }: ToldFile): ProofProblem | undefined {
  if (HEIC.test(name)) return 'HEIC';
  if (/\.\w{1,8}$/u.test(name) && !TAKEN.test(name)) return 'KIND';
  return size > LIMITS.proof.mostBytes ? 'SIZE' : undefined;
}
