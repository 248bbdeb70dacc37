// @ts-check
import { el } from './dom.js';

const VALUES = /[A-Z][A-D0-9]\d{8}|09\d{2}-?\d{3}-?\d{3}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * Demo data to type: a click puts it into the composer of the active phone.
 * @param {{ onInsert: (text: string) => void }} options
 */
export function createHints({ onInsert }) {
  const list = el('div', { class: 'hintList' });
  const heading = el('h2', { title: 'Demo data: click to fill in' }, '示範資料');
  const note = el('p', { class: 'hintNote' }, '點一下，填入作用中的手機。');
  const root = el(
    'section',
    { class: 'hints panel', id: 'hints', 'aria-label': '示範資料' },
    heading,
    note,
    list,
  );

  /** @param {import('./api.js').Hint[]} hints */
  function show(hints) {
    root.hidden = hints.length === 0;
    list.replaceChildren(
      ...hints.map(({ title, lines }) =>
        el(
          'div',
          { class: 'hint' },
          el('h3', {}, title),
          el('ul', {}, ...lines.map((line) => hintLine(line, onInsert))),
        ),
      ),
    );
  }
  return { root, show };
}

/** IDs, mobiles and addresses in a line are the buttons; a line without any is one itself. @param {string} line @param {(text: string) => void} onInsert */
function hintLine(line, onInsert) {
  const button = (/** @type {string} */ text) =>
    el('button', { type: 'button', class: 'value', onclick: () => onInsert(text) }, text);
  const node = el('li');
  let from = 0;
  for (const match of line.matchAll(VALUES)) {
    node.append(line.slice(from, match.index), button(match[0]));
    from = match.index + match[0].length;
  }
  node.append(from === 0 ? button(line) : line.slice(from));
  return node;
}
