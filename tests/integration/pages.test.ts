import { sql } from '../../db/sql.ts';
import { answerChild, answerParent, submitBinding, verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { urlOf, Visitor } from '../support/visitor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, child } = PEOPLE;
const NAME = JSON.stringify({
  width: 335,
  height: 240,
  strokes: [
    [
      [20, 120, 0],
      [80, 40, 90],
      [140, 160, 180],
    ],
    [
      [180, 60, 400],
      [300, 150, 520],
    ],
  ],
});
const count = (statement: ReturnType<typeof sql>) => countRows(homeroom.database, statement);
const signatures = () => count(sql`select count(*)::int as n from signatures`);
const opened = () => count(sql`select count(*)::int as n from page_links where opened_at is not null`);

async function atConsent() {
  const phone = homeroom.phone('美玲');
  await verifyEmail(homeroom, phone, parent);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, child);
  await phone.says('下一步');
  await phone.sees('本人已詳閱並同意以上條款聲明');
  return phone;
}

async function atSummary() {
  const phone = homeroom.phone('美玲');
  await verifyEmail(homeroom, phone, parent);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, child);
  await answerParent(phone, parent);
  await phone.says('返回修改');
  await phone.sees('請務必簽署全名');
  return { phone, url: urlOf(phone, '/p/') };
}

test('a signature drawn by hand signs the application, and stands on its form', async () => {
  const { phone, url } = await atSummary();
  const visitor = await new Visitor(homeroom).opens(url);
  expect(visitor.page).not.toContain(parent.name);
  await visitor.sends(url, { action: 'open' });
  expect(visitor.page).toContain('請務必簽署全名');
  await visitor.sends(url, { action: 'sign', strokes: NAME });
  expect(visitor.page).toContain('已收到您的簽名');
  expect(visitor.page).toContain(encodeURIComponent('已簽名'));
  await phone.says('已簽名');
  await phone.sees('已收到手寫簽名');
  await phone.taps('送出資料');
  await phone.sees('已送出');
  expect(await count(sql`select count(*)::int as n from signatures where application_id is not null`)).toBe(
    1,
  );

  await phone.taps('下載申請書');
  await phone.sees('申請書準備好了');
  const form = urlOf(phone, '/p/');
  await visitor.opens(form);
  await visitor.sends(form, { action: 'open' });
  expect(visitor.headers.get('content-type')).toBe('application/pdf');
  expect(visitor.page.startsWith('%PDF')).toBe(true);
});

test('the chat waits for the page and says so; typing the name signs as before', async () => {
  const { phone } = await atSummary();
  await phone.says('等一下');
  await phone.sees('還在等您的簽名');
  await phone.says(parent.name);
  await phone.sees('送出資料不等於完成綁定流程');
});

test.each([
  ['nothing', ''],
  ['no strokes', JSON.stringify({ width: 335, height: 240, strokes: [] })],
  ['one dot', JSON.stringify({ width: 335, height: 240, strokes: [[[100, 100, 0]]] })],
  ['a picture', JSON.stringify({ png: 'iVBORw0KGgo=' })],
  ['no JSON', '{'],
  ['numbers that are none', JSON.stringify({ width: 335, height: 240, strokes: [[['1e9', 2, 0]]] })],
])('%s is no signature, and is answered with what would be right', async (_, strokes) => {
  const { url } = await atSummary();
  const visitor = await new Visitor(homeroom).opens(url);
  await visitor.sends(url, { action: 'open' });
  await visitor.sends(url, { action: 'sign', strokes });
  expect([visitor.status, await signatures()]).toEqual([400, 0]);
  expect(visitor.page).toContain('沒有收到完整的簽名');
});

test('the consent is agreed to on its page, and the chat goes on with whatever comes', async () => {
  const phone = await atConsent();
  const url = urlOf(phone, '/p/');
  const visitor = await new Visitor(homeroom).opens(url);
  await visitor.sends(url, { action: 'open' });
  await visitor.sends(url, { action: 'agree' });
  expect(visitor.page).toContain('請先勾選');
  await phone.says('好了');
  await phone.sees('請看完最後一頁');
  const again = urlOf(phone, '/p/');
  await visitor.sends(url, { action: 'agree', agreed: 'yes' });
  expect(visitor.page).toContain('已收到您的同意');
  expect(again).not.toBe(url);
  await phone.says('已同意');
  await phone.sees('您自己（不是孩子）');
});

test('a GET opens nothing and changes nothing, however often: previews fetch', async () => {
  const { url } = await atSummary();
  for (let times = 0; times < 3; times++) {
    const preview = await new Visitor(homeroom).opens(url);
    expect(preview.status).toBe(200);
    expect(preview.page).toContain('開啟');
    expect(preview.page).not.toContain(parent.name);
  }
  expect(await opened()).toBe(0);
});

