import type { Request, Response } from 'express';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { type CookieJar, readCookie, setCookie } from './browser.ts';

const chosen = z.object({ lang: z.enum(LANGUAGES) });
const YEAR_S = 365 * 24 * 60 * 60;
/** What a browser that never chose may ask for; Chinese of every kind is the first. */
const ASKED = ['zh-Hant', 'zh', 'en', 'vi', 'id'];

/**
 * The language of a page that belongs to no chat: as the address says (`?lang=`), which is kept in a cookie; else as was
 * said before; else `known`, what is stored for the person; else what the browser asks for. What is known is kept in the
 * cookie too: who has signed out or deleted the account reads on in the same language.
 */
export function pageLanguage(
  jar: CookieJar,
  request: Request,
  response: Response,
  known?: Language,
): Language {
  const said = chosen.safeParse(request.query).data?.lang;
  if (said) {
    setCookie(jar, response, 'language', said, YEAR_S);
    return said;
  }
  const before = chosen.safeParse({ lang: readCookie(jar, request, 'language') }).data?.lang;
  if (known && known !== before) setCookie(jar, response, 'language', known, YEAR_S);
  return known ?? before ?? askedFor(request);
}

function askedFor(request: Request): Language {
  const asked = request.acceptsLanguages(ASKED);
  return LANGUAGES.find((language) => language === asked) ?? LANGUAGES[0];
}
