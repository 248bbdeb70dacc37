import { Resvg } from '@resvg/resvg-js';
import type { Platform } from './platform.ts';

/** The bytes of a photo or a file. */
export interface Content {
  type: string;
  bytes: Buffer;
}

/** What a person sent that is no text, 'gone' if they took it back, or undefined if there is no such message. */
export function contentOf(platform: Platform, messageId: string): Content | 'gone' | undefined {
  for (const user of platform.users.values()) {
    const entry = user.chat.find(({ id, from }) => id === messageId && from === 'user');
    if (entry?.message.type === 'unsent') return 'gone';
    if (entry)
      return platform.contents.get(messageId) ?? (entry.message.type === 'image' ? photo() : undefined);
  }
  return undefined;
}

/** A bag of medicine as a photo might show it, with nothing written on it; for whoever has no file at hand. */
function photo(): Content {
  const lines = [0, 1, 2, 3, 4].map(
    (at) =>
      `<rect x="150" y="${300 + at * 70}" width="${at === 4 ? 180 : 340}" height="22" rx="8" fill="#c3ccd8"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 800"><rect width="640" height="800" fill="#8d7965"/>
<rect x="90" y="70" width="460" height="660" rx="10" fill="#fbfbf7"/><rect x="90" y="70" width="460" height="120" fill="#2f7d6b"/>
<path d="M320 90v80M280 130h80" stroke="#fbfbf7" stroke-width="22"/>${lines.join('')}</svg>`;
  return { type: 'image/png', bytes: new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng() };
}
