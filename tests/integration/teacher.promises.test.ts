import { bringUpBindings } from '../../db/bringUpBindings.ts';
import { sql } from '../../db/sql.ts';
import { FIRST_WEEK, fillFirstWeek } from '../../demo/firstWeek.ts';
import { approveAll, logIn, submitBinding, verifyEmail } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { waitFor } from '../support/waitFor.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const ADMIN = { email: 'admin@neihu.example.com', name: '何資訊' };
const mailsTo = (to: string) =>
  homeroom.simulator.platform.mailbox.messages.filter((mail) => mail.to.includes(to));

/** What a message is in the list of chats: where it must say for which role it is. */
function readAs({ message }: ReturnType<TestHomeroom['phone']>['messages'][number]): string {
  const { text, altText } = message as { text?: string; altText?: string };
  return text ?? altText ?? '';
}

test('whoever is teacher and parent reads in each message, bubble or carousel, for which of them it is', async () => {
  const lin = homeroom.phone('林老師');
  await submitBinding(homeroom, lin, { ...PEOPLE.parent, email: 'own@example.com' });
  await logIn(homeroom, lin);
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  // The first was told by mail, perhaps already: then this one is gathered.
  await homeroom.pass(16 * 60_000);
  await lin.receives('親子綁定');
  const before = lin.messages.length - 1;
  await lin.says('待審核');
  await lin.sees('共 2 筆');
  await lin.sees('聯絡方式不符');
  await lin.says('切換家長');
  await lin.sees('這裡可以做親子綁定');
  await lin.says('進度');
  await lin.sees('林老師審核中');
  await verifyEmail(homeroom, lin, { ...PEOPLE.parent, email: 'again@example.com' });
  await homeroom.pass(61_000);
  const said = lin.messages.slice(before).map(readAs);
  expect(said.length).toBeGreaterThan(7);
  expect(said.filter((each) => !/^【(?:導師|家長)】/u.test(each))).toEqual([]);
});

test('an approval from an old card, in the middle of an own binding, says what is left', async () => {
  const lin = homeroom.phone('林老師');
  await logIn(homeroom, lin);
  await submitBinding(homeroom, homeroom.phone('陳美玲'));
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  await lin.says('親子綁定');
  await lin.sees('電子信箱或手機號碼');
  await lin.says(PEOPLE.parent.email);
  await lin.sees('驗證碼已傳到');
  const { id } = await homeroom.database.run((tx) => tx.prisma.binding.findFirstOrThrow());
  await lin.sends(lin.postbackEvent(`d.approve.${id}.1`));
  await lin.sees('已核准');
  await lin.sees('還有 1 筆待審核');
});

test('staff without a class or a school to administer are told that nothing waits for them, and see nothing', async () => {
  const chief = homeroom.phone('鄭學文');
  await submitBinding(homeroom, homeroom.phone('陳美玲'));
  await logIn(homeroom, chief, { email: 'zheng@neihu.example.com', name: '鄭學文' });
  const { text } = await chief.sees('沒有擔任導師或單位管理員');
  expect(text).not.toContain('導師：');
  const { id } = await homeroom.database.run((tx) => tx.prisma.binding.findFirstOrThrow());
  await chief.sends(chief.postbackEvent(`d.approve.${id}.1`));
  await chief.sees('不在您的待審核名單');
});

test('forged buttons of an administrator of another school, with every verb, show and change nothing', async () => {
  const [own, other] = [homeroom.phone('何資訊'), homeroom.phone('高網路')];
  await submitBinding(homeroom, homeroom.phone('陳美玲'));
  await logIn(homeroom, other, { email: 'admin@neihujh.example.com', name: '高網路' });
  const { id } = await homeroom.database.run((tx) => tx.prisma.binding.findFirstOrThrow());
  for (const verb of ['approve', 'detail', 'reject']) {
    await other.sends(other.postbackEvent(`d.${verb}.${id}.1`));
    await other.sees('不在您的待審核名單');
  }
  const said = JSON.stringify(other.messages);
  for (const personal of [PEOPLE.child.name, PEOPLE.parent.name, '0900-000-001'])
    expect(said).not.toContain(personal);
  await logIn(homeroom, own, ADMIN);
  await own.says('核准 5');
  await own.sees('已核准：王大明');
});

test('what the school has no contact for is not said to differ; the last page says that it is the last', async () => {
  const lin = homeroom.phone('林老師');
  await fillFirstWeek(homeroom.database, (name) => homeroom.phone(name).userId, new Date().toISOString());
  await logIn(homeroom, lin);
  await lin.says('待審核');
  const { text } = await lin.sees(`共 ${FIRST_WEEK.matches + 6} 筆`);
  expect(text).not.toContain('下一頁');
  await lin.says('下一頁');
  await lin.sees('這就是最後一頁');
  await lin.says('詳情 3');
  const detail = await lin.sees('無法比對');
  expect(detail.text).not.toContain('對不起來');
});

test('a class without a teacher: what waits two school days is brought up to the unit administrator', async () => {
  const admin = homeroom.phone('何資訊');
  await logIn(homeroom, admin, ADMIN);
  await submitBinding(homeroom, homeroom.phone('陳美玲'));
  await change(homeroom.database, sql`delete from staff_posts where role = 'HOMEROOM_TEACHER'`);
  await change(homeroom.database, sql`update bindings set submitted_at = submitted_at - interval '4 days'`);
  expect(await homeroom.database.transaction(bringUpBindings)).toBe(1);
  await admin.receives('還在等您審核');
});

test('a teacher who has blocked the account is written to by mail, and the parent is told so', async () => {
  const [lin, mother] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, lin);
  await lin.blocks();
  await submitBinding(homeroom, mother);
  await mother.sees('林老師還沒有連結 LINE，會用電子信箱通知');
  await waitFor(() => mailsTo(PEOPLE.teacher.email).some(({ text }) => text.includes('教師登入')));
  await lin.unblocks();
  await approveAll(lin);
  await mother.receives('綁定已核准');
  const sent = await countRows(homeroom.database, sql`select count(*)::int as n from gathered_notices`);
  expect(sent).toBe(0);
});
