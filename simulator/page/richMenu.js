// @ts-check
import { el, webAddress } from './dom.js';
import { icon } from './icons.js';

/**
 * The rich menu: a bar that opens and closes a panel with the menu's picture and its tappable areas.
 * @param {{ name: string, onTap: (action: any) => void }} options
 */
export function createRichMenu({ name, onTap }) {
  const panel = el('div', {
    class: 'menuPanel',
    role: 'group',
    'aria-label': `${name} 的圖文選單`,
    hidden: true,
  });
  const words = el('span', {}, '選單');
  const bar = el(
    'button',
    { type: 'button', class: 'menuBar', title: 'Rich menu', 'aria-expanded': 'false' },
    words,
    icon('down'),
  );
  const root = el('div', { class: 'menu', hidden: true }, bar, panel);
  let shown = '';

  /** @param {boolean} isOpen */
  function open(isOpen) {
    panel.hidden = !isOpen;
    bar.setAttribute('aria-expanded', String(isOpen));
  }
  bar.addEventListener('click', () => open(panel.hidden === true));

  /** Shows this menu, or none. @param {any} menu */
  function show(menu) {
    root.hidden = !menu;
    const key = JSON.stringify(menu ?? '');
    if (key === shown) return;
    shown = key;
    panel.replaceChildren();
    if (!menu) return;
    words.textContent = menu.chatBarText || '選單';
    panel.append(areas(menu, onTap));
    open(menu.selected !== false);
  }
  return { root, show, open };
}

/** @param {any} menu @param {(action: any) => void} onTap */
function areas(menu, onTap) {
  const { width = 2500, height = 1686 } = menu.size ?? {};
  const sheet = el('div', { class: 'menuSheet isDrawn' });
  sheet.style.aspectRatio = `${width} / ${height}`;
  sheet.style.width = `${(35 * width) / height}vh`;
  const address = webAddress(new URL(menu.image ?? '', location.href).href);
  const picture = el('img', { src: address, alt: '' });
  picture.addEventListener('load', () => sheet.classList.remove('isDrawn'));
  picture.addEventListener('error', () => picture.remove());
  sheet.append(picture);
  for (const { bounds, action } of menu.areas ?? []) {
    const label = action.label ?? action.displayText ?? action.text ?? '';
    const tile = el(
      'button',
      { type: 'button', class: 'menuTile', title: label, onclick: () => onTap(action) },
      el('span', {}, label),
    );
    tile.style.left = `${(100 * bounds.x) / width}%`;
    tile.style.top = `${(100 * bounds.y) / height}%`;
    tile.style.width = `${(100 * bounds.width) / width}%`;
    tile.style.height = `${(100 * bounds.height) / height}%`;
    sheet.append(tile);
  }
  return sheet;
}
