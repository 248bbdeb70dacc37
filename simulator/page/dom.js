// @ts-check
import { icon } from './icons.js';

const LINK_OR_SIGN = /(https?:\/\/[^\s<>"'「」『』（）()【】，。；、]+)|(📞|🗑|🌐)\uFE0F?/gu;
/** @type {Record<string, string>} */
const SIGNS = { '📞': 'call', '🗑': 'bin', '🌐': 'globe' };

/**
 * Makes an element: attributes, `on…` listeners, and children, where a string is text and never HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | false | null | undefined)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children)
    if (child !== undefined && child !== null && child !== false) node.append(child);
  return node;
}

/**
 * The address if it may be opened from this page (http and https only), otherwise undefined.
 * @param {unknown} uri
 */
export function webAddress(uri) {
  if (typeof uri !== 'string' || !URL.canParse(uri)) return undefined;
  return /^https?:$/.test(new URL(uri).protocol) ? uri : undefined;
}

/**
 * Writes text into a node. Addresses become links; the signs that plain machines have no font for are drawn,
 * and stay in the text for search, copying and screen readers.
 * @param {HTMLElement} node
 * @param {string} text
 * @param {{ links?: boolean }} [options]
 */
export function writeText(node, text, { links = true } = {}) {
  let from = 0;
  for (const match of text.matchAll(LINK_OR_SIGN)) {
    const [whole, address, sign] = match;
    if (address && !links) continue;
    const shown = address ? address.replace(/[.,!?:;]+$/, '') : whole;
    node.append(text.slice(from, match.index));
    if (sign) {
      node.append(
        el('span', { class: 'sign' }, el('span', { class: 'srOnly' }, whole), icon(SIGNS[sign] ?? '')),
      );
    } else {
      node.append(el('a', { href: shown, target: '_blank', rel: 'noopener noreferrer' }, shown));
    }
    from = match.index + shown.length;
  }
  node.append(text.slice(from));
  return node;
}

/**
 * A time of day as LINE shows it, in Taipei.
 * @param {string | number} at
 */
export function timeOfDay(at) {
  const options = /** @type {const} */ ({ hour: '2-digit', minute: '2-digit', hour12: false });
  return new Date(at).toLocaleTimeString('zh-TW', { ...options, timeZone: 'Asia/Taipei' });
}

/**
 * A day as LINE shows it between messages: 12月3日 週四, in Taipei.
 * @param {string | number} at
 */
export function dayOf(at) {
  const options = /** @type {const} */ ({ month: 'long', day: 'numeric', weekday: 'short' });
  return new Date(at).toLocaleDateString('zh-TW', { ...options, timeZone: 'Asia/Taipei' });
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let hideToast;

/**
 * Says one line at the foot of the page for a few seconds.
 * @param {string} text
 */
export function toast(text) {
  const node = document.getElementById('toast');
  if (!node) return;
  node.textContent = text;
  node.hidden = false;
  clearTimeout(hideToast);
  hideToast = setTimeout(() => {
    node.hidden = true;
  }, 5000);
}

/**
 * Copies text, and says so.
 * @param {string} text
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(`已複製 ${text.length > 20 ? `${text.slice(0, 20)}…` : text}`);
  } catch {
    toast('瀏覽器不允許複製，請選取文字後自行複製');
  }
}
