import { announceBindings } from '../../db/announceBindings.ts';
import { sql } from '../../db/sql.ts';
import { FIRST_WEEK, fillFirstWeek, guardianOf } from '../../demo/firstWeek.ts';
import { logIn, submitBinding } from '../support/conversations.ts';
import { change, countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
  const userIdOf = (name: string) => {
    const user = homeroom.simulator.platform.userNamed(name);
    user.friend = true;
    return user.id;
  };
  await fillFirstWeek(homeroom.database, userIdOf, new Date().toISOString());
});
afterEach(() => homeroom.close());

const countOf = (status: string) =>
  countRows(homeroom.database, sql`select count(*)::int as n from bindings where status::text = ${status}`);

test('thirty wait, and a teacher on a PC is through with them by words alone', async () => {
  const lin = homeroom.phone('林老師');
  await logIn(homeroom, lin);
  await lin.says('待審核');
  const { text } = await lin.sees('共 30 筆：相符 24、不符 2、學校無資料 4');
  expect(text.indexOf('12號 李小年')).toBeLessThan(text.indexOf('5號 王大明'));
  expect(text).toContain('⚠ 不符');

  await lin.says('全部核准');
  await lin.sees('將核准 24 筆「相符」；其餘 6 筆');
  await lin.says('確定');
  await lin.sees('已核准 24 筆');
  await lin.sees('共 6 筆：相符 0、不符 2、學校無資料 4');
  expect(await countOf('APPROVED')).toBe(FIRST_WEEK.matches);

  await lin.says('詳情 12');
  const detail = await lin.sees('要核准這一筆嗎');
  expect(detail.text).toContain('ot***@example.com');
  await lin.says('不通過 12');
  await lin.sees('不通過的原因');
  await lin.says('1');
  await lin.sees('共 5 筆');
  await lin.says('核准 3 9、15');
  await lin.sees('不能只用座號決定');
  expect(await countOf('APPROVED')).toBe(FIRST_WEEK.matches);
  await lin.says('1');
  await lin.sees('3號 孫三好');
  await lin.says('核准');
  await lin.sees('已核准：孫三好');
  await homeroom.phone(guardianOf(12)).receives('資料不符');
  await homeroom.phone(guardianOf(5)).receives('綁定已核准');
  expect(homeroom.phone(guardianOf(5)).pushes).toBe(1);
});

test('what is unusual is on the first page, however late it came; 上一頁 leads back', async () => {
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  const lin = homeroom.phone('林老師');
  await logIn(homeroom, lin);
  await lin.says('待審核');
  const { text } = await lin.sees('共 31 筆：相符 24、不符 3');
  expect(text.match(/⚠ 不符/gu)?.length).toBeGreaterThanOrEqual(3);
  expect(text.indexOf('李大年')).toBeLessThan(text.indexOf('1號 趙一安'));
  await lin.says('下一頁');
  const last = await lin.sees('上一頁');
  expect(last.text).not.toContain('⚠');
  await lin.says('上一頁');
  await lin.sees('1號 趙一安');
  await lin.says('全部核准');
  await lin.sees('將核准');
  await lin.says('不要');
  await lin.sees('共 31 筆');
  expect(await countOf('APPROVED')).toBe(0);
});

test('two applicants for seat 5, one 不符: the seat alone decides neither, and both are listed', async () => {
  const lin = homeroom.phone('林老師');
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  await logIn(homeroom, lin);
  await lin.says('核准 5');
  const { text } = await lin.sees('不能只用座號決定');
  expect(text).toContain('王大明｜母親 李大年｜⚠ 不符');
  expect(text).toContain('王大明｜母親 王大美｜相符');
  expect(await countOf('APPROVED')).toBe(0);
});

test('several seats at once: those that are plain are approved, a seat without anybody is named', async () => {
  const lin = homeroom.phone('林老師');
  await logIn(homeroom, lin);
  await lin.says('核准 5 8、40');
  await lin.sees('沒有這個座號：40');
  await lin.sees('已核准 2 筆：王大明、馮七巧');
  expect(await countOf('APPROVED')).toBe(2);
});

test('不通過 for several seats asks for the reason once; a typed one is shown before it goes', async () => {
  const lin = homeroom.phone('林老師');
  await logIn(homeroom, lin);
  await lin.says('不通過 12 20');
  await lin.sees('這 2 筆要不通過哪一筆');
  await lin.says('不通過 5 8');
  const { text } = await lin.sees('這 2 筆不通過的原因');
  expect(text).toContain('5號 王大明（王大美）、8號 馮七巧（馮大同）');
  await lin.says('請帶戶口名簿到校');
  await lin.sees('家長會看到：「請帶戶口名簿到校」');
  await lin.says('確定');
  await lin.sees('2 筆不通過：王大明、馮七巧');
  await homeroom.phone(guardianOf(8)).receives('老師原文：請帶戶口名簿到校');
});

test('a unit administrator sees and decides for the own school, and for no other', async () => {
  const [own, other] = [homeroom.phone('何資訊'), homeroom.phone('高網路')];
  await logIn(homeroom, own, { email: 'admin@neihu.example.com', name: '何資訊' });
  await own.says('待審核');
  await own.sees('共 30 筆');
  await own.says('核准 5');
  await own.sees('已核准：王大明');
  await logIn(homeroom, other, { email: 'admin@neihujh.example.com', name: '高網路' });
  await other.says('待審核');
  await other.sees('沒有待審核的綁定');
  other.seesNothingOf('王大明');
});

test('我的班級: by seat number, with a text to be pasted that names nobody', async () => {
  const lin = homeroom.phone('林老師');
  await logIn(homeroom, lin);
  await change(
    homeroom.database,
    sql`delete from bindings where student_id in (
    select id from students where seat_no in (7, 30) and school_id = '403601-ELEMENTARY')`,
  );
  await lin.says('核准 5 6');
  await lin.sees('已核准 2 筆');
  await lin.says('我的班級');
  const pasted = await lin.sees('【五年一班】親子綁定已完成 2 位');
  expect(pasted.text).toContain('還沒完成申請的座號：7、30');
  expect(pasted.text).not.toContain('陶然');
  const { text } = await lin.sees('已綁定 2：5 王大明、6 吳五福');
  expect(text).toContain('未綁定 2：7 鄭六順、30 陶然');
});

test('new bindings are told gathered, or each at once where the teacher wants that', async () => {
  const lin = homeroom.phone('林老師');
  await logIn(homeroom, lin);
  const ids = (await homeroom.database.run((tx) => tx.prisma.binding.findMany())).map(({ id }) => id);
  const announce = async (from: number, to: number) => {
    for (const id of ids.slice(from, to))
      await homeroom.database.transaction(async (tx) =>
        announceBindings(tx, new Date(Date.now() + homeroom.ahead()).toISOString(), [id]),
      );
  };
  await announce(0, 1);
  await lin.receives('有新的親子綁定待審核');
  await announce(1, 5);
  await homeroom.pass(16 * 60_000);
  await lin.receives('有 4 筆新的親子綁定待審核');
  expect(lin.pushes).toBe(2);

  await lin.says('通知設定');
  await lin.sees('目前是：彙整');
  await lin.says('即時');
  await lin.sees('改為即時');
  await announce(5, 6);
  await lin.receives('有新的親子綁定待審核');
  await announce(6, 7);
  await lin.receives('有新的親子綁定待審核');
  expect(lin.pushes).toBe(4);
});
