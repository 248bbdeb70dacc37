import { sql } from '../../db/sql.ts';
import { answerChild, approveAll, logIn, submitBinding, verifyEmail } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ADMIN = { email: 'admin@neihu.example.com', name: '何資訊' };
const MOTHER = PEOPLE.parent;
const FATHER = PEOPLE.stranger;

let homeroom: TestHomeroom;
let [mother, father, lin, admin] = [] as unknown as ReturnType<TestHomeroom['phone']>[];
beforeEach(async () => {
  homeroom = await startTestHomeroom();
  [mother, father, lin, admin] = ['陳美玲', '李大年', '林老師', '何資訊'].map((name) => homeroom.phone(name));
});
afterEach(() => homeroom.close());

type Person = ReturnType<TestHomeroom['phone']>;
const her = () => mother as Person;
const him = () => father as Person;
const teacher = () => lin as Person;
const administrator = () => admin as Person;

/** The child of seat 5 with a mother who is bound, and (where wanted) another guardian too. */
async function bound(withFather = false): Promise<void> {
  await logIn(homeroom, teacher());
  await submitBinding(homeroom, her());
  await approveAll(teacher());
  await her().receives('綁定已核准');
  if (!withFather) return;
  await submitBinding(homeroom, him(), FATHER);
  await teacher().says('核准 5');
  await teacher().sees('要核准這一筆嗎');
  await teacher().says('核准');
  await teacher().sees('已核准');
  await him().receives('綁定已核准');
}

async function openSeat(phone: Person, seat = 5): Promise<void> {
  await phone.says('綁定管理');
  await phone.sees('市立內湖國小');
  await phone.says('五年一班');
  await phone.sees('五年一班，共 10 位');
  await phone.says(`家長 ${seat}`);
  await phone.sees(MOTHER.name);
}

async function stop(phone: Person, act: string, reason = '1'): Promise<void> {
  await phone.taps(act);
  await phone.sees('原因是？');
  await phone.says(reason);
  await phone.sees('確定嗎');
  await phone.says('確定');
}

const approved = sql`select count(*)::int as n from bindings where status = 'APPROVED'`;

/** A mother who has an account applies for the same child once more. */
async function applyAgain(phone: Person): Promise<void> {
  await verifyEmail(homeroom, phone, MOTHER);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await phone.says('下一步');
  await phone.sees('本人已詳閱並同意以上條款聲明');
  await phone.taps('本人已詳閱並同意以上條款聲明');
  await phone.sees('您自己（不是孩子）');
  await phone.says(MOTHER.nationalId);
  await phone.sees('請務必簽署全名');
  await phone.says(MOTHER.name);
  await phone.sees('要送出嗎');
  await phone.taps('送出資料');
  await phone.sees('已送出');
}

const binding = (guardian: { email: string } = MOTHER) =>
  homeroom.database.run((tx) =>
    tx.prisma.binding.findFirstOrThrow({
      where: { application: { emailIndex: homeroom.database.vault.index('email', guardian.email) } },
    }),
  );
const audited = (action: string) =>
  countRows(homeroom.database, sql`select count(*)::int as n from audit_entries where action = ${action}`);

