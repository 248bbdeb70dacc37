import { answerChild, answerParent, verifyEmail } from '../support/conversations.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

const WALIS = { nationalId: 'A100000092', level: '國小', school: '內湖國小', masked: '瓦○○·諾○' };

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

/** A mother with two children in her list. */
async function withTwo(name: string, email: string) {
  const phone = homeroom.phone(name);
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await phone.says('新增綁定學生');
  await phone.sees('第 2 位孩子');
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, WALIS);
  return phone;
}

test('any child of the list can be removed, and the others stay', async () => {
  const phone = await withTwo('移除第一位', 'remove@example.com');
  await phone.says('✎ 1 王○明');
  await phone.sees('要改哪一項');
  await phone.taps('🗑 移除這位孩子');
  const { text } = await phone.sees('已移除：王○明｜國小 五年一班');
  expect(text).toContain('瓦○○·諾○｜國小 五年一班');
  await phone.taps('✎ 修改');
  await phone.sees('要改哪一項');
  await phone.says('移除');
  await phone.sees('您是孩子的');
});

test('of two children 修改 asks which, and the number before the name answers', async () => {
  const phone = await withTwo('修改哪一位', 'which@example.com');
  await phone.says('修改');
  const { text } = await phone.sees('要修改哪一位孩子');
  expect(text).not.toContain('沒有看懂');
  await phone.says('3');
  await phone.sees('要改哪一項');
  await phone.says('不用改');
  await phone.sees('共 2 位孩子');
});

test('a child’s relation is corrected alone, and nothing else is asked', async () => {
  const phone = await withTwo('改關係', 'relation@example.com');
  await phone.says('✎ 2 瓦○○·諾○');
  await phone.sees('要改哪一項');
  await phone.taps('✎ 關係');
  await phone.sees('第 2 位孩子：您是孩子的');
  await phone.says('其他');
  await phone.sees('您和孩子的關係');
  await phone.says('姑姑');
  const { text } = await phone.sees('共 2 位孩子');
  expect(text).toMatch(/瓦○○·諾○[\s\S]*姑姑/u);
  expect(text).toMatch(/王○明[\s\S]*母親/u);
});

test('a child’s ID is corrected alone: level and school stay, the place in the list too, 上一步 brings it back', async () => {
  const phone = await withTwo('改字號', 'studentid@example.com');
  await phone.says('✎ 1 王○明');
  await phone.sees('要改哪一項');
  await phone.taps('✎ 孩子的字號');
  await phone.sees('孩子（不是您）');
  await phone.says('上一步');
  await phone.sees('共 2 位孩子');
  await phone.says('✎ 1 王○明');
  await phone.sees('要改哪一項');
  await phone.taps('✎ 孩子的字號');
  await phone.sees('孩子（不是您）');
  await phone.says('A100000010');
  const { text } = await phone.sees('共 2 位孩子');
  expect(text.indexOf('趙○安')).toBeLessThan(text.indexOf('瓦○○·諾○'));
  expect(text).not.toContain('王○明');
});

test('✎ beside a row of the summary returns to just that part', async () => {
  const guardian = { ...PEOPLE.parent, email: 'rows@example.com' };
  const phone = await withTwo('摘要', guardian.email);
  await answerParent(phone, guardian);
  await phone.says('返回修改');
  await phone.sees('請務必簽署全名');
  await phone.taps('✎ 手機');
  await phone.sees('手機號碼');
  await phone.says('0900-000-099');
  const { text } = await phone.sees('請務必簽署全名');
  expect(text).toContain('0900-000-099');
});

test('a child with a mismatch can be left out while the others go on', async () => {
  const phone = homeroom.phone('先不加');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'skip@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, PEOPLE.child);
  await phone.says('新增綁定學生');
  await phone.sees('第 2 位孩子');
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, {
    ...PEOPLE.child,
    nationalId: 'A100000038',
    school: '麗湖國小',
    masked: '對不起來',
  });
  await phone.taps('先不加這位孩子');
  const { text } = await phone.sees('以上資料對嗎');
  expect(text).toContain('王○明');
});
