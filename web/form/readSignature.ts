import { Resvg } from '@resvg/resvg-js';
import type { Box } from './items.ts';

const PNG_SIGNATURE = '89504e470d0a1a0a';
/** More points than a phone's screen has; a small file can hold a picture that fills the memory. */
const SIDE_MOST = 4_000;
/** Points of a picture for one of the page. */
const FINENESS = 4;

/**
 * A signature as it is printed: drawn anew on white, as large as its box. pdfkit throws where nobody can catch it when the
 * inside of a picture is broken; what is drawn here is whole. Throws TypeError for what is no picture.
 */
export function readSignature(png: Buffer, box: Box): Buffer {
  if (png.length < 33 || png.subarray(0, 8).toString('hex') !== PNG_SIGNATURE)
    throw new TypeError('the signature is no PNG');
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (width < 1 || height < 1 || width > SIDE_MOST || height > SIDE_MOST)
    throw new TypeError('the signature is too large');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${box.width * FINENESS}" height="${box.height * FINENESS}">
    <rect width="100%" height="100%" fill="#fff"/><image width="100%" height="100%" preserveAspectRatio="xMinYMid meet" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  const drawn = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  // White alone: nothing of the picture could be drawn.
  if (drawn.pixels.every((value) => value === 255)) throw new TypeError('the signature cannot be read');
  return drawn.asPng();
}
