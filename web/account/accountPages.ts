import { maskContact } from '../../domain/contact.ts';
import type { Language } from '../../domain/language.ts';
import type { PasswordFault } from '../../domain/passwordRules.ts';
import { field, form, notice, submitButton } from '../kit/fields.ts';
import { type Html, html } from '../kit/html.ts';
import { languageLinks } from '../kit/languageLinks.ts';
import type { Page } from '../kit/renderPage.ts';
import { wordsIn } from '../kit/words.ts';
import {
  ACCOUNT_PATH,
  FORGOT_PATH,
  LOGIN_CODE_PATH,
  LOGIN_PATH,
  LOGOUT_PATH,
  PASSWORD_PATH,
} from './accountSession.ts';

/** What every page here is made with: the token that its forms carry, and the person's language. */
export interface FormPage {
  csrf: string;
  language: Language;
}

/** What is said above the login: it was not right, is paused, or had ended before what was sent changed anything. */
const SAID = { wrong: 'login.wrong', limited: 'login.limited', over: 'login.over' } as const;

/** Email and password. `wrong` stands above the form: it never says which of the two it was, nor whether there is such an account. */
export function loginPage(
  { csrf, language }: FormPage,
  { email, noEmail, wrong }: { email?: string; noEmail?: boolean; wrong?: keyof typeof SAID } = {},
): Page {
  const words = wordsIn(language);
  const said = wrong && words(SAID[wrong]);
  const fields = html`${emailField(language, email, noEmail)}${field({
    name: 'password',
    label: words('login.password'),
    type: 'password',
    fills: 'current-password',
    hint: words('login.firstHint'),
  })}${submitButton(words('login.submit'))}`;
  return {
    title: words('login.title'),
    language,
    body: html`${languageLinks(LOGIN_PATH, language)}
<h1>${words('login.title')}</h1>
${said !== undefined && notice(said)}${form(LOGIN_PATH, csrf, fields)}<p><a href="${FORGOT_PATH}">${words('login.forgot')}</a></p>`,
  };
}

function emailField(language: Language, value: string | undefined, isWrong: boolean | undefined): Html {
  const words = wordsIn(language);
  return field({
    name: 'email',
    label: words('login.email'),
    type: 'email',
    fills: 'username',
    value,
    wrong: isWrong ? words('login.noEmail') : undefined,
  });
}

/** What a page with a code says besides its question. */
export interface CodeSaid {
  /** Said above the form. */
  good?: string | undefined;
  wrong?: string | undefined;
  /** Said at the field. */
  wrongCode?: string | undefined;
}

/** A form that says by `action` what it is for. */
function actionForm(path: string, csrf: string, action: string, body: Html): Html {
  return form(path, csrf, html`<input type="hidden" name="action" value="${action}">\n${body}`);
}

function codeField(language: Language, wrong: string | undefined): Html {
  const words = wordsIn(language);
  return html`${field({
    name: 'code',
    label: words('link.code'),
    fills: 'one-time-code',
    digits: true,
    wrong,
  })}${submitButton(words('link.goOn'))}`;
}

/** The code that was mailed, in a browser that the account does not know. */
export function loginCodePage({ csrf, language }: FormPage, email: string, said: CodeSaid = {}): Page {
  const words = wordsIn(language);
  const to = maskContact({ kind: 'EMAIL', value: email });
  return {
    title: words('login.codeTitle'),
    language,
    body: html`<h1>${words('login.codeTitle')}</h1>
${notices(said)}<p>${words('login.codeWhy', { to })}</p>
${actionForm(LOGIN_CODE_PATH, csrf, 'code', codeField(language, said.wrongCode))}${actionForm(
  LOGIN_CODE_PATH,
  csrf,
  'sendCode',
  submitButton(words('login.codeAgain'), true),
)}${logoutForm(csrf, words('login.other'))}`,
  };
}

function notices({ good, wrong }: CodeSaid): Html {
  return html`${good !== undefined && notice(good, 'good')}${wrong !== undefined && notice(wrong)}`;
}

/** Ends the session: a form, because a link would be followed by whatever fetches it. */
export function logoutForm(csrf: string, label: string): Html {
  return form(LOGOUT_PATH, csrf, submitButton(label, true));
}

