import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { ProofMime, ProofProblem } from '../domain/leave/proofFile.ts';
import { LIMITS } from '../domain/limits.ts';

/** A file that may be kept and shown, or why it may not. */
export type CleanedProof =
  | { ok: true; mime: ProofMime; bytes: Buffer }
  | { ok: false; problem: Exclude<ProofProblem, 'LOST'> };

// One picture at a time, and nothing of it kept: what is sent here is health, and memory is for conversations.
sharp.cache(false);
sharp.concurrency(1);

const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
const HEIC: readonly string[] = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence'];
const QUALITY = 82;

/**
 * Makes of a file from outside what may be kept. Its kind is told by its bytes, never by its name. A picture is drawn anew as
 * JPEG: upright, within the longest side, without any of its metadata (place, camera) or whatever else was hidden in it. A PDF
 * stays what it is: it is only ever handed out as a download. Never throws.
 */
export async function cleanProof(bytes: Uint8Array): Promise<CleanedProof> {
  if (bytes.length > LIMITS.proof.mostBytes) return { ok: false, problem: 'SIZE' };
  const mime = (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime ?? '';
  if (HEIC.includes(mime)) return { ok: false, problem: 'HEIC' };
  if (mime === 'application/pdf') return readPdf(bytes);
  if (!PICTURES.includes(mime)) return { ok: false, problem: 'KIND' };
  try {
    return { ok: true, mime: 'image/jpeg', bytes: await redraw(bytes) };
  } catch {
    return { ok: false, problem: 'BROKEN' };
  }
}

async function redraw(bytes: Uint8Array): Promise<Buffer> {
  const { longestSide, mostPixels } = LIMITS.proof;
  return await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, mozjpeg: true })
    .toBuffer();
}

/** The end of a PDF stands in its last bytes; one that was cut off in the sending has none. */
const PDF_TAIL_BYTES = 2_048;

function readPdf(bytes: Uint8Array): CleanedProof {
  const file = Buffer.from(bytes);
  const isWhole =
    file.subarray(0, 5).toString('latin1') === '%PDF-' &&
    file.subarray(-PDF_TAIL_BYTES).toString('latin1').includes('%%EOF');
  return isWhole ? { ok: true, mime: 'application/pdf', bytes: file } : { ok: false, problem: 'BROKEN' };
}
