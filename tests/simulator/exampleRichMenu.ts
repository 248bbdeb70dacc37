import { deflateSync } from 'node:zlib';
import type { JsonObject } from '../../simulator/jsonObject.ts';

const bounds = (x: number) => ({ x, y: 0, width: 600, height: 800 });

/** A rich menu with a tile of each kind. */
export const goodRichMenu: JsonObject = {
  size: { width: 1200, height: 800 },
  selected: true,
  name: '家長選單',
  chatBarText: '選單',
  areas: [
    { bounds: bounds(0), action: { type: 'message', label: '請假', text: '請假' } },
    { bounds: bounds(600), action: { type: 'postback', data: 'menu=progress', displayText: '進度' } },
    { bounds: bounds(600), action: { type: 'richmenuswitch', richMenuAliasId: 'second', data: 'to=second' } },
  ],
};

/** A plain grey PNG of this size. */
export function greyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

// The checksums stay zero: nobody here draws it.
function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
}
