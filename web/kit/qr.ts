import encodeQR from 'qr';
import { type Html, html } from './html.ts';

/** Modules of white around it that readers need. */
const QUIET = 4;

/** A QR code that leads to an address, dark on white in the dark too; `label` says what it is to whoever can't see it. */
export function qrCode(url: string, label: string): Html {
  const rows = encodeQR(url, 'raw', { ecc: 'medium', border: QUIET });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const size = rows.length;
  return html`<svg class="qr" role="img" aria-label="${label}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#ffffff"/><path d="${path}" fill="#000000"/></svg>`;
}
