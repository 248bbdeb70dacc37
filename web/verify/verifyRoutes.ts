import { Router } from 'express';
import { z } from 'zod';
import { findPaper, type Paper } from '../../db/findPaper.ts';
import { refusePaper } from '../../db/refuseLink.ts';
import type { Database } from '../../db/tx.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { clientNetwork } from '../kit/clientNetwork.ts';
import { type Html, html, paragraphs } from '../kit/html.ts';
import { languageLinks } from '../kit/languageLinks.ts';
import { mayTake, type PageLimits } from '../kit/pageLimits.ts';
import { sendPage } from '../kit/sendPage.ts';
import { wordsIn } from '../kit/words.ts';

const VERIFY_PATH = '/verify';

const query = z.object({ lang: z.enum(LANGUAGES).catch(LANGUAGES[0]) });

/** Where the QR code of a paper leads; the code says nothing to whoever lacks the key. */
export function verificationUrl(publicUrl: string, code: string): string {
  return `${publicUrl}${VERIFY_PATH}/${code}`;
}

/** What the page needs. */
export interface VerifyParts {
  database: Database;
  limits: Pick<PageLimits, 'papers'>;
}

/**
 * GET /verify/:code: whether a printed application form is what the service holds. Nothing personal, whoever asks; and so
 * many from one network alone, whether there are such papers or not.
 */
export function createVerifyRoutes({ database, limits }: VerifyParts): Router {
  const router = Router();
  router.get(`${VERIFY_PATH}/:code`, async (request, response) => {
    const { lang } = query.parse(request.query);
    const { code } = request.params;
    const key = database.vault.index('address', clientNetwork(request.ip));
    if (!(await mayTake(limits.papers, response, { key, why: 'limited.paper', language: lang }))) return;
    const paper = await database.run((tx) => findPaper(tx, code));
    if (!paper) await database.run((tx) => refusePaper(tx, code));
    const nav = languageLinks(`${VERIFY_PATH}/${encodeURIComponent(code)}`, lang);
    const body = html`${nav}\n${paper ? renderPaper(paper, lang) : renderUnknown(lang)}`;
    sendPage(response, { title: wordsIn(lang)('verify.title'), language: lang, body }, paper ? 200 : 404);
  });
  return router;
}

function renderPaper(
  { number, submittedAt, students, standing, verdict, now }: Paper,
  language: Language,
): Html {
  const words = wordsIn(language);
  const states = standing.map(({ status, count }) =>
    words('verify.standingOf', { status: { key: `status.${status}` }, count }),
  );
  const facts = [
    [words('form.number'), words('form.numberValue', { number })],
    [words('form.submittedAt'), words('paperTime', { at: submittedAt })],
    [words('verify.students'), words('verify.studentsValue', { count: students })],
    [words('verify.standing'), states.join(' ') || '–'],
  ];
  return html`<h1>${words('verify.title')}</h1>
<p><strong>${words(`verify.verdict.${verdict}`)}</strong></p>
<dl>${facts.map(([name, value]) => html`<dt class="quiet">${name}</dt><dd>${value}</dd>\n`)}</dl>
<p>${words('verify.nothing')}</p>
<p class="quiet">${words('verify.askedAt', { at: { key: 'paperTime', params: { at: now } } })}</p>`;
}

function renderUnknown(language: Language): Html {
  const words = wordsIn(language);
  return html`<h1>${words('verify.unknown')}</h1>\n${paragraphs(words('verify.unknownWhy'))}`;
}
