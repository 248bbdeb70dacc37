// @ts-check

import { chatRow, loadingRow } from './chatRow.js';
import { dayOf, el } from './dom.js';
import { icon } from './icons.js';

/** @typedef {import('./api.js').Entry} Entry */

/**
 * The list of messages of one phone; keeps the newest in sight unless the reader has scrolled up.
 * @param {{ name: string, bot: () => import('./chatRow.js').Sender, onTap: (action: any) => void }} options
 */
export function createChat({ name, bot, onTap }) {
  const scroll = createScroll(name);
  const { list } = scroll;
  const loading = loadingRow();
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  /** @type {Entry | undefined} */
  let last;

  /** @param {Entry} entry */
  function append(entry) {
    if (entries.has(entry.id)) return;
    if (!last || dayOf(last.at) !== dayOf(entry.at)) list.append(dayRow(entry));
    if (entry.from === 'bot') {
      loading.hide();
      for (const mark of list.querySelectorAll('.readMark[hidden]')) mark.removeAttribute('hidden');
    }
    const opens = last?.from !== entry.from || last.message.sender?.name !== entry.message.sender?.name;
    list.append(chatRow(entry, opens, bot(), onTap));
    entries.set(entry.id, entry);
    last = entry;
    scroll.grown({ isOwn: entry.from === 'user' });
  }

  /** Shows exactly these entries. @param {Entry[]} wanted */
  function show(wanted) {
    const ids = new Set(wanted.map((entry) => entry.id));
    if ([...entries.keys()].some((id) => !ids.has(id))) {
      list.replaceChildren();
      entries.clear();
      last = undefined;
    }
    for (const entry of wanted) append(entry);
  }

  /** Shows that the bot is busy, until its next message or for these seconds. @param {number} seconds */
  function showLoading(seconds) {
    loading.show(list, seconds);
    scroll.grown({ isOwn: false });
  }
  return {
    root: scroll.root,
    append,
    show,
    showLoading,
    newest: () => last,
    entries: () => [...entries.values()],
  };
}

/** @param {Entry} entry */
function dayRow(entry) {
  return el('div', { class: 'day' }, el('span', {}, dayOf(entry.at)));
}

/** The scrolled list, which follows its end as it grows or the window changes, until a reader scrolls up. @param {string} name */
function createScroll(name) {
  const list = el('div', {
    class: 'chatList',
    role: 'log',
    'aria-live': 'polite',
    'aria-label': `${name} 的對話`,
  });
  const pane = el(
    'div',
    { class: 'chatPane', tabindex: 0, 'aria-label': `${name} 的對話，可捲動`, role: 'group' },
    list,
  );
  let follows = true;
  let size = '';
  const toEnd = () => {
    pane.scrollTop = pane.scrollHeight;
    newer.hidden = true;
  };
  const newer = el(
    'button',
    { type: 'button', class: 'newer', hidden: true, onclick: toEnd },
    '新訊息',
    icon('down'),
  );
  pane.addEventListener('scroll', () => {
    const now = `${pane.scrollHeight} ${pane.clientHeight} ${pane.clientWidth}`;
    // A scroll that comes of a changed layout is not the reader's.
    if (now === size) follows = pane.scrollHeight - pane.scrollTop - pane.clientHeight < 80;
    size = now;
    if (follows) newer.hidden = true;
  });
  const observer = new ResizeObserver(() => follows && toEnd());
  observer.observe(pane);
  observer.observe(list);

  /** @param {{ isOwn: boolean }} what */
  function grown({ isOwn }) {
    if (isOwn) follows = true;
    if (follows) toEnd();
    else newer.hidden = false;
  }
  return { root: el('div', { class: 'chat' }, pane, newer), list, grown };
}
