import { bringUpBindings } from '../../db/bringUpBindings.ts';
import { sql } from '../../db/sql.ts';
import {
  answerChild,
  answerParent,
  approveAll,
  logIn,
  submitBinding,
  verifyEmail,
} from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const waiting = () => countRows(homeroom.database, sql`select count(*)::int as n from gathered_notices`);
const mailsTo = (to: string) =>
  homeroom.simulator.platform.mailbox.messages.filter((mail) => mail.to.includes(to));

async function submitTwo(mother: ReturnType<TestHomeroom['phone']>) {
  await verifyEmail(homeroom, mother, PEOPLE.parent);
  await mother.says('母親');
  await mother.sees('孩子的學層');
  await answerChild(mother, PEOPLE.child);
  await mother.says('新增綁定學生');
  await mother.sees('第 2 位孩子');
  await mother.says('母親');
  await mother.sees('孩子的學層');
  await answerChild(mother, PEOPLE.brother);
  await answerParent(mother, PEOPLE.parent);
  await mother.taps('送出資料');
  return await mother.sees('已送出');
}

test('two children decided within a minute are one push; one child’s parent waits for nobody', async () => {
  const [lin, huang, mother] = [homeroom.phone('林老師'), homeroom.phone('黃老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await logIn(homeroom, huang, PEOPLE.brothersTeacher);
  await submitTwo(mother);
  await approveAll(lin);
  expect(mother.pushes).toBe(0);
  await approveAll(huang);
  const { text } = await mother.receives('綁定已核准');
  expect(text).toContain('五年一班');
  expect(text).toContain('七年三班');
  expect(mother.pushes).toBe(1);
});

test('where the other teacher takes longer, the first result comes after a minute', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitTwo(mother);
  await approveAll(lin);
  await homeroom.pass(61_000);
  await mother.receives('綁定已核准');
  expect(mother.pushes).toBe(1);
});

test('from 22:00 nothing is pushed; the parent hears at 06:30, the teacher at 07:50', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  // From half past seven to a quarter past ten in the evening.
  await homeroom.pass(14 * HOUR + 45 * MINUTE);
  await submitBinding(homeroom, mother);
  await homeroom.pass(9 * HOUR);
  expect(lin.pushes).toBe(0);
  expect(await waiting()).toBe(1);
  await homeroom.pass(40 * MINUTE);
  await lin.receives('有新的親子綁定待審核');

  await homeroom.pass(14 * HOUR + 30 * MINUTE);
  await approveAll(lin);
  await homeroom.pass(7 * HOUR);
  expect(mother.pushes).toBe(0);
  await homeroom.pass(90 * MINUTE);
  await mother.receives('綁定已核准');
});

test('a teacher without LINE gets one mail with a link that opens the chat, and the parent is told so', async () => {
  const mother = homeroom.phone('陳美玲');
  await submitTwo(mother);
  expect(mother.transcript()).toContain('林老師還沒有連結 LINE，會用電子信箱通知');
  await waitFor(() => mailsTo(PEOPLE.teacher.email).length > 0);
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  const [mail] = mailsTo(PEOPLE.teacher.email);
  expect(mail?.text).toContain(encodeURIComponent('教師登入'));
  expect(mail?.text).not.toContain('王');
  expect(mailsTo(PEOPLE.teacher.email)).toHaveLength(1);
  await homeroom.pass(25 * HOUR);
  await waitFor(() => mailsTo(PEOPLE.teacher.email).length === 2);
});

test('a class without a teacher goes to the unit administrator', async () => {
  await change(homeroom.database, sql`delete from staff_posts where role = 'HOMEROOM_TEACHER'`);
  const mother = homeroom.phone('陳美玲');
  await submitBinding(homeroom, mother);
  await waitFor(() => mailsTo('admin@neihu.example.com').length === 1);
  const admin = homeroom.phone('何資訊');
  await logIn(homeroom, admin, { email: 'admin@neihu.example.com', name: '何資訊' });
  await approveAll(admin);
  await mother.receives('綁定已核准');
});

test('a class without a teacher: the parent reads who reviews it and who was reminded', async () => {
  await change(homeroom.database, sql`delete from staff_posts where role = 'HOMEROOM_TEACHER'`);
  const mother = homeroom.phone('陳美玲');
  await submitBinding(homeroom, mother);
  expect(mother.transcript()).toContain('這一班還沒有導師，由單位管理員審核中');
  await mother.says('提醒導師');
  await mother.sees('已提醒單位管理員：王○明｜國小 五年一班');
  await change(homeroom.database, sql`delete from staff_posts where role = 'UNIT_ADMIN'`);
  await mother.says('進度');
  await mother.sees('這一班目前沒有導師資料，請洽學校');
  await mother.says('提醒導師');
  await mother.sees('這一班還沒有導師資料，請打電話給學校');
});

