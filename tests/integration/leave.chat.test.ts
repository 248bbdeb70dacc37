import { sql } from '../../db/sql.ts';
import { taipeiClock } from '../../domain/civilDate.ts';
import { addSchoolDays, NO_CALENDAR } from '../../domain/leave/calendar.ts';
import type { Phone } from '../../simulator/phone.ts';
import { approveAll, boundFamily, logIn, submitBinding } from '../support/conversations.ts';
import { filesLeave } from '../support/fileLeave.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
let mother: Phone;
let teacher: Phone;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
  mother = homeroom.phone(PEOPLE.parent.name);
  teacher = homeroom.phone(PEOPLE.teacher.name);
});
afterEach(() => homeroom.close());

const slips = (where: ReturnType<typeof sql>) =>
  countRows(homeroom.database, sql`select count(*)::int as n from leave_requests where ${where}`);

/** The school day so many school days from today, as the service has it. */
const soon = (schoolDays: number) => {
  const { today } = taipeiClock(new Date(Date.now() + homeroom.ahead()).toISOString());
  return addSchoolDays(today, schoolDays, NO_CALENDAR);
};

/** One of the next days, written so that it may be the day or the month that stands first. */
function eitherWay(): string {
  const written = Array.from({ length: 60 }, (_, at) => {
    const [, month = 0, day = 0] = soon(at + 2)
      .split('-')
      .map(Number);
    return { month, day };
  }).find(({ month, day }) => day <= 12 && day !== month);
  return `${written?.day}/${written?.month}`;
}

/** The child's father, approved too. */
async function withFather(): Promise<Phone> {
  const father = homeroom.phone(PEOPLE.stranger.name);
  await submitBinding(homeroom, father, PEOPLE.stranger, PEOPLE.child);
  await change(
    homeroom.database,
    sql`update bindings set status = 'APPROVED', relation = 'FATHER' where status = 'PENDING'`,
  );
  return father;
}

test('without a binding the first thing said is whom to call: the schools that were named, else to call at all', async () => {
  await mother.says('請假');
  const { text } = await mother.sees('今天請先打電話');
  expect(text.startsWith('今天請先打電話')).toBe(true);
  expect(text).toContain('綁定核准後才能線上請假');
  expect(await slips(sql`true`)).toBe(0);
});

test('while the binding waits a draft is kept, and goes out by itself with the approval', async () => {
  await submitBinding(homeroom, mother);
  await mother.says('請假');
  const { text } = await mother.sees('今天請先打電話');
  expect(text).toContain('市立內湖國小 02-2790-0000');
  await mother.taps('先寫好假單');
  await mother.sees('要請哪一種假');
  await mother.says('病假');
  await mother.sees('什麼時候請假');
  await mother.says('下週一上午');
  await mother.sees('原因是什麼');
  await mother.says('就醫');
  await mother.sees('草稿已存好');
  expect(await slips(sql`state = 'DRAFT'`)).toBe(1);
  await logIn(homeroom, teacher);
  await approveAll(teacher);
  await mother.receives('已自動送出');
  await teacher.receives('新的假單待確認');
  expect(await slips(sql`state = 'SUBMITTED'`)).toBe(1);
});

test('what is said after sending: whom it waits for, until when to look, a sentence to forward without health in it', async () => {
  await boundFamily(homeroom);
  await filesLeave(mother);
  const said = mother.transcript();
  expect(said).toContain('已通知林老師');
  expect(said).toMatch(/送出不等於准假，07:50 前未顯示「已確認」請按提醒導師或致電學校/u);
  const { text } = await mother.sees('老師您好');
  expect(text).toMatch(/已在線上遞出假單（第 1 號），請老師確認/u);
  expect(text).not.toMatch(/病假|發燒/u);
  await mother.taps('提醒老師');
  await mother.sees('已提醒林老師');
  await mother.says('我的假單');
  await mother.sees('要看哪一張');
  await mother.taps('提醒老師');
  await mother.sees('已經提醒過');
});

