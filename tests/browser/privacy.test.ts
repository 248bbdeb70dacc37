import path from 'node:path';
import type { Browser } from 'playwright-core';
import { startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';

import.meta.jest?.setTimeout(120_000);

let homeroom: TestHomeroom;
let browser: Browser;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await homeroom.close();
});

test.each([
  ['privacy', 375, 812, 'light'],
  ['privacy-dark', 375, 812, 'dark'],
  ['privacy-wide', 1_280, 800, 'light'],
  ['privacy-wide-dark', 1_280, 800, 'dark'],
] as const)(
  '%s: the notice fits %i × %i, and the languages are reached by the keyboard',
  async (name, width, height, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    const refused: string[] = [];
    page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
    await page.goto(`${homeroom.instances[0]?.url}/privacy`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(overflow).toBe(false);
    await page.screenshot({ path: path.join(IMAGES, `${name}.png`) });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: /Your rights/u }).waitFor();
    expect(refused).toEqual([]);
    await page.close();
  },
);