test('an administrator suspends a binding with a reason: its guardian sees nothing of the child, and the others are told', async () => {
  await bound(true);
  await logIn(homeroom, administrator(), ADMIN);
  await openSeat(administrator());
  await administrator().sees('母親：陳美玲');
  const before = await binding();
  await administrator().sends(administrator().postbackEvent(`d.suspend.${before.id}.${before.version}`));
  await administrator().sees('原因是？');
  await administrator().says('1');
  const asked = await administrator().sees('確定嗎');
  expect(asked.text).toContain('監護或探視的安排有變更');
  expect((await binding()).status).toBe('APPROVED');
  await administrator().says('確定');
  await administrator().sees('已暫停：陳美玲 和 王大明 的綁定');
  await administrator().sees('暫停');

  const after = await binding();
  expect(after).toMatchObject({
    status: 'SUSPENDED',
    version: before.version + 1,
    endedByKind: 'STAFF',
    endReason: 'CUSTODY',
  });
  expect(after.endedAt).not.toBeNull();
  expect(await audited('binding.suspended')).toBe(1);

  await homeroom.pass(MINUTE + 1_000);
  const told = await her().receives('學校暫停了您第 1 號申請裡的一筆綁定');
  expect(told.text).toContain('監護或探視的安排有變更');
  expect(told.text).toContain('02-');
  const other = await him().receives('學校暫停了另一位家長（母親）和王○明｜國小 五年一班的綁定');
  expect(other.text).not.toContain('監護');
  expect([told.via, other.via]).toEqual(['push', 'push']);

  await her().says('進度');
  const progress = await her().sees('暫停');
  for (const shown of ['王', '五年一班', '林老師']) {
    expect(told.text).not.toContain(shown);
    expect(progress.text).not.toContain(shown);
  }
});

test('a suspended guardian who asks for the child once more is told so, and nothing of the child', async () => {
  await bound();
  await change(homeroom.database, sql`update bindings set status = 'SUSPENDED', version = version + 1`);
  await homeroom.pass(MINUTE + 1_000);
  await verifyEmail(homeroom, her(), MOTHER);
  await her().says('母親');
  await her().sees('孩子的學層');
  await her().says('國小');
  await her().sees('孩子（不是您）');
  await her().says(PEOPLE.child.nationalId);
  await her().sees('學校名稱的一部分');
  await her().says('內湖');
  const { text } = await her().sees('學校暫停中');
  expect(text).not.toContain('王');
  expect(text).not.toContain('五年一班');
});

test('a suspension is lifted, by the same way, and all of it is there again', async () => {
  await bound();
  await logIn(homeroom, administrator(), ADMIN);
  await openSeat(administrator());
  await stop(administrator(), '暫停', '請家長到校說明');
  await administrator().sees('已暫停');
  await homeroom.pass(MINUTE + 1_000);
  const suspended = await her().receives('學校暫停了');
  expect(suspended.text).toContain('請家長到校說明');
  await stop(administrator(), '恢復');
  await administrator().sees('已恢復：陳美玲 和 王大明 的綁定');
  await homeroom.pass(MINUTE + 1_000);
  await her().receives('學校恢復了您的綁定：王○明｜國小 五年一班');
  expect(await binding()).toMatchObject({ status: 'APPROVED', endedAt: null, endReason: null });
  expect([await audited('binding.suspended'), await audited('binding.resumed')]).toEqual([1, 1]);
  await her().says('進度');
  await her().sees('王大明');
});

test('a revoked binding is over: old cards change nothing, and its guardian may apply anew', async () => {
  await bound();
  await logIn(homeroom, administrator(), ADMIN);
  await openSeat(administrator());
  const { id, version } = await binding();
  await stop(administrator(), '撤銷', '2');
  await administrator().sees('已撤銷');
  await administrator().sees('還沒有家長申請綁定');
  for (const verb of ['suspend', 'lift', 'revoke']) {
    await administrator().sends(administrator().postbackEvent(`d.${verb}.${id}.${version}`));
    await administrator().sees('這次沒有變更');
  }
  expect((await binding()).status).toBe('REVOKED');
  await homeroom.pass(MINUTE + 1_000);
  await her().receives('學校撤銷了');
  await her().says('進度');
  const { text } = await her().sees('撤銷');
  expect(text).not.toContain('五年一班');

  // The contact is the school's still, but neither a word nor 全部核准 takes her: she is looked at.
  await applyAgain(her());
  await teacher().says('待審核');
  await teacher().sees('⚠ 曾撤銷');
  await teacher().says('全部核准');
  await teacher().sees('沒有「相符」的可以一次核准');
  await teacher().says('核准 5');
  await teacher().sees('學校曾撤銷這位家長');
  expect(await countRows(homeroom.database, approved)).toBe(0);
});

