import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { createOutput } from '../../cli/output.ts';
import { describeProblem } from '../../cli/roster/findings.ts';
import { type ImportOptions, importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import { parseRoster } from '../../cli/roster/parseRoster.ts';
import { EXIT, rosterImport } from '../../cli/rosterImport.ts';
import { importRoster } from '../../db/importRoster.ts';
import { execute, rows, sql } from '../../db/sql.ts';
import type { Database } from '../../db/tx.ts';
import {
  createRosterFolder,
  ROSTER,
  type RosterFolder,
  SCHOOLS,
  STAFF,
  STUDENTS,
  STUDENTS_HEADER,
} from '../support/rosterFolder.ts';
import { openTestDatabase, testVault } from '../support/testDatabase.ts';

let database: Database;
let folder: RosterFolder;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

beforeEach(async () => {
  folder = await createRosterFolder(ROSTER);
});
afterEach(async () => {
  await database.run((tx) => execute(tx, sql`truncate schools, staff cascade`));
  await folder.remove();
});

const imports = (options?: ImportOptions) => importRosterDirectory(database, folder.path, options);

const studentRow = z.object({
  id: z.string(),
  class: z.string(),
  status: z.string(),
  student_no_sealed: z.string(),
  name_sealed: z.string(),
  national_id_sealed: z.string().nullable(),
  national_id_index: z.string().nullable(),
  pupil_code_sealed: z.string().nullable(),
  guardian_email_sealed: z.string().nullable(),
  guardian_mobile_sealed: z.string().nullable(),
});

/** Every student as the database holds them, every sealed value opened. */
async function students() {
  const found = await database.run((tx) =>
    rows(
      tx,
      studentRow,
      sql`select s.id, c.grade || '-' || c.name as class, status::text, student_no_sealed, name_sealed, national_id_sealed,
            national_id_index, pupil_code_sealed, guardian_email_sealed, guardian_mobile_sealed
          from students s join classes c on c.id = s.class_id`,
    ),
  );
  const open = (id: string, column: string, sealed: string | null) =>
    sealed === null ? null : testVault.open({ table: 'students', column, id }, sealed);
  return found
    .map((row) => ({
      id: row.id,
      class: row.class,
      status: row.status,
      number: open(row.id, 'student_no_sealed', row.student_no_sealed),
      name: open(row.id, 'name_sealed', row.name_sealed),
      nationalId: open(row.id, 'national_id_sealed', row.national_id_sealed),
      pupilCode: open(row.id, 'pupil_code_sealed', row.pupil_code_sealed),
      email: open(row.id, 'guardian_email_sealed', row.guardian_email_sealed),
      mobile: open(row.id, 'guardian_mobile_sealed', row.guardian_mobile_sealed),
      index: row.national_id_index,
    }))
    .sort((one, other) => String(one.number).localeCompare(String(other.number)));
}

const postRow = z.object({ id: z.string(), name_sealed: z.string(), place: z.string(), role: z.string() });

/** 林雅慧 HOMEROOM_TEACHER 403601-ELEMENTARY 5-1 … */
async function posts() {
  const found = await database.run((tx) =>
    rows(
      tx,
      postRow,
      sql`select s.id, s.name_sealed, p.role::text, p.school_id || coalesce(' ' || c.grade || '-' || c.name, '') as place
          from staff_posts p join staff s on s.id = p.staff_id left join classes c on c.id = p.class_id`,
    ),
  );
  const name = (row: z.infer<typeof postRow>) =>
    testVault.open({ table: 'staff', column: 'name_sealed', id: row.id }, row.name_sealed);
  return found.map((row) => `${name(row)} ${row.role} ${row.place}`).sort();
}

const auditRow = z.object({ action: z.string(), n: z.number() });

/** How many audit entries there are of each action. */
async function audited() {
  const found = await database.run((tx) =>
    rows(tx, auditRow, sql`select action, count(*)::int as n from audit_entries group by action`),
  );
  return new Map(found.map(({ action, n }) => [action, n]));
}

test('a roster is imported once, however often, and everything in it opens', async () => {
  const first = await imports();
  expect(first).toMatchObject({
    kind: 'IMPORTED',
    problems: [],
    counts: {
      schools: { added: 3, changed: 0 },
      classes: { added: 4 },
      students: { added: 5, changed: 0, moved: 0, left: 0 },
      staff: { added: 4, changed: 0 },
      posts: { added: 5, ended: 0 },
    },
  });
  const before = await students();
  expect(before.map(({ name }) => name)).toEqual(['王大明', '陳小美', '何小安', '鄒小雨', '王小明']);
  expect(before[0]).toMatchObject({
    class: '5-1',
    nationalId: 'A123456789',
    index: testVault.index('national-id', 'A123456789'),
    email: 'chen@example.com',
    mobile: '0900000001',
  });
  const again = await imports();
  expect(JSON.stringify(again.counts)).not.toMatch(/"(?!present)\w+":[1-9]/u);
  expect(await students()).toEqual(before);
  expect(await posts()).toEqual([
    '吳志遠 HOMEROOM_TEACHER 403601-ELEMENTARY 5-2',
    '曾電腦 UNIT_ADMIN 343303-JUNIOR_HIGH',
    '曾電腦 UNIT_ADMIN 343303-SENIOR_HIGH',
    '林雅慧 HOMEROOM_TEACHER 403601-ELEMENTARY 5-1',
    '蔡明德 HOMEROOM_TEACHER 343303-SENIOR_HIGH 1-忠',
  ]);
});

test('a child who changes class keeps the row, another name or contact is sealed anew, and all opens', async () => {
  await imports();
  const before = await students();
  await folder.write({
    'students.csv': STUDENTS.replace('5,1,5,1110105,王大明', '5,2,9,1110105,王大同').replace(
      '0900000001',
      '',
    ),
  });
  expect((await imports()).counts?.students).toMatchObject({ added: 0, changed: 1, moved: 1, left: 0 });
  const after = await students();
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after[0]).toMatchObject({ class: '5-2', name: '王大同', mobile: null, nationalId: 'A123456789' });
});

