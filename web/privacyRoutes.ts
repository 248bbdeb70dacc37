import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { Router } from 'express';
import { z } from 'zod';
import { currentConsentId, findConsent } from '../bot/texts/consent/index.ts';
import { say } from '../bot/texts/index.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { languageLinks } from './languageLinks.ts';
import { READING_POLICY } from './readingPolicy.ts';
import { escapeHtml, paragraphs, renderPage } from './renderPage.ts';

/** The path of the personal-data notice, which the greeting leads to. */
export const PRIVACY_PATH = '/privacy';

const STYLE = readFileSync(path.join(import.meta.dirname, 'page.css'), 'utf8');
const AN_HOUR = 'public, max-age=3600';

/** In pieces by the characters they hold: a page loads those it needs. */
const FONTS = path.dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-tc/package.json'),
);

const query = z.object({ lang: z.enum(LANGUAGES).catch(LANGUAGES[0]) });

/** GET /privacy?lang=…: the whole notice, as the consent in the chat has it, in its newest version; and the pages' style and letters. */
export function createPrivacyRoutes(): Router {
  const router = Router();
  router.get('/page.css', (_request, response) => {
    response.set('Cache-Control', AN_HOUR).type('text/css').send(STYLE);
  });
  router.use(
    '/fonts',
    express.static(FONTS, { maxAge: '1d', index: false, redirect: false, dotfiles: 'ignore' }),
  );
  router.get(PRIVACY_PATH, (request, response) => {
    const { lang } = query.parse(request.query);
    response
      .set({ 'Cache-Control': AN_HOUR, 'Content-Security-Policy': READING_POLICY })
      .type('text/html')
      .send(renderPrivacy(lang));
  });
  return router;
}

/** The page in a language. */
function renderPrivacy(language: Language): string {
  const { version, pages } = findConsent(currentConsentId(language));
  const words = (key: string, params?: Readonly<Record<string, string>>) =>
    say({ key, ...(params ? { params } : {}) }, language);
  const title = words('web.privacy');
  const sections = pages.map(
    (page, at) => `<h2>${at + 1}. ${escapeHtml(page.title)}</h2>\n${paragraphs(page.body)}`,
  );
  return renderPage({
    title,
    language,
    body: [
      languageLinks(PRIVACY_PATH, language),
      `<h1>${escapeHtml(title)}</h1>`,
      `<p class="quiet">${escapeHtml(words('web.version', { version }))}</p>`,
      ...sections,
    ].join('\n'),
  });
}
