import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES } from '../../domain/language.ts';
import { firstPassword, GOOD, openAccount } from '../support/accounts.ts';
import { seriousFaults } from '../support/axe.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';

import.meta.jest?.setTimeout(180_000);

const SCREENS = [
  ['phone', 375, 812, 'light'],
  ['phone-dark', 375, 812, 'dark'],
  ['desk', 1_280, 800, 'light'],
  ['desk-dark', 1_280, 800, 'dark'],
] as const;
const { parent } = PEOPLE;

let browser: Browser;
let homeroom: TestHomeroom;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  homeroom = await startTestHomeroom();
  await openAccount(homeroom);
});
afterEach(() => homeroom.close());

/** What a screen reader or a narrow screen meets: nothing serious, nothing that must be scrolled sideways. */
async function looksRight(page: Page, image?: string): Promise<void> {
  expect([
    await seriousFaults(page),
    await page.evaluate('document.documentElement.scrollWidth > innerWidth'),
  ]).toEqual([[], false]);
  if (image) await page.screenshot({ path: path.join(IMAGES, `${image}.png`), fullPage: true });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: false }).waitFor();

test.each(SCREENS)(
  '%s: the first login by the keyboard alone, to the own password',
  async (name, width, height, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'zh-TW' });
    const page = await context.newPage();
    const refused: string[] = [];
    // What is answered with 400 is an error to the console, and wanted here.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('status of 400'))
        refused.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(homeroom.instances[0]?.url ?? '')) refused.push(request.url());
    });
    await page.goto(`${homeroom.instances[0]?.url}/login`);
    await heading(page, '家長帳號登入');
    await looksRight(page, `login-${name}`);
    await page.getByLabel('電子信箱（帳號）').focus();
    await page.keyboard.type(parent.email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('not this one');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await looksRight(page, `login-wrong-${name}`);
    await page.getByLabel('密碼', { exact: true }).focus();
    await page.keyboard.type(firstPassword(parent));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await heading(page, '輸入驗證碼');
    await looksRight(page, `login-code-${name}`);
    await page.getByLabel('6 位數字驗證碼').focus();
    await page.keyboard.type(await homeroom.code(parent.email));
    await page.keyboard.press('Enter');
    await heading(page, '設定您自己的密碼');
    for (const [password, wrong] of [
      ['password1', '很多人用'],
      [GOOD, ''],
    ] as const) {
      await page.getByLabel('新密碼', { exact: true }).focus();
      await page.keyboard.type(password);
      await page.keyboard.press('Tab');
      await page.keyboard.type(password);
      if (wrong === '') await looksRight(page, `password-${name}`);
      await page.keyboard.press('Enter');
      if (wrong !== '') await page.getByText(wrong).waitFor();
    }
    await heading(page, '密碼改好了');
    await looksRight(page, `password-done-${name}`);
    await page.goto(`${homeroom.instances[0]?.url}/account/password`);
    await looksRight(page, `password-change-${name}`);
    await page.getByRole('button', { name: '登出' }).press('Enter');
    await heading(page, '家長帳號登入');
    expect(refused).toEqual([]);
    await context.close();
  },
);

test.each(LANGUAGES)('a narrow phone in %s: a forgotten password', async (language) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  await page.goto(`${homeroom.instances[0]?.url}/login?lang=${language}`);
  await looksRight(page, `login-${language}`);
  await page.locator('a[href="/forgot"]').click();
  await looksRight(page);
  await page.getByRole('textbox').fill(parent.email);
  await page.locator('form button').press('Enter');
  await page.locator('#code').waitFor();
  await looksRight(page, `forgot-code-${language}`);
  await page.locator('#code').fill(await homeroom.code(parent.email));
  await page.locator('#code').press('Enter');
  await page.locator('#again').waitFor();
  await looksRight(page, `forgot-password-${language}`);
  await context.close();
});
