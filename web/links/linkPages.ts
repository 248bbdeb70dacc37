import { findConsent } from '../../bot/texts/consent/index.ts';
import type { Language } from '../../domain/language.ts';
import { field, form, notice, submitButton } from '../kit/fields.ts';
import { type Html, html, paragraphs } from '../kit/html.ts';
import type { Page } from '../kit/renderPage.ts';
import { wordsIn } from '../kit/words.ts';

/** What every page of a link is made with: where its forms go, the browser's token, and the person's language. */
export interface LinkPage {
  path: string;
  csrf: string;
  language: Language;
}

/** A form that says by `action` what it is for. */
function actionForm({ path, csrf }: LinkPage, action: string, body: Html): Html {
  return form(path, csrf, html`<input type="hidden" name="action" value="${action}">\n${body}`);
}

/** What a link shows before it is opened: nothing of anybody, whoever fetches it. */
export function landingPage(page: LinkPage, kind: 'CONSENT' | 'SIGNATURE' | 'FORM' | 'PROOF'): Page {
  const words = wordsIn(page.language);
  return {
    title: words(`link.title.${kind}`),
    language: page.language,
    body: html`<h1>${words(`link.title.${kind}`)}</h1>
<p>${words('link.once')}</p>
${actionForm(page, 'open', submitButton(words('link.open')))}`,
  };
}

/** One page for every link that is not good: unknown, expired, or of a question that rests no more; where it once was, how to get another. */
export function deadLinkPage(language: Language, kind?: string): Page {
  const words = wordsIn(language);
  const why = kind === 'FORM' || kind === 'PROOF' ? `link.deadWhy.${kind}` : 'link.deadWhy';
  return {
    title: words('link.dead'),
    language,
    body: html`<h1>${words('link.dead')}</h1>\n${paragraphs(words(why))}`,
  };
}

/** What came of asking for a code, or of typing one; a code that was sent before may still be good. */
export interface CodeAsked {
  /** It was sent now. */
  sent?: boolean;
  /** Why it was not. */
  wrong?: string;
  wrongCode?: string;
}

/** A link that another browser has open: a code to the person's contact hands it over; without a contact, a new link does. */
export function elsewherePage(page: LinkPage, to: string | undefined, asked?: CodeAsked): Page {
  const words = wordsIn(page.language);
  const code = html`${field({ name: 'code', label: words('link.code'), fills: 'one-time-code', digits: true, wrong: asked?.wrongCode })}${submitButton(words('link.goOn'))}`;
  const typing = asked && actionForm(page, 'code', code);
  const label = words(asked ? 'link.sendAgain' : 'link.sendCode');
  const offer = to && actionForm(page, 'sendCode', submitButton(label, asked !== undefined));
  return {
    title: words('link.elsewhere'),
    language: page.language,
    body: html`<h1>${words('link.elsewhere')}</h1>
<p>${to ? words('link.elsewhereWhy', { to }) : words('link.elsewhereNoContact')}</p>
${asked?.sent && to && notice(words('link.codeSent', { to }), 'good')}${asked?.wrong !== undefined && notice(asked.wrong)}${typing}${offer}`,
  };
}

/** The consent text in a field of its own, ticked at its end; without scripts the whole text, then the box. */
export function consentPage(page: LinkPage, consentId: string, wrong?: string): Page {
  const words = wordsIn(page.language);
  const { pages } = findConsent(consentId);
  const sections = pages.map(
    ({ title, body }, at) => html`<h2>${at + 1}. ${title}</h2>\n${paragraphs(body)}`,
  );
  const box = html`<p class="tick"><input type="checkbox" id="agreed" name="agreed" value="yes" aria-describedby="agreed-hint"><label for="agreed">${words('binding.agree')}</label></p>
<p class="quiet" id="agreed-hint">${words('link.readToEnd')}</p>
<button type="submit" id="send">${words('link.sendConsent')}</button>`;
  return {
    title: words('link.title.CONSENT'),
    language: page.language,
    scripts: ['consent.js'],
    body: html`<h1>${words('link.title.CONSENT')}</h1>
${wrong === undefined ? undefined : notice(wrong)}<div id="text" class="reading" tabindex="0" role="region" aria-label="${words('link.title.CONSENT')}">
${sections}
<p id="end" class="quiet" tabindex="-1">${words('link.theEnd')}</p>
</div>
${actionForm(page, 'agree', box)}`,
  };
}

/** A field to sign on by hand; typing the full name in the chat is the other way, and said to be. */
export function signaturePage(page: LinkPage, wrong?: string): Page {
  const words = wordsIn(page.language);
  const body = html`<input type="hidden" name="strokes" id="strokes">
<button type="submit" id="send">${words('link.sendSignature')}</button>`;
  const signing = form(
    page.path,
    page.csrf,
    html`<input type="hidden" name="action" value="sign">\n${body}`,
    { id: 'sign' },
  );
  return {
    title: words('link.title.SIGNATURE'),
    language: page.language,
    scripts: ['signature.js'],
    body: html`<h1>${words('link.title.SIGNATURE')}</h1>
<p><strong>${words('link.fullName')}</strong> ${words('link.signHow')}</p>
${wrong === undefined ? undefined : notice(wrong)}<canvas id="pad" class="pad" role="img" aria-label="${words('link.pad')}"></canvas>
<div class="beside"><button type="button" class="quiet-button" id="undo">${words('link.undo')}</button><button type="button" class="quiet-button" id="clear">${words('link.clear')}</button></div>
${signing}<p class="quiet">${words('link.orType')}</p>
<noscript><p>${words('link.noScript')}</p></noscript>`,
  };
}

/** The end of a page: back to the chat, with a word ready to send. */
export function donePage(
  { language }: Pick<LinkPage, 'language'>,
  { kind, chat }: { kind: 'CONSENT' | 'SIGNATURE'; chat: string | undefined },
): Page {
  const words = wordsIn(language);
  const word = words(`link.word.${kind}`);
  return {
    title: words(`link.done.${kind}`),
    language,
    body: html`<h1>✓ ${words(`link.done.${kind}`)}</h1>
<p>${words('link.back', { word })}</p>
${chat === undefined ? undefined : html`<a class="button" href="${chat}">${words('link.toChat', { word })}</a>`}`,
  };
}