test('a homeroom teacher asks for it: the administrators get a notice with a button that leads to the guardian', async () => {
  await bound();
  await logIn(homeroom, administrator(), ADMIN);
  await teacher().says('我的班級');
  await teacher().sees('已綁定 1：5 王大明');
  await teacher().taps('看家長');
  await teacher().sees('請輸入座號');
  await teacher().says('5');
  const seen = await teacher().sees('母親：陳美玲');
  expect(seen.text).toContain('認證');
  expect(seen.text).not.toContain('撤銷');
  await stop(teacher(), '請管理員停用', '媽媽說帳號不是她的');
  await teacher().sees('已請貴校的單位管理員看 王大明');
  expect((await binding()).status).toBe('APPROVED');
  const notice = await administrator().receives('導師請您看 1 筆已核准的綁定');
  expect(notice.via).toBe('push');
  expect(notice.text).toContain('王○明');
  expect(notice.text).not.toContain(MOTHER.name);
  await administrator().taps('查看 王○明');
  const shown = await administrator().sees('請管理員停用：媽媽說帳號不是她的');
  expect(shown.text).toContain('母親：陳美玲');
  await stop(administrator(), '暫停', '3');
  await administrator().sees('已暫停');

  // Nobody hears of the asking but the administrators, and a second on the same day adds nothing.
  await homeroom.pass(MINUTE + 1_000);
  await her().receives('學校暫停了');
  expect(her().pushes).toBe(2);
  expect(await audited('binding.endAsked')).toBe(1);
});

test('asked twice on a day, or at a school without administrators, nobody is told again', async () => {
  await bound();
  await teacher().says('家長 5');
  await teacher().sees(MOTHER.name);
  await stop(teacher(), '請管理員停用');
  await teacher().sees('已請貴校的單位管理員');
  await stop(teacher(), '請管理員停用');
  await teacher().sees('這次沒有變更');
  expect(await audited('binding.endAsked')).toBe(1);
  await waitFor(() =>
    homeroom.simulator.platform.mailbox.messages.some(
      ({ to, subject }) => to.includes(ADMIN.email) && subject.includes('導師請您看 1 筆'),
    ),
  );
  await change(homeroom.database, sql`delete from staff_posts where role = 'UNIT_ADMIN'`);
  await homeroom.pass(72 * HOUR);
  await teacher().says('家長 5');
  await teacher().sees(MOTHER.name);
  await stop(teacher(), '請管理員停用');
  await teacher().sees('還沒有單位管理員');
  expect(await audited('binding.endAsked')).toBe(1);
});

test('forged: a teacher, an administrator of another school and the guardian stop nothing, and it is in the audit', async () => {
  await bound();
  const { id, version } = await binding();
  const other = homeroom.phone('高網路');
  await logIn(homeroom, other, { email: 'admin@neihujh.example.com', name: '高網路' });
  for (const verb of ['suspend', 'revoke', 'lift', 'askEnd', 'guardians']) {
    await other.sends(other.postbackEvent(`d.${verb}.${id}.${version}`));
    await other.sees('找不到這位學生');
    other.seesNothingOf('王');
    await her().sends(her().postbackEvent(`d.${verb}.${id}.${version}`));
    await her().sees('沒有導師身分');
  }
  expect(await audited('decision.refused')).toBe(10);
  for (const verb of ['suspend', 'revoke']) {
    await teacher().sends(teacher().postbackEvent(`d.${verb}.${id}.${version}`));
    await teacher().sees('不是您能處理的');
  }
  await other.says('綁定管理');
  await other.sees('市立內湖國中');
  await other.says('五年一班');
  await other.sees('沒有這個班級');
  await teacher().says('綁定管理');
  await teacher().sees('單位管理員用的');
  expect((await binding()).status).toBe('APPROVED');
});