test('after the first browser another needs a code, sent to the contact that was proven', async () => {
  const { phone, url } = await atSummary();
  const [own, stranger] = [new Visitor(homeroom), new Visitor(homeroom)];
  await own.opens(url);
  await own.sends(url, { action: 'open' });
  await stranger.opens(url);
  expect(stranger.page).toContain('在別的瀏覽器開過了');
  expect(stranger.page).not.toContain('<canvas');
  await stranger.sends(url, { action: 'sign', strokes: NAME });
  expect(await signatures()).toBe(0);
  await stranger.sends(url, { action: 'sendCode' });
  expect(stranger.page).toContain('ch***@example.com');
  await stranger.sends(url, { action: 'code', code: '000000' });
  expect(stranger.page).toContain('驗證碼不對');
  await stranger.sends(url, { action: 'code', code: await homeroom.code(parent.email) });
  expect(stranger.page).toContain('<canvas');
  await own.opens(url);
  expect(own.page).toContain('在別的瀏覽器開過了');
  expect(phone.transcript()).not.toContain('簽名已收到');
});

test('開啟 that is pressed again shows the page again: nothing was answered', async () => {
  const { phone, url } = await atSummary();
  const visitor = await new Visitor(homeroom).opens(url);
  for (let times = 0; times < 2; times++) {
    await visitor.sends(url, { action: 'open' });
    expect([visitor.status, visitor.page.includes('沒有收到完整的簽名')]).toEqual([200, false]);
  }
  await phone.says(parent.name);
  await phone.sees('送出資料不等於完成綁定流程');
  await phone.taps('送出資料');
  await phone.sees('已送出');
  await phone.taps('下載申請書');
  await phone.sees('申請書準備好了');
  const form = urlOf(phone, '/p/');
  const landing = (await visitor.opens(form)).page;
  for (let times = 0; times < 2; times++) {
    visitor.page = landing;
    await visitor.sends(form, { action: 'open' });
    expect(visitor.headers.get('content-type')).toBe('application/pdf');
  }
});

test('where the limits forbid a code to another browser, it says so and until when', async () => {
  const { url } = await atSummary();
  const [own, other] = [new Visitor(homeroom), new Visitor(homeroom)];
  await own.opens(url);
  await own.sends(url, { action: 'open' });
  await other.opens(url);
  await other.sends(url, { action: 'sendCode' });
  expect(other.page).toContain('驗證碼已傳到 ch***@example.com');
  await other.sends(url, { action: 'sendCode' });
  expect(other.page).toMatch(/剛才已經傳過驗證碼.*以後可以再傳/su);
  for (let times = 0; times < 4; times++) {
    await homeroom.pass(61_000);
    await other.sends(url, { action: 'sendCode' });
  }
  expect(other.page).toContain('這次沒有傳');
  expect(other.page).not.toContain('驗證碼已傳到');
});

test.each([
  ['its quarter of an hour', async () => await homeroom.pass(15 * 60_000 + 1_000)],
  ['its question', async () => await homeroom.phone('美玲').says('上一步')],
])('a link ends with %s', async (_, end) => {
  const { phone, url } = await atSummary();
  await end();
  await phone.says('說明');
  await phone.sees('您可以輸入');
  const visitor = await new Visitor(homeroom).opens(url);
  expect([visitor.status, visitor.page.includes('這個連結不能用了')]).toEqual([404, true]);
});

test('an unknown link and a malformed one are answered like one that has ended', async () => {
  const pages = [];
  for (const token of ['x'.repeat(43), 'short', '../login'])
    pages.push((await new Visitor(homeroom).opens(`/p/${encodeURIComponent(token)}`)).page);
  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).toContain('這個連結不能用了');
});

test('a form that no page of ours gave is refused, and nothing is written', async () => {
  const { url } = await atSummary();
  const visitor = await new Visitor(homeroom).opens(url);
  await visitor.sends(url, { action: 'open', csrf: 'forged' });
  expect([visitor.status, await opened()]).toEqual([403, 0]);
});

test('if nothing comes for two minutes, one push says that the chat waits; none where it has gone on', async () => {
  const { phone, url } = await atSummary();
  const visitor = await new Visitor(homeroom).opens(url);
  await visitor.sends(url, { action: 'open' });
  await visitor.sends(url, { action: 'sign', strokes: NAME });
  await homeroom.pass(119_000);
  await homeroom.pass(2_000);
  await phone.receives('還差一步');
  await phone.says('已簽名');
  await phone.sees('已收到手寫簽名');
});

test('a signature that is not sent goes with what was typed', async () => {
  const { phone, url } = await atSummary();
  const visitor = await new Visitor(homeroom).opens(url);
  await visitor.sends(url, { action: 'open' });
  await visitor.sends(url, { action: 'sign', strokes: NAME });
  expect(await signatures()).toBe(1);
  await phone.says('取消');
  await phone.sees('已取消');
  expect(await signatures()).toBe(0);
});

test("the form of another guardian's application is given to nobody, and the asking is written down", async () => {
  const phone = homeroom.phone('美玲');
  await submitBinding(homeroom, phone);
  const card = JSON.stringify(phone.messages.map(({ message }) => message));
  const data = /"data":"(d\.form\.[^"]+)"/u.exec(card)?.[1] ?? '';
  const nosy = homeroom.phone('好奇的人');
  await nosy.follows();
  await submitBinding(homeroom, nosy, PEOPLE.stranger, { ...PEOPLE.brother, masked: '王○明' });
  await homeroom.simulator.platform.sendEvents([nosy.postbackEvent(data)]);
  await nosy.sees('找不到這一筆');
  expect(
    await count(sql`select count(*)::int as n from audit_entries where action = 'application.refused'`),
  ).toBe(1);
});
