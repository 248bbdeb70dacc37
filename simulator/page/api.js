// @ts-check
/**
 * @typedef {{ id: string, userId: string, from: 'user' | 'bot', via: string, at: string | number, message: any }} Entry
 * @typedef {{ id: string, name: string, role?: string, friend: boolean, blocked: boolean, richMenu?: any, chat: Entry[] }} User
 * @typedef {{ channel: 'email' | 'sms', to: string, subject?: string, text?: string, html?: string, at: string | number }} Mail
 * @typedef {{ title: string, lines: string[] }} Hint
 * @typedef {{ lastStatus?: number | null, lastMs?: number | null }} Service
 * @typedef {{ users: User[], mailbox: Mail[], hints?: Hint[], service?: Service, bot?: { name?: string, pictureUrl?: string } }} State
 */

/**
 * The whole state of the simulator; throws when it does not answer.
 * @returns {Promise<State>}
 */
export async function readState() {
  const response = await fetch('/simulator/state', { cache: 'no-store' });
  if (!response.ok) throw new Error(`state ${response.status}`);
  return await response.json();
}

/**
 * Posts to the control API under /simulator; throws with the simulator's message when it refuses.
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>}
 */
export async function post(path, body = {}) {
  const response = await fetch(`/simulator${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('連不到模擬器');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? answer.error ?? `HTTP ${response.status}`);
  return answer;
}

/**
 * Sends a file of this computer as somebody's; throws as `post` does.
 * @param {string} id
 * @param {File} file
 * @returns {Promise<any>}
 */
export async function postFile(id, file) {
  const response = await fetch(`/simulator/users/${id}/file?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch(() => {
    throw new Error('連不到模擬器');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? `HTTP ${response.status}`);
  return answer;
}

/**
 * Follows the simulator's events; `onOpen` runs at every (re)connection, when something may have been missed.
 * @param {{ onEvent: (event: any) => void, onOpen: () => void, onLost: () => void }} listener
 */
export function followEvents(listener) {
  const source = new EventSource('/simulator/events');
  source.onopen = listener.onOpen;
  source.onmessage = (message) => listener.onEvent(JSON.parse(message.data));
  source.onerror = () => {
    listener.onLost();
    // The browser reconnects by itself unless it was refused.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => followEvents(listener), 2000);
  };
}
