import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { seriousFaults } from '../support/axe.ts';
import { answerChild, answerParent, verifyEmail } from '../support/conversations.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';
import { urlOf } from '../support/visitor.ts';

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
  homeroom = await startTestHomeroom();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await homeroom.close();
});

async function open(context: BrowserContext, url: string): Promise<{ page: Page; refused: string[] }> {
  const page = await context.newPage();
  const refused: string[] = [];
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1:|data:)/u.test(request.url())) refused.push(request.url());
  });
  await page.goto(url.replace(/^https?:\/\/[^/]+/u, homeroom.instances[0]?.url ?? ''));
  return { page, refused };
}

async function upToConsent(name: string, email: string) {
  const phone = homeroom.phone(name);
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  return phone;
}

const isOver = (page: Page) => page.evaluate('document.documentElement.scrollWidth > innerWidth');

test.each(SCREENS)(
  '%s: the consent is read to its end and ticked, by the keyboard alone',
  async (name, width, height, colorScheme) => {
    const phone = await upToConsent(`聲明-${name}`, `consent-${name}@example.com`);
    await phone.says('下一步');
    await phone.sees('本人已詳閱並同意以上條款聲明');
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const { page, refused } = await open(context, urlOf(phone, '/p/'));
    expect([await seriousFaults(page), await isOver(page)]).toEqual([[], false]);
    await page.screenshot({ path: path.join(IMAGES, `link-landing-${name}.png`) });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const box = page.getByRole('checkbox');
    await box.waitFor();
    await page.waitForSelector('html.hasScript');
    expect([await box.isDisabled(), await seriousFaults(page), await isOver(page)]).toEqual([
      true,
      [],
      false,
    ]);
    await page.screenshot({ path: path.join(IMAGES, `consent-page-${name}.png`) });
    await page.getByRole('region').focus();
    await page.keyboard.press('End');
    await page.waitForSelector('#agreed:enabled');
    await box.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /已收到您的同意/u }).waitFor();
    expect([await seriousFaults(page), refused]).toEqual([[], []]);
    await phone.says('已同意');
    await phone.sees('您自己（不是孩子）');
    await context.close();
  },
);

const SWIPE = 160;
const MOST_SWIPES = 60;

/** The ways to the end of the text, besides the keyboard; a screen reader's cursor takes the focus along and scrolls nothing. */
const WAYS: Readonly<Record<string, (page: Page, at: { x: number; y: number }) => Promise<unknown>>> = {
  'the wheel': async (page, { x, y }) => {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, 20_000);
  },
  'a finger': async (page, { x, y }) => {
    const session = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number }[]
    ) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    for (let swipes = 0; swipes < MOST_SWIPES && (await page.locator('#agreed').isDisabled()); swipes++) {
      await touch('touchStart', { x, y: y + SWIPE });
      for (let moved = 0; moved <= 2 * SWIPE; moved += SWIPE / 4)
        await touch('touchMove', { x, y: y + SWIPE - moved });
      await touch('touchEnd');
    }
  },
  'a screen reader': (page) => page.locator('#end').focus(),
};

test.each(Object.entries(WAYS))('the end of the consent is reached by %s too', async (name, reach) => {
  const phone = await upToConsent(`聲明-${name}`, `way-${name.replace(/\s/gu, '')}@example.com`);
  await phone.says('下一步');
  await phone.sees('本人已詳閱並同意以上條款聲明');
  const context = await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true });
  const { page } = await open(context, urlOf(phone, '/p/'));
  await page.getByRole('button', { name: '開啟' }).click();
  await page.waitForSelector('html.hasScript');
  expect(await page.getByRole('checkbox').isDisabled()).toBe(true);
  const text = await page.getByRole('region').boundingBox();
  if (!text) throw new Error('no text to read');
  await reach(page, { x: text.x + text.width / 2, y: text.y + text.height / 2 });
  await page.waitForSelector('#agreed:enabled');
  await context.close();
});

test.each(SCREENS)(
  '%s: a signature is drawn, undone, kept over a rotation and sent',
  async (name, width, height, colorScheme) => {
    const email = `sign-${name}@example.com`;
    const phone = await upToConsent(`簽名-${name}`, email);
    await answerParent(phone, { ...PEOPLE.parent, email });
    await phone.says('返回修改');
    await phone.sees('請務必簽署全名');
    const context = await browser.newContext({ viewport: { width, height }, colorScheme });
    const { page, refused } = await open(context, urlOf(phone, '/p/'));
    await page.getByRole('button', { name: '開啟' }).click();
    const pad = page.locator('#pad');
    await pad.waitFor();
    const send = page.getByRole('button', { name: '完成簽名' });
    await page.waitForSelector('html.hasScript');
    expect([await send.isDisabled(), await seriousFaults(page), await isOver(page)]).toEqual([
      true,
      [],
      false,
    ]);
    await draw(page, 0.2);
    await draw(page, 0.55);
    await page.getByRole('button', { name: '回上一筆' }).click();
    await draw(page, 0.6);
    expect(await send.isDisabled()).toBe(false);
    await page.setViewportSize({ width: height, height: width });
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: path.join(IMAGES, `signature-page-${name}.png`) });
    await send.click();
    await page.getByRole('heading', { name: /已收到您的簽名/u }).waitFor();
    await page.screenshot({ path: path.join(IMAGES, `signature-done-${name}.png`) });
    await page.reload();
    await page.getByRole('heading', { name: /已收到您的簽名/u }).waitFor();
    expect([await seriousFaults(page), refused]).toEqual([[], []]);
    await phone.says('已簽名');
    await phone.sees('已收到手寫簽名');
    await context.close();
  },
);

/** A stroke by the mouse, beginning at this part of the field's width. */
async function draw(page: Page, from: number): Promise<void> {
  const box = await page.locator('#pad').boundingBox();
  if (!box) throw new Error('no field to sign on');
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(from, 0.3));
  await page.mouse.down();
  for (const [x, y] of [
    [0.08, 0.75],
    [0.14, 0.3],
    [0.2, 0.75],
    [0.3, 0.4],
  ] as const)
    await page.mouse.move(...at(from + x, y), { steps: 6 });
  await page.mouse.up();
}
