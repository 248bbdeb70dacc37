import { answerChild, answerParent, logIn, submitBinding, verifyEmail } from '../support/conversations.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

test('two children in two schools, a wrong ID, 請假 in the middle, and 繼續綁定', async () => {
  const mother = homeroom.phone('陳美玲');
  await verifyEmail(homeroom, mother, PEOPLE.parent);
  await mother.says('2');
  await mother.sees('孩子的學層');
  await mother.says('國小');
  await mother.sees('孩子（不是您）');
  await mother.says('A123456788');
  await mother.sees('少了一碼或錯了一碼');
  await mother.says(PEOPLE.child.nationalId);
  await mother.sees('學校名稱的一部分');
  await mother.says('內湖');
  await mother.sees('五年一班');
  await mother.says('新增綁定學生');
  await mother.sees('第 2 位孩子');

  await mother.says('請假');
  const leave = await mother.sees('請先打電話');
  expect(leave.text).toMatch(/市立內湖國小 02-[\d-]+ 📞/u);
  expect(leave.text).toContain('第 2 位孩子');
  expect(leave.text).toContain('五年一班');
  await mother.taps('繼續綁定');
  const back = await mother.sees('您也是母親嗎');
  expect(back.text).toContain('回到步驟 2／4');
  expect(back.text).toContain('已填：王○明｜國小 五年一班');
  await mother.says('母親');
  await mother.sees('孩子的學層');
  await answerChild(mother, PEOPLE.brother);
  await answerParent(mother, PEOPLE.parent);
  await mother.taps('送出資料');
  const sent = await mother.sees('已送出');
  expect(sent.text).toContain('五年一班');
  expect(sent.text).toContain('七年三班');
});

test('the button of what was left says where it is, and 上一步 leads back to it', async () => {
  const mother = homeroom.phone('陳美玲');
  await mother.says('親子綁定');
  await mother.sees('電子信箱或手機號碼');
  await mother.says(PEOPLE.parent.email);
  await mother.sees('驗證碼已傳到');
  await mother.says('請假');
  await mother.sees('請先打電話');
  await mother.taps('重新取得');
  const { text } = await mother.sees('屬於先放著的填寫');
  expect(text).toContain('繼續綁定');
  await mother.says('上一步');
  await mother.sees('回到步驟 1／4');
  await mother.says('繼續');
  await mother.sees('沒有先放著的填寫');
});

test('親子綁定 takes up what was left, and drops nothing', async () => {
  const mother = homeroom.phone('陳美玲');
  await verifyEmail(homeroom, mother, PEOPLE.parent);
  await mother.says('母親');
  await mother.sees('孩子的學層');
  await mother.says('請假');
  await mother.sees('請先打電話');
  await mother.says('親子綁定');
  const { text } = await mother.sees('孩子的學層');
  expect(text).toContain('回到步驟 2／4');
});

test('繼續 where two were left asks which, and each goes on by its own word', async () => {
  const mother = homeroom.phone('陳美玲');
  await submitBinding(homeroom, mother);
  await mother.says('請假');
  await mother.sees('先寫好假單');
  await mother.taps('先寫好假單');
  await mother.sees('先寫假單');
  await mother.says('新增綁定學生');
  await mother.sees('您是孩子的');
  await mother.says('教師登入');
  await mother.sees('在學校登記的電子信箱');
  await mother.says('繼續');
  const { text } = await mother.sees('要接著哪一件');
  for (const each of ['繼續綁定', '繼續請假']) expect(text).toContain(each);
  await mother.says('繼續請假');
  const back = await mother.sees('回到線上請假');
  expect(back.text).not.toContain('您是孩子的');
  await mother.says('繼續');
  await mother.sees('您是孩子的');
});

test('a teacher decides in the middle of an own binding, and goes on with it; each message names the role', async () => {
  const [parent, lin] = [homeroom.phone('陳美玲'), homeroom.phone('林老師')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, parent);
  await lin.says('綁定');
  await lin.sees('電子信箱或手機號碼');
  await lin.says('lin.private@example.com');
  const asked = await lin.sees('驗證碼已傳到');
  expect(asked.text).not.toContain('【家長】');

  const { id } = await homeroom.database.run((tx) => tx.prisma.binding.findFirstOrThrow());
  await lin.sends(lin.postbackEvent(`d.reject.${id}.1`));
  await lin.sees('不通過的原因');
  await lin.says('1');
  const decided = await lin.sees('沒有待審核的綁定');
  expect(decided.text).toContain('先放著的：步驟 1／4');
  await lin.taps('繼續綁定');
  const back = await lin.sees('請輸入傳到');
  expect(back.text).toContain('li***@example.com');
});

test('where one LINE user has both roles, each message begins with the one it speaks to', async () => {
  const lin = homeroom.phone('林老師');
  await submitBinding(homeroom, lin, { ...PEOPLE.parent, email: 'own@example.com' });
  await logIn(homeroom, lin);
  await lin.says('待審核');
  const pending = await lin.sees(PEOPLE.child.name);
  expect(pending.text).toMatch(/^【導師】/u);
  await lin.says('進度');
  const progress = await lin.sees('申請進度');
  expect(progress.text).toMatch(/^【家長】/u);
  await lin.says('切換家長');
  expect((await lin.sees('親子綁定')).text).toMatch(/^【家長】/u);
  await lin.says('切換導師');
  expect((await lin.sees('待審核 1 筆')).text).toMatch(/^【導師】/u);
});

test('what was left is deleted after 72 hours, and the person is told', async () => {
  const mother = homeroom.phone('陳美玲');
  await verifyEmail(homeroom, mother, PEOPLE.parent);
  await mother.says('請假');
  await mother.sees('繼續綁定');
  await homeroom.pass(73 * 3_600_000);
  await mother.says('繼續綁定');
  const { text } = await mother.sees('先放著的填寫已超過 72 小時');
  expect(text).not.toContain('先放著的：');
  const kept = await homeroom.database.run((tx) =>
    tx.prisma.conversation.findUniqueOrThrow({ where: { id: mother.userId } }),
  );
  const place = { table: 'conversations', column: 'snapshot_sealed', id: mother.userId };
  expect(homeroom.database.vault.open(place, kept.snapshotSealed)).not.toContain(PEOPLE.parent.email);
});

test('a language is chosen by button or by its name, kept, and holds for every flow', async () => {
  const phone = homeroom.phone('Mary');
  await phone.follows();
  await phone.sees('中文');
  await phone.taps('English');
  await phone.sees('in English from now on');
  await phone.says('bind');
  await phone.sees('Please type your email');
  await phone.says('teacher login');
  await phone.sees('the email the school has on record');
  await phone.says('語言');
  await phone.sees('choose a language');
  await phone.says('中文');
  await phone.sees('之後用中文回覆您');
});

test('真人 gives the numbers of the schools that were named', async () => {
  const mother = homeroom.phone('陳美玲');
  await mother.says('真人');
  await mother.sees('找導師或資訊組長');
  await submitBinding(homeroom, mother);
  await mother.says('聯絡學校');
  const { text } = await mother.sees('要找真人');
  expect(text).toMatch(/市立內湖國小 02-[\d-]+ 📞/u);
});
