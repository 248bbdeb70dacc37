import type { Response } from 'express';
import type { Language } from '../../domain/language.ts';
import type { Limiter } from '../../platform/limiter.ts';
import { type Html, html } from './html.ts';
import { sendPage } from './sendPage.ts';
import { wordsIn } from './words.ts';

/** What pages give so often and no oftener, because it can be guessed at, or is work (docs/limits.md). */
export interface PageLimits {
  /** Papers looked up, by the network that asks. */
  papers: Limiter;
  /** PDFs drawn, by the person they are for. */
  pdfs: Limiter;
}

/** Who asks (hashed where it is personal), and how they are told that it was too often. */
export interface PageLimited {
  key: string;
  why: 'limited.paper' | 'limited.pdf';
  language: Language;
  /** Where one can go instead. */
  back?: Html;
}

/** Takes one more of what is limited. False where it is one too many: the page that says when it can be again is sent already. */
export async function mayTake(
  limiter: Limiter,
  response: Response,
  { key, why, language, back }: PageLimited,
): Promise<boolean> {
  const { allowed, retryAfterMs } = await limiter.take(key);
  if (allowed) return true;
  const words = wordsIn(language);
  const seconds = Math.max(1, Math.ceil(retryAfterMs / 1_000));
  response.set('Retry-After', String(seconds));
  const body = html`<h1>${words('limited.title')}</h1>\n<p>${words(why, { seconds })}</p>\n${back}`;
  sendPage(response, { title: words('limited.title'), language, body }, 429);
  return false;
}
