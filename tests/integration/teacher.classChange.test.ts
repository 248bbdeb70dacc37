import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import { sql } from '../../db/sql.ts';
import { fillFirstWeek } from '../../demo/firstWeek.ts';
import { logIn } from '../support/conversations.ts';
import { countRows, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { createRosterFolder } from '../support/rosterFolder.ts';

let homeroom: TestHomeroom;
beforeAll(async () => {
  homeroom = await startTestHomeroom();
});
afterAll(() => homeroom.close());

const bindings = (status: string) =>
  countRows(homeroom.database, sql`select count(*)::int as n from bindings where status::text = ${status}`);

test('a class gets another teacher by an import while 120 bindings wait: none lost, none doubled, old cards dead', async () => {
  await fillFirstWeek(
    homeroom.database,
    (name) => {
      const user = homeroom.simulator.platform.userNamed(name);
      user.friend = true;
      return user.id;
    },
    new Date().toISOString(),
    { guardiansEach: 4 },
  );
  const [lin, wu] = [homeroom.phone('林老師'), homeroom.phone('吳老師')];
  await logIn(homeroom, lin);
  await lin.says('待審核');
  await lin.sees('共 120 筆');

  await logIn(homeroom, wu, { email: 'wu@neihu.example.com', name: '吳志遠' });
  const staff = await readFile(path.join(import.meta.dirname, '../../demo/roster/staff.csv'), 'utf8');
  const folder = await createRosterFolder({
    'staff.csv': staff.replace('三年二班', '五年一班').replace(/^.*lin@neihu.*$/mu, ''),
  });
  const { kind, problems } = await importRosterDirectory(homeroom.database, folder.path);
  await folder.remove();
  expect([kind, problems]).toEqual(['IMPORTED', []]);

  await lin.taps('詳情');
  await lin.sees('沒有導師身分');
  const told = await wu.receives('有 120 筆親子綁定還在等您審核');
  expect(told.via).toBe('push');
  await wu.says('待審核');
  await wu.sees('共 120 筆');
  await wu.says('下一頁');
  await wu.sees('共 120 筆');
  await wu.says('核准 5');
  await wu.sees('不能只用座號決定');
  await wu.says('待審核');
  await wu.sees('共 120 筆');
  await wu.taps('詳情');
  await wu.sees('要核准這一筆嗎');
  await wu.says('核准');
  await wu.sees('已核准');
  expect(await bindings('APPROVED')).toBe(1);
  expect(await bindings('PENDING')).toBe(119);
});
