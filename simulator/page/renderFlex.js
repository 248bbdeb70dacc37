// @ts-check
import { el, writeText } from './dom.js';
import {
  bubbleWidth,
  colour,
  drawBox,
  fontSize,
  imageSize,
  isSmallBubble,
  place,
  ratio,
  setStyle,
  space,
} from './flexStyle.js';
import { scroller } from './scroller.js';
import { tappable } from './tappable.js';

/** @typedef {(action: any) => void} OnTap */

/**
 * Draws a Flex container (a bubble, or a carousel of bubbles).
 * @param {any} container
 * @param {OnTap} onTap
 * @returns {HTMLElement}
 */
export function renderFlex(container, onTap) {
  if (container?.type !== 'carousel') return bubble(container ?? {}, onTap);
  const bubbles = (container.contents ?? []).map((/** @type {any} */ one) => bubble(one, onTap));
  return scroller(bubbles, { className: 'carousel', label: `共 ${bubbles.length} 頁，可左右捲動` });
}

/** @param {any} content @param {OnTap} onTap */
function bubble(content, onTap) {
  const node = el('div', { class: 'flexBubble', dir: content.direction === 'rtl' ? 'rtl' : undefined });
  if (isSmallBubble(content.size)) node.classList.add('isSmall');
  setStyle(node, { width: bubbleWidth(content.size) });
  for (const name of ['header', 'hero', 'body', 'footer']) {
    const block = content[name];
    if (!block) continue;
    const style = content.styles?.[name] ?? {};
    const part = component(block, { layout: 'vertical', first: true }, onTap);
    part.classList.add('flexBlock', `flex${name[0]?.toUpperCase()}${name.slice(1)}`);
    setStyle(part, { 'background-color': colour(block.backgroundColor) ?? colour(style.backgroundColor) });
    if (style.separator && node.childElementCount > 0) {
      setStyle(part, { 'border-top': `1px solid ${colour(style.separatorColor) ?? '#d4d6da'}` });
    }
    // In a carousel the tallest bubble sets the height; the others' bodies grow.
    if (name === 'body') setStyle(part, { flex: '1 0 auto' });
    node.append(part);
  }
  return tappable(node, content.action, onTap);
}

/** @type {Record<string, (component: any, onTap: OnTap, parent: any) => HTMLElement>} */
const DRAW = { box, text, button, image, icon: image, separator, filler: () => el('div'), video };

/** @param {any} content @param {{ layout: string, spacing?: string, first: boolean }} parent @param {OnTap} onTap */
function component(content, parent, onTap) {
  const draw = DRAW[content.type] ?? (() => el('div', {}, `［${content.type}］`));
  const node = draw(content, onTap, parent);
  place(node, content.type === 'filler' ? { flex: 1, ...content } : content, parent);
  return node;
}

/** @param {any} content @param {OnTap} onTap */
function box(content, onTap) {
  const node = el('div', { class: 'flexBox' });
  drawBox(node, content);
  const { layout = 'vertical', spacing } = content;
  (content.contents ?? []).forEach((/** @type {any} */ child, /** @type {number} */ index) => {
    node.append(component(child, { layout, spacing, first: index === 0 }, onTap));
  });
  return tappable(node, content.action, onTap);
}

/** @param {any} content @param {OnTap} onTap */
function text(content, onTap) {
  const words = el('div', { class: 'flexWords' });
  const node = el('div', { class: 'flexText' }, words);
  dress(node, content);
  setStyle(node, { 'text-align': content.align, 'align-content': gravity(content.gravity) });
  setStyle(words, { 'line-height': lineHeight(content) });
  if (content.wrap) words.classList.add('wraps');
  if (content.wrap && content.maxLines > 0) {
    words.classList.add('clamps');
    setStyle(words, { '-webkit-line-clamp': String(content.maxLines) });
  }
  if (!content.contents?.length) writeText(words, content.text ?? '', { links: false });
  for (const span of content.contents ?? []) {
    const part = writeText(el('span'), span.text ?? '', { links: false });
    dress(part, span, { inherits: true });
    words.append(part);
  }
  return tappable(node, content.action, onTap);
}

