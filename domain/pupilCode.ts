import { readNationalId } from './nationalId.ts';
import { withoutSpacing } from './text.ts';

/**
 * Reads the code a school makes for a child without an ID: 4 to 20 letters and digits. Undefined where it is none, or
 * where it has the shape of a national ID (DOMAIN, Identity numbers), with which it must never be confused.
 */
export function readPupilCode(typed: string): string | undefined {
  const code = withoutSpacing(typed).toUpperCase();
  const reading = readNationalId(code);
  const looksLikeId = reading.ok || reading.reason === 'checksum';
  return /^[A-Z0-9]{4,20}$/u.test(code) && !looksLikeId ? code : undefined;
}

/**
 * Whether a number was most likely meant as a national ID or residence number, with a character missing or too many: one or
 * two letters and seven to ten digits, or eight to ten digits alone. Such a one is told as malformed, not tried as a code.
 */
export function isMeantAsNationalId(typed: string): boolean {
  return /^(?:[A-Z]{1,2}\d{7,10}|\d{8,10})$/u.test(withoutSpacing(typed).toUpperCase());
}

/**
 * Whether a text may hold somebody's number, so that it is not to be shown again: eight digits or more, or seven behind a
 * letter, anywhere in it; or the whole of it could be a school's own code.
 */
export function holdsIdNumber(typed: string): boolean {
  const text = withoutSpacing(typed).toUpperCase();
  return /[A-Z]\d{7}|\d{8}/u.test(text) || (/\d/u.test(text) && readPupilCode(text) !== undefined);
}
