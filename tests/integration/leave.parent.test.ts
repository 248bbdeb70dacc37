import { boundFamily } from '../support/conversations.ts';
import { startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

test('a sick leave of today is filed in four turns, and confirmed by the teacher', async () => {
  const { mother, teacher } = await boundFamily(homeroom);
  await mother.says('請假');
  await mother.sees('要請哪一種假');
  await mother.says('病假');
  await mother.sees('什麼時候請假');
  await mother.taps('今天整天');
  await mother.sees('原因是什麼');
  await mother.taps('發燒');
  await mother.sees('號假單已送出');
  await teacher.receives('新的假單待確認');
  await teacher.says('假單');
});

test('the teacher confirms by seat number, and the parent is told', async () => {
  const { mother, teacher } = await boundFamily(homeroom);
  await mother.says('請假');
  await mother.sees('要請哪一種假');
  await mother.says('病假');
  await mother.says('今天整天');
  await mother.sees('原因是什麼');
  await mother.says('發燒');
  await mother.sees('號假單已送出');
  await teacher.receives('新的假單待確認');
  await teacher.says('假單');
  await teacher.sees('待確認假單 1 張');
  await teacher.says('詳情 5');
  await teacher.sees('發燒');
  await teacher.says('確認 5');
  await teacher.sees('已確認');
  await mother.receives('老師已確認');
  await teacher.says('今日缺席');
  await teacher.sees('病假');
});
