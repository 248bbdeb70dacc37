import { Router } from 'express';
import { z } from 'zod';
import { say } from '../bot/texts/index.ts';
import { findPaper, type Paper } from '../db/findPaper.ts';
import type { Database } from '../db/tx.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { languageLinks } from './languageLinks.ts';
import { READING_POLICY } from './readingPolicy.ts';
import { escapeHtml, paragraphs, renderPage } from './renderPage.ts';

const VERIFY_PATH = '/verify';

const query = z.object({ lang: z.enum(LANGUAGES).catch(LANGUAGES[0]) });

/** Where the QR code of a paper leads; the code says nothing to whoever lacks the key. */
export function verificationUrl(publicUrl: string, code: string): string {
  return `${publicUrl}${VERIFY_PATH}/${code}`;
}

/** GET /verify/:code: whether a printed application form is what the service holds. Nothing personal, whoever asks. */
export function createVerifyRoutes({ database }: { database: Database }): Router {
  const router = Router();
  router.get(`${VERIFY_PATH}/:code`, async (request, response) => {
    const { lang } = query.parse(request.query);
    const { code } = request.params;
    const paper = await database.run((tx) => findPaper(tx, code));
    const body = paper ? renderPaper(paper, lang) : renderUnknown(lang);
    const nav = languageLinks(`${VERIFY_PATH}/${encodeURIComponent(code)}`, lang);
    response
      .status(paper ? 200 : 404)
      .set({ 'Content-Security-Policy': READING_POLICY, 'X-Robots-Tag': 'noindex' })
      .type('text/html')
      .send(
        renderPage({ title: say({ key: 'verify.title' }, lang), language: lang, body: `${nav}\n${body}` }),
      );
  });
  return router;
}

function renderPaper(
  { number, submittedAt, students, standing, verdict, now }: Paper,
  language: Language,
): string {
  const words = (key: string, params?: Parameters<typeof say>[0]['params']) =>
    escapeHtml(say(params ? { key, params } : { key }, language));
  const states = standing.map(({ status, count }) =>
    words('verify.standingOf', { status: { key: `status.${status}` }, count }),
  );
  const facts = [
    [words('form.number'), words('form.numberValue', { number })],
    [words('form.submittedAt'), words('paperTime', { at: submittedAt })],
    [words('verify.students'), words('verify.studentsValue', { count: students })],
    [words('verify.standing'), states.join('<br>') || '–'],
  ];
  return [
    `<h1>${words('verify.title')}</h1>`,
    `<p><strong>${words(`verify.verdict.${verdict}`)}</strong></p>`,
    `<dl>${facts.map(([name, value]) => `<dt class="quiet">${name}</dt><dd>${value}</dd>`).join('\n')}</dl>`,
    `<p>${words('verify.nothing')}</p>`,
    `<p class="quiet">${words('verify.askedAt', { at: { key: 'paperTime', params: { at: now } } })}</p>`,
  ].join('\n');
}

function renderUnknown(language: Language): string {
  return [
    `<h1>${escapeHtml(say({ key: 'verify.unknown' }, language))}</h1>`,
    paragraphs(say({ key: 'verify.unknownWhy' }, language)),
  ].join('\n');
}
