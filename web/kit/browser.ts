import { randomBytes } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';
import type { Vault } from '../../platform/vault.ts';

/** A browser that comes back: known by a random cookie, of which the service keeps only the keyed hash. */
export interface VisitingBrowser {
  /** Keyed hash of its cookie, as it is stored. */
  readonly hash: string;
  /** The token that its forms carry: only a page that this browser was given holds it (row 25). */
  readonly csrf: string;
}

/** What cookies are made with. */
export interface CookieJar {
  vault: Vault;
  /** Whether people come by https: then cookies are Secure and carry the `__Host-` prefix, which plain http refuses. */
  secure: boolean;
}

const YEAR_S = 365 * 24 * 60 * 60;
const ID = /^[\w-]{43}$/u;

/**
 * The browser that asks: by its cookie, or as a new one, which is given a cookie with this answer. It tells browsers apart
 * and nothing else; who sits before one is a matter of sessions and codes.
 */
export function browserOf(jar: CookieJar, request: Request, response: Response): VisitingBrowser {
  const known = readCookie(jar, request, 'browser');
  const id = known && ID.test(known) ? known : randomBytes(32).toString('base64url');
  if (id !== known) setCookie(jar, response, 'browser', id, YEAR_S);
  return { hash: jar.vault.index('browser', id), csrf: jar.vault.index('csrf', id) };
}

/** Reads one of our cookies. */
function readCookie({ secure }: CookieJar, request: Request, name: string): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[nameOf(name, secure)];
}

/** Sets one of our cookies for so many seconds; 0 takes it away. */
function setCookie(
  { secure }: CookieJar,
  response: Response,
  name: string,
  value: string,
  seconds: number,
): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: seconds * 1_000 } as const;
  response.cookie(nameOf(name, secure), value, options);
}

function nameOf(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : `homeroom-${name}`;
}
