import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { sql } from '../../db/sql.ts';
import { seriousFaults } from '../support/axe.ts';
import { approveAll, logIn, submitBinding } from '../support/conversations.ts';
import { countRows, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';
import { urlOf } from '../support/visitor.ts';
import { waitFor } from '../support/waitFor.ts';

import.meta.jest?.setTimeout(180_000);

const [PARENT, TEACHER] = ['家長手機', '導師手機'];

let homeroom: TestHomeroom;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  homeroom = await startTestHomeroom();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
});
afterAll(async () => {
  await browser.close();
  await homeroom.close();
});

/** One phone of the page, played as a person would. */
function phoneOf(name: string) {
  const phone = page.getByRole('region', { name, exact: true });
  return {
    async says(text: string) {
      await phone.getByRole('textbox').fill(text);
      await phone.getByRole('textbox').press('Enter');
    },
    taps: (label: string) => phone.getByRole('button', { name: label, exact: true }).last().click(),
    sees: (text: string) => phone.getByText(text).last().waitFor({ timeout: 15_000 }),
  };
}

test('a mother files leave on her phone, the teacher confirms it on the other, and she sees it confirmed', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(homeroom.simulator.url);
  const [parent, teacher] = [phoneOf(PARENT), phoneOf(TEACHER)];
  for (const phone of [parent, teacher]) await phone.taps('加入好友');
  await submitBinding(homeroom, homeroom.phone(PARENT));
  await logIn(homeroom, homeroom.phone(TEACHER));
  await approveAll(homeroom.phone(TEACHER));
  await parent.sees('已核准');

  await parent.says('請假');
  await parent.sees('要請哪一種假');
  await page.screenshot({ path: path.join(IMAGES, 'leave-kinds.png') });
  await parent.taps('病假');
  await parent.sees('什麼時候請假');
  await parent.taps('今天整天');
  await parent.sees('點一個就送出');
  await page.screenshot({ path: path.join(IMAGES, 'leave-reason.png') });
  await parent.taps('發燒');
  await parent.sees('送出不等於准假');

  await teacher.sees('新的假單待確認');
  await page.screenshot({ path: path.join(IMAGES, 'leave-filed.png') });
  await teacher.says('假單');
  await teacher.sees('待確認假單 1 張');
  await page.screenshot({ path: path.join(IMAGES, 'leave-slips.png') });
  await teacher.says('詳情 5');
  await teacher.sees('發燒');
  await page.screenshot({ path: path.join(IMAGES, 'leave-detail.png') });
  await teacher.says('確認 5');
  await teacher.sees('已確認，家長會收到通知');
  await parent.sees('老師已確認');
  await teacher.says('今日缺席');
  await page.screenshot({ path: path.join(IMAGES, 'leave-confirmed.png') });
  expect(errors).toEqual([]);
});

test('a photo of proof is sent on one phone, and the teacher opens it behind the link of the other', async () => {
  const [parent, teacher] = [phoneOf(PARENT), phoneOf(TEACHER)];
  await parent.says('請假');
  await parent.sees('要請哪一種假');
  await parent.taps('病假');
  await parent.sees('什麼時候請假');
  await parent.says('下週一到下週三');
  await parent.sees('要附證明');
  const chooser = page.waitForEvent('filechooser');
  await parent.taps('傳送圖片或檔案');
  const photo = await sharp({ create: { width: 900, height: 1_200, channels: 3, background: '#2f7d6b' } })
    .jpeg()
    .toBuffer();
  await (await chooser).setFiles({ name: '藥袋.jpg', mimeType: 'image/jpeg', buffer: photo });
  await parent.sees('收到 1 個檔案');
  await page.screenshot({ path: path.join(IMAGES, 'leave-proof.png') });
  await parent.taps('傳好了');
  await parent.sees('點一個就送出');
  await parent.taps('發燒');
  await parent.sees('第 2 號假單已送出');
  await teacher.sees('新的假單待確認');
  await waitFor(
    async () =>
      (await countRows(
        homeroom.database,
        sql`select count(*)::int as n from leave_proofs where status = 'KEPT' and leave_id is not null`,
      )) === 1,
  );
  await teacher.says('詳情 5');
  await teacher.sees('附有 1 份證明');
  await page.screenshot({ path: path.join(IMAGES, 'leave-proof-detail.png') });

  const opened = await browser.newPage({ viewport: { width: 375, height: 812 } });
  const url = urlOf(homeroom.phone(TEACHER), '/p/');
  await opened.goto(`${homeroom.instances[0]?.url}${new URL(url).pathname}`);
  expect(await seriousFaults(opened)).toEqual([]);
  await opened.screenshot({ path: path.join(IMAGES, 'leave-proof-landing.png') });
  await opened.getByRole('button').click();
  await opened.locator('img').waitFor();
  const shown = await opened.evaluate('[document.contentType, document.images[0].naturalWidth]');
  expect(shown).toEqual(['image/jpeg', 900]);
  await opened.screenshot({ path: path.join(IMAGES, 'leave-proof-opened.png') });
  await opened.close();
});