/** Why a new password was not taken. */
export type PasswordRefused = PasswordFault | 'same' | 'differs' | 'wrongCurrent' | 'limited';

/** A new password; at the first login, and after a code, before anything else and without the one before. */
export function passwordPage(
  { csrf, language }: FormPage,
  { email, isForced, refused }: { email: string; isForced: boolean; refused?: PasswordRefused | undefined },
): Page {
  const words = wordsIn(language);
  const title = words(isForced ? 'password.firstTitle' : 'password.title');
  const current = field({
    name: 'current',
    label: words('password.current'),
    type: 'password',
    fills: 'current-password',
    wrong: refused === 'wrongCurrent' ? words('password.wrongCurrent') : undefined,
  });
  const isFault = refused !== undefined && !['differs', 'wrongCurrent', 'limited'].includes(refused);
  const fields = html`<input type="text" name="username" value="${email}" autocomplete="username" hidden>
${!isForced && current}${field({
  name: 'password',
  label: words('password.new'),
  type: 'password',
  fills: 'new-password',
  hint: words('password.rules'),
  wrong: isFault ? words(`password.fault.${refused}`) : undefined,
})}${field({
  name: 'again',
  label: words('password.again'),
  type: 'password',
  fills: 'new-password',
  wrong: refused === 'differs' ? words('password.differs') : undefined,
})}${submitButton(words('password.save'))}`;
  return {
    title,
    language,
    body: html`<h1>${title}</h1>
${isForced && html`<p>${words('password.firstWhy')}</p>\n`}${refused === 'limited' && notice(words('login.limited'))}${form(PASSWORD_PATH, csrf, fields)}${!isForced && html`<p><a href="${FORGOT_PATH}">${words('login.forgot')}</a></p>\n<p><a href="${ACCOUNT_PATH}">${words('password.toAccount')}</a></p>\n`}${logoutForm(csrf, words('login.out'))}`,
  };
}

/** The end of a change of the password. */
export function passwordDonePage({ csrf, language }: FormPage): Page {
  const words = wordsIn(language);
  return {
    title: words('password.done'),
    language,
    body: html`<h1>✓ ${words('password.done')}</h1>
<p>${words('password.doneWhy')}</p>
<a class="button" href="${ACCOUNT_PATH}">${words('password.toAccount')}</a>${logoutForm(csrf, words('login.out'))}`,
  };
}

/** The email of an account whose password is not remembered. */
export function forgotPage(
  { csrf, language }: FormPage,
  { email, noEmail, limited }: { email?: string; noEmail?: boolean; limited?: boolean } = {},
): Page {
  const words = wordsIn(language);
  const fields = html`${emailField(language, email, noEmail)}${submitButton(words('forgot.send'))}`;
  return {
    title: words('login.forgot'),
    language,
    body: html`${languageLinks(FORGOT_PATH, language)}
<h1>${words('login.forgot')}</h1>
${limited === true && notice(words('forgot.limited'))}<p>${words('forgot.why')}</p>
${actionForm(FORGOT_PATH, csrf, 'sendCode', fields)}${backToLogin(language)}`,
  };
}

/** The code to set a new password with. The same words whether there is such an account, and whether one could be sent. */
export function forgotCodePage(
  { csrf, language }: FormPage,
  email: string,
  said: { isWrong?: boolean; limited?: boolean } = {},
): Page {
  const words = wordsIn(language);
  const hidden = html`<input type="hidden" name="email" value="${email}">\n`;
  const wrong = said.isWrong ? words('forgot.wrong') : undefined;
  return {
    title: words('login.codeTitle'),
    language,
    body: html`<h1>${words('login.codeTitle')}</h1>
${said.limited === true && notice(words('forgot.limited'))}<p>${words('forgot.sent', { email })}</p>
${actionForm(FORGOT_PATH, csrf, 'code', html`${hidden}${codeField(language, wrong)}`)}<p class="quiet">${words('forgot.none')}</p>
${actionForm(FORGOT_PATH, csrf, 'sendCode', html`${hidden}${submitButton(words('forgot.send'), true)}`)}${backToLogin(language)}`,
  };
}

function backToLogin(language: Language): Html {
  return html`<p><a href="${LOGIN_PATH}">${wordsIn(language)('forgot.back')}</a></p>`;
}
