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

/** The cookies there are: a browser told from others, one that an account knows, a session, and the language of pages. */
export type CookieName = 'browser' | 'known' | 'session' | 'language';

const YEAR_S = 365 * 24 * 60 * 60;
const SECRET = /^[\w-]{43}$/u;

/**
 * The browser that asks: by its cookie, or as a new one, which is given a cookie with this answer. It tells browsers apart
 * and nothing else; who sits before one is a matter of sessions and codes. Forms of a session are `tied` to its id: they
 * are worth nothing in another.
 */
export function browserOf(jar: CookieJar, request: Request, response: Response, tied = ''): VisitingBrowser {
  const known = readSecret(jar, request, 'browser');
  const id = known ?? newIds.get(response) ?? randomBytes(32).toString('base64url');
  if (known === undefined && !newIds.has(response)) {
    newIds.set(response, id);
    setCookie(jar, response, 'browser', id, YEAR_S);
  }
  return { hash: jar.vault.index('browser', id), csrf: jar.vault.index('csrf', id + tied) };
}

/** A browser that is new is asked for twice within one answer: it is the same one. */
const newIds = new WeakMap<Response, string>();

/** Reads one of our cookies. */
export function readCookie({ secure }: CookieJar, request: Request, name: CookieName): string | undefined {
  return parseCookie(request.headers.cookie ?? '')[nameOf(name, secure)];
}

/** Reads a cookie that holds a secret of ours: 256 random bits. Undefined where it is none. */
export function readSecret(jar: CookieJar, request: Request, name: CookieName): string | undefined {
  const value = readCookie(jar, request, name);
  return value !== undefined && SECRET.test(value) ? value : undefined;
}

/** Sets one of our cookies for so many seconds; without them it goes with the browser's window, 0 takes it away. */
export function setCookie(
  { secure }: CookieJar,
  response: Response,
  name: CookieName,
  value: string,
  seconds?: number,
): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  response.cookie(
    nameOf(name, secure),
    value,
    seconds === undefined ? options : { ...options, maxAge: seconds * 1_000 },
  );
}

function nameOf(name: CookieName, secure: boolean): string {
  return secure ? `__Host-${name}` : `homeroom-${name}`;
}