test('whoever is not listed any more has left, at the schools of the file alone, and may come back', async () => {
  await imports();
  const rowsOfElementary = STUDENTS.split('\n').filter((line) => !line.startsWith('343303'));
  await folder.write({
    'students.csv': rowsOfElementary.filter((line) => !line.includes('陳小美')).join('\n'),
  });
  expect((await imports()).counts?.students).toMatchObject({ added: 0, changed: 0, left: 1 });
  const left = (await students()).filter(({ status }) => status === 'LEFT');
  expect(left.map(({ name }) => name)).toEqual(['陳小美']);
  await folder.write({ 'students.csv': STUDENTS });
  expect((await imports()).counts?.students).toMatchObject({ added: 0, changed: 1, left: 0 });
});

test('a child under a new student number is told of, for it is another row', async () => {
  await imports();
  await folder.write({ 'students.csv': STUDENTS.replace('1110105', '9990105') });
  expect((await imports()).counts?.students).toMatchObject({ added: 1, left: 1, renumbered: 1 });
});

test('a class that changes teacher has the new one, and the old post ends at once', async () => {
  await imports();
  const before = await audited();
  await folder.write({ 'staff.csv': STAFF.replace('林雅慧,lin@neihu', '周務本,zhou@neihu') });
  expect((await imports()).counts).toMatchObject({ staff: { added: 1 }, posts: { added: 1, ended: 1 } });
  expect(await posts()).toContain('周務本 HOMEROOM_TEACHER 403601-ELEMENTARY 5-1');
  expect((await posts()).join()).not.toContain('林雅慧');
  const after = await audited();
  const more = (action: string) => (after.get(action) ?? 0) - (before.get(action) ?? 0);
  expect(['POST_ADDED', 'POST_ENDED', 'ROSTER_IMPORTED'].map(more)).toEqual([1, 1, 0]);
});

test('a bad row names file, line, column and reason, and nothing at all is imported', async () => {
  await folder.write({ 'students.csv': STUDENTS.replace('A100000412', 'A100000413') });
  const outcome = await imports();
  expect(outcome).toMatchObject({ kind: 'REFUSED', counts: null });
  expect(outcome.problems.map(describeProblem)).toEqual([
    'students.csv 第 6 列 national_id（身分證字號）：檢查碼不對，少了一碼或錯了一碼，請對照證件',
  ]);
  const counted = await database.run((tx) =>
    rows(tx, z.object({ n: z.number() }), sql`select count(*)::int as n from schools`),
  );
  expect(counted).toEqual([{ n: 0 }]);
});

