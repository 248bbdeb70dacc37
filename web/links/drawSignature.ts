import { Resvg } from '@resvg/resvg-js';
import type { Drawing } from './readStrokes.ts';

const INK = '#111827';
const WIDTH = 900;

/** The picture of a drawing, PNG on white: made here from the pen's places alone, so that no picture from outside is kept. */
export function drawSignature({ width, height, strokes }: Drawing): Buffer {
  const thick = Math.max(2, width / 160);
  const paths = strokes.map((stroke) => `<path d="${pathOf(stroke)}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><rect width="100%" height="100%" fill="#ffffff"/><g fill="none" stroke="${INK}" stroke-width="${thick}" stroke-linecap="round" stroke-linejoin="round">${paths}</g></svg>`;
  return new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
}

/** Through the middles between the places, so that it is a curve; a dot is a stroke of no length. */
function pathOf(stroke: Drawing['strokes'][number]): string {
  const [first, ...rest] = stroke;
  if (!first) return '';
  const start = `M${first[0]} ${first[1]}`;
  if (rest.length === 0) return `${start}h.01`;
  const curves = rest.map(([x, y], at) => {
    const [nextX, nextY] = rest[at + 1] ?? [x, y];
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `${start}${curves.join('')}`;
}
