// @ts-check
const SVG = 'http://www.w3.org/2000/svg';

/** @type {Record<string, string>} 24 × 24, stroked */
const PATHS = {
  back: 'M15 4 7 12l8 8',
  forward: 'M9 4l8 8-8 8',
  down: 'M5 9l7 7 7-7',
  up: 'M5 15l7-7 7 7',
  plus: 'M12 5v14M5 12h14',
  send: 'M4 12 20 4l-5 16-4-7zM11 13l9-9',
  face: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9 9.5v.5M15 9.5v.5M8 14c1 2 2.5 3 4 3s3-1 4-3',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15 9h.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  tool: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4',
  mail: 'M3 6h18v12H3zM3 7l9 7 9-7',
  sms: 'M4 5h16v11H10l-4 4v-4H4zM8 10.5h8',
  call: 'M6 3h4l1.5 5L9 10c1 2.5 2.5 4 5 5l2-2.5 5 1.5v4c0 1.5-1 2.5-2.5 2.5C11 20.5 3.5 13 3.5 5.5 3.5 4 4.5 3 6 3',
  bin: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  house: 'M4 12 12 5l8 7M7 10.5V19h10v-8.5M10.5 19v-4.5h3V19',
};

/**
 * A drawn sign, hidden from screen readers: the control that holds it carries the label.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? '');
  svg.append(path);
  return svg;
}

/** A sticker drawn here: LINE's own pictures are not on this machine. */
export function stickerPicture() {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 120 120');
  svg.setAttribute('class', 'sticker');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', '貼圖');
  const shapes = [
    ['path', { d: 'M24 34 38 12l18 16zM96 34 82 12 64 28z', fill: '#f2a65a' }],
    ['circle', { cx: '60', cy: '66', r: '46', fill: '#f7c27e' }],
    ['path', { d: 'M42 58v6M78 58v6M46 80c6 12 22 12 28 0M60 70v4', class: 'stickerLine' }],
  ];
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, String(tag));
    for (const [name, value] of Object.entries(attributes ?? {})) shape.setAttribute(name, value);
    svg.append(shape);
  }
  return svg;
}
