import { sql } from '../../db/sql.ts';
import { fillFirstWeek } from '../../demo/firstWeek.ts';
import { logIn } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { writeSlip } from '../support/slips.ts';

const WU = { email: 'wu@neihu.example.com', name: '吳志遠' };

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
  const userIdOf = (name: string) => {
    const user = homeroom.simulator.platform.userNamed(name);
    user.friend = true;
    return user.id;
  };
  await fillFirstWeek(homeroom.database, userIdOf, new Date().toISOString());
  await logIn(homeroom, lin());
});
afterEach(() => homeroom.close());

const lin = () => homeroom.phone('林老師');

/** What became of the binding of a seat of 五年一班. */
async function statusOf(seat: number): Promise<string | undefined> {
  return await homeroom.database.run(async (tx) => {
    const [row] = await tx.prisma.$queryRaw<{ status: string }[]>(sql`
      select b.status::text from bindings b join students s on s.id = b.student_id join classes c on c.id = s.class_id
      where s.seat_no = ${seat} and c.grade = 5 order by b.submitted_at limit 1`);
    return row?.status;
  });
}

test('an order to refuse never ends in an approval: the one that is chosen is asked about by name, then the other', async () => {
  await lin().says('不通過 12 20');
  await lin().sees('這 2 筆要不通過哪一筆');
  await lin().says('1');
  await lin().sees('不通過：12號 李小年（李大同）');
  await lin().says('1');
  await lin().sees('不通過：李小年');
  await lin().says('1');
  await lin().sees('不通過：20號 何來喜');
  expect([await statusOf(12), await statusOf(20)]).toEqual(['REJECTED', 'PENDING']);
});

test('a number that is sent twice, or meant as a seat, decides nothing', async () => {
  await lin().says('核准 12 20');
  await lin().sees('要看哪一筆');
  await lin().says('1');
  await lin().says('1');
  await lin().sees('輸入按鈕上的字');
  expect(await statusOf(12)).toBe('PENDING');
  await lin().says('待審核');
  await lin().sees('共 30 筆');
  await lin().says('1');
  await lin().sees('要核准 1 號，請輸入「核准 1」');
  await lin().says('全部核准');
  await lin().sees('將核准 24 筆');
  await lin().says('1');
  await lin().sees('輸入按鈕上的字');
  expect(await statusOf(1)).toBe('PENDING');
});

test('the words of the other list show what they mean there, and decide nothing', async () => {
  const student = await homeroom.database.run((tx) =>
    tx.prisma.student.findFirstOrThrow({
      where: { seatNo: 5, schoolId: '403601-ELEMENTARY', class: { grade: 5 } },
    }),
  );
  await writeSlip(homeroom.database, { studentId: student.id });
  await lin().says('假單');
  await lin().sees('05 王大明 病假');
  await lin().says('核准 5');
  await lin().sees('要核准這一筆嗎');
  expect(await statusOf(5)).toBe('PENDING');
  await lin().says('確認 5');
  await lin().sees('確認，還是退回？');
  expect(
    await countRows(
      homeroom.database,
      sql`select count(*)::int as n from leave_requests where state::text = 'SUBMITTED'`,
    ),
  ).toBe(1);
});

test('a second decision by word says who decided when; a refusal of it is not asked why', async () => {
  await lin().says('核准 5');
  await lin().sees('已核准：王大明');
  for (const word of ['核准 5', '不通過 5', '詳情 5']) {
    await lin().says(word);
    await lin().sees(/王大明 的綁定已由 林雅慧 在 .* 處理（認證）/u);
  }
});

test.each([
  ['5號核准', [5]],
  ['核准5號、8號', [5, 8]],
  ['核准 5/8', [5, 8]],
  ['５、８核准。', [5, 8]],
  ['核准 5 8 謝謝', [5, 8]],
])('「%s」 is understood', async (word, seats) => {
  await lin().says(word);
  await lin().sees('已核准');
  for (const seat of seats) expect(await statusOf(seat)).toBe('APPROVED');
});

test('「核准 5-8」 is written out and decides nothing', async () => {
  await lin().says('核准 5-8');
  await lin().sees('核准 5 6 7 8');
  expect(await statusOf(6)).toBe('PENDING');
});

test('a reason typed behind the seat is looked at before it goes; in it the child is named as pushes may', async () => {
  await lin().says('不通過 5 王大明的媽媽說不認識您，請到校');
  const { text } = await lin().sees('家長會看到：「王○明的媽媽說不認識您，請到校」');
  expect(text).toContain('5號 王大明');
  await lin().says('算了');
  await lin().sees('不通過的原因');
  await lin().says('不要');
  await lin().sees('共 30 筆');
  expect(await statusOf(5)).toBe('PENDING');
});

