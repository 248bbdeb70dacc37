import { existsSync } from 'node:fs';
import decodeQR from 'qr/decode.js';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { machineFonts } from '../../web/form/fonts.ts';
import type { Box, Item, TextItem } from '../../web/form/items.ts';
import { layOutForm } from '../../web/form/layOutForm.ts';
import { PAGE } from '../../web/form/sheet.ts';
import { RARE_CHILDREN, SAMPLE_URL, sampleChild, sampleForm } from '../support/sampleForm.ts';

const lay = (
  more: Parameters<typeof sampleForm>[0] = {},
  language: Language = 'zh-Hant',
  fonts = [] as string[],
) => layOutForm({ form: sampleForm(more), language, verificationUrl: SAMPLE_URL, fallbackFonts: fonts });

const textsOf = (page: readonly Item[]) => page.filter((item): item is TextItem => item.kind === 'text');
const wordsOf = (page: readonly Item[]) =>
  textsOf(page)
    .map(({ text }) => text)
    .join('\n');
/** What stands in boxes, however it was broken into lines and fonts. */
const runOn = (pages: readonly Item[][]) => pages.map(wordsOf).join('\n').replaceAll(/\s/g, '');

const isIn = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01;

const PAPER = {
  x: PAGE.margin,
  y: 0,
  width: PAGE.width - 2 * PAGE.margin,
  height: PAGE.height,
};

/** Where a line of letters stands. */
const lineOf = ({ x, y, width, size }: TextItem): Box => ({
  x,
  y: y - size * 1.04,
  width,
  height: size * 1.32,
});

/** The letters alone: lines may touch, letters may not. */
const lettersOf = ({ x, y, width, size }: TextItem): Box => ({
  x,
  y: y - size * 0.8,
  width,
  height: size * 0.8,
});

const overlap = (one: Box, other: Box) =>
  one.x + 0.05 < other.x + other.width &&
  other.x + 0.05 < one.x + one.width &&
  one.y + 0.05 < other.y + other.height &&
  other.y + 0.05 < one.y + one.height;

const LATIN_60 = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis';
const HARD_NAMES: Record<string, string> = {
  'a Chinese name': '陳美玲',
  'two rare characters': '堃犇',
  'an indigenous name with ·': '瓦歷斯·諾幹',
  'an indigenous name with ‧': '瓦歷斯‧諾幹',
  'an indigenous name with ・': '瓦歷斯・諾幹',
  'a Vietnamese name': 'Nguyễn Thị Hồng Ánh Đặng',
  'letters of Tsou': 'Mo’o ʉtʉ ɨɨ',
  '60 Latin letters in one word': LATIN_60,
  '60 Latin letters in words': 'Maximiliana Wolfeschlegelsteinhausen Alexandrovna Quirinal Vi',
  '60 Chinese characters': '囊'.repeat(60),
  '60 characters that no font has': '𠮷'.repeat(60),
  'a letter under a heap of marks': `a${'\u0301'.repeat(90)}b${'\u0335'.repeat(90)}`,
  'half a character': 'a\uD842b',
  'a turned direction': 'a\u202Eb\u0000c\u200Bd',
};

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(Object.keys(HARD_NAMES))('%s stays in its box, on the page, and covers nothing', (what) => {
    const name = HARD_NAMES[what] ?? '';
    const children = Array.from({ length: 10 }, () =>
      sampleChild(name, { relation: 'OTHER', relationOther: name.slice(0, 30) }),
    );
    const guardian = {
      name,
      maskedNationalId: 'A22****781',
      mobile: '0900000001',
      email: `${'very.long.'.repeat(24)}@example.com`.slice(0, 254),
    };
    for (const page of lay({ guardian, children, signature: name }, language)) {
      const texts = textsOf(page);
      expect(texts.length).toBeGreaterThan(10);
      const out = texts.filter((item) => !isIn(lineOf(item), item.within) || !isIn(item.within, PAPER));
      expect(out.map(({ text, size }) => ({ text, size }))).toEqual([]);
      const covered = texts.flatMap((one, at) =>
        texts.slice(at + 1).filter((other) => overlap(lettersOf(one), lettersOf(other))),
      );
      expect(covered.map(({ text }) => text)).toEqual([]);
      const boxes = page.flatMap((item) => (item.kind === 'box' ? [item.box] : []));
      expect(boxes.filter((box) => !isIn(box, { ...PAPER, width: PAPER.width + 0.1 }))).toEqual([]);
    }
  });

  test('no character is set in a font that lacks it', () => {
    const children = Object.values(HARD_NAMES)
      .slice(0, 10)
      .map((name) => sampleChild(name));
    const lacking = lay({ children }, language, [...machineFonts])
      .flatMap(textsOf)
      .filter(({ font, text }) =>
        [...text].some((each) => !font.hasGlyphForCodePoint(each.codePointAt(0) ?? 0)),
      );
    expect(lacking.map(({ text }) => text)).toEqual([]);
  });

  test('the school reads Chinese, whatever the guardian reads', () => {
    const words = runOn(lay({}, language));
    for (const each of [
      '親子綁定申請書',
      '第42號',
      '民國115年12月3日14:04',
      '姓名',
      '國小五年一班',
      '母親',
      '認證',
      '第1版',
      '以輸入全名簽署',
    ])
      expect(words).toContain(each);
  });
});

