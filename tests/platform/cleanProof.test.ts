import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { LIMITS } from '../../domain/limits.ts';
import { cleanProof } from '../../platform/cleanProof.ts';

const drawn = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#c02020' } });
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

test.each([
  ['JPEG', () => drawn().jpeg().toBuffer()],
  ['PNG', () => drawn().png().toBuffer()],
  ['WebP', () => drawn().webp().toBuffer()],
])('a %s is drawn anew as JPEG', async (_kind, make) => {
  const cleaned = await cleanProof(await make());
  if (!cleaned.ok) throw new Error(cleaned.problem);
  expect(cleaned.mime).toBe('image/jpeg');
  await expect(sharp(cleaned.bytes).metadata()).resolves.toMatchObject({
    format: 'jpeg',
    width: 40,
    height: 20,
  });
});

test('the place where a photo was taken does not survive, and it stands upright', async () => {
  const photo = await drawn()
    .withExif({ IFD0: { Copyright: 'a clinic' }, IFD3: { GPSLatitude: '25/1 2/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const cleaned = await cleanProof(photo);
  if (!cleaned.ok) throw new Error(cleaned.problem);
  const { exif, orientation, width, height } = await sharp(cleaned.bytes).metadata();
  expect({ exif, orientation, width, height }).toEqual({
    exif: undefined,
    orientation: undefined,
    width: 20,
    height: 40,
  });
  expect(cleaned.bytes.includes('clinic')).toBe(false);
});

test('what stands behind the picture is left behind', async () => {
  const polyglot = Buffer.concat([await drawn().jpeg().toBuffer(), Buffer.from('<script>alert(1)</script>')]);
  const cleaned = await cleanProof(polyglot);
  expect(cleaned.ok && cleaned.bytes.includes('<script>')).toBe(false);
  expect(cleaned.ok).toBe(true);
});

test('a large photo is drawn within the longest side', async () => {
  const large = await sharp({ create: { width: 6_000, height: 1_000, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const cleaned = await cleanProof(large);
  if (!cleaned.ok) throw new Error(cleaned.problem);
  expect((await sharp(cleaned.bytes).metadata()).width).toBe(LIMITS.proof.longestSide);
});

test('a PDF stays what it is', async () => {
  await expect(cleanProof(PDF)).resolves.toEqual({ ok: true, mime: 'application/pdf', bytes: PDF });
});

/** A PNG that claims to be larger than anybody should draw. */
function bomb(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(100_000, 0);
  head.writeUInt32BE(100_000, 4);
  head.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(100))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The box with which every HEIC begins. */
const heic = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1')]);

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ['nothing', () => Buffer.alloc(0), 'KIND'],
  ['one byte', () => Buffer.from([0xff]), 'KIND'],
  ['words', () => Buffer.from('我的證明'), 'KIND'],
  ['SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'KIND'],
  ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 'KIND'],
  ['GIF', () => Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'KIND'],
  ['ZIP', () => Buffer.from('PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'latin1'), 'KIND'],
  ['Windows program', () => Buffer.from('MZ\x90\0aaaaaaaaaaaaaaaaaaaa', 'latin1'), 'KIND'],
  ['HEIC of an iPhone', () => heic('heic'), 'HEIC'],
  ['HEIC of a burst', () => heic('hevc'), 'HEIC'],
  ['HEIF', () => heic('mif1'), 'HEIC'],
  ['a JPEG cut short', async () => (await drawn().jpeg().toBuffer()).subarray(0, 200), 'BROKEN'],
  ['a PNG cut short', async () => (await drawn().png().toBuffer()).subarray(0, 60), 'BROKEN'],
  [
    'the beginning of a JPEG, then noise',
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 7)]),
    'BROKEN',
  ],
  ['a picture of 10,000,000,000 pixels', bomb, 'BROKEN'],
  ['a PDF cut short', () => PDF.subarray(0, 30), 'BROKEN'],
  ['more than is taken', () => Buffer.alloc(LIMITS.proof.mostBytes + 1, 0xff), 'SIZE'],
])('%s is not taken', async (_name, make, problem) => {
  await expect(cleanProof(await make())).resolves.toEqual({ ok: false, problem });
});
