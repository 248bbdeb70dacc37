// @ts-check
import { el, webAddress, writeText } from './dom.js';
import { icon, stickerPicture } from './icons.js';
import { renderFlex } from './renderFlex.js';
import { renderTemplate } from './renderTemplate.js';

/** @type {Record<string, string>} */
const OTHERS = { video: '影片', audio: '語音', location: '位置', file: '檔案', imagemap: '圖片選單' };

/**
 * Draws one LINE message object; `wide` tells that it takes the whole width of the chat.
 * @param {any} message
 * @param {(action: any) => void} onTap
 * @returns {{ node: HTMLElement, wide: boolean }}
 */
export function renderMessage(message, onTap) {
  const { type } = message;
  if (type === 'text' || type === 'textV2') {
    return { node: writeText(el('div', { class: 'bubble' }), message.text ?? ''), wide: false };
  }
  if (type === 'sticker') return { node: el('div', {}, stickerPicture()), wide: false };
  if (type === 'image') return { node: picture(message), wide: false };
  if (type === 'flex' || type === 'template') {
    const drawn =
      type === 'flex' ? renderFlex(message.contents, onTap) : renderTemplate(message.template, onTap);
    return {
      node: el('div', { role: 'group', 'aria-label': message.altText, class: 'wide' }, drawn),
      wide: true,
    };
  }
  const words = message.altText ?? message.title ?? message.fileName ?? '';
  return { node: el('div', { class: 'bubble' }, `［${OTHERS[type] ?? type}］${words}`), wide: false };
}

/** A picture, or a drawn frame where it cannot be loaded. @param {any} message */
function picture(message) {
  const shownAt = message.previewImageUrl ?? message.originalContentUrl;
  // A person's own photo is on this origin.
  const isOwn = message.contentProvider?.type === 'line';
  const address = isOwn ? shownAt : webAddress(shownAt ?? message.contentProvider?.previewImageUrl);
  const frame = el('div', { class: 'photo' }, icon('image'), el('span', {}, '圖片'));
  if (!address) return frame;
  const shown = el('img', { src: address, alt: '圖片', class: 'photoImage', referrerpolicy: 'no-referrer' });
  shown.addEventListener('error', () => shown.replaceWith(frame));
  return el('div', {}, shown);
}
