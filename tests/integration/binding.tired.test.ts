import type { Phone } from '../../simulator/phone.ts';
import {
  answerChild,
  answerParent,
  approveAll,
  logIn,
  submitBinding,
  verifyEmail,
} from '../support/conversations.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

async function upToChild(name: string, email: string): Promise<Phone> {
  const phone = homeroom.phone(name);
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  return phone;
}

async function upToSummary(name: string, email: string): Promise<Phone> {
  const phone = await upToChild(name, email);
  await answerChild(phone, PEOPLE.child);
  await answerParent(phone, { ...PEOPLE.parent, email });
  await phone.says('返回修改');
  await phone.sees('請務必簽署全名');
  return phone;
}

async function scan(name: string, email: string): Promise<Phone> {
  const phone = homeroom.phone(name);
  await phone.says('綁定 403601');
  await phone.sees('電子信箱或手機號碼');
  await phone.says(email);
  await phone.sees('驗證碼已傳到');
  await phone.says(await homeroom.code(email));
  await phone.sees('您是孩子的');
  await phone.says('母親');
  await phone.sees('孩子（不是您）');
  return phone;
}

test('the consent follows the language that is chosen while it is read', async () => {
  const phone = await upToChild('換語言', 'language@example.com');
  await answerChild(phone, PEOPLE.child);
  await phone.says('下一步');
  await phone.sees('誰蒐集，為了什麼');
  await phone.says('English');
  const english = await phone.sees('Who collects, and what for');
  expect(english.text).not.toContain('誰蒐集，為了什麼');
  await phone.says('decline');
  await phone.sees('Are you sure?');
  await phone.says('中文');
  await phone.sees('確定不同意嗎');
  await phone.says('上一步');
  await phone.sees('誰蒐集，為了什麼');
  await phone.sendsSticker();
  await phone.sees('誰蒐集，為了什麼');
  await phone.taps('本人已詳閱並同意以上條款聲明');
  await phone.sees('您自己（不是孩子）');
});

test('a poster’s school is the first child’s alone: a brother of another school is added in five turns', async () => {
  const phone = await scan('兩所學校', 'two-schools@example.com');
  await phone.says(PEOPLE.child.nationalId);
  await phone.sees('王○明｜國小 五年一班');
  await phone.says('新增綁定學生');
  await phone.sees('您也是母親嗎');
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, { ...PEOPLE.brother, masked: '王○明｜國中 七年三班' });
});

test('the poster of the wrong school is no dead end: level and school have their ✎ too', async () => {
  const phone = await scan('掃錯海報', 'wrong-poster@example.com');
  await phone.says(PEOPLE.brother.nationalId);
  await phone.sees('對不起來');
  await phone.taps('✎ 學層');
  await phone.sees('孩子的學層');
  await phone.says('國中');
  await phone.sees('學校名稱的一部分');
  await phone.says('內湖國中');
  await phone.sees('王○明｜國中 七年三班');

  const other = await scan('同學層', 'same-level@example.com');
  await other.says('A100000047');
  await other.sees('對不起來');
  await other.taps('✎ 學校');
  await other.sees('學校名稱的一部分');
});

test('where nobody at the school can be asked, nobody is said to have been asked', async () => {
  const phone = await upToChild('沒有管理員', 'nobody@example.com');
  await answerChild(phone, { ...PEOPLE.child, school: '麗湖國小', masked: '對不起來' });
  await phone.taps('請學校確認');
  const { text } = await phone.sees('還不能在線上確認');
  expect(text).not.toContain('已請學校確認');
  expect(text).toContain('新生、轉學生名冊可能尚未更新');
});

test('another email that was begun is taken back by 上一步, and only an email is offered in its place', async () => {
  const email = 'taken-back@example.com';
  const phone = await upToSummary('改信箱', email);
  await phone.says('5');
  await phone.sees('您的電子信箱');
  await phone.says('typo@example.com');
  const asked = await phone.sees('驗證碼已傳到 ty***@example.com');
  expect(asked.text).not.toContain('手機');
  await phone.says('上一步');
  await phone.sees('您的電子信箱');
  await phone.says('上一步');
  const { text } = await phone.sees('請務必簽署全名');
  expect(text).toContain(email);
});

test('the children looked at from the summary lead back to it by 上一步, after a correction that was left too', async () => {
  const phone = await upToSummary('看孩子', 'look@example.com');
  await phone.says('1');
  await phone.sees('以上資料對嗎');
  await phone.says('上一步');
  await phone.sees('請務必簽署全名');
  await phone.says('✎ 學生與關係');
  await phone.sees('以上資料對嗎');
  await phone.says('修改');
  await phone.sees('要改哪一項');
  await phone.says('關係');
  await phone.sees('您是孩子的');
  await phone.says('上一步');
  await phone.sees('以上資料對嗎');
  await phone.says('上一步');
  await phone.sees('請務必簽署全名');
});

test('a level is known by its other names, and a pupil code is echoed without what it tells', async () => {
  const phone = await upToChild('學生代碼', 'short-code@example.com');
  await phone.says('小學');
  await phone.sees('學校給的學生代碼');
  await phone.says('NHES0001');
  await phone.sees('學校名稱的一部分');
  await phone.says('麗湖國小');
  const { text } = await phone.sees('對不起來');
  expect(text).toContain('N****1');
  expect(text).not.toContain('001');
});

test('the child’s name is masked until the approval and in the push, and whole in 進度 from then on', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await mother.says('進度');
  const before = await mother.sees('林老師審核中');
  expect(before.text).toContain(PEOPLE.child.masked);
  expect(before.text).not.toMatch(/【家長】|王大明/u);
  await approveAll(lin);
  const told = await mother.receives('綁定已核准');
  expect(told.text).not.toContain(PEOPLE.child.name);
  await mother.says('進度');
  const after = await mother.sees('認證');
  expect(after.text).toContain(PEOPLE.child.name);
});

test('what waited 72 hours is told of once, whatever is typed first', async () => {
  const phone = await upToChild('隔了三天', 'three-days@example.com');
  await homeroom.pass(72 * 3_600_000 + 60_000);
  await phone.says('喂喂喂');
  await phone.sees('上次填到一半已超過 72 小時');
  await phone.says('親子綁定');
  expect((await phone.sees('電子信箱或手機號碼')).text).not.toContain('上次填到一半');
});

test('重新開始 says that what was filled in is gone', async () => {
  const phone = await upToChild('重來', 'anew@example.com');
  await phone.says('重新開始');
  expect((await phone.sees('剛才填的內容都刪除了')).text).toContain('電子信箱或手機號碼');
});