test('of a child who has left nobody is said to be reminded', async () => {
  const mother = homeroom.phone('陳美玲');
  await submitBinding(homeroom, mother);
  await change(
    homeroom.database,
    sql`update students set status = 'LEFT' where id in (select student_id from bindings)`,
  );
  await mother.says('進度');
  const { text } = await mother.sees('孩子已不在這一班的名冊裡');
  expect(text).not.toMatch(/✎ 修改|提醒導師/u);
  await mother.says('提醒導師');
  await mother.sees('孩子已不在學校的名冊裡');
  expect(
    await countRows(
      homeroom.database,
      sql`select count(*)::int as n from bindings where reminded_at is not null`,
    ),
  ).toBe(0);
});

test('提醒導師: once a school day, by button or by word', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await mother.says('提醒導師');
  await mother.sees('不需要提醒導師');
  await submitBinding(homeroom, mother);
  await lin.receives('有新的親子綁定待審核');
  await mother.says('進度');
  await mother.sees('林老師審核中');
  await mother.taps('提醒導師');
  await mother.sees('已提醒導師：王○明｜國小 五年一班');
  await lin.receives('還在等您審核');
  await mother.says('提醒老師');
  await mother.sees('這個上課日已經提醒過了');
  expect(lin.pushes).toBe(2);
  await homeroom.pass(3 * 24 * HOUR);
  await mother.says('提醒導師');
  await mother.sees('已提醒導師');
});

test('what nobody decides is brought up after two school days, and goes to the administrator after five', async () => {
  const [lin, admin] = [homeroom.phone('林老師'), homeroom.phone('何資訊')];
  await logIn(homeroom, lin);
  await logIn(homeroom, admin, { email: 'admin@neihu.example.com', name: '何資訊' });
  await submitBinding(homeroom, homeroom.phone('陳美玲'));
  await lin.receives('有新的親子綁定待審核');
  const bringUp = () => homeroom.database.transaction(bringUpBindings);
  expect(await bringUp()).toBe(0);
  await change(homeroom.database, sql`update bindings set submitted_at = submitted_at - interval '4 days'`);
  expect(await bringUp()).toBe(1);
  expect(await bringUp()).toBe(0);
  await lin.receives('還在等您審核');
  expect(admin.pushes).toBe(0);
  await change(homeroom.database, sql`update bindings set submitted_at = submitted_at - interval '7 days'`);
  expect(await bringUp()).toBe(1);
  await admin.receives('還在等您審核');
});

test('guardians who are bound already, and a known mobile that is not the applicant’s, are told', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await approveAll(lin);
  await mother.receives('綁定已核准');
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  const { text } = await mother.receives('申請親子綁定');
  expect(text).toContain('王○明｜國小 五年一班');
  expect(text).not.toContain('李大年');

  const other = { ...PEOPLE.stranger, email: 'again@example.com', nationalId: 'B123456780' };
  await submitBinding(homeroom, homeroom.phone('第三人'), other, {
    ...PEOPLE.child,
    nationalId: 'A200000101',
    masked: '李○年',
  });
  const sms = await homeroom.simulator.platform.mailbox.waitFor('0900000002');
  expect(sms.text).toContain('有人為您的孩子李○年申請綁定');
});

test('a relation that was typed reaches the teacher and the other guardians as it was typed', async () => {
  const [lin, mother, aunt] = [homeroom.phone('林老師'), homeroom.phone('陳美玲'), homeroom.phone('李大年')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await approveAll(lin);
  await mother.receives('綁定已核准');
  await verifyEmail(homeroom, aunt, PEOPLE.stranger);
  await aunt.says('其他 阿姨');
  await aunt.sees('孩子的學層');
  await answerChild(aunt, PEOPLE.child);
  await answerParent(aunt, PEOPLE.stranger);
  await aunt.taps('送出資料');
  await aunt.sees('已送出');
  await mother.receives('有人（阿姨）為王○明');
  await homeroom.pass(16 * MINUTE);
  await lin.receives('王○明，阿姨申請');
});

test('what a teacher has seen in the list is not pushed any more', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await lin.receives('有新的親子綁定待審核');
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  expect(await waiting()).toBe(1);
  await lin.says('待審核');
  await lin.sees('共 2 筆');
  expect(await waiting()).toBe(0);
});

test('no push holds a full name, a number or an address', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await lin.receives('有新的親子綁定待審核');
  await approveAll(lin);
  await mother.receives('綁定已核准');
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  await mother.receives('申請親子綁定');
  const users = [...homeroom.simulator.platform.users.values()];
  const pushed = users.flatMap(({ chat }) => chat.filter(({ via }) => via === 'push'));
  expect(pushed.length).toBeGreaterThanOrEqual(3);
  const canaries = [PEOPLE.parent, PEOPLE.stranger, PEOPLE.child].flatMap((person) => Object.values(person));
  const secret = canaries.filter(
    (each) => each !== PEOPLE.child.level && each !== PEOPLE.child.school && each !== PEOPLE.child.masked,
  );
  const all = JSON.stringify(pushed);
  expect(secret.filter((each) => all.includes(each))).toEqual([]);
});