test('a post that ends while the reason is asked for ends the right, and of two administrators one is too late', async () => {
  await bound();
  await logIn(homeroom, administrator(), ADMIN);
  await openSeat(administrator());
  await administrator().taps('撤銷');
  await administrator().sees('原因是？');
  await administrator().says('1');
  await administrator().sees('確定嗎');
  await change(homeroom.database, sql`update bindings set status = 'SUSPENDED', version = version + 1`);
  await administrator().says('確定');
  await administrator().sees('這次沒有變更');
  expect((await binding()).status).toBe('SUSPENDED');
  await administrator().taps('撤銷');
  await administrator().sees('原因是？');
  await administrator().says('1');
  await administrator().sees('確定嗎');
  await change(homeroom.database, sql`delete from staff_posts where role = 'UNIT_ADMIN'`);
  await administrator().says('確定');
  await administrator().sees('沒有導師身分');
  expect((await binding()).status).toBe('SUSPENDED');
});

test('an administrator who is the parent decides nothing about the own binding', async () => {
  await logIn(homeroom, teacher());
  await submitBinding(homeroom, administrator());
  await approveAll(teacher());
  await logIn(homeroom, administrator(), ADMIN);
  await openSeat(administrator());
  const { id, version } = await binding();
  await administrator().sends(administrator().postbackEvent(`d.suspend.${id}.${version}`));
  await administrator().sees('不是您能處理的');
  expect((await binding()).status).toBe('APPROVED');
});

test('at night nobody is pushed: the guardian hears at 06:30, the administrator at 07:50', async () => {
  await bound();
  await logIn(homeroom, administrator(), ADMIN);
  await homeroom.pass(14 * HOUR + 45 * MINUTE);
  await teacher().says('家長 5');
  await teacher().sees(MOTHER.name);
  await stop(teacher(), '請管理員停用');
  await teacher().sees('已請貴校的單位管理員');
  const pushes = [her().pushes, administrator().pushes];
  await homeroom.pass(8 * HOUR);
  expect([her().pushes, administrator().pushes]).toEqual(pushes);
  await homeroom.pass(HOUR + 40 * MINUTE);
  await administrator().receives('導師請您看 1 筆');
  await openSeat(administrator());
  await homeroom.pass(14 * HOUR + 30 * MINUTE);
  await stop(administrator(), '暫停');
  await administrator().sees('已暫停');
  await homeroom.pass(7 * HOUR);
  expect(her().pushes).toBe(pushes[0]);
  await homeroom.pass(90 * MINUTE);
  await her().receives('學校暫停了');
});

test('where no LINE user is tied, the guardian hears by mail', async () => {
  await bound();
  await change(homeroom.database, sql`update applications set line_user_id = null`);
  await logIn(homeroom, administrator(), ADMIN);
  await openSeat(administrator());
  await stop(administrator(), '暫停');
  await administrator().sees('已暫停');
  const mails = () =>
    homeroom.simulator.platform.mailbox.messages.filter(({ to }) => to.includes(MOTHER.email));
  const aboutIt = () => mails().find(({ subject }) => subject.includes('關於親子綁定'));
  await waitFor(() => aboutIt() !== undefined);
  expect(aboutIt()?.text).toContain('學校暫停了您第 1 號申請');
  expect(aboutIt()?.text).not.toContain('王');
});

test('in English, and by words alone as on a PC', async () => {
  await bound();
  await logIn(homeroom, administrator(), ADMIN);
  await administrator().says('English');
  await administrator().sees('manage bindings');
  await administrator().says('manage bindings');
  await administrator().sees('Which class?');
  await administrator().says('501');
  await administrator().sees('parents 5');
  await administrator().says('parents 5');
  const { text } = await administrator().sees('Mother: 陳美玲');
  expect(text).toContain('1 Suspend Mother: 陳美玲');
  await administrator().says('1');
  await administrator().sees('Why?');
  await administrator().says('Custody papers are missing');
  await administrator().sees('Are you sure?');
  await administrator().says('yes');
  await administrator().sees('Suspended: 陳美玲, of 王大明');
});
