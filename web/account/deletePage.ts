import { maskContact } from '../../domain/contact.ts';
import type { Language } from '../../domain/language.ts';
import { field, form, notice, submitButton } from '../kit/fields.ts';
import { type Html, html, paragraphs } from '../kit/html.ts';
import type { Page } from '../kit/renderPage.ts';
import { wordsIn } from '../kit/words.ts';
import { DELETE_PATH } from './accountPage.ts';
import { ACCOUNT_PATH } from './accountSession.ts';

/** What the page says of the code: it was sent, could not be sent, or was not right. */
export interface DeleteSaid {
  /** Somebody asked for a code: its field is shown. */
  asked?: boolean;
  wrong?: string | undefined;
  wrongCode?: string | undefined;
}

/** What deleting the account means, then a code to its email, then the end. */
export function deletePage(
  { csrf, language, email }: { csrf: string; language: Language; email: string },
  { asked, wrong, wrongCode }: DeleteSaid = {},
): Page {
  const words = wordsIn(language);
  const to = maskContact({ kind: 'EMAIL', value: email });
  const actionForm = (action: string, body: Html) =>
    form(DELETE_PATH, csrf, html`<input type="hidden" name="action" value="${action}">\n${body}`);
  const label = words('link.code');
  const code = field({ name: 'code', label, fills: 'one-time-code', digits: true, wrong: wrongCode });
  const last = html`<button type="submit" class="danger">${words('accountPage.deleteNow')}</button>\n`;
  const sent =
    wrong === undefined && wrongCode === undefined && notice(words('accountPage.deleteSent', { to }), 'good');
  return {
    title: words('accountPage.deleteTitle'),
    language,
    body: html`<h1>${words('accountPage.deleteTitle')}</h1>
${wrong !== undefined && notice(wrong)}${asked === true && sent}${asked === true && actionForm('delete', html`${code}${last}`)}${paragraphs(words('accountPage.deleteWhat'))}${paragraphs(words('accountPage.deleteStays'))}<p>${words('accountPage.deleteCopy')}</p>
<p>${words('accountPage.deleteSendTo', { to })}</p>
${actionForm('sendCode', submitButton(words('accountPage.deleteSend'), asked === true))}<p><a href="${ACCOUNT_PATH}">${words('accountPage.back')}</a></p>`,
  };
}

/** The end of an account. */
export function deletedPage(language: Language): Page {
  const words = wordsIn(language);
  return {
    title: words('accountPage.deleted'),
    language,
    body: html`<h1>${words('accountPage.deleted')}</h1>\n<p>${words('accountPage.deletedHow')}</p>`,
  };
}
