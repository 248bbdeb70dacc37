import { listed, replay } from '../../cli/conversations.ts';
import { rosterRequests } from '../../cli/rosterRequests.ts';
import { countFunnel } from '../../db/countFunnel.ts';
import { submitBinding, verifyEmail } from '../support/conversations.ts';
import { PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

test('replay prints the steps and which answers are held, and nothing that was typed', async () => {
  const phone = homeroom.phone('陳美玲');
  await verifyEmail(homeroom, phone, PEOPLE.parent);
  await phone.says('母親');
  await phone.sees('孩子的學層');
  const told = (await replay(homeroom.database, phone.userId.slice(0, 12))).join('\n');
  expect(told).toContain('binding　START：- → askContact');
  expect(told).toContain('binding　RELATION：askRelation → askLevel');
  expect(told).toContain('parent.email');
  for (const secret of Object.values(PEOPLE.parent)) expect(told).not.toContain(secret);
  expect(told).not.toContain('offered');
  expect((await listed(homeroom.database)).join()).toContain(phone.userId.slice(0, 9));
  await expect(replay(homeroom.database, 'nobody')).rejects.toThrow('沒有這段對話');
  await homeroom.phone('另一位').says('親子綁定');
  await homeroom.phone('另一位').sees('電子信箱或手機號碼');
  await expect(replay(homeroom.database, 'U')).rejects.toThrow('不只一段對話');
});

test('the funnel says at which question people stopped', async () => {
  await submitBinding(homeroom, homeroom.phone('李大年'), PEOPLE.stranger);
  const rows = await homeroom.database.run((tx) => countFunnel(tx, 30));
  const of = (state: string) => rows.find((row) => row.flow === 'binding' && row.state === state);
  expect(of('askContact')).toMatchObject({ reached: 3, wentOn: 2 });
  expect(of('askLevel')).toMatchObject({ reached: 2, wentOn: 1 });
  expect(rows.findIndex(({ state }) => state === 'askContact')).toBeLessThan(
    rows.findIndex(({ state }) => state === 'summary'),
  );
});

test('the requests to a school are listed with the ID masked', async () => {
  expect(await rosterRequests(homeroom.database)).toEqual(['沒有等待確認的孩子']);
  const phone = homeroom.phone('新生家長');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email: 'new@example.com' });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await phone.says('國小');
  await phone.sees('孩子（不是您）');
  await phone.says('A100000350');
  await phone.sees('學校名稱的一部分');
  await phone.says('內湖國小');
  await phone.sees('還可以試');
  await phone.taps('請學校確認');
  await phone.sees('已請市立內湖國小確認名冊');
  const [told, ...more] = await rosterRequests(homeroom.database, '403601');
  expect(more).toEqual([]);
  expect(told).toContain('403601 市立內湖國小　A10****350　聯絡：new@example.com');
});
