import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

import.meta.jest?.setTimeout(180_000);

/** Pictures for people to look at; `KEEP_IMAGES=docs/images npm run test:browser` renews those that are kept. */
const IMAGES = process.env.KEEP_IMAGES ?? path.join('.ci', 'results', 'images');

/** What a parent types, and a piece of what comes next. */
const CHATS = {
  en: {
    button: 'English',
    greeting: 'about 5 minutes',
    way: [
      ['bind', 'email or your mobile number'],
      [PEOPLE.parent.email, 'A code has been sent'],
      ['code', 'your child?', 'relation'],
      ['mother', 'school level'],
      ['elementary', 'not yours'],
      [PEOPLE.child.nationalId, 'Chinese name'],
      [PEOPLE.child.school, 'Is this right?'],
      ['yes', 'Who collects', 'consent'],
      ['agree', "not your child's"],
      [PEOPLE.parent.nationalId, 'your name'],
      [PEOPLE.parent.name, 'mobile number'],
      [PEOPLE.parent.mobile, 'full name', 'summary'],
    ],
  },
  vi: {
    button: 'Tiếng Việt',
    greeting: 'khoảng 5 phút',
    way: [
      ['lien ket', 'email hoặc số di động'],
      [PEOPLE.parent.email, 'Mã xác minh đã được gửi'],
      ['code', 'Anh/chị là gì của con', 'relation'],
      ['me', 'Con đang học cấp nào'],
      ['tieu hoc', 'không phải của anh/chị'],
      [PEOPLE.child.nationalId, 'tên tiếng Trung'],
      [PEOPLE.child.school, 'có đúng không'],
      ['dung', 'Ai thu thập', 'consent'],
      ['dong y', 'của chính anh/chị'],
      [PEOPLE.parent.nationalId, 'họ tên của anh/chị'],
      [PEOPLE.parent.name, 'số di động'],
      [PEOPLE.parent.mobile, 'để ký', 'summary'],
    ],
  },
  id: {
    button: 'Indonesia',
    greeting: 'sekitar 5 menit',
    way: [
      ['tautkan', 'email atau nomor HP'],
      [PEOPLE.parent.email, 'Kode verifikasi sudah dikirim'],
      ['code', 'Apa hubungan Anda', 'relation'],
      ['ibu', 'di jenjang apa'],
      ['sd', 'bukan milik Anda'],
      [PEOPLE.child.nationalId, 'nama Mandarin'],
      [PEOPLE.child.school, 'Apakah data ini benar'],
      ['ya', 'Siapa yang mengumpulkan', 'consent'],
      ['setuju', 'Anda sendiri'],
      [PEOPLE.parent.nationalId, 'nama Anda'],
      [PEOPLE.parent.name, 'nomor HP'],
      [PEOPLE.parent.mobile, 'tanda tangan', 'summary'],
    ],
  },
} as const;

let homeroom: TestHomeroom;
let browser: Browser;

beforeAll(async () => {
  await mkdir(IMAGES, { recursive: true });
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
});
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());
afterAll(() => browser.close());

/** Labels that do not fit in their button, or only where their letters shrink: they are too long for a phone. */
function crowdedLabels(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('.flexButton .flexLabel, .chip')]
    .filter((label) => label.offsetParent !== null)
    .filter((label) => label.scrollWidth > label.clientWidth + 1
      || parseFloat(getComputedStyle(label).fontSize) < 15)
    .map((label) => label.textContent)`);
}

test.each(['en', 'vi', 'id'] as const)(
  'the chat in %s reads well on a phone: no label is cut or has to shrink',
  async (language) => {
    const { button, greeting, way } = CHATS[language];
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    await page.goto(homeroom.simulator.url);
    const phone = page.getByRole('region', { name: '家長手機', exact: true });
    const sees = (text: string) => phone.getByText(text).last().waitFor({ timeout: 15_000 });
    const picture = async (name: string) => {
      await page.waitForFunction('document.fonts.status === "loaded"');
      await phone.screenshot({ path: path.join(IMAGES, `${name}-${language}.png`) });
      expect([name, await crowdedLabels(page)]).toEqual([name, []]);
    };
    await phone.getByRole('button', { name: '加入好友', exact: true }).last().click();
    await sees('約 5 分鐘');
    await phone.getByRole('button', { name: button, exact: true }).last().click();
    await sees(greeting);
    await picture('greeting');
    for (const [typed, next, name] of way) {
      const text = typed === 'code' ? await homeroom.code(PEOPLE.parent.email) : typed;
      await phone.getByRole('textbox').fill(text);
      await phone.getByRole('textbox').press('Enter');
      await sees(next);
      if (name) await picture(name);
    }
    await page.close();
  },
);
