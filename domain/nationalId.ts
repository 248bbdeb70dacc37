import { isIdCardNumber } from 'taiwan-id-validator';
import { withoutSpacing } from './text.ts';

/** An ID in its one writing, or what is wrong with what was typed. */
export type NationalIdReading = { ok: true; id: string } | { ok: false; reason: 'malformed' | 'checksum' };

const SHAPE = /^[A-Z]([1289]|[A-D])\d{8}$/;

/**
 * Reads a national ID or a residence number of either form (DOMAIN, Identity numbers). Width, case, spaces and dashes
 * are forgiven. Gives the ten characters in upper case, or why it is none.
 */
export function readNationalId(typed: string): NationalIdReading {
  const id = withoutSpacing(typed).toUpperCase();
  if (!SHAPE.test(id)) return { ok: false, reason: 'malformed' };
  const valid = isIdCardNumber(id);
  return valid ? { ok: true, id } : { ok: false, reason: 'checksum' };
}

/** `A123456789` → `A12****789`, the form in which an ID is echoed; of a school's short code two characters: `N****1`. */
export function maskNationalId(id: string): string {
  if (id.length < 10) return `${id.slice(0, 1)}****${id.slice(-1)}`;
  return `${id.slice(0, 3)}****${id.slice(-3)}`;
}
