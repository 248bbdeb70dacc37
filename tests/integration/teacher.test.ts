import { sql } from '../../db/sql.ts';
import { logIn, submitBinding } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

test('an unknown email gets the same words as a known one, and no mail', async () => {
  const [known, unknown] = [homeroom.phone('老師'), homeroom.phone('路人')];
  for (const phone of [known, unknown]) {
    await phone.says('教師登入');
    await phone.sees('在學校登記的電子信箱');
  }
  await known.says(PEOPLE.teacher.email);
  await unknown.says('nobody@neihu.example.com');
  const words = async (phone: typeof known) =>
    (await phone.sees('未收到請洽貴校資訊組長')).text.replace(/\S+@\S+/gu, '…');
  expect(await words(known)).toBe(await words(unknown));
  await homeroom.code(PEOPLE.teacher.email);
  expect(homeroom.simulator.platform.mailbox.messages).toHaveLength(1);
  await unknown.says('123456');
  await unknown.sees(/驗證碼不對|已經失效/u);
});

test('a teacher sees and decides for the own class only', async () => {
  const [lin, huang, parent] = [homeroom.phone('林老師'), homeroom.phone('黃老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await logIn(homeroom, huang, PEOPLE.brothersTeacher);
  await submitBinding(homeroom, parent);
  await huang.says('待審核');
  await huang.sees('沒有待審核的綁定');
  huang.seesNothingOf(PEOPLE.child.name);

  const id = await bindingId();
  await huang.sends(huang.postbackEvent(`d.approve.${id}.1`));
  await huang.sees('不在您的待審核名單');
  huang.seesNothingOf(PEOPLE.child.name);
  await parent.sends(parent.postbackEvent(`d.approve.${id}.1`));
  await parent.sees('沒有導師身分');
  expect(await status()).toBe('PENDING');
});

test('a second decision changes nothing and says who decided when', async () => {
  const [lin, parent] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, parent);
  await lin.says('待審核');
  await lin.sees(PEOPLE.child.name);
  await lin.taps('核准');
  await lin.sees('已核准');
  const id = await bindingId();
  await lin.sends(lin.postbackEvent(`d.approve.${id}.1`));
  const { text } = await lin.sees('這次沒有變更');
  expect(text).toContain(PEOPLE.teacher.name);
  await lin.sends(lin.postbackEvent(`d.reject.${id}.1`));
  const refused = await lin.sees('這次沒有變更');
  expect(refused.text).not.toContain('原因');
  expect(await status()).toBe('APPROVED');
  await parent.receives('綁定已核准');
  expect(parent.pushes).toBe(1);
});

test('a rejection carries its reason, listed or typed, and can be sent again', async () => {
  const [lin, parent] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, parent);
  await lin.says('待審核');
  await lin.sees('5號');
  await lin.says('不通過 5');
  await lin.sees('原因');
  await lin.says('請帶戶口名簿到校');
  await lin.sees('確定嗎');
  await lin.says('確定');
  await lin.sees('不通過');
  await parent.receives('老師原文：請帶戶口名簿到校');
  await parent.says('進度');
  await parent.sees('不通過');
  await parent.taps('修改後重送');
  const { text } = await parent.sees('已帶入上次填的資料');
  expect(text).toContain('A22****781');
  expect(text).toContain('王○明｜國小 五年一班');
  await parent.says(PEOPLE.parent.name);
  await parent.sees('要送出嗎');
  await parent.taps('送出資料');
  await parent.sees('已送出');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from bindings`)).toBe(2);
});

test('the school’s contact is compared, and what differs is looked at before it is approved by word', async () => {
  const [lin, stranger] = [homeroom.phone('林老師'), homeroom.phone('李大年')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, stranger, PEOPLE.stranger);
  await lin.says('待審核');
  await lin.sees('聯絡方式不符');
  await lin.says('核准 5');
  const { text } = await lin.sees('要核准這一筆嗎');
  expect(text).toContain('0900-000-012');
  expect(text).toContain('0900-***-001');
  expect(await status()).toBe('PENDING');
  await lin.says('1');
  await lin.sees('輸入按鈕上的字');
  expect(await status()).toBe('PENDING');
  await lin.says('核准');
  await lin.sees('已核准');
});

test('leaving the post ends it at once', async () => {
  const [lin, parent] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, parent);
  await lin.says('待審核');
  await lin.sees(PEOPLE.child.name);
  await change(homeroom.database, sql`delete from staff_posts`);
  await lin.taps('核准');
  await lin.sees('沒有導師身分');
  expect(await status()).toBe('PENDING');
});

test('nobody decides about an own application', async () => {
  const lin = homeroom.phone('林老師');
  await submitBinding(homeroom, lin, { ...PEOPLE.parent, email: 'own@example.com' });
  await logIn(homeroom, lin);
  await lin.says('待審核');
  await lin.sees(PEOPLE.child.name);
  await lin.taps('核准');
  await lin.sees('王大明 是您自己的孩子');
  expect(await status()).toBe('PENDING');
});

async function bindingId(): Promise<string> {
  const { id } = await homeroom.database.run((tx) => tx.prisma.binding.findFirstOrThrow());
  return id;
}

async function status(): Promise<string> {
  const { status } = await homeroom.database.run((tx) => tx.prisma.binding.findFirstOrThrow());
  return status;
}
