import { sql } from '../../db/sql.ts';
import { LIMITS } from '../../domain/limits.ts';
import { logIn, submitBinding, verifyEmail } from '../support/conversations.ts';
import { change, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

const { parent, child } = PEOPLE;
type Phone = ReturnType<TestHomeroom['phone']>;

async function applied(): Promise<Phone> {
  const phone = homeroom.phone('陳美玲');
  await submitBinding(homeroom, phone);
  return phone;
}

async function rejected(): Promise<Phone> {
  const [phone, teacher] = [await applied(), homeroom.phone('林老師')];
  await logIn(homeroom, teacher);
  await teacher.says('不通過 5');
  await teacher.sees('原因');
  await teacher.says('1');
  await teacher.sees('不通過：王大明');
  await phone.receives('資料不符');
  return phone;
}

async function cancelled(): Promise<Phone> {
  const phone = await applied();
  await phone.taps('🗑 取消申請');
  await phone.sees('要取消這一筆申請嗎');
  await phone.taps('確定取消');
  await phone.sees('已取消這一筆申請');
  return phone;
}

/** The child of seat 5 comes to 三年二班, as an import would have it. */
const moveChild = () =>
  change(
    homeroom.database,
    sql`update students set class_id = (select c.id from classes c where c.school_id = students.school_id and c.grade = 3)
        where id = (select student_id from bindings limit 1)`,
  );

/** Says a word, waits for an answer with these words, and gives all that was answered. */
async function answered(phone: Phone, says: string, sees: string): Promise<string> {
  const before = phone.messages.length;
  await phone.says(says);
  await phone.sees(sees);
  return JSON.stringify(phone.messages.slice(before).map(({ message }) => message));
}

test.each([
  ['rejected', rejected, '不通過'],
  ['cancelled', cancelled, '取消'],
])(
  'of a %s binding neither the class of then nor one that the child comes to later is shown',
  async (_, make, status) => {
    const phone = await make();
    await moveChild();
    const told = await answered(phone, '進度', '送出');
    for (const each of ['王○明｜國小', '市立內湖國小', status]) expect(told).toContain(each);
    for (const each of ['三年二班', '五年一班', '吳', '林', child.name]) expect(told).not.toContain(each);
  },
);

test('while it waits the class and the teacher of now are shown', async () => {
  const phone = await applied();
  await moveChild();
  const told = await answered(phone, '進度', '吳老師審核中');
  expect(told).toContain('三年二班');
});

test('a school without a telephone number is named, and where its number stands', async () => {
  await change(homeroom.database, sql`update schools set phone = null`);
  const phone = await rejected();
  const where = '市立內湖國小（電話請看聯絡簿或學校網站）';
  expect(JSON.stringify(phone.messages.at(-1)?.message)).toContain(where);
  expect(await answered(phone, '真人', where)).not.toContain('📞');
  expect(await answered(phone, '請假', where)).not.toContain('📞');
  await phone.says('English');
  await phone.sees('in English from now on');
  await answered(phone, 'human', 'its number is in the contact book');
  expect(phone.transcript()).not.toMatch(/undefined|null/u);
});

test('too many mismatches at a school without a number: the pause says so too, and holds no gap', async () => {
  await change(homeroom.database, sql`update schools set phone = null`);
  const phone = homeroom.phone('打錯的人');
  await verifyEmail(homeroom, phone, parent);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await phone.says('國小');
  await phone.sees('孩子（不是您）');
  await phone.says('A100000252');
  await phone.sees('學校名稱的一部分');
  await phone.says('內湖');
  for (let times = 1; times < LIMITS.mismatch.perDay; times++) {
    await phone.sees('對不起來');
    await phone.taps('✎ 孩子的字號');
    await phone.sees('孩子（不是您）');
    await phone.says('A100000252');
  }
  const { text } = await phone.sees('先暫停');
  expect(text).toContain('市立內湖國小');
  expect(text).not.toMatch(/undefined| {2}|📞/u);
});

test('what was corrected in an application that waits is still so after 請假 and 進度 in between, and is what is sent', async () => {
  const phone = await applied();
  await phone.says('進度');
  await phone.sees('✎ 修改');
  await phone.taps('✎ 修改');
  await phone.sees('修改第');
  await phone.taps('✎ 手機');
  await phone.sees('手機號碼');
  await phone.says('0900-000-099');
  await phone.sees('0900-000-099');
  await phone.taps('✎ 姓名');
  await phone.sees('您的姓名');
  await phone.says('請假');
  await phone.sees('請先打電話');
  await phone.says('進度');
  await phone.sees('送出申請 ✓');
  await phone.says('English');
  await phone.sees('in English from now on');
  await phone.says('中文');
  await phone.sees('之後用中文');
  await phone.says('繼續');
  await phone.sees('您的姓名');
  await phone.says('陳美鈴');
  const { text } = await phone.sees('請務必簽署全名');
  for (const corrected of ['0900-000-099', '陳美鈴']) expect(text).toContain(corrected);
  await phone.says('陳美鈴');
  await phone.sees('送出資料不等於完成綁定流程');
  await phone.taps('送出資料');
  await phone.sees('修改已送出');
  const { database } = homeroom;
  const [sent, ...more] = await database.run((tx) => tx.prisma.application.findMany());
  const open = (column: 'name_sealed' | 'mobile_sealed', sealed = '') =>
    database.vault.open({ table: 'applications', column, id: sent?.id ?? '' }, sealed);
  expect([open('name_sealed', sent?.nameSealed), open('mobile_sealed', sent?.mobileSealed), more]).toEqual([
    '陳美鈴',
    '0900000099',
    [],
  ]);
});