/** @param {HTMLElement} node @param {any} look @param {{ inherits?: boolean }} [options] */
function dress(node, look, { inherits = false } = {}) {
  setStyle(node, {
    'font-size': inherits && look.size === undefined ? undefined : fontSize(look.size),
    'font-weight': look.weight === 'bold' ? '700' : look.weight === 'regular' ? '400' : undefined,
    'font-style': look.style,
    color: colour(look.color),
    'text-decoration': look.decoration,
  });
}

/** @param {any} content @returns {string | undefined} */
function lineHeight({ lineSpacing }) {
  return /^\d+(\.\d+)?px$/.test(lineSpacing) ? `calc(1.35em + ${lineSpacing})` : undefined;
}

/** @param {string | undefined} value */
function gravity(value) {
  return value === 'center' ? 'center' : value === 'bottom' ? 'end' : undefined;
}

/** @param {any} content @param {OnTap} onTap @param {{ layout: string }} parent */
function button(content, onTap, parent) {
  const { action = {}, style = 'link' } = content;
  const label = writeText(el('span', { class: 'flexLabel' }), action.label ?? '', { links: false });
  const node = el('div', { class: `flexButton is-${style}`, title: action.label }, label);
  if (content.height === 'sm') node.classList.add('isLow');
  if (content.adjustMode === 'shrink-to-fit') shrinkToFit(label);
  setStyle(
    node,
    style === 'link' ? { color: colour(content.color) } : { 'background-color': colour(content.color) },
  );
  const aside = gravity(content.gravity);
  if (parent.layout === 'horizontal')
    setStyle(node, { 'align-self': aside ?? (content.gravity === 'top' ? 'start' : undefined) });
  return tappable(node, action, onTap);
}

/** Lowers the font size of a label until it fits, as LINE's adjustMode does. @param {HTMLElement} label */
function shrinkToFit(label) {
  new ResizeObserver(() => {
    if (label.clientWidth === 0) return;
    label.style.fontSize = '16px';
    if (label.scrollWidth <= label.clientWidth) return;
    label.style.fontSize = `${Math.max(9, Math.floor((16 * label.clientWidth) / label.scrollWidth))}px`;
  }).observe(label);
}

/** @param {any} content @param {OnTap} onTap */
function image(content, onTap) {
  const isIcon = content.type === 'icon';
  const picture = el('img', { src: content.url, alt: '', referrerpolicy: 'no-referrer' });
  picture.addEventListener('error', () => picture.replaceWith(placeholder(picture)));
  const node = el('div', { class: isIcon ? 'flexIcon' : 'flexImage' }, picture);
  setStyle(node, {
    width: isIcon ? fontSize(content.size) : undefined,
    'align-self': isIcon ? undefined : gravity(content.gravity),
    'justify-content': content.align ?? 'center',
  });
  setStyle(picture, {
    width: isIcon ? '100%' : imageSize(content.size),
    'aspect-ratio': ratio(content.aspectRatio),
    'object-fit': content.aspectMode === 'cover' ? 'cover' : 'contain',
    'background-color': colour(content.backgroundColor),
  });
  return tappable(node, content.action, onTap);
}

/** An empty frame of the size of a picture that cannot be loaded. @param {HTMLElement} picture */
function placeholder(picture) {
  const frame = el('span', { class: 'isMissing' });
  frame.style.cssText = picture.style.cssText;
  return frame;
}

/** @param {any} content @param {OnTap} _onTap @param {{ layout: string }} parent */
function separator(content, _onTap, parent) {
  const node = el('div', {
    class: parent.layout === 'vertical' ? 'flexRule' : 'flexRule isUpright',
    role: 'separator',
  });
  setStyle(node, { 'background-color': colour(content.color), 'margin-top': space(content.margin) });
  return node;
}

/** A video shows what LINE shows where it cannot play. @param {any} content @param {OnTap} onTap */
function video(content, onTap) {
  return component(content.altContent ?? { type: 'filler' }, { layout: 'vertical', first: true }, onTap);
}
