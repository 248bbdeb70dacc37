import { type SaidProgress, sayProgress } from '../../bot/render/sayProgress.ts';
import { say } from '../../bot/texts/index.ts';
import type { AccountApplication } from '../../db/account/listAccountApplications.ts';
import type { AccountLine } from '../../db/account/listAccountLines.ts';
import type { Progress } from '../../db/listProgress.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { form, notice, submitButton } from '../kit/fields.ts';
import { type Html, html } from '../kit/html.ts';
import { qrCode } from '../kit/qr.ts';
import type { Page } from '../kit/renderPage.ts';
import { type Words, wordsIn } from '../kit/words.ts';
import { logoutForm } from './accountPages.ts';
import { ACCOUNT_PATH, LOGIN_PATH, PASSWORD_PATH } from './accountSession.ts';
import { LEAVE_DEEDS, LEAVE_NOT_DONE, renderLeaveHistory } from './leaveHistory.ts';
import { listed } from './outlineParts.ts';

/** Where the forms of the account page go. */
export const LANGUAGE_PATH = '/account/language';
export const FORM_PATH = '/account/form';
export const LINE_PATH = '/account/line';
export const EVERYWHERE_PATH = '/account/everywhere';
export const EXPORT_PATH = '/account/export';
export const DELETE_PATH = '/account/delete';

/** What was done a moment ago, told once above the page. */
export const DEEDS_TOLD = ['language', 'untie', ...LEAVE_DEEDS] as const;

/** What could not be done a moment ago, and why. */
export const NOT_DONE_TOLD = LEAVE_NOT_DONE;

/** An account as its page shows it. */
export interface ShownAccount {
  email: string;
  name: string;
  bindings: readonly Progress[];
  applications: readonly AccountApplication[];
  slips: readonly LeaveSlip[];
  lines: readonly AccountLine[];
  /** Opens the chat with a word ready to be sent; undefined as long as the account's name is not known. */
  chatLink(word: string): string | undefined;
}

/** What the page is made with besides: its language, the token of its forms, what was done a moment ago. */
export interface AccountPageFrame {
  language: Language;
  csrf: string;
  now: string;
  done?: (typeof DEEDS_TOLD)[number] | undefined;
  notDone?: (typeof NOT_DONE_TOLD)[number] | undefined;
}

/** The account: bindings, adding a student, forms, leave, LINE users, login, data; one column, each part under its heading. */
export function accountPage(shown: ShownAccount, frame: AccountPageFrame): Page {
  const { language, csrf, done, notDone } = frame;
  const words = wordsIn(language);
  const { name, email } = shown;
  return {
    title: words('accountPage.title'),
    language,
    body: html`<h1>${words('accountPage.title')}</h1>
<p class="quiet">${words('accountPage.userName', { name, email })}</p>
${done !== undefined && notice(words(`accountPage.${done}Done`), 'good')}${notDone !== undefined && notice(words(`accountPage.${notDone}`))}${logoutForm(csrf, words('accountPage.signOut'))}
${bindingsPart(sayProgress(shown.bindings, language), words)}
${addPart(shown, words)}
${formsPart(shown.applications, words, csrf)}
<h2>${words('accountPage.leave')}</h2>
${renderLeaveHistory(shown.slips, words, frame)}
${languagePart(language, words, csrf)}
${linesPart(shown.lines, words, csrf)}
${loginPart(words, csrf)}
${dataPart(words, csrf)}`,
  };
}

function bindingsPart(bindings: readonly SaidProgress[], words: Words): Html {
  const items = bindings.map(
    ({ title, status, tone, lines }) => html`<li>
<h3>${title}</h3>
<p class="status ${tone}">${status}</p>
${lines.map((line) => html`<p>${line}</p>\n`)}</li>
`,
  );
  return html`<h2>${words('accountPage.bindings')}</h2>
${items.length === 0 ? html`<p>${words('accountPage.noBindings')}</p>` : html`<ul class="entries">${items}</ul>`}
<p class="quiet">${words('accountPage.bindingsHow')}</p>`;
}

function addPart({ chatLink }: ShownAccount, words: Words): Html {
  const word = words('accountPage.wordAdd');
  const url = chatLink(word);
  const how =
    url === undefined
      ? html`<p>${words('accountPage.addNoLink', { word })}</p>`
      : html`<p>${words('accountPage.addHow', { word })}</p>
<a class="button" href="${url}">${words('accountPage.addOpen')}</a>
<div class="desk">${qrCode(url, words('accountPage.addQr', { word }))}<p>${words('accountPage.addScan')}</p></div>`;
  return html`<h2>${words('accountPage.add')}</h2>\n${how}`;
}

