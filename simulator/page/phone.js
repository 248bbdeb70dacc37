// @ts-check
import { post, postFile } from './api.js';
import { createChat } from './chat.js';
import { avatar } from './chatRow.js';
import { createComposer } from './composer.js';
import { createControls } from './controls.js';
import { el, toast } from './dom.js';
import { icon } from './icons.js';
import { performAction } from './performAction.js';
import { createQuickReplies } from './quickReplies.js';
import { createRichMenu } from './richMenu.js';

/**
 * One phone: its bar with the tools, and the screen with chat, chips, composer and rich menu.
 * @param {import('./api.js').User} first
 * @param {{ bot: () => { name: string, pictureUrl?: string }, activate: (id: string) => void }} app
 */
export function createPhone(first, app) {
  let user = first;
  const { id, name } = first;
  const onTap = (/** @type {any} */ action) => void performAction(action, doings);
  const chat = createChat({ name, bot: app.bot, onTap });
  const quick = createQuickReplies({ onTap });
  const menu = createRichMenu({ name, onTap });
  const send = (/** @type {string} */ path, /** @type {object} */ body = {}) => sendAs(id, path, body);
  const composer = createComposer({
    name,
    onText: (text) => send('text', { text }),
    onSticker: () => void send('sticker'),
    onFile: (file) => void told(postFile(id, file)),
    // As on a phone: the keyboard takes the menu's place.
    onFocus: () => menu.open(false),
  });
  const doings = {
    act: async (/** @type {any} */ action, /** @type {Record<string, string>=} */ params) =>
      void (await send('action', params ? { action, params } : { action })),
    sendImage: async () => void (await send('image')),
    insert: composer.insert,
    openMenu: menu.open,
    onComputer: () => root.classList.contains('onComputer'),
  };
  const controls = createControls({
    block: () => void send(user.blocked ? 'unblock' : 'block'),
    redeliver: () => void send('redeliver').then((done) => done && toast('已重送上一個事件')),
    twice: () => twice(composer.take() || lastText(chat.entries()), send),
    image: () => void send('image'),
    lose: () => void send('lose').then((done) => done && toast('服務對下一個事件的回應會遺失，之後可重送')),
  });
  const gate = createGate((path) => void send(path));
  const root = frame({
    id,
    name,
    app,
    controls,
    parts: [chat.root, quick.root, gate.root, composer.root, menu.root],
  });

  /** @param {import('./api.js').User} next */
  function update(next) {
    user = next;
    chat.show(next.chat);
    quick.show(chat.newest());
    menu.show(next.friend && !next.blocked ? next.richMenu : undefined);
    controls.update(next);
    gate.update(next);
    composer.root.hidden = !next.friend || next.blocked;
  }
  /** @param {import('./api.js').Entry} entry */
  function append(entry) {
    chat.append(entry);
    quick.show(chat.newest());
  }
  update(first);
  return { id, name, root, update, append, insert: composer.insert, showLoading: chat.showLoading };
}

/** Posts as this phone; false, with a line on the page, when the simulator did not take it. @param {string} id @param {string} path @param {object} body */
function sendAs(id, path, body) {
  return told(post(`/users/${id}/${path}`, body));
}

/** Whether the simulator took it; a line on the page tells what went wrong. @param {Promise<any>} posted */
async function told(posted) {
  try {
    const { status } = await posted;
    if (status === 0) toast('服務沒有回應。LINE 會當作沒送到，可按「測試工具」裡的「重送上一個事件」');
    else if (status && (status < 200 || status > 299))
      toast(`服務回應 ${status}，可按「測試工具」裡的「重送上一個事件」`);
    return true;
  } catch (error) {
    toast(`沒有送出：${error instanceof Error ? error.message : error}`);
    return false;
  }
}

/** @param {string | undefined} text @param {(path: string, body: object) => Promise<boolean>} send */
function twice(text, send) {
  if (text) void send('twice', { text });
  else toast('請先輸入要送兩次的文字');
}

/** @param {import('./api.js').Entry[]} entries @returns {string | undefined} */
function lastText(entries) {
  return entries.findLast((entry) => entry.from === 'user' && entry.message.type === 'text')?.message.text;
}

/** What stands in the composer's place before the account is a friend, and while it is blocked. @param {(path: string) => void} send */
function createGate(send) {
  const words = el('p');
  const button = el('button', { type: 'button', class: 'button' });
  const root = el('div', { class: 'gate' }, words, button);
  /** @param {import('./api.js').User} user */
  function update({ friend, blocked }) {
    root.hidden = friend && !blocked;
    words.textContent = blocked ? '已封鎖這個帳號，收不到訊息。' : '還不是好友。加入後，對話就從這裡開始。';
    button.textContent = blocked ? '解除封鎖' : '加入好友';
    button.title = blocked ? 'Unblock' : 'Add friend (follow)';
    button.onclick = () => send(blocked ? 'unblock' : 'follow');
  }
  return { root, update };
}

/**
 * @param {{ id: string, name: string, app: { bot: () => { name: string, pictureUrl?: string }, activate: (id: string) => void },
 *   controls: { root: HTMLElement }, parts: HTMLElement[] }} options
 */
function frame({ id, name, app, controls, parts }) {
  const computer = el(
    'button',
    {
      type: 'button',
      class: 'switch',
      'aria-pressed': 'false',
      title: 'LINE for PC: no quick replies, no rich menu',
    },
    '電腦版',
  );
  const tools = el(
    'button',
    { type: 'button', class: 'barButton', 'aria-expanded': 'false', title: 'Test tools' },
    icon('tool'),
    '測試工具',
  );
  const bot = app.bot();
  const head = el(
    'div',
    { class: 'lineHead' },
    avatar(bot),
    el('span', { class: 'botName' }, bot.name),
    el('span', { class: 'official' }, '官方帳號'),
  );
  const bar = el('div', { class: 'phoneBar' }, el('h2', {}, name), computer, tools);
  const screen = el('div', { class: 'screen' }, head, ...parts);
  const root = el(
    'section',
    { class: 'phone panel', id: `phone-${id}`, 'aria-label': name },
    bar,
    controls.root,
    screen,
  );
  computer.addEventListener('click', () => {
    const on = root.classList.toggle('onComputer');
    computer.setAttribute('aria-pressed', String(on));
  });
  tools.addEventListener('click', () => {
    controls.root.hidden = !controls.root.hidden;
    tools.setAttribute('aria-expanded', String(!controls.root.hidden));
  });
  for (const kind of ['pointerdown', 'focusin']) root.addEventListener(kind, () => app.activate(id));
  return root;
}
