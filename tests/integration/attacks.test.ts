import { expireConversations } from '../../bot/sweeps/expireConversations.ts';
import { sql } from '../../db/sql.ts';
import { answerChild, answerParent, logIn, submitBinding, verifyEmail } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const EVIL = { ...PEOPLE.stranger, email: 'evil@example.com', mobile: PEOPLE.parent.mobile };

test('a mobile that was only typed neither matches nor silences the warning', async () => {
  const [teacher, stranger] = [homeroom.phone('林老師'), homeroom.phone('陌生人')];
  await logIn(homeroom, teacher);
  await submitBinding(homeroom, stranger, EVIL);
  await teacher.says('待審核');
  await teacher.sees('聯絡方式不符');
  const warning = await homeroom.simulator.platform.mailbox.waitFor(PEOPLE.parent.email);
  expect(warning.subject).toContain('有人為您的孩子');
});

test('an ID number alone tells nothing of another’s application', async () => {
  const [mother, stranger, teacher] = [
    homeroom.phone('陳美玲'),
    homeroom.phone('陌生人'),
    homeroom.phone('林老師'),
  ];
  await logIn(homeroom, teacher);
  await submitBinding(homeroom, mother);
  await teacher.says('待審核');
  await teacher.sees(PEOPLE.child.name);
  await teacher.taps('核准');
  await teacher.sees('已核准');

  const guardian = { ...EVIL, nationalId: PEOPLE.parent.nationalId };
  await verifyEmail(homeroom, stranger, guardian);
  await stranger.says('母親');
  await stranger.sees('孩子的學層');
  await answerChild(stranger, PEOPLE.child);
  await answerParent(stranger, guardian);
  await stranger.taps('送出資料');
  const { text } = await stranger.sees('這次沒有新增');
  for (const told of ['認證', '老師審核中', '送出時間', 'ch***']) expect(text).not.toContain(told);
});

test('an application joins an account by ID and proven email, never by an ID alone', async () => {
  const [teacher, thief, mother] = [
    homeroom.phone('林老師'),
    homeroom.phone('冒用'),
    homeroom.phone('陳美玲'),
  ];
  await logIn(homeroom, teacher);
  await submitBinding(
    homeroom,
    thief,
    { ...EVIL, nationalId: PEOPLE.parent.nationalId },
    { ...PEOPLE.child, nationalId: 'A200000101', masked: '李○年' },
  );
  await approveFirst(teacher);
  await submitBinding(homeroom, mother);
  await approveFirst(teacher);
  const accounts = await homeroom.database.run((tx) =>
    tx.prisma.application.findMany({ orderBy: { number: 'asc' } }),
  );
  expect(accounts.map(({ accountId }) => accountId === null)).toEqual([false, true]);
});

test('what a teacher was shown is not shown again once the post has ended, and goes after 72 hours', async () => {
  const [teacher, parent] = [homeroom.phone('林老師'), homeroom.phone('陳美玲')];
  await logIn(homeroom, teacher);
  await submitBinding(homeroom, parent);
  await teacher.says('待審核');
  await teacher.sees(PEOPLE.child.name);
  await teacher.taps('詳情');
  await teacher.sees('0900-000-001');
  await teacher.sendsSticker();
  await teacher.sees('0900-000-001');
  await change(homeroom.database, sql`delete from staff_posts`);
  await teacher.sendsSticker();
  await teacher.sees('沒有導師身分');
  teacher.seesNothingOf('0900-000-001');

  await homeroom.pass(72 * 3_600_000 + 1_000);
  expect(await expireConversations(homeroom.database)).toBeGreaterThan(0);
  const { snapshotSealed } = await homeroom.database.run((tx) =>
    tx.prisma.conversation.findUniqueOrThrow({ where: { id: teacher.userId } }),
  );
  const place = { table: 'conversations', column: 'snapshot_sealed', id: teacher.userId };
  expect(homeroom.database.vault.open(place, snapshotSealed)).not.toContain(PEOPLE.child.name);
});

test('an event that no key opens and a snapshot that cannot be read hold up nobody else', async () => {
  const phone = homeroom.phone('壞掉的');
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  await change(
    homeroom.database,
    sql`insert into inbound_events (id, line_user_id, occurred_at, received_at, status, due_at, payload_sealed)
        values ('01UNREADABLE', 'U0', app_now(), app_now(), 'PENDING', app_now(), 'gone:AAAA')`,
  );
  await change(
    homeroom.database,
    sql`update conversations set snapshot_sealed = 'gone:AAAA', expires_at = app_now()`,
  );
  expect(await expireConversations(homeroom.database)).toBe(1);
  await phone.says('親子綁定');
  await phone.sees('電子信箱或手機號碼');
  const dead = () =>
    countRows(homeroom.database, sql`select count(*)::int as n from inbound_events where status = 'DEAD'`);
  for (let hours = 0; hours < 10 && (await dead()) === 0; hours++) {
    await homeroom.pass(3_600_000);
    await phone.says('說明');
    await phone.sees('您可以輸入');
    await new Promise((resolve) => setImmediate(resolve));
  }
  await phone.says('進度');
  await phone.sees('還沒有送出過');
});

test('a correction that is left stands as it was', async () => {
  const phone = homeroom.phone('改一半');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'undo@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await phone.taps('✎ 修改');
  await phone.sees('要改哪一項');
  await phone.taps('✎ 關係');
  await phone.sees('您是孩子的');
  await phone.says('上一步');
  await phone.sees('五年一班');
  await answerParent(phone, { ...PEOPLE.parent, email: 'undo@example.com' });
  await phone.says('返回修改');
  await phone.sees('請務必簽署全名');
  await phone.taps('✎ 姓名');
  await phone.sees('您的姓名');
  await phone.says('上一步');
  await phone.sees('請務必簽署全名');
});

async function approveFirst(teacher: ReturnType<TestHomeroom['phone']>): Promise<void> {
  await teacher.says('待審核');
  await teacher.sees('共 1 筆');
  const { id, version } = await homeroom.database.run((tx) =>
    tx.prisma.binding.findFirstOrThrow({ where: { status: 'PENDING' } }),
  );
  await teacher.sends(teacher.postbackEvent(`d.approve.${id}.${version}`));
  await teacher.sees('已核准');
}
