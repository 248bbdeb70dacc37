// @ts-check
import { copyText, el, timeOfDay, writeText } from './dom.js';
import { icon } from './icons.js';

/**
 * The mailbox of everybody: emails and SMS, newest first; one opens to its text, and its code is copied with a click.
 * @param {{ onInsert: (text: string) => void }} options
 */
export function createMailbox({ onInsert }) {
  const count = el('span', { class: 'count' });
  const list = el('ol', { class: 'mails' });
  const empty = el('p', { class: 'empty' }, '還沒有信件或簡訊。驗證碼會寄到這裡。');
  const root = el(
    'section',
    { class: 'mailbox panel', id: 'mailbox', 'aria-label': '信箱與簡訊' },
    el('h2', { title: 'Emails and SMS' }, '信箱與簡訊', count),
    el('div', { class: 'mailList', 'aria-live': 'polite' }, empty, list),
  );
  /** @type {Set<string>} */
  const known = new Set();

  /** @param {import('./api.js').Mail} mail */
  function add(mail) {
    const key = JSON.stringify([mail.at, mail.to, mail.channel, mail.subject, mail.text]);
    if (known.has(key)) return;
    known.add(key);
    for (const opened of list.querySelectorAll('details[open]')) opened.removeAttribute('open');
    list.prepend(item(mail, onInsert));
    // The newest code is the one that counts: it must not come in out of sight.
    if (list.parentElement) list.parentElement.scrollTop = 0;
    empty.hidden = true;
    count.textContent = String(known.size);
  }
  /** Shows exactly these, oldest first in the list given. @param {import('./api.js').Mail[]} mails */
  function show(mails) {
    const sorted = [...mails].sort((a, b) => Number(new Date(a.at)) - Number(new Date(b.at)));
    if (sorted.length < known.size) {
      known.clear();
      list.replaceChildren();
      empty.hidden = false;
      count.textContent = '';
    }
    for (const mail of sorted) add(mail);
  }
  return { root, add, show };
}

/** @param {import('./api.js').Mail} mail @param {(text: string) => void} onInsert */
function item(mail, onInsert) {
  const isMail = mail.channel === 'email';
  const text = mail.text || plainText(mail.html ?? '');
  const title = isMail ? mail.subject || '（沒有主旨）' : (text.split('\n')[0] ?? '');
  const head = el(
    'summary',
    {},
    el('span', { class: 'mailKind' }, icon(isMail ? 'mail' : 'sms'), isMail ? '電子郵件' : '簡訊'),
    el('time', {}, timeOfDay(mail.at)),
    el('span', { class: 'mailTo' }, `給 ${mail.to}`),
    el('span', { class: 'mailTitle' }, title),
  );
  const details = el('details', {}, head, writeText(el('p', { class: 'mailText' }), text));
  const code = codeIn(text) ?? codeIn(title);
  return el('li', { class: isMail ? 'mail' : 'mail isSms' }, details, code && codeButtons(code, onInsert));
}

/** @param {string} code @param {(text: string) => void} onInsert */
function codeButtons(code, onInsert) {
  const copy = el(
    'button',
    { type: 'button', class: 'code', title: 'Copy the code', onclick: () => void copyText(code) },
    `複製 ${code}`,
  );
  const fill = el(
    'button',
    {
      type: 'button',
      class: 'code isQuiet',
      title: 'Put it into the active phone',
      onclick: () => onInsert(code),
    },
    '填入手機',
  );
  return el('div', { class: 'codes' }, copy, fill);
}

/** The six-digit code of a message. @param {string} text @returns {string | undefined} */
function codeIn(text) {
  return /(?<![\d-])\d{6}(?![\d-])/.exec(text)?.[0];
}

/** The words of an HTML mail; the document is parsed apart, where nothing runs or loads. @param {string} html */
function plainText(html) {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent?.trim() ?? '';
}
