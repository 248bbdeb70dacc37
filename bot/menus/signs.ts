/** The drawn signs of the tiles, as strokes on a field of 24 by 24; `fill` for dots. */
const SIGNS = {
  family: `<circle cx="8" cy="7" r="3.2"/><circle cx="17.2" cy="10.6" r="2.4"/>
    <path d="M2.2 20.2c0-4.2 2.4-6.8 5.8-6.8s5.8 2.6 5.8 6.8z"/><path d="M15 15.7c.7-.4 1.4-.5 2.2-.5 2.6 0 4.6 1.9 4.6 5h-4.6"/>`,
  list: `<path d="M10 6h11M10 12h11M10 18h11"/><path d="M2.8 5.8l1.7 1.7 2.7-3.2M2.8 11.8l1.7 1.7 2.7-3.2"/><circle cx="4.8" cy="18" r="1.7"/>`,
  calendar: `<rect x="3.2" y="5" width="17.6" height="15.8" rx="2"/><path d="M3.2 10.2h17.6M8 2.8v4M16 2.8v4M8.6 15.4l2.4 2.3 4.4-4.4"/>`,
  question: `<circle cx="12" cy="12" r="9.2"/><path d="M9.1 9.4a2.9 2.9 0 1 1 4.5 2.4c-1 .7-1.6 1.2-1.6 2.4"/><circle cx="12" cy="17.2" r=".5" class="dot"/>`,
  globe: `<circle cx="12" cy="12" r="9.2"/><ellipse cx="12" cy="12" rx="4" ry="9.2"/><path d="M2.8 12h18.4"/>`,
  phone: `<path d="M6.2 3.2h3.2l1.7 4.3-2.2 1.7a12 12 0 0 0 5.9 5.9l1.7-2.2 4.3 1.7v3.2c0 1.6-1.2 2.6-2.6 2.6C10.4 20.4 3.6 13.6 3.6 5.8c0-1.4 1-2.6 2.6-2.6z"/>`,
  review: `<rect x="4.6" y="4.2" width="14.8" height="17" rx="2"/><path d="M9 4.2V2.6h6v1.6M8.4 13.2l2.6 2.6 4.8-5"/>`,
  board: `<rect x="2.8" y="4" width="18.4" height="12" rx="1.6"/><path d="M12 16v4.4M8 20.4h8M6.6 8.4h6M6.6 11.8h3.6"/>`,
  slip: `<path d="M6 2.8h8.6l4.6 4.6v13.8H6z"/><path d="M14.4 2.8v4.8h4.8M9.4 12h6.4M9.4 16h4.2"/>`,
  hand: `<circle cx="9.4" cy="7.6" r="3.2"/><path d="M3.2 20.4c0-4.2 2.6-6.8 6.2-6.8s6.2 2.6 6.2 6.8z"/><path d="M17.6 12.6V4.2M15.2 6.4l2.4-2.2 2.4 2.2"/>`,
  change: `<path d="M3.4 8.4h15.2l-3.6-3.6M20.6 15.6H5.4L9 19.2"/>`,
} as const;

/** The name of a drawn sign. */
export type Sign = keyof typeof SIGNS;

/** A sign in a colour, `size` wide, with its middle at x and y; SVG. */
export function drawSign(
  sign: Sign,
  { x, y, size, colour }: { x: number; y: number; size: number; colour: string },
): string {
  const scale = size / 24;
  return `<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${scale})" fill="none" stroke="${colour}"
    stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round">${SIGNS[sign].replaceAll('class="dot"', `fill="${colour}"`)}</g>`;
}
