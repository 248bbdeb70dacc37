import { sql } from '../../db/sql.ts';
import {
  answerChild,
  answerParent,
  approveAll,
  logIn,
  submitBinding,
  verifyEmail,
} from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const mailTo = (to: string) => homeroom.simulator.platform.mailbox.waitFor(to);
const { parent, teacher } = PEOPLE;

const deadMails = () =>
  countRows(
    homeroom.database,
    sql`select count(*)::int as n from outbox where channel = 'EMAIL' and status = 'DEAD'`,
  );

test('an application is confirmed by mail, and its approval with the account', async () => {
  const phone = homeroom.phone('美玲');
  await submitBinding(homeroom, phone);
  const received = await mailTo(parent.email);
  expect(received.subject).toContain('已收到');
  expect(received.text).toContain('王○明');
  expect(received.text).not.toContain(parent.nationalId);
  expect(received.html).toContain('王○明');

  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await approveAll(staff);
  const approved = await mailTo(parent.email);
  expect(approved.subject).toContain('已核准');
  expect(approved.text).toContain(`帳號：${parent.email}`);
  expect(approved.text).toContain('末 6 碼');
  expect(approved.text).not.toContain(parent.nationalId.slice(-6));
});

test('a refusal is told by mail with its reason and the way to send again, in the language of the guardian', async () => {
  const phone = homeroom.phone('美玲');
  await submitBinding(homeroom, phone);
  await phone.says('English');
  await phone.sees('English');
  await mailTo(parent.email);
  const staff = homeroom.phone('林老師');
  await logIn(homeroom, staff);
  await staff.says('待審核');
  await staff.sees('王大明');
  await staff.says('不通過 5');
  await staff.sees('原因');
  await staff.says('1');
  await staff.sees('不通過');
  const { subject, text } = await mailTo(parent.email);
  expect(subject).toContain('not approved');
  expect(text).toContain('Correct and send again');
  expect(text).toContain('Reason:');
});

test('an address that takes no code is told at once in the chat, and another one may be typed', async () => {
  const phone = homeroom.phone('美玲');
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  homeroom.simulator.platform.faults.fail({ path: 'mail', status: 550 });
  await phone.says('chen.meilng@example.com');
  await phone.sees('這個信箱收不到信');
  await phone.says(parent.email);
  await phone.sees('驗證碼已傳到');
  await phone.says(await homeroom.code(parent.email));
  await phone.sees('您是孩子的');
});

test('a mail server that is away holds nothing up: the answer comes at once, and the mail when it is back', async () => {
  const phone = homeroom.phone('美玲');
  await verifyEmail(homeroom, phone, parent);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await answerParent(phone, parent);
  homeroom.simulator.platform.faults.fail({ path: 'mail', status: 451, times: 2 });
  await phone.taps('送出資料');
  await phone.sees('已送出');
  // Two waits of up to one and two seconds, and on a busy machine the looks in between.
  const { mailbox } = homeroom.simulator.platform;
  expect((await mailbox.waitFor(parent.email, { timeoutMs: 20_000 })).subject).toContain('已收到');
});

test('whether a school address takes mail is told to nobody', async () => {
  const phone = homeroom.phone('陌生人');
  homeroom.simulator.platform.faults.fail({ path: 'mail', status: 550 });
  await phone.says('教師登入');
  await phone.sees('在學校登記的電子信箱');
  await phone.says(teacher.email);
  await phone.sees('未收到請洽貴校資訊組長');
  await waitFor(async () => (await deadMails()) === 1);
  await phone.says('說明');
  await phone.sees('老師請輸入');
  expect(phone.transcript()).not.toContain('收不到信');
});
