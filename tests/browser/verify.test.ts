import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readApplicationForm } from '../../db/readApplicationForm.ts';
import { seriousFaults } from '../support/axe.ts';
import { submitBinding } from '../support/conversations.ts';
import { startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';

import.meta.jest?.setTimeout(120_000);

let homeroom: TestHomeroom;
let browser: Browser;
let code: string;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
  await submitBinding(homeroom, homeroom.phone('陳美玲'));
  code = await homeroom.database.run(async (tx) => {
    const { id, lineUserId } = await tx.prisma.application.findFirstOrThrow();
    const form = await readApplicationForm(tx, { kind: 'lineUser', lineUserId: lineUserId ?? '' }, id);
    return form?.verificationCode ?? '';
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await homeroom.close();
});

test.each([
  ['phone', 375, 812, 'light'],
  ['phone-dark', 375, 812, 'dark'],
  ['desk', 1_280, 800, 'light'],
  ['desk-dark', 1_280, 800, 'dark'],
] as const)(
  '%s: a paper is verified, and one that there is not is told, without anything personal',
  async (name, width, height, colorScheme) => {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) refused.push(message.text());
    });
    const base = homeroom.instances[0]?.url;
    for (const [paper, heading, image] of [
      [code, '申請書查驗', 'verify'],
      ['A'.repeat(43), '找不到這份申請書', 'verify-unknown'],
    ] as const) {
      await page.goto(`${base}/verify/${paper}`);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      const isOver = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
      expect([await seriousFaults(page), isOver]).toEqual([[], false]);
      await page.screenshot({ path: path.join(IMAGES, `${image}-${name}.png`) });
      expect(await page.content()).not.toMatch(/陳美玲|王大明|A223456781/u);
    }
    // The languages are reached by the keyboard.
    await page.goto(`${base}/verify/${code}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/lang=/u);
    expect(await seriousFaults(page)).toEqual([]);
    expect(refused).toEqual([]);
    await page.close();
  },
);
