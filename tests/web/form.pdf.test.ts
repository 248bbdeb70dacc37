import { execFileSync, spawnSync } from 'node:child_process';
import { renderApplicationForm } from '../../web/form/renderApplicationForm.ts';
import { drawSignature, RARE_CHILDREN, SAMPLE_URL, sampleChild, sampleForm } from '../support/sampleForm.ts';

const render = (more: Parameters<typeof sampleForm>[0] = {}) =>
  renderApplicationForm({
    form: sampleForm(more),
    language: 'zh-Hant',
    verificationUrl: SAMPLE_URL,
    fallbackFonts: [],
  });

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

test.each([
  [1, 1],
  [4, 1],
  [5, 2],
  [10, 2],
])('%i students: %i pages of A4', async (count, pages) => {
  const pdf = await render({ children: Array.from({ length: count }, () => sampleChild('王大明')) });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pagesOf(pdf)).toBe(pages);
  expect(pdf.toString('latin1').match(/\/MediaBox \[0 0 595\.28 841\.89\]/g)).toHaveLength(pages);
});

test('the letters that are used are embedded, and no others', async () => {
  const pdf = await render({ children: [...RARE_CHILDREN] });
  const text = pdf.toString('latin1');
  expect(text.match(/\/BaseFont \/[A-Z]{6}\+NotoSansTC/g)?.length).toBeGreaterThanOrEqual(2);
  expect(text).toContain('/FontFile2');
  expect(pdf.length).toBeLessThan(150_000);
});

test('what file managers show names nobody', async () => {
  const text = (await render()).toString('latin1');
  const title = Buffer.from('\uFEFF親子綁定申請書 42', 'utf16le').swap16().toString('latin1');
  expect(text).toContain(`(${title.replaceAll(/[\\()]/g, '\\$&')})`);
  expect(text).not.toContain('chen.meiling');
  expect(text).not.toMatch(/\/(JavaScript|JS|OpenAction|Launch)\b/);
});

test('a signature by hand is a picture, a typed one is not', async () => {
  const isDrawn = (pdf: Buffer) => pdf.toString('latin1').includes('/Subtype /Image');
  expect(isDrawn(await render())).toBe(false);
  expect(isDrawn(await render({ signaturePng: drawSignature() }))).toBe(true);
});

test.each(['no picture', 'a cut one', 'a broken inside', 'one of 60,000 points a side'])(
  'a signature that is %s is refused, and nothing else is hurt',
  async (what) => {
    const whole = drawSignature();
    const broken = Buffer.from(whole);
    broken.fill(0xff, 50, broken.length - 20);
    const huge = Buffer.from(whole);
    huge.writeUInt32BE(60_000, 16);
    const png = {
      'no picture': Buffer.from('<svg onload="alert(1)"/>'),
      'a cut one': whole.subarray(0, 60),
      'a broken inside': broken,
      'one of 60,000 points a side': huge,
    }[what];
    await expect(render({ signaturePng: png })).rejects.toThrow(TypeError);
    expect(pagesOf(await render({ signaturePng: whole }))).toBe(1);
  },
);

const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
(hasPdftotext ? test : test.skip)(
  'the text can be searched and copied (skipped: pdftotext of poppler-utils is not installed)',
  async () => {
    const pdf = await render({ children: [...RARE_CHILDREN] });
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
    for (const each of [
      '親子綁定申請書',
      '第 42 號',
      '陳美玲',
      'A22****781',
      '瓦歷斯·諾幹',
      '堃犇',
      '[U+20BB7]田',
      '續頁',
    ])
      expect(text).toContain(each);
  },
);
