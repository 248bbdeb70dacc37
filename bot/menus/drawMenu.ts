import path from 'node:path';
import type { messagingApi } from '@line/bot-sdk';
import { Resvg } from '@resvg/resvg-js';
import type { Language } from '../../domain/language.ts';
import { line } from '../../flows/view.ts';
import { widthOf } from '../render/cut.ts';
import { LOOK } from '../render/look.ts';
import { encodeMenu } from '../render/postback.ts';
import { say } from '../texts/index.ts';
import { aliasOf, MENUS, type MenuName, type Tile } from './menus.ts';
import { drawSign } from './signs.ts';

const SIZE = { width: 2_500, height: 1_686 } as const;
const COLUMNS = 3;
const TILE = { width: Math.floor(SIZE.width / COLUMNS), height: SIZE.height / 2 } as const;
const MARGIN = 22;
/** Inside a tile, words no wider than this stand in one line. */
const WORDS_WIDTH = TILE.width - 2 * MARGIN - 60;
const LARGEST_WORDS = 128;

const FONT = path.join(
  import.meta.dirname,
  '../../node_modules/@expo-google-fonts/noto-sans-tc/700Bold/NotoSansTC_700Bold.ttf',
);

/** Colours of a tile. */
const COLOURS = {
  ready: { tile: '#FFFFFF', sign: LOOK.primary, words: LOOK.body },
  change: { tile: '#E3F0EC', sign: LOOK.primary, words: '#1F4D40' },
} as const;

/** A rich menu as LINE takes it, but for its name. */
export function describeMenu(name: MenuName, language: Language): Omit<messagingApi.RichMenuRequest, 'name'> {
  return {
    size: SIZE,
    selected: true,
    chatBarText: say(line('menu.bar'), language),
    areas: MENUS[name].map((tile, at) => ({ bounds: boundsOf(at), action: actionOf(tile, language) })),
  };
}

/** Its picture, PNG: six tiles, a sign and a few words each, to be read at arm's length. */
export function drawMenu(name: MenuName, language: Language): Buffer {
  const tiles = MENUS[name].map((tile, at) => drawTile(tile, at, language)).join('\n');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
    <rect width="100%" height="100%" fill="#DCE7E3"/>${tiles}</svg>`;
  const drawn = new Resvg(svg, { font: { fontFiles: [FONT], loadSystemFonts: false } });
  return drawn.render().asPng();
}

function boundsOf(at: number) {
  const x = (at % COLUMNS) * TILE.width;
  const y = Math.floor(at / COLUMNS) * TILE.height;
  return { x, y, width: TILE.width, height: TILE.height };
}

function actionOf({ key, word, to }: Tile, language: Language): messagingApi.Action {
  const label = say(line(key), language);
  const data = encodeMenu(word);
  if (to) return { type: 'richmenuswitch', label, richMenuAliasId: aliasOf(to, language), data };
  return { type: 'postback', label, data, displayText: label };
}

function drawTile({ key, sign, to }: Tile, at: number, language: Language): string {
  const { x, y, width, height } = boundsOf(at);
  const colours = to ? COLOURS.change : COLOURS.ready;
  const middle = x + width / 2;
  const label = say(line(key), language);
  const size = Math.min(LARGEST_WORDS, Math.floor(WORDS_WIDTH / Math.max(widthOf(label), 1)));
  return `<rect x="${x + MARGIN}" y="${y + MARGIN}" width="${width - 2 * MARGIN}" height="${height - 2 * MARGIN}" rx="56"
      fill="${colours.tile}"/>
    ${drawSign(sign, { x: middle, y: y + height * 0.36, size: 320, colour: colours.sign })}
    ${words(label, { x: middle, y: y + height * 0.83, size, colour: colours.words })}`;
}

function words(text: string, at: { x: number; y: number; size: number; colour: string }): string {
  const escaped = text.replace(/[&<>]/gu, (character) => `&#${character.codePointAt(0)};`);
  return `<text x="${at.x}" y="${at.y}" font-family="Noto Sans TC" font-weight="700" font-size="${at.size}"
    fill="${at.colour}" text-anchor="middle">${escaped}</text>`;
}
