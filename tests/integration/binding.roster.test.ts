import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import { sql } from '../../db/sql.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { Phone } from '../../simulator/phone.ts';
import { answerChild, answerParent, submitBinding, verifyEmail } from '../support/conversations.ts';
import { countRows, PEOPLE, startTestHomeroom, type TestHomeroom } from '../support/homeroom.ts';
import { createRosterFolder } from '../support/rosterFolder.ts';

const DEMO = path.join(import.meta.dirname, '../../demo/roster/students.csv');
const SCHOOL = { level: '國小', school: '內湖國小' };
const WU = { ...SCHOOL, nationalId: 'A200000067', masked: '吳○福' };
const ZHENG = { ...SCHOOL, nationalId: 'A100000074', masked: '鄭○順' };

let homeroom: TestHomeroom;
beforeEach(async () => {
  homeroom = await startTestHomeroom();
});
afterEach(() => homeroom.close());

/** Imports the demo roster’s students after a change of their file. */
async function importStudents(change: (file: string) => string): Promise<void> {
  const folder = await createRosterFolder({ 'students.csv': change(await readFile(DEMO, 'utf8')) });
  const { kind, problems } = await importRosterDirectory(homeroom.database, folder.path);
  await folder.remove();
  expect([kind, problems]).toEqual(['IMPORTED', []]);
}

/** A conversation up to the child that is to be confirmed. */
async function withChild(
  name: string,
  email: string,
  child: Parameters<typeof answerChild>[1],
): Promise<Phone> {
  const phone = homeroom.phone(name);
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email });
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, child);
  return phone;
}

const guardian = (email: string, nationalId: string) => ({ ...PEOPLE.stranger, email, nationalId });

test('an import in the middle: who moved goes on, who left is left out and told, who is new is found', async () => {
  const [moved, left, fresh] = [
    guardian('moved@example.com', 'A123456707'),
    guardian('left@example.com', 'A223456781'),
    guardian('fresh@example.com', 'A100000252'),
  ];
  const movedPhone = await withChild('轉班', moved.email, WU);
  const leftPhone = await withChild('轉學', left.email, ZHENG);
  await answerParent(leftPhone, left);
  const freshPhone = await withChild('新生', fresh.email, {
    ...SCHOOL,
    nationalId: 'A123456707',
    masked: '對不起來',
  });

  await importStudents((file) =>
    file
      .replace(',5,1,6,1110106,吳五福', ',3,2,11,1110106,吳五福')
      .replace(/^.*鄭六順.*$/mu, '403601,ELEMENTARY,5,1,7,1110120,陶然,A123456707,,ACTIVE,,'),
  );

  await answerParent(movedPhone, moved);
  await movedPhone.taps('送出資料');
  const sent = await movedPhone.sees('已送出');
  expect(sent.text).not.toContain('沒有新增');
  await movedPhone.says('進度');
  const progress = await movedPhone.sees('吳老師審核中');
  expect(progress.text).toContain('國小 三年二班');

  await leftPhone.taps('送出資料');
  await leftPhone.sees('名冊剛有變動，請洽導師確認');
  leftPhone.seesNothingOf('已送出');

  await freshPhone.says('A123456707');
  await freshPhone.sees('陶○');
  const bindings = await countRows(homeroom.database, sql`select count(*)::int as n from bindings`);
  expect(bindings).toBe(1);
});

test('ten children are one application, and the eleventh is told to come with the next', async () => {
  const file = await readFile(DEMO, 'utf8');
  const ids = [...file.matchAll(/^403601,ELEMENTARY,5,1,.*?,([A-Z]\d{9}),/gmu)].map(([, id]) => String(id));
  expect(ids).toHaveLength(LIMITS.childrenPerApplication);
  const email = 'ten@example.com';
  const phone = homeroom.phone('十個孩子');
  await verifyEmail(homeroom, phone, { ...PEOPLE.parent, email });
  for (const [position, nationalId] of ids.entries()) {
    if (position > 0) {
      await phone.says('新增綁定學生');
      await phone.sees(`第 ${position + 1} 位孩子`);
    }
    await phone.says('母親');
    await phone.sees('孩子的學層');
    await answerChild(phone, {
      ...SCHOOL,
      nationalId,
      masked: position > 0 ? `共 ${position + 1} 位` : '資料對嗎',
    });
  }
  await phone.says('新增綁定學生');
  await phone.sees('一次最多 10 位孩子');
  await answerParent(phone, { ...PEOPLE.parent, email });
  await phone.taps('送出資料');
  await phone.sees('已送出');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from bindings`)).toBe(10);
});

test('a child that this ID has applied for by another contact is told of at submission alone, and the others are sent', async () => {
  await submitBinding(homeroom, homeroom.phone('陳美玲'));
  const email = 'another@example.com';
  const phone = await withChild('陳美玲的平板', email, PEOPLE.child);
  await phone.says('新增綁定學生');
  await phone.sees('第 2 位孩子');
  await phone.says('母親');
  await phone.sees('孩子的學層');
  await answerChild(phone, WU);
  await answerParent(phone, { ...PEOPLE.parent, email });
  await phone.taps('送出資料');
  const { text } = await phone.sees('已送出');
  expect(text).toContain('有 1 位孩子沒有新增');
  expect(await countRows(homeroom.database, sql`select count(*)::int as n from bindings`)).toBe(2);
});
