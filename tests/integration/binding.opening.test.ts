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

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const turnsOf = (phone: { name: string; transcript(): unknown }) =>
  String(phone.transcript())
    .split('\n')
    .filter((each) => each.startsWith(`${phone.name} ▸`)).length;

test('a poster’s 「綁定 學校代碼」 fills level and school; an unknown code is told', async () => {
  const phone = homeroom.phone('海報');
  await phone.says('綁定 999999');
  await phone.sees('找不到這個學校代碼');
  await phone.says('重新開始');
  await phone.sees('電子信箱或手機號碼');
  const scanned = homeroom.phone('掃描');
  await scanned.says('綁定 403601');
  await scanned.sees('電子信箱或手機號碼');
  await scanned.says('poster@example.com');
  await scanned.sees('驗證碼已傳到');
  await scanned.says(await homeroom.code('poster@example.com'));
  await scanned.sees('您是孩子的');
  await scanned.says('母親');
  await scanned.sees('孩子（不是您）');
  await scanned.says(PEOPLE.child.nationalId);
  await scanned.sees('王○明');
  await scanned.says('上一步');
  await scanned.sees('孩子（不是您）');
});

test('where the roster leaves no choice, neither level nor school is asked', async () => {
  await change(
    homeroom.database,
    sql`delete from schools where not exists (
    select 1 from students s where s.school_id = schools.id) and id <> '403601-ELEMENTARY'`,
  );
  await change(homeroom.database, sql`delete from staff_posts where school_id <> '403601-ELEMENTARY'`);
  await change(homeroom.database, sql`delete from students where school_id <> '403601-ELEMENTARY'`);
  await change(homeroom.database, sql`delete from classes where school_id <> '403601-ELEMENTARY'`);
  await change(homeroom.database, sql`delete from schools where id <> '403601-ELEMENTARY'`);
  const phone = homeroom.phone('陳美玲');
  await verifyEmail(homeroom, phone, PEOPLE.parent);
  await phone.says('母親');
  await phone.sees('孩子（不是您）');
  await phone.says(PEOPLE.child.nationalId);
  await phone.sees('王○明');
});

test('two buttons ask for the one or the other contact, and the other kind is taken all the same', async () => {
  const phone = homeroom.phone('按鈕');
  await phone.says('bind');
  await phone.sees('電子信箱或手機號碼');
  await phone.taps('手機號碼');
  await phone.sees('用簡訊傳');
  await phone.says('first@example.com');
  await phone.sees('驗證碼已傳到 fi***@example.com');
  await phone.says('second@example.com');
  await phone.sees('驗證碼已傳到 se***@example.com');
  await phone.says(await homeroom.code('second@example.com'));
  await phone.sees('您是孩子的');
});

test('a parent with an account adds a child in at most nine turns, and is asked nothing twice', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await approveAll(lin);
  await mother.receives('綁定已核准');
  const before = turnsOf(mother);
  await mother.says('親子綁定');
  await mother.sees('已帶入您先前填過的家長資料');
  await mother.says('母親');
  await mother.sees('孩子的學層');
  await answerChild(mother, PEOPLE.brother);
  await mother.says('下一步');
  const { text } = await mother.sees('請務必簽署全名');
  expect(text).toContain('A22****781');
  await mother.says(PEOPLE.parent.name);
  await mother.sees('要送出嗎');
  await mother.taps('送出資料');
  await mother.sees('已送出');
  expect(turnsOf(mother) - before).toBeLessThanOrEqual(9);
});

test('the account of a proven contact fills the form on a new phone, and tells nobody else that it is there', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await approveAll(lin);
  await mother.receives('綁定已核准');

  const newPhone = homeroom.phone('新手機');
  await verifyEmail(homeroom, newPhone, PEOPLE.parent);
  await newPhone.says('母親');
  await newPhone.sees('孩子的學層');
  await answerChild(newPhone, { ...PEOPLE.child, masked: '申請過了（認證）' });
  await newPhone.says('母親');
  await newPhone.sees('孩子的學層');
  await answerChild(newPhone, PEOPLE.brother);
  await newPhone.says('下一步');
  await newPhone.sees('本人已詳閱並同意以上條款聲明');
  await newPhone.says('同意');
  await newPhone.sees('您自己（不是孩子）');
  await newPhone.says(PEOPLE.parent.nationalId);
  const filled = await newPhone.sees('這是您的家長帳號');
  expect(filled.text).toContain(PEOPLE.parent.email);

  const thief = homeroom.phone('別人');
  await verifyEmail(homeroom, thief, { ...PEOPLE.parent, email: 'thief@example.com' });
  await thief.says('母親');
  await thief.sees('孩子的學層');
  await answerChild(thief, PEOPLE.brother);
  await answerParent(thief, { ...PEOPLE.parent, email: 'thief@example.com' });
  await thief.taps('送出資料');
  await thief.sees('已送出');
  const { mailbox } = homeroom.simulator.platform;
  const isWarning = ({ to, text }: { to: string; text: string }) =>
    to.includes(PEOPLE.parent.email) && text.includes('有人剛剛用您的身分證或居留證字號');
  await waitFor(() => mailbox.messages.some(isWarning));
  thief.seesNothingOf(PEOPLE.parent.email);
});

test('an email that is another’s account is refused at submission, and 沒有信箱 binds for the chat alone', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await submitBinding(homeroom, mother);
  await approveAll(lin);
  await mother.receives('綁定已核准');

  const father = homeroom.phone('李大年');
  const sharing = { ...PEOPLE.stranger, email: PEOPLE.parent.email };
  await verifyEmail(homeroom, father, sharing);
  await father.says('父親');
  await father.sees('孩子的學層');
  await answerChild(father, PEOPLE.brother);
  await answerParent(father, sharing);
  await father.taps('送出資料');
  await father.sees('已經是另一位家長的帳號');
  await father.taps('沒有信箱');
  const { text } = await father.sees('只在這個聊天室通知');
  expect(text).toContain('沒有（只用聊天室通知）');
  await father.says(PEOPLE.stranger.name);
  await father.sees('要送出嗎');
  await father.taps('送出資料');
  await father.sees('已送出');
  const huang = homeroom.phone('黃老師');
  await logIn(homeroom, huang, PEOPLE.brothersTeacher);
  await huang.says('核准 5');
  await huang.sees('要核准這一筆嗎');
  await huang.says('核准');
  await huang.sees('已核准');
  const result = await father.receives('綁定已核准');
  expect(result.text).not.toContain('家長帳號');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from accounts`)).toBe(1);
});