test('whoever looks after several classes is told of which 全部核准 takes', async () => {
  await change(
    homeroom.database,
    sql`insert into staff_posts (id, staff_id, school_id, role, class_id)
        select 'admin', u.staff_id, '403601-ELEMENTARY', 'UNIT_ADMIN', null from line_users u where u.id = ${lin().userId}`,
  );
  await change(
    homeroom.database,
    sql`update students set class_id = (select c.id from classes c where c.school_id = students.school_id and c.grade = 3)
        where seat_no in (6, 7) and school_id = '403601-ELEMENTARY'`,
  );
  await lin().says('全部核准');
  const { text } = await lin().sees('將核准 24 筆');
  expect(text).toContain('五年一班 22 筆');
  expect(text).toContain('三年二班 2 筆');
});

test('a question of a class that was lost shows nobody of it any more', async () => {
  const wu = homeroom.phone('吳老師');
  await logIn(homeroom, wu, WU);
  const lend = sql`insert into staff_posts (id, staff_id, school_id, role, class_id)
    select 'lent', w.staff_id, l.school_id, l.role, l.class_id from line_users w, staff_posts l
    join line_users lu on lu.staff_id = l.staff_id where w.id = ${wu.userId} and lu.id = ${lin().userId}`;
  const pupil = await homeroom.database.run((tx) =>
    tx.prisma.student.findFirstOrThrow({
      where: { seatNo: 7, schoolId: '403601-ELEMENTARY', class: { grade: 5 } },
    }),
  );
  await writeSlip(homeroom.database, { studentId: pupil.id });
  for (const [word, shown] of [
    ['我的班級', '審核中 30'],
    ['不通過 7', '不通過：7號 鄭六順'],
    ['不通過 12 20', '12號 李小年'],
    ['家長 7', '鄭六順'],
    ['退回 7', '退回：07 鄭六順'],
  ] as const) {
    await change(homeroom.database, lend);
    if (word === '退回 7') {
      await wu.says('假單');
      await wu.sees('07 鄭六順');
    }
    await wu.says(word);
    if (word === '我的班級') {
      await wu.sees('三年二班');
      await wu.says('五年一班');
    }
    await wu.sees(shown);
    await change(homeroom.database, sql`delete from staff_posts where id = 'lent'`);
    const before = wu.messages.length;
    await wu.sendsSticker();
    await wu.sees(/看不懂貼圖|沒有/u);
    expect(JSON.stringify(wu.messages.slice(before))).not.toMatch(/鄭六順|李小年|王大明/u);
  }
});

test('登出 ends the teacher’s tie on this phone, after one more question, and another may log in', async () => {
  await lin().says('登出');
  await lin().sees('要在這支手機登出教師身分嗎');
  await lin().says('確定');
  await lin().sees('已登出教師身分');
  await lin().says('待審核');
  await lin().sees('請登入');
  await lin().says(WU.email);
  await lin().sees('未收到請洽貴校資訊組長');
  await lin().says(await homeroom.code(WU.email));
  await lin().sees(WU.name);
});

test('a relation that is typed holds letters alone: it cannot look like the list’s own words', async () => {
  const stranger = homeroom.phone('李大年');
  await stranger.says('親子綁定');
  await stranger.sees('電子信箱或手機號碼');
  await stranger.says(PEOPLE.stranger.email);
  await stranger.sees('驗證碼已傳到');
  await stranger.says(await homeroom.code(PEOPLE.stranger.email));
  await stranger.sees('您是孩子的');
  await stranger.says('其他 母親 陳美玲｜相符');
  await stranger.sees('例：姑姑');
  await stranger.says('其他 姑姑');
  await stranger.sees('孩子的學層');
});

test('a teacher in the middle of being a parent is shown what an order means', async () => {
  await lin().says('切換家長');
  await lin().sees('開始綁定');
  await lin().says('核准 5');
  await lin().sees('要核准這一筆嗎');
  expect(await statusOf(5)).toBe('PENDING');
});

test('the own child’s binding is not among those that 全部核准 takes', async () => {
  const wu = homeroom.phone('吳老師');
  await logIn(homeroom, wu, WU);
  await change(
    homeroom.database,
    sql`update applications set line_user_id = ${wu.userId} where id = (
      select b.application_id from bindings b join students s on s.id = b.student_id where s.seat_no = 6 limit 1)`,
  );
  await change(
    homeroom.database,
    sql`insert into staff_posts (id, staff_id, school_id, role, class_id)
        select 'co', w.staff_id, l.school_id, l.role, l.class_id from line_users w, staff_posts l
        join line_users lu on lu.staff_id = l.staff_id where w.id = ${wu.userId} and lu.id = ${lin().userId}`,
  );
  await wu.says('全部核准');
  const { text } = await wu.sees('將核准');
  expect(text).toContain('將核准 23 筆');
  expect(text).toContain('其餘 7 筆');
});
