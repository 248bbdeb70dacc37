import type { ErrorRequestHandler } from 'express';
import type { Language } from '../../domain/language.ts';
import type { CookieJar } from './browser.ts';
import { html } from './html.ts';
import { pageLanguage } from './pageLanguage.ts';
import { StaleForm } from './readForm.ts';
import type { Page } from './renderPage.ts';
import { sendPage } from './sendPage.ts';
import { wordsIn } from './words.ts';

/**
 * Answers a form that this browser was not given, or in a login of before: nothing was changed, in words, with the way to a
 * page that is good. `wayOn` gives it for the path that was asked.
 */
export function answerStaleForms(jar: CookieJar, wayOn: (path: string) => string): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (!(error instanceof StaleForm) || response.headersSent) return next(error);
    sendPage(response, stalePage(pageLanguage(jar, request, response), wayOn(request.path)), 403);
  };
}

function stalePage(language: Language, href: string): Page {
  const words = wordsIn(language);
  return {
    title: words('stale.title'),
    language,
    body: html`<h1>${words('stale.title')}</h1>
<p>${words('stale.why')}</p>
<p><a href="${href}">${words('stale.goOn')}</a></p>`,
  };
}