test('a date that can be read in two ways is asked with two buttons; every echo names the weekday', async () => {
  await boundFamily(homeroom);
  await mother.says('English');
  await mother.sees('English');
  await mother.says('leave');
  await mother.sees('kind of leave');
  await mother.says('Sick leave');
  await mother.sees('When');
  await mother.says(eitherWay());
  await mother.sees('Which one');
  await mother.says('1');
  await mother.sees(/(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/u);
});

test('in Vietnamese the day comes first', async () => {
  await boundFamily(homeroom);
  await mother.says('Tiếng Việt');
  await mother.sees('tiếng Việt');
  await mother.says('xin nghỉ');
  await mother.sees('loại');
  await mother.says('Nghỉ ốm');
  await mother.sees('Nghỉ khi nào');
  const [, month, day] = soon(5).split('-').map(Number);
  await mother.says(`${day}/${month} buổi sáng`);
  await mother.sees(new RegExp(`${day}[/ ](?:tháng )?${month}`, 'u'));
});

test.each([
  ['隨便哪天都好', /看不出是哪一天/u],
  ['2/30', /2 ?月/u],
  ['13/40', /月/u],
  ['下週日整天', /那天不用上課.*下一個上課日/u],
  ['2020/1/1', /最早|打電話|不能/u],
])('%s is answered at once with what would be right', async (typed, told) => {
  await boundFamily(homeroom);
  await mother.says('請假');
  await mother.sees('要請哪一種假');
  await mother.says('病假');
  await mother.sees('什麼時候請假');
  await mother.says(typed);
  await mother.sees(told);
  await mother.says('今天整天');
  await mother.sees('原因是什麼');
});

test('an overlap is told where it is caused, with the other slip', async () => {
  await boundFamily(homeroom);
  await filesLeave(mother);
  await mother.says('請假');
  await mother.sees('要請哪一種假');
  await mother.says('事假');
  await mother.sees('什麼時候請假');
  await mother.says('今天上午');
  await mother.sees('已經有假單');
  await mother.sees('第 1 號');
  expect(await slips(sql`true`)).toBe(1);
});

test('two parents file the same day at once: one slip, and the other sees it', async () => {
  await boundFamily(homeroom);
  const father = await withFather();
  for (const phone of [mother, father]) {
    await phone.says('請假');
    await phone.sees('要請哪一種假');
    await phone.says('病假');
    await phone.sees('什麼時候請假');
    await phone.says('今天整天');
    await phone.sees('原因是什麼');
  }
  await Promise.all([mother.says('發燒'), father.says('發燒')]);
  const told = await Promise.all([mother, father].map((phone) => phone.sees(/號假單已送出|已經有假單/u)));
  expect(told.filter(({ text }) => text.includes('號假單已送出'))).toHaveLength(1);
  expect(await slips(sql`true`)).toBe(1);
});

test('the other guardian sees who filed it, may not cancel it, and by saying no holds it for a person', async () => {
  await boundFamily(homeroom);
  const father = await withFather();
  await filesLeave(mother);
  await father.receives('母親為');
  await father.says('我的假單');
  const { text } = await father.sees('要看哪一張');
  expect(text).not.toContain('取消假單');
  await father.taps('內容不對');
  await father.sees('哪裡不對');
  await father.says('孩子在學校');
  await father.sees('內容不對，學校會聯絡您');
  await teacher.receives('兩位家長說法不同');
  await mother.receives('家長的說法不同');
  expect(await slips(sql`state = 'HELD'`)).toBe(1);
});

test('the teacher confirms while the parent cancels: one wins, and both are told what holds', async () => {
  await boundFamily(homeroom);
  await filesLeave(mother);
  await teacher.receives('新的假單待確認');
  await mother.says('我的假單');
  await mother.sees('要看哪一張');
  await mother.taps('取消假單');
  await mother.sees('確定取消這張假單');
  await Promise.all([mother.taps('確定取消'), teacher.taps('確認')]);
  const own = await mother.sees(/已取消|剛有變動|已確認/u);
  const theirs = await teacher.sees(/已確認|剛有變動|取消/u);
  const isCancelled = (await slips(sql`state = 'CANCELLED'`)) === 1;
  expect(await slips(sql`state = 'CONFIRMED'`)).toBe(isCancelled ? 0 : 1);
  if (isCancelled) {
    expect(own.text).toContain('已取消');
    await teacher.sees(/取消|剛有變動/u);
  } else {
    expect(theirs.text).toContain('已確認');
    // The push may come before the answer to the tap: then it is what was seen first.
    await waitFor(() => mother.transcript().includes('老師已確認'));
  }
});

test('the same leave again asks only for its days', async () => {
  await boundFamily(homeroom);
  await filesLeave(mother);
  await mother.says('我的假單');
  await mother.says('1');
  await mother.sees('要做什麼');
  await mother.says('再請一次');
  await mother.sees('請選日期');
  await mother.says('下週一整天');
  const { text } = await mother.sees('這樣對嗎');
  expect(text).toMatch(/病假/u);
  await mother.says('送出');
  await mother.sees('第 2 號假單已送出');
});

test('an answer that is delivered twice at once, and again later, files one slip', async () => {
  await boundFamily(homeroom);
  await mother.says('請假');
  await mother.sees('要請哪一種假');
  await mother.says('病假');
  await mother.sees('什麼時候請假');
  await mother.taps('今天整天');
  await mother.sees('原因是什麼');
  await mother.sendsTwice('發燒');
  await mother.sees('號假單已送出');
  await mother.redelivers();
  expect(await slips(sql`true`)).toBe(1);
});

test('what is asked of a teacher without LINE is said, and they are written to', async () => {
  await submitBinding(homeroom, mother);
  await change(homeroom.database, sql`update bindings set status = 'APPROVED'`);
  await filesLeave(mother);
  const said = mother.transcript();
  expect(said).toMatch(/還沒有連結|電子郵件|寄信/u);
  const { messages } = homeroom.simulator.platform.mailbox;
  const toTeacher = () => messages.filter(({ to }) => to === PEOPLE.teacher.email).map(({ text }) => text);
  await waitFor(() => toTeacher().some((text) => text.includes('假單')));
  expect(toTeacher().join()).not.toMatch(/王|病假|發燒/u);
});