test('with --except-bad the rest is imported, nobody leaves for a mistake, and rejects.csv holds the bad rows', async () => {
  await imports();
  await folder.write({
    'students.csv': STUDENTS.replace('王大明,A123456789', "=cmd|' /C calc'!A0,A123456789").replace(
      '5,2,1,1110201,何小安',
      '5,2,2,1110202,何小樂',
    ),
  });
  const outcome = await imports({ exceptBad: true });
  expect(outcome).toMatchObject({ kind: 'IMPORTED', counts: { students: { added: 1, left: 0 } } });
  const rejects = (await folder.read('rejects.csv')).split('\n');
  expect(rejects[0]).toBe('\uFEFFfile,line,reason,row');
  expect(rejects[1]).toContain('students.csv,2,name（姓名）：不是完整的姓名');
  expect(rejects[1]).toContain(",'=cmd|' /C calc'!A0,A123456789,");
  expect(rejects).toHaveLength(3);
  expect((await stat(path.join(folder.path, 'rejects.csv'))).mode & 0o077).toBe(0);
  // The next one without mistakes takes the old list away.
  await folder.write({ 'students.csv': STUDENTS });
  await imports({ exceptBad: true });
  await expect(folder.read('rejects.csv')).rejects.toThrow('ENOENT');
});

test('a dry run says what would change and changes nothing', async () => {
  expect(await imports({ dryRun: true })).toMatchObject({
    kind: 'PLANNED',
    counts: { students: { added: 5 } },
  });
  expect(await students()).toEqual([]);
});

test('a file that is missing leaves its part as it is, and staff may name classes that are stored', async () => {
  await imports();
  await folder.remove();
  folder = await createRosterFolder({ 'staff.csv': STAFF.replace(',501', ',502') });
  const outcome = await imports();
  expect(outcome.kind).toBe('IMPORTED');
  expect(outcome.notes).toEqual(['沒有 schools.csv，這部分不變', '沒有 students.csv，這部分不變']);
  expect(await students()).toHaveLength(5);
  expect(await posts()).toContain('林雅慧 HOMEROOM_TEACHER 403601-ELEMENTARY 5-2');
});

test('a roster that is already parsed is imported within a transaction of the caller', async () => {
  const { roster } = parseRoster({ 'schools.csv': Buffer.from(SCHOOLS) }, { schoolIds: [], classes: [] });
  const counts = await database.transaction((tx) => importRoster(tx, roster));
  expect(counts.schools).toEqual({ added: 3, changed: 0 });
});

test('the command says in plain lines what happened, and its exit code tells', async () => {
  const written: string[] = [];
  const output = createOutput({ write: (text) => written.push(text) });
  expect(await rosterImport(database, folder.path, {}, output)).toBe(EXIT.done);
  expect(written.join('')).toContain('學生：新增 5，變更 0（其中換班 0），離校 0\n');
  await folder.write({ 'students.csv': STUDENTS.replace('王大明', '王') });
  written.length = 0;
  expect(await rosterImport(database, folder.path, {}, output)).toBe(EXIT.refused);
  expect(written.join('')).toBe(
    'students.csv 第 2 列 name（姓名）：不是完整的姓名：2 到 60 個字，只能有文字、空格、間隔號、連字號\n' +
      '共 1 個問題，沒有匯入任何資料。修正後請再匯入一次。\n',
  );
  expect(await rosterImport(database, folder.path, { exceptBad: true }, output)).toBe(EXIT.leftOut);
});

test('225 schools and 1,500 students are written in a handful of statements', async () => {
  const classes = Array.from({ length: 50 }, (_, at) => ({
    grade: 1 + (at % 6),
    name: 1 + Math.floor(at / 6),
  }));
  const lines = classes.flatMap(({ grade, name }, at) =>
    Array.from(
      { length: 30 },
      (_, seat) =>
        `403601,ELEMENTARY,${grade},${name},${seat + 1},S${at}X${seat},王大明,,CODE${at}X${seat},ACTIVE,a${at}@example.com,`,
    ),
  );
  await folder.remove();
  folder = await createRosterFolder({
    'schools.csv': await readFile('demo/roster/schools.csv', 'utf8'),
    'students.csv': [STUDENTS_HEADER, ...lines].join('\n'),
  });
  let statements = 0;
  const outcome = await imports({ onProgress: () => (statements += 1) });
  expect(outcome.counts).toMatchObject({ schools: { added: 225 }, students: { added: 1500 } });
  expect(statements).toBe(4);
});
