import { z } from 'zod';
import { describeProblem } from '../../cli/roster/findings.ts';
import { importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import { rows, sql } from '../../db/sql.ts';
import type { Database } from '../../db/tx.ts';
import {
  createRosterFolder,
  ROSTER,
  SCHOOLS,
  STAFF,
  STUDENTS,
  STUDENTS_HEADER,
} from '../support/rosterFolder.ts';
import { openTestDatabase } from '../support/testDatabase.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const countRow = z.object({ schools: z.number(), students: z.number(), staff: z.number() });

async function stored() {
  const [counts] = await database.run((tx) =>
    rows(
      tx,
      countRow,
      sql`select (select count(*) from schools)::int as schools, (select count(*) from students)::int as students,
            (select count(*) from staff)::int as staff`,
    ),
  );
  return counts;
}

const changed = (from: string, to: string) => ({ 'students.csv': STUDENTS.replace(from, to) });
const [, firstPupil = ''] = STUDENTS.split('\n');

type Hostile = [what: string, files: Record<string, string | Buffer>, told: RegExp];

const hostile: Hostile[] = [
  ['an empty file', { 'students.csv': '' }, /^students\.csv：檔案是空的/u],
  ['a BOM and nothing else', { 'students.csv': '\uFEFF' }, /^students\.csv：檔案是空的/u],
  ['blank lines alone', { 'students.csv': '\n \n,,\n' }, /^students\.csv：檔案是空的/u],
  [
    'a missing column',
    changed('national_id', 'nat_id'),
    /^students\.csv 第 1 列：缺少欄位：national_id（身分證字號）/u,
  ],
  ['a column twice', changed('pupil_code', '姓名'), /^students\.csv 第 1 列：欄位重複：name（姓名）/u],
  ['no header', { 'students.csv': firstPupil }, /^students\.csv 第 1 列：缺少欄位/u],
  ['semicolons', { 'students.csv': STUDENTS.replaceAll(',', ';') }, /缺少欄位.*以逗號分隔/u],
  ['a quote without an end', changed('王大明', '"王大明'), /^students\.csv 第 2 列：從這一列開始的引號/u],
  ['a quote in the middle', changed('陳小美', '陳"小美'), /^students\.csv 第 3 列：引號/u],
  ['text after a quote', changed('陳小美', '"陳"小美'), /^students\.csv 第 3 列：引號/u],
  ['a cell of 10 MB', changed('王大明', '王'.repeat(3_500_000)), /^students\.csv 第 2 列：這一列超過/u],
  [
    'a file of 40 MB',
    { 'students.csv': Buffer.alloc(40 * 1024 * 1024, 'a') },
    /^students\.csv：檔案超過 32 MB/u,
  ],
  ['a cell of 300 characters', changed('王大明', '王'.repeat(300)), /第 2 列 name（姓名）：內容超過/u],
  ['NUL in a name', changed('王大明', '王\0大明'), /第 2 列 name（姓名）：有看不見的控制字元/u],
  ['NUL alone', { 'students.csv': Buffer.alloc(1000) }, /^students\.csv 第 1 列：缺少欄位/u],
  ['escape sequences', changed('王大明', '王\u001b[2J大明'), /第 2 列 name（姓名）：有看不見的控制字元/u],
  ['UTF-16', { 'students.csv': Buffer.from(`\uFEFF${STUDENTS}`, 'utf16le') }, /^students\.csv：這是 UTF-16/u],
  [
    'an Excel workbook',
    { 'students.csv': Buffer.from('PK\u0003\u0004\0\0') },
    /^students\.csv：這是 Excel 活頁簿/u,
  ],
  [
    'random bytes',
    { 'students.csv': Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 167 + 13) % 256)) },
    /^students\.csv/u,
  ],
  ['=cmd', changed('王大明', "=cmd|'/C calc'!A0"), /第 2 列 name（姓名）：/u],
  ['@SUM in a class', changed(',5,1,5,', ',5,@SUM(1),5,'), /第 2 列 class（班級）：/u],
  [
    'a formula as a school',
    { 'schools.csv': SCHOOLS.replace('市立內湖國小', '+1+1') },
    /^schools\.csv 第 2 列 name/u,
  ],
  [
    'an ID twice',
    changed('A200000021', 'A123456789'),
    /第 2 列 national_id（身分證字號）：這個身分證字號也在第 3 列/u,
  ],
  [
    'a school twice',
    { 'schools.csv': `${SCHOOLS}403601,國小,市立內湖,,\n` },
    /^schools\.csv 第 2 列 code（學校代碼）/u,
  ],
  [
    'a class nobody is in',
    { 'staff.csv': STAFF.replace('501', '599') },
    /^staff\.csv 第 2 列 class（班級）/u,
  ],
  [
    'another school’s class',
    { 'staff.csv': STAFF.replace('一年忠班', '五年一班') },
    /^staff\.csv 第 4 列 class/u,
  ],
  ['a comma without quotes', changed('王大明', '王,大明'), /第 2 列：標題有 12 欄，這一列有 13 欄/u],
  [
    'a row cut short',
    { 'students.csv': `${STUDENTS_HEADER}\n403601,ELEMENTARY,5` },
    /第 2 列：標題有 12 欄，這一列有 3 欄/u,
  ],
  ['an object’s own words', changed('ELEMENTARY,5,1,5', '__proto__,5,1,5'), /第 2 列 level（學層）/u],
  ['letters that turn the writing', changed('A123456789', '\u202EA123456788'), /第 2 列 national_id/u],
  ['SQL', changed('1110105', "1'); drop table students; --"), /第 2 列 student_no（學號）/u],
];

test.each(hostile)('%s: told, and nothing is imported', async (_, files, told) => {
  const folder = await createRosterFolder({ ...ROSTER, ...files });
  const outcome = await importRosterDirectory(database, folder.path);
  await folder.remove();
  expect(outcome.kind).toBe('REFUSED');
  expect(outcome.problems.map(describeProblem)[0]).toMatch(told);
  expect(await stored()).toEqual({ schools: 0, students: 0, staff: 0 });
});

test.each(hostile.slice(0, 12))('%s: --except-bad does not help a file that has no end', async (_, files) => {
  const folder = await createRosterFolder({ ...ROSTER, ...files });
  const outcome = await importRosterDirectory(database, folder.path, { exceptBad: true });
  await folder.remove();
  expect(outcome.kind).toBe('REFUSED');
  expect(await stored()).toEqual({ schools: 0, students: 0, staff: 0 });
});

test('a folder without a roster, or none at all, is told', async () => {
  const folder = await createRosterFolder({ 'students.xlsx': 'x' });
  const empty = await importRosterDirectory(database, folder.path);
  await folder.remove();
  const gone = await importRosterDirectory(database, folder.path);
  for (const { kind, problems } of [empty, gone])
    expect([kind, problems.map(describeProblem)]).toEqual([
      'REFUSED',
      ['schools.csv：找不到這個檔案，資料夾裡也沒有 students.csv 與 staff.csv'],
    ]);
});

test('an import that fails on the way leaves nothing', async () => {
  const folder = await createRosterFolder(ROSTER);
  const fault = new Error('the store went away');
  const failing = importRosterDirectory(database, folder.path, {
    onProgress(done, total) {
      if (done > total / 2) throw fault;
    },
  });
  await expect(failing).rejects.toBe(fault);
  await folder.remove();
  expect(await stored()).toEqual({ schools: 0, students: 0, staff: 0 });
});
