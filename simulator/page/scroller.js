// @ts-check
import { el } from './dom.js';
import { icon } from './icons.js';

/**
 * A row that scrolls sideways by finger, wheel or keyboard, with two arrows for a mouse.
 * @param {HTMLElement[]} items
 * @param {{ className: string, label: string }} look
 * @returns {HTMLElement}
 */
export function scroller(items, { className, label }) {
  const row = el('div', { class: 'scrollRow', tabindex: 0, role: 'group', 'aria-label': label }, ...items);
  const move = (/** @type {number} */ direction) => row.scrollBy({ left: direction * row.clientWidth * 0.8 });
  const back = el(
    'button',
    { type: 'button', class: 'arrow isBack', 'aria-label': '往左', onclick: () => move(-1) },
    icon('back'),
  );
  const next = el(
    'button',
    { type: 'button', class: 'arrow isNext', 'aria-label': '往右', onclick: () => move(1) },
    icon('forward'),
  );
  const update = () => {
    back.hidden = row.scrollLeft < 4;
    next.hidden = row.scrollLeft + row.clientWidth > row.scrollWidth - 4;
  };
  row.addEventListener('scroll', update, { passive: true });
  new ResizeObserver(update).observe(row);
  update();
  return el('div', { class: `scroller ${className}` }, row, back, next);
}
