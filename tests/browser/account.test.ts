import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { LANGUAGES } from '../../domain/language.ts';
import { mailOf, withAccount } from '../support/accountPages.ts';
import { seriousFaults } from '../support/axe.ts';
import { filesLeave, longSickLeave } from '../support/fileLeave.ts';
import { startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';
import type { Visitor } from '../support/visitor.ts';

import.meta.jest?.setTimeout(180_000);

const SCREENS = [
  ['phone', 375, 812, 'light'],
  ['phone-dark', 375, 812, 'dark'],
  ['desk', 1_280, 800, 'light'],
  ['desk-dark', 1_280, 800, 'dark'],
] as const;

let homeroom: TestHomeroom;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const base = () => homeroom.instances[0]?.url ?? '';

/** A window with the cookies of somebody who has logged in, on the account page; and what it should not have met. */
async function openAccount(context: BrowserContext, visitor: Visitor) {
  await context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: base() })));
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('request', (request) => {
    if (!request.url().startsWith(base())) refused.push(request.url());
  });
  await page.goto(`${base()}/account`);
  return { page, refused };
}

/** What a screen reader or a narrow screen meets: nothing serious, nothing that must be scrolled sideways. */
async function looksRight(page: Page, image?: string): Promise<void> {
  const isOver = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  expect([await seriousFaults(page), isOver]).toEqual([[], false]);
  if (image) await page.screenshot({ path: path.join(IMAGES, `${image}.png`), fullPage: true });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

/** Goes on by Tab until this is reached, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  const reached = () =>
    page.evaluate('(document.activeElement?.textContent ?? "").trim()') as Promise<string>;
  for (let press = 0; press < 80; press++) {
    await page.keyboard.press('Tab');
    if ((await reached()) === name) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test.each(SCREENS)(
  '%s: the account is read, its form and data downloaded, and a LINE untied, by the keyboard alone',
  async (name, width, height, colorScheme) => {
    const { visitor } = await withAccount(homeroom);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const { page, refused } = await openAccount(context, visitor);
    await heading(page, '家長帳號');
    await looksRight(page, `account-${name}`);
    expect(await page.locator('.qr').isVisible()).toBe(width > 800);
    for (const [button, file] of [
      ['下載第 1 號申請書（PDF）', 'application-form-1.pdf'],
      ['下載（PDF，方便閱讀）', 'homeroom-account.pdf'],
      ['下載（JSON，方便轉到別的系統）', 'homeroom-account.json'],
    ] as const) {
      const download = page.waitForEvent('download');
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      const downloaded = await download;
      expect(downloaded.suggestedFilename()).toBe(file);
      await downloaded.saveAs(path.join(IMAGES, file));
    }
    await page.reload();
    await tabTo(page, '解除這支 LINE');
    await page.keyboard.press('Enter');
    await looksRight(page, `account-untie-${name}`);
    await tabTo(page, '確定解除');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    await looksRight(page, `account-untied-${name}`);
    await page.getByText('目前沒有連結 LINE').waitFor();
    expect(refused).toEqual([]);
    await context.close();
  },
);

test.each(SCREENS)(
  '%s: the account is deleted after the code, by the keyboard alone',
  async (name, width, height, colorScheme) => {
    const { visitor } = await withAccount(homeroom);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const { page, refused } = await openAccount(context, visitor);
    await tabTo(page, '刪除帳號');
    await page.keyboard.press('Enter');
    await heading(page, '刪除家長帳號');
    await looksRight(page, `account-delete-${name}`);
    await tabTo(page, '傳驗證碼');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    await page.getByLabel('6 位數字驗證碼').focus();
    await looksRight(page, `account-delete-code-${name}`);
    await page.keyboard.type(/\n(\d{6})\n/u.exec((await mailOf(homeroom, '刪除家長帳號')).text)?.[1] ?? '');
    await page.keyboard.press('Enter');
    await heading(page, '帳號已經刪除');
    await looksRight(page, `account-deleted-${name}`);
    await page.goto(`${base()}/account`);
    await heading(page, '家長帳號登入');
    expect(refused).toEqual([]);
    await context.close();
  },
);

test.each(SCREENS)(
  '%s: leave is read and cancelled by the keyboard alone',
  async (name, width, height, colorScheme) => {
    const { phone, visitor } = await withAccount(homeroom);
    await filesLeave(phone);
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const { page, refused } = await openAccount(context, visitor);
    await heading(page, '第 1 號 王大明｜病假');
    await tabTo(page, '看詳情');
    await page.keyboard.press('Enter');
    await page.getByText('發燒').waitFor();
    await tabTo(page, '取消假單');
    await page.keyboard.press('Enter');
    await looksRight(page, `account-leave-${name}`);
    await tabTo(page, '確定取消');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    await page.getByText('– 已取消').waitFor();
    await looksRight(page, `account-leave-cancelled-${name}`);
    expect(refused).toEqual([]);
    await context.close();
  },
);

test.each(SCREENS)(
  '%s: a photo is added to a slip by the keyboard alone',
  async (name, width, height, colorScheme) => {
    const { phone, visitor } = await withAccount(homeroom);
    await longSickLeave(phone);
    await phone.taps('之後補');
    await phone.sees('原因是什麼');
    await phone.says('發燒');
    await phone.sees('號假單已送出');
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const { page, refused } = await openAccount(context, visitor);
    await tabTo(page, '補證明');
    await page.keyboard.press('Enter');
    await looksRight(page, `account-proof-${name}`);
    const buffer = await sharp({ create: { width: 90, height: 120, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    await page.getByLabel('照片或 PDF').setInputFiles({ name: '藥袋.png', mimeType: 'image/png', buffer });
    await tabTo(page, '送出證明');
    await page.keyboard.press('Enter');
    await page.getByText('✓ 證明已補上').waitFor();
    await looksRight(page, `account-proof-added-${name}`);
    expect(refused).toEqual([]);
    await context.close();
  },
);

test.each(LANGUAGES)(
  'a narrow phone in %s: the account, its end, and signed out everywhere',
  async (language) => {
    const { phone, visitor } = await withAccount(homeroom);
    await filesLeave(phone);
    await visitor.sends('/account/language', { language });
    const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
    const { page, refused } = await openAccount(context, visitor);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await looksRight(page, `account-${language}`);
    await page.locator('a[href="/account/delete"]').click();
    await looksRight(page, `account-delete-${language}`);
    await page.goto(`${base()}/account`);
    await page.locator('details').last().locator('summary').press('Enter');
    await page.locator('details[open] button').press('Enter');
    await page.locator('a[href="/login"]').waitFor();
    await looksRight(page);
    expect(refused).toEqual([]);
    await context.close();
  },
);
