import { startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

const get = (path: string) => fetch(`${homeroom.instances[0]?.url}${path}`);

test('the greeting leads to the whole personal-data notice', async () => {
  const phone = homeroom.phone('新朋友');
  await phone.follows();
  const { message } = await phone.sees('完整個資告知');
  expect(JSON.stringify(message)).toContain('"uri":"http://localhost:3000/privacy"');
});

test.each([
  ['/privacy', 'zh-Hant', '誰蒐集，為了什麼'],
  ['/privacy?lang=en', 'en', 'Your rights'],
  ['/privacy?lang=vi', 'vi', 'Quyền của anh/chị'],
  ['/privacy?lang=id', 'id', 'Hak Anda'],
  ['/privacy?lang=xx', 'zh-Hant', '您的權利'],
  ['/privacy?lang=en&lang=zh-Hant', 'zh-Hant', '您的權利'],
  [`/privacy?lang=${encodeURIComponent('"><script>')}`, 'zh-Hant', '您的權利'],
])('%s is the notice in %s, without scripts and cookies', async (path, language, words) => {
  const answer = await get(path);
  const text = await answer.text();
  expect(answer.status).toBe(200);
  expect(text).toContain(`<html lang="${language}">`);
  expect(text).toContain(words);
  expect(text).not.toContain('<script');
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('the style is served, and nothing beside it', async () => {
  expect((await get('/page.css')).headers.get('content-type')).toContain('text/css');
  expect((await get('/page.css/..%2fpackage.json')).status).toBe(404);
});
