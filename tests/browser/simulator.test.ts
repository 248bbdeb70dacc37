import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { IMAGES, launchBrowser } from '../support/launchBrowser.ts';

import.meta.jest?.setTimeout(180_000);

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

const picture = (name: string) => page.screenshot({ path: path.join(IMAGES, `${name}.png`) });

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

test('a person binds a child as the parent and approves it as the teacher, in the page', async () => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(homeroom.simulator.url);
  const [parent, teacher] = [phoneOf('家長手機'), phoneOf('導師手機')];

  await teacher.taps('加入好友');
  await teacher.sees('老師請輸入：教師登入');
  await teacher.says('教師登入');
  await teacher.sees('在學校登記的電子信箱');
  await teacher.says(PEOPLE.teacher.email);
  await teacher.sees('未收到請洽貴校資訊組長');
  await teacher.says(await homeroom.code(PEOPLE.teacher.email));
  await teacher.sees('登入成功');

  await parent.taps('加入好友');
  await parent.sees('約 5 分鐘');
  await picture('greeting');
  await parent.says('親子綁定');
  await parent.sees('電子信箱或手機號碼');
  await parent.says(PEOPLE.parent.email);
  await parent.sees('驗證碼已傳到');
  await picture('code-and-mailbox');
  await parent.says(await homeroom.code(PEOPLE.parent.email));
  await parent.sees('您是孩子的');
  await picture('relation');
  await parent.taps('母親');
  await parent.sees('孩子的學層');
  await parent.taps('國小');
  await parent.sees('孩子（不是您）');
  await parent.says(PEOPLE.child.nationalId);
  await parent.sees('學校名稱的一部分');
  await parent.says(PEOPLE.child.school);
  await parent.sees('以上資料對嗎');
  await picture('confirm-child');
  await parent.taps('下一步');
  await parent.sees('誰蒐集，為了什麼');
  await picture('consent');
  await parent.taps('本人已詳閱並同意以上條款聲明');
  await parent.sees('您自己（不是孩子）');
  await parent.says(PEOPLE.parent.nationalId);
  await parent.sees('您的姓名');
  await parent.says(PEOPLE.parent.name);
  await parent.sees('手機號碼');
  await parent.says(PEOPLE.parent.mobile);
  await parent.sees('請務必簽署全名');
  await picture('summary');
  await parent.says(PEOPLE.parent.name);
  await parent.sees('要送出嗎');
  await parent.taps('送出資料');
  await parent.sees('已送出');

  await teacher.sees('新的親子綁定待審核');
  await teacher.says('待審核');
  await teacher.sees('5號 王大明（五年一班）');
  await picture('pending-list');
  await teacher.taps('核准');
  await teacher.sees('已核准');
  await parent.sees('綁定已核准');
  await picture('chat');
  expect(errors).toEqual([]);
});