test('the guardian’s own language stands beside it', () => {
  const words = runOn(lay({}, 'en'));
  for (const each of ['Name', 'Mother', 'Approved', 'Elementary,Grade5,Class1', 'Signedbytypingthefullname'])
    expect(words).toContain(each);
  expect(words).not.toContain('認證)');
});

test.each([
  [1, [1]],
  [4, [4]],
  [5, [4, 1]],
  [10, [4, 6]],
])('%i students stand on pages of %j', (count, parts) => {
  const children = Array.from({ length: count }, (_, at) => sampleChild(`王犇${at}`));
  const pages = lay({ children });
  expect(pages.map((page) => wordsOf(page).match(/王犇\d/g)?.length)).toEqual(parts);
  expect(wordsOf(pages[0] ?? []).includes('列在續頁')).toBe(count > 4);
  pages.forEach((page, at) => {
    expect(wordsOf(page)).toContain(`第 ${at + 1} 頁，共 ${parts.length} 頁`);
    expect(wordsOf(page)).toContain('第 42 號');
  });
});

test('whose binding was stopped reads nothing of the child', () => {
  const words = runOn(lay({ children: [sampleChild('', { student: undefined, status: 'SUSPENDED' })] }));
  expect(words).toContain('不列出學生資料');
  expect(words).not.toMatch(/國小|五年一班/);
});

test('without an email the paper says so', () => {
  const guardian = { name: '陳美玲', maskedNationalId: 'A22****781', mobile: '0900000001' };
  expect(runOn(lay({ guardian }, 'en'))).toContain('未提供nonegiven');
  expect(runOn(lay({}, 'en'))).not.toContain('未提供');
});

test('a name of 60 letters is whole', () => {
  const words = runOn(lay({ children: [sampleChild(LATIN_60)] }));
  expect(words).toContain(LATIN_60);
});

test('a character that no font has is its code point in brackets', () => {
  expect(runOn(lay({ children: [sampleChild('𠮷田')] }))).toContain('[U+20BB7]田');
});

const hanazono = machineFonts.filter((file) => file.includes('HanaMin'));
(hanazono.length > 0 ? test : test.skip)(
  'where the machine has Hanazono, it is set in that (skipped: fonts-hanazono is not installed)',
  () => {
    expect(hanazono.every((file) => existsSync(file))).toBe(true);
    const words = runOn(lay({ children: [sampleChild('𠮷田')] }, 'zh-Hant', hanazono));
    expect(words).toContain('𠮷田');
    expect(words).not.toContain('[U+');
  },
);

test('a font file that cannot be read is passed over', () => {
  const words = runOn(lay({ children: [sampleChild('𠮷田')] }, 'zh-Hant', ['package.json', 'nowhere.ttf']));
  expect(words).toContain('[U+20BB7]');
});

test.each([
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}',
  ') Tj ET (x',
  '{count, plural',
])('%s as a name is printed as it is', (name) => {
  const words = runOn(lay({ children: [sampleChild(name, { relationOther: name })], signature: name }));
  expect(words).toContain(name.replaceAll(/\s/g, ''));
});

test('the QR code on each page is read as the address it leads to', () => {
  const pages = lay({ children: [...RARE_CHILDREN] });
  expect(pages).toHaveLength(2);
  for (const page of pages) {
    expect(readQr(page)).toBe(SAMPLE_URL);
    expect(page.flatMap((item) => (item.kind === 'link' ? [item.url] : []))).toEqual([SAMPLE_URL]);
  }
});

/** Puts the squares of the code on a grid of points, as a camera does, and reads it. */
function readQr(page: readonly Item[]): string {
  const link = page.find((item) => item.kind === 'link');
  if (!link) throw new Error('no link');
  const scale = 4;
  const side = Math.round(link.box.width * scale);
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const item of page) {
    if (item.kind !== 'box' || item.fill !== '#000000') continue;
    const at = (value: number) => Math.round(value * scale);
    for (let y = at(item.box.y - link.box.y); y < at(item.box.y - link.box.y + item.box.height); y++)
      for (let x = at(item.box.x - link.box.x); x < at(item.box.x - link.box.x + item.box.width); x++)
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
  }
  return decodeQR({ width: side, height: side, data });
}
