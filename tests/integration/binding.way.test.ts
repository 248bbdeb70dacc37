import { sql } from '../../db/sql.ts';
import { mailOf } from '../support/accountPages.ts';
import { answerChild, answerParent, logIn, submitBinding, verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

/** What the guardian said or pressed, from the transcript. */
const turnsOf = (transcript: string, name: string) =>
  transcript.split('\n').filter((each) => each.startsWith(`${name} ▸`)).length;

test('the greeting says what it is for, what to have at hand, and where teachers go', async () => {
  const phone = homeroom.phone('新朋友');
  await phone.follows();
  const { text } = await phone.sees('約 5 分鐘');
  for (const words of [
    '身分證（或居留證）字號',
    '先擇一位填寫',
    '72 小時',
    '個資告知',
    '教師登入',
    '開始綁定',
  ])
    expect(text).toContain(words);
});

test('a mother with one child needs 14 turns and gets one push: the result', async () => {
  const teacher = homeroom.phone('林老師');
  const parent = homeroom.phone('陳美玲');
  await logIn(homeroom, teacher);
  await submitBinding(homeroom, parent);
  expect(turnsOf(String(parent.transcript()), '陳美玲')).toBe(14);
  expect(parent.pushes).toBe(0);

  await teacher.receives('新的親子綁定待審核');
  await teacher.says('待審核');
  await teacher.sees(PEOPLE.child.name);
  await teacher.taps('核准');
  await teacher.sees('已核准');
  await parent.receives('綁定已核准');
  const told = await parent.receives('末 6 碼');
  expect(told.text).not.toContain('456781');
  expect(parent.pushes).toBe(1);
  expect(teacher.pushes).toBe(1);

  const mail = await mailOf(homeroom, '已核准');
  expect(mail.text).toContain(PEOPLE.parent.email);
  expect(mail.text).not.toContain('456781');
  await parent.says('進度');
  await parent.sees('認證');
});

test('with a mobile first it is one turn more, and the email is verified on the way', async () => {
  const { mobile, email, nationalId, name } = PEOPLE.stranger;
  const phone = homeroom.phone('李大年');
  await phone.says('綁定');
  await phone.sees('電子信箱或手機號碼');
  await phone.says('+886 900-000-012');
  await phone.sees('0900-***-012');
  await phone.says(await homeroom.code(mobile));
  await phone.sees('您是孩子的');
  await phone.says('１');
  await phone.sees('孩子的學層');
  await answerChild(phone, { ...PEOPLE.child, nationalId: 'A200000101', masked: '李○年' });
  await phone.says('下一步');
  await phone.sees('本人已詳閱並同意以上條款聲明');
  await phone.taps('本人已詳閱並同意以上條款聲明');
  await phone.sees('您自己（不是孩子）');
  await phone.says(nationalId);
  await phone.sees('您的姓名');
  await phone.says(name);
  await phone.sees('您的電子信箱');
  await phone.says(email);
  await phone.sees('驗證碼已傳到');
  await phone.says(await homeroom.code(email));
  await phone.sees('請務必簽署全名');
  await phone.says(name);
  await phone.sees('送出資料不等於完成綁定流程');
  await phone.taps('送出資料');
  await phone.sees('已送出');
  expect(turnsOf(String(phone.transcript()), '李大年')).toBe(15);
});

test('a second child takes five turns more, and each is named with level and class', async () => {
  const guardian = {
    email: 'second@example.com',
    mobile: '0900000055',
    nationalId: 'B123456780',
    name: '陳美玲',
  };
  const phone = homeroom.phone('兩個孩子');
  await verifyEmail(homeroom, phone, guardian);
  await phone.says('父親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  const before = turnsOf(String(phone.transcript()), '兩個孩子');
  await phone.says('新增綁定學生');
  await phone.sees('第 2 位孩子');
  await phone.says('父親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.brother);
  expect(turnsOf(String(phone.transcript()), '兩個孩子') - before).toBe(5);
  const { text } = await phone.sees('國中 七年三班');
  expect(text).toContain('國小 五年一班');
  expect(text).not.toContain(PEOPLE.child.name);
  await answerParent(phone, guardian);
  await phone.taps('送出資料');
  const answer = await phone.sees('已送出');
  expect(answer.text.indexOf('國小 五年一班')).toBeLessThan(answer.text.indexOf('國中 七年三班'));
});

test('the summary shows the ID masked, email and mobile in full, and each part is corrected alone', async () => {
  const guardian = { ...PEOPLE.parent, email: 'summary@example.com', nationalId: 'C123456781' };
  const phone = homeroom.phone('改資料');
  await verifyEmail(homeroom, phone, guardian);
  await phone.says('監護人');
  await phone.sees('沒有看懂這個關係');
  await phone.says('其他 姑姑');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await answerParent(phone, guardian);
  await phone.says('返回修改');
  const { text } = await phone.sees('信箱為家長帳號及審核通知位址，請務必填寫正確');
  expect(text).toContain('C12****781');
  expect(text).toContain('summary@example.com');
  expect(text).toContain('0900-000-001');
  expect(text).toContain('姑姑');
  await phone.taps('✎ 姓名');
  await phone.sees('您的姓名');
  await phone.says('Trần Thị Mỹ Linh');
  await phone.sees('請務必簽署全名');
  await phone.says('陳美玲');
  await phone.sees('還在等您的簽名');
  await phone.says('tran thi my linh');
  await phone.sees('送出資料不等於完成綁定流程');
});

test('declining the consent deletes what was typed', async () => {
  const phone = homeroom.phone('不同意');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'decline@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await phone.says('下一步');
  await phone.sees('本人已詳閱並同意以上條款聲明');
  await phone.says('2');
  await phone.sees('確定不同意嗎');
  await phone.taps('不同意並刪除');
  await phone.sees('都已刪除');
  const kept = await homeroom.database.run((tx) =>
    tx.prisma.conversation.findUniqueOrThrow({ where: { id: phone.userId } }),
  );
  const place = { table: 'conversations', column: 'snapshot_sealed', id: phone.userId };
  expect(homeroom.database.vault.open(place, kept.snapshotSealed)).not.toContain('A123456789');
});

test('a contact that the school knows and that is not the applicant is told', async () => {
  const mail = homeroom.simulator.platform.mailbox.messages.find(
    ({ to, subject }) => to.includes(PEOPLE.parent.email) && subject?.includes('有人為您的孩子'),
  );
  // The second applicant for 王大明 above used another email than the one the school knows.
  expect(mail?.text).toContain('市立內湖國小');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from applications`)).toBe(3);
});
