// @ts-check
import { el, timeOfDay } from './dom.js';
import { icon } from './icons.js';
import { renderMessage } from './renderMessage.js';

/** @typedef {{ name: string, pictureUrl?: string | undefined }} Sender */

/**
 * One message in the chat, with its time, and the sender's name and picture where a run of messages opens.
 * @param {import('./api.js').Entry} entry
 * @param {boolean} opens
 * @param {Sender} bot
 * @param {(action: any) => void} onTap
 */
export function chatRow(entry, opens, bot, onTap) {
  const { node, wide } = renderMessage(entry.message, onTap);
  const time = el('time', {}, timeOfDay(entry.at));
  if (entry.from === 'user') {
    const meta = el('span', { class: 'meta' }, el('span', { class: 'readMark', hidden: true }, '已讀'), time);
    return el('div', { class: opens ? 'row isUser opens' : 'row isUser' }, meta, node);
  }
  const { sender } = entry.message;
  const from = { name: sender?.name ?? bot.name, pictureUrl: sender?.iconUrl ?? bot.pictureUrl };
  const isPush = entry.via !== 'reply';
  const mark = isPush && el('span', { class: 'pushMark', title: `Sent by ${entry.via}: it counts` }, '推播');
  const line = el(
    'div',
    { class: wide ? 'line isWide' : 'line' },
    node,
    el('span', { class: 'meta' }, mark, time),
  );
  const column = el('div', { class: 'column' }, opens && el('span', { class: 'sender' }, from.name), line);
  return el('div', { class: opens ? 'row isBot opens' : 'row isBot' }, opens ? avatar(from) : gap(), column);
}

const gap = () => el('span', { class: 'avatarGap' });

/** The bot's round picture. @param {Sender} sender */
export function avatar(sender) {
  const round = el('span', { class: 'avatar', 'aria-hidden': 'true' }, icon('house'));
  if (sender.pictureUrl) {
    const shown = el('img', { src: sender.pictureUrl, alt: '', referrerpolicy: 'no-referrer' });
    shown.addEventListener('error', () => shown.remove());
    round.append(shown);
  }
  return round;
}

/** The three dots of a busy bot. */
export function loadingRow() {
  const dots = el('div', { class: 'bubble', role: 'img', 'aria-label': '對方處理中' }, '⋯');
  const row = el('div', { class: 'row isBot' }, gap(), dots);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let end;
  const hide = () => {
    clearTimeout(end);
    row.remove();
  };
  /** @param {HTMLElement} list @param {number} seconds */
  const show = (list, seconds) => {
    list.append(row);
    clearTimeout(end);
    end = setTimeout(hide, seconds * 1000);
  };
  return { show, hide };
}
