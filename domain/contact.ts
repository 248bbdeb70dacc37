import { z } from 'zod';
import { withoutEnd, withoutSpacing } from './text.ts';

/** A way to reach a person. `value` is normalised: an email in lower case, a mobile as 09 and eight digits. */
export type Contact = { kind: 'EMAIL' | 'MOBILE'; value: string };

const emailShape = z.email().max(254);

/** Reads an email address; full-width characters, case and the end of a sentence are forgiven. Gives undefined where it is none. */
export function readEmail(typed: string): string | undefined {
  const text = withoutEnd(typed)
    .replace(/^mailto:/iu, '')
    .replace(/\s*([@.])\s*/gu, '$1')
    .toLowerCase();
  return emailShape.safeParse(text).success ? text : undefined;
}

/** Reads a Taiwanese mobile number in any usual writing (0912-345-678, +886 912 345 678). Undefined where it is none. */
export function readMobile(typed: string): string | undefined {
  const digits = withoutSpacing(typed).replace(/^(\+|00)?8860?/u, '0');
  return /^09\d{8}$/u.test(digits) ? digits : undefined;
}

/** Reads either of the two; which one it is, is recognised. */
export function readContact(typed: string): Contact | undefined {
  const email = readEmail(typed);
  if (email) return { kind: 'EMAIL', value: email };
  const mobile = readMobile(typed);
  return mobile ? { kind: 'MOBILE', value: mobile } : undefined;
}

/** `0912345678` → `0912-***-678`; `chen.mei@example.com` → `ch***@example.com`. */
export function maskContact({ kind, value }: Contact): string {
  if (kind === 'MOBILE') return `${value.slice(0, 4)}-***-${value.slice(-3)}`;
  const at = value.lastIndexOf('@');
  return `${value.slice(0, Math.min(2, at - 1))}***${value.slice(at)}`;
}

/** `0912345678` → `0912-345-678`, for reading. */
export function formatMobile(mobile: string): string {
  return `${mobile.slice(0, 4)}-${mobile.slice(4, 7)}-${mobile.slice(7)}`;
}