function formsPart(applications: readonly AccountApplication[], words: Words, csrf: string): Html {
  const items = applications.map(({ id, number, submittedAt, children: count }) => {
    const at = { key: 'paperTime', params: { at: submittedAt } };
    const body = html`<input type="hidden" name="application" value="${id}">
${submitButton(words('accountPage.formDownload', { number }), true)}`;
    return html`<li>
<h3>${words('accountPage.formOf', { number })}</h3>
<p>${words('accountPage.formFacts', { at, count })}</p>
${form(FORM_PATH, csrf, body)}</li>
`;
  });
  return html`<h2>${words('accountPage.forms')}</h2>
${items.length === 0 ? html`<p>${words('accountPage.noForms')}</p>` : html`<ul class="entries">${items}</ul>`}`;
}

/** Each language is named in its own script. */
function languagePart(language: Language, words: Words, csrf: string): Html {
  const buttons = LANGUAGES.map(
    (each) =>
      html`<button type="submit" class="quiet-button" name="language" value="${each}" lang="${each}" aria-pressed="${String(each === language)}">${say({ key: `language.${each}` }, each)}</button>\n`,
  );
  return html`<h2>${words('accountPage.language')}</h2>
<p>${words('accountPage.languageHow')}</p>
${form(LANGUAGE_PATH, csrf, html`<div class="languages">${buttons}</div>`)}`;
}

function linesPart(lines: readonly AccountLine[], words: Words, csrf: string): Html {
  if (lines.length === 0)
    return html`<h2>${words('accountPage.lines')}</h2>\n<p>${words('accountPage.noLines')}</p>`;
  return html`<h2>${words('accountPage.lines')}</h2>
<p>${words('accountPage.linesHow')}</p>
<ul class="entries">${lines.map((line) => lineItem(line, words, csrf))}</ul>`;
}

function lineItem(
  { handle, tail, numbers, since, until, lastUsedAt }: AccountLine,
  words: Words,
  csrf: string,
): Html {
  const at = (time: string) => ({ key: 'paperTime', params: { at: time } });
  const body = html`<input type="hidden" name="line" value="${handle}">\n${submitButton(words('accountPage.untieNow'))}`;
  return html`<li>
<h3>${words('accountPage.lineName', { tail })}</h3>
${since !== undefined && html`<p>${words('accountPage.lineSince', { at: at(since), numbers: listed(numbers) })}</p>\n`}${until !== undefined && html`<p>${words('accountPage.lineUntil', { at: at(until) })}</p>\n`}${lastUsedAt !== undefined && html`<p class="quiet">${words('accountPage.lineUsed', { at: at(lastUsedAt) })}</p>\n`}<details>
<summary>${words('accountPage.untie')}</summary>
<p>${words('accountPage.untieSure')}</p>
${form(LINE_PATH, csrf, body)}</details>
</li>
`;
}

function loginPart(words: Words, csrf: string): Html {
  return html`<h2>${words('accountPage.login')}</h2>
<a class="button quiet-button" href="${PASSWORD_PATH}">${words('accountPage.password')}</a>
<details>
<summary>${words('accountPage.everywhere')}</summary>
<p>${words('accountPage.everywhereHow')}</p>
${form(EVERYWHERE_PATH, csrf, submitButton(words('accountPage.everywhereNow')))}</details>`;
}

function dataPart(words: Words, csrf: string): Html {
  const button = (format: 'pdf' | 'json', label: string) =>
    html`<button type="submit" class="quiet-button" name="format" value="${format}">${label}</button>\n`;
  return html`<h2>${words('accountPage.data')}</h2>
<p>${words('accountPage.dataHow')}</p>
${form(
  EXPORT_PATH,
  csrf,
  html`${button('pdf', words('accountPage.exportPdf'))}${button('json', words('accountPage.exportJson'))}`,
)}<p><a href="${DELETE_PATH}">${words('accountPage.delete')}</a></p>`;
}

/** What is not in the account, or no more; the same whatever it was. */
export function notFoundPage(language: Language): Page {
  const words = wordsIn(language);
  return {
    title: words('accountPage.notFound'),
    language,
    body: html`<h1>${words('accountPage.notFound')}</h1>
<p>${words('accountPage.notFoundHow')}</p>
${backToAccount(language)}`,
  };
}

/** The way on from a page that is none of the account's own. */
export function backToAccount(language: Language): Html {
  return html`<p><a href="${ACCOUNT_PATH}">${wordsIn(language)('accountPage.back')}</a></p>`;
}

/** After every session ended, this one too. */
export function everywherePage(language: Language): Page {
  const words = wordsIn(language);
  return {
    title: words('accountPage.everywhere'),
    language,
    body: html`<h1>${words('accountPage.everywhereDone')}</h1>
<p>${words('accountPage.everywhereNext')}</p>
<a class="button" href="${LOGIN_PATH}">${words('accountPage.logIn')}</a>`,
  };
}
