import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';

import.meta.jest?.setTimeout(180_000);

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
      [PEOPLE.parent.name, 'Send it?', 'ready'],
      ['send', 'is reviewing it', 'submitted'],
    ],
    agree: 'I have read this and agree',
    review: [
      ['English', 'in English from now on'],
      ['teacher login', 'the school has on record'],
      [PEOPLE.teacher.email, '6-digit code'],
      ['code', 'You are logged in'],
      ['pending', 'in all', 'pending'],
      ['detail 5', 'Approve this one?', 'detail'],
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
      [PEOPLE.parent.name, 'Anh/chị gửi chứ?', 'ready'],
      ['gui', 'đang xem xét', 'submitted'],
    ],
    agree: 'Tôi đã đọc và đồng ý',
    review: [
      ['Tiếng Việt', 'trả lời bằng tiếng Việt'],
      ['giao vien', 'đã đăng ký với trường'],
      [PEOPLE.teacher.email, 'mã 6 chữ số trong email'],
      ['code', 'Đăng nhập thành công'],
      ['cho duyet', 'Tất cả 1', 'pending'],
      ['chi tiet 5', 'Duyệt đăng ký này?', 'detail'],
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
      [PEOPLE.parent.mobile, 'Tanda tangani', 'summary'],
      [PEOPLE.parent.name, 'Kirim sekarang?', 'ready'],
      ['kirim', 'Sedang ditinjau', 'submitted'],
    ],
    agree: 'Saya sudah baca dan setuju',
    review: [
      ['Indonesia', 'dalam bahasa Indonesia'],
      ['guru', 'yang tercatat di sekolah'],
      [PEOPLE.teacher.email, 'kode 6 angka dari email'],
      ['code', 'Login berhasil'],
      ['menunggu', 'Semuanya 1', 'pending'],
      ['detail 5', 'Setujui yang ini?', 'detail'],
    ],
  },
} as const;

let homeroom: TestHomeroom;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
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
  'the chats in %s read well on a phone: no label is cut or has to shrink',
  async (language) => {
    const { button, greeting, way, agree, review } = CHATS[language];
    const page = await browser.newPage({ viewport: { width: 1_440, height: 900 } });
    await page.goto(homeroom.simulator.url);
    const [parent, teacher] = ['家長手機', '導師手機'].map((name) =>
      phoneOf(page, page.getByRole('region', { name, exact: true }), language),
    );
    await parent?.taps('加入好友');
    await parent?.sees('約 5 分鐘');
    await parent?.taps(button);
    await parent?.sees(greeting);
    await parent?.picture('greeting');
    for (const [typed, next, name] of way) {
      await parent?.says(typed === 'code' ? await homeroom.code(PEOPLE.parent.email) : typed);
      await parent?.sees(next);
      if (name) await parent?.picture(name);
      if (name !== 'consent') continue;
      await parent?.scrollsTo(agree);
      await parent?.picture('consent-end');
    }
    await teacher?.taps('加入好友');
    await teacher?.sees('老師請輸入');
    for (const [typed, next, name] of review) {
      await teacher?.says(typed === 'code' ? await homeroom.code(PEOPLE.teacher.email) : typed);
      await teacher?.sees(next);
      if (name) await teacher?.picture(name);
    }
    await page.close();
  },
);

/** One phone of the page, played as a person would. */
function phoneOf(page: Page, phone: Locator, language: string) {
  const buttonOf = (name: string) => phone.getByRole('button', { name, exact: true }).last();
  return {
    async says(text: string) {
      await phone.getByRole('textbox').fill(text);
      await phone.getByRole('textbox').press('Enter');
    },
    taps: (label: string) => buttonOf(label).click(),
    scrollsTo: (label: string) => buttonOf(label).scrollIntoViewIfNeeded(),
    sees: (text: string) => phone.getByText(text).last().waitFor({ timeout: 15_000 }),
    async picture(name: string) {
      await page.waitForFunction('document.fonts.status === "loaded"');
      await phone.screenshot({ path: path.join(IMAGES, `${name}-${language}.png`) });
      expect([name, await crowdedLabels(page)]).toEqual([name, []]);
    },
  };
}
