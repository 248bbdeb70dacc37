// @ts-check
import { el, webAddress, writeText } from './dom.js';
import { scroller } from './scroller.js';

const STAYS = ['uri', 'clipboard', 'camera', 'cameraRoll', 'location', 'datetimepicker'];

/**
 * The chips above the composer: only the newest message's show, and a tap that sends something takes them away.
 * @param {{ onTap: (action: any) => void }} options
 */
export function createQuickReplies({ onTap }) {
  const root = el('div', { class: 'quick', hidden: true });

  let spent = '';

  /** @param {import('./api.js').Entry | undefined} newest */
  function show(newest) {
    const items =
      newest?.from === 'bot' && newest.id !== spent ? (newest.message.quickReply?.items ?? []) : [];
    root.hidden = items.length === 0;
    root.replaceChildren();
    if (items.length === 0) return;
    root.append(
      scroller(
        items.map((/** @type {any} */ item) => chip(item, newest)),
        { className: 'chips', label: `快速回覆 ${items.length} 項` },
      ),
    );
  }

  /** @param {any} item @param {import('./api.js').Entry | undefined} newest */
  function chip({ action, imageUrl }, newest) {
    const address = webAddress(imageUrl);
    const picture = address && el('img', { src: address, alt: '', referrerpolicy: 'no-referrer' });
    const tap = () => {
      if (!STAYS.includes(action.type)) {
        spent = newest?.id ?? '';
        show(undefined);
      }
      onTap(action);
    };
    const label = writeText(el('span'), action.label ?? '', { links: false });
    return el('button', { type: 'button', class: 'chip', onclick: tap }, picture, label);
  }
  return { root, show };
}
