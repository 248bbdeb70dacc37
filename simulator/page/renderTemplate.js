// @ts-check
import { el, webAddress, writeText } from './dom.js';
import { scroller } from './scroller.js';
import { tappable } from './tappable.js';

/** @typedef {(action: any) => void} OnTap */

/**
 * Draws a template message: buttons, confirm, carousel or image carousel.
 * @param {any} template
 * @param {OnTap} onTap
 * @returns {HTMLElement}
 */
export function renderTemplate(template, onTap) {
  if (template.type === 'confirm') return card(template, onTap, 'isConfirm');
  if (template.type === 'buttons') return card(template, onTap);
  const columns = template.columns ?? [];
  const draw = template.type === 'image_carousel' ? imageCard : card;
  return scroller(
    columns.map((/** @type {any} */ column) => draw({ ...template, ...column }, onTap)),
    { className: 'carousel', label: `共 ${columns.length} 張，可左右捲動` },
  );
}

/** @param {any} content @param {OnTap} onTap @param {string} [kind] */
function card(content, onTap, kind = '') {
  const head = el('div', { class: 'templateHead' });
  const address = webAddress(content.thumbnailImageUrl);
  if (address) {
    const shape = content.imageAspectRatio === 'square' ? 'isSquare' : '';
    head.append(
      el('img', { src: address, alt: '', class: `templateImage ${shape}`, referrerpolicy: 'no-referrer' }),
    );
  }
  if (content.title)
    head.append(writeText(el('p', { class: 'templateTitle' }), content.title, { links: false }));
  head.append(writeText(el('p', { class: 'templateText' }), content.text ?? '', { links: false }));
  const actions = el('div', { class: 'templateActions' });
  for (const action of content.actions ?? []) actions.append(templateButton(action, onTap));
  return el('div', { class: `template ${kind}` }, tappable(head, content.defaultAction, onTap), actions);
}

/** @param {any} action @param {OnTap} onTap */
function templateButton(action, onTap) {
  const label = writeText(el('span', { class: 'flexLabel' }), action.label ?? '', { links: false });
  return tappable(el('div', { class: 'templateButton', title: action.label }, label), action, onTap);
}

/** @param {any} column @param {OnTap} onTap */
function imageCard(column, onTap) {
  const picture = el('img', {
    src: webAddress(column.imageUrl),
    alt: column.action?.label ?? '',
    class: 'templateImage isSquare',
  });
  return tappable(el('div', { class: 'template' }, picture), column.action, onTap);
}
