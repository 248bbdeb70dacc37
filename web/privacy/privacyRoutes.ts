import { Router } from 'express';
import { z } from 'zod';
import { currentConsentId, findConsent } from '../../bot/texts/consent/index.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { html, paragraphs } from '../kit/html.ts';
import { languageLinks } from '../kit/languageLinks.ts';
import { sendPage } from '../kit/sendPage.ts';
import { type Words, wordsIn } from '../kit/words.ts';

/** The path of the personal-data notice, which the greeting leads to. */
export const PRIVACY_PATH = '/privacy';

const query = z.object({ lang: z.enum(LANGUAGES).catch(LANGUAGES[0]) });

/** GET /privacy?lang=…: the whole notice, as the consent in the chat has it, in its newest version. */
export function createPrivacyRoutes(): Router {
  const router = Router();
  router.get(PRIVACY_PATH, (request, response) => {
    const { lang } = query.parse(request.query);
    const words = wordsIn(lang);
    response.set('Cache-Control', 'public, max-age=3600');
    sendPage(response, { title: words('web.privacy'), language: lang, body: notice(lang, words) });
  });
  return router;
}

function notice(language: Language, words: Words) {
  const { version, pages } = findConsent(currentConsentId(language));
  return html`${languageLinks(PRIVACY_PATH, language)}
<h1>${words('web.privacy')}</h1>
<p class="quiet">${words('web.version', { version })}</p>
${pages.map(({ title, body }, at) => html`<h2>${at + 1}. ${title}</h2>\n${paragraphs(body)}`)}`;
}
