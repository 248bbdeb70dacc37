// @ts-check
import { followEvents, post, readState } from './api.js';
import { askInDialog } from './datePicker.js';
import { el, toast } from './dom.js';
import { createHints } from './hints.js';
import { createMailbox } from './mailbox.js';
import { createPhone } from './phone.js';
import { createTabs } from './tabs.js';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {Map<string, ReturnType<typeof createPhone>>} */
const phones = new Map();
let active = '';
/** @type {{ name: string, pictureUrl?: string }} */
let bot = { name: 'Homeroom' };
const tabs = createTabs(byId('tabs'));
const mailbox = createMailbox({ onInsert: insert });
const hints = createHints({ onInsert: insert });
byId('side').append(mailbox.root, hints.root);

/** Puts text into the composer of the active phone. @param {string} text */
function insert(text) {
  const phone = phones.get(active);
  if (!phone) return;
  tabs.choose(phone.root);
  phone.insert(text);
}

/** @param {string} id */
function activate(id) {
  active = id;
  for (const phone of phones.values()) phone.root.classList.toggle('isActive', phone.id === id);
}

/** @param {import('./api.js').State} state */
function showState(state) {
  if (state.bot?.name) bot = { ...bot, ...state.bot };
  for (const user of state.users) {
    const phone = phones.get(user.id);
    if (phone) phone.update(user);
    else addPhone(user);
  }
  const ids = new Set(state.users.map(({ id }) => id));
  for (const [id, phone] of phones) {
    if (ids.has(id)) continue;
    phone.root.remove();
    phones.delete(id);
  }
  mailbox.show(state.mailbox);
  hints.show(state.hints ?? []);
  showService(state.service ?? {});
  if (!phones.has(active)) activate(state.users[0]?.id ?? '');
  if (ready && phones.size > 0) {
    insert(ready);
    ready = null;
    history.replaceState(null, '', location.pathname);
  }
  const side = hints.root.hidden ? [mailbox.root] : [mailbox.root, hints.root];
  tabs.show([...[...phones.values()].map(({ root }) => root), ...side]);
}

/** A page that ends opens the chat with a word ready: it waits in the composer of the first phone. */
let ready = new URLSearchParams(location.search).get('say');

/** @param {import('./api.js').User} user */
function addPhone(user) {
  const phone = createPhone(user, { bot: () => bot, activate });
  phones.set(user.id, phone);
  byId('phones').append(phone.root);
}

/** @param {import('./api.js').Service} service */
function showService({ lastStatus, lastMs }) {
  const node = byId('service');
  const isGood = lastStatus === undefined || lastStatus === null || (lastStatus >= 200 && lastStatus < 300);
  node.classList.toggle('isBad', !isGood);
  if (lastStatus === undefined || lastStatus === null) node.textContent = '服務：還沒有事件';
  else
    node.textContent = `服務：${isGood ? '✓' : '✕'} ${lastStatus || '沒有回應'}${lastMs === undefined || lastMs === null ? '' : `，${Math.round(lastMs)} ms`}`;
}

let isReading = false;
let mustRead = false;

/** Reads the state again; calls while a reading is under way are one more reading after it. */
async function refresh() {
  mustRead = true;
  if (isReading) return;
  isReading = true;
  try {
    while (mustRead) {
      mustRead = false;
      showState(await readState());
    }
  } catch {
    lost();
  } finally {
    isReading = false;
  }
}

function lost() {
  byId('service').classList.add('isBad');
  byId('service').textContent = '✕ 與模擬器失去連線，重新連線中';
}

/** Shows one event; while a reading is under way its answer may be older than the event, so one more follows. @param {any} event */
function take(event) {
  if (isReading) mustRead = true;
  const entry = event.entry ?? event;
  const phone = phones.get(entry.userId);
  if (event.type === 'entry' && entry.message && phone) phone.append(entry);
  else if (event.type === 'loading') phone?.showLoading(event.seconds);
  else if (event.type === 'user' && phones.has(event.user?.id)) phones.get(event.user.id)?.update(event.user);
  else if (event.type === 'mail' && event.mail?.to) mailbox.add(event.mail);
  else if (event.type === 'service' && (event.service ?? event).lastStatus !== undefined)
    showService(event.service ?? event);
  else void refresh();
}

byId('addPhone').addEventListener('click', async () => {
  const field = el('input', {
    type: 'text',
    required: true,
    maxlength: 20,
    placeholder: '例：父親手機',
    autocomplete: 'off',
  });
  const name = await askInDialog('新手機的名稱', field, '新增');
  if (!name?.trim()) return;
  await post('/users', { name: name.trim() })
    .then(refresh)
    .catch((error) => toast(`沒有新增：${error.message}`));
});

followEvents({ onEvent: take, onOpen: () => void refresh(), onLost: lost });
