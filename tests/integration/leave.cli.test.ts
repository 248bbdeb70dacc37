import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { leaveCalendar } from '../../cli/leaveCalendar.ts';
import { leavePolicyCommand } from '../../cli/leavePolicy.ts';
import { createOutput } from '../../cli/output.ts';
import { importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import { publishPolicies } from '../../db/leave/publishPolicies.ts';
import { readRules } from '../../db/leave/readRules.ts';
import { execute, sql } from '../../db/sql.ts';
import type { Database } from '../../db/tx.ts';
import { levelPolicies } from '../../platform/levelPolicies.ts';
import { createRosterFolder, ROSTER, type RosterFolder } from '../support/rosterFolder.ts';
import { openTestDatabase } from '../support/testDatabase.ts';

let database: Database;
let folder: RosterFolder;

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await createRosterFolder(ROSTER);
  await importRosterDirectory(database, folder.path);
  await database.transaction((tx) => publishPolicies(tx, levelPolicies()));
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});
/** The audit is never emptied: what was in it before a test is left out. */
let before: string[] = [];
beforeEach(async () => {
  before = (await database.run((tx) => tx.prisma.auditEntry.findMany({ select: { id: true } }))).map(
    ({ id }) => id,
  );
});
afterEach(async () => {
  await database.run((tx) => execute(tx, sql`truncate school_calendars`));
});

const NEIHU = '403601-ELEMENTARY';
const CALENDAR = 'date,kind\n2026-08-31,TERM_START\n2027-01-20,TERM_END\n2026-09-25,HOLIDAY\n';
const elementary = () =>
  readFile(path.resolve(import.meta.dirname, '../../policies/elementary.yaml'), 'utf8');

const rules = (schoolId: string, day: string) => database.run((tx) => readRules(tx, schoolId, day));
const audited = (action: string) =>
  database.run((tx) =>
    tx.prisma.auditEntry.findMany({ where: { action, id: { notIn: before } }, orderBy: { objectId: 'asc' } }),
  );

/** What a command says, line by line, and its exit code last. */
async function told(work: (output: ReturnType<typeof createOutput>) => Promise<number>): Promise<string[]> {
  const lines: string[] = [];
  const code = await work(createOutput({ write: (line) => lines.push(line.trimEnd()) }));
  return [...lines, `→ ${code}`];
}

const file = async (name: string, content: string) => {
  await writeFile(path.join(folder.path, name), content);
  return path.join(folder.path, name);
};
const loadsCalendar = async (
  content: string,
  options: { school: string; level?: string; dryRun?: boolean },
) => {
  const at = await file('calendar.csv', content);
  return await told((output) => leaveCalendar(database, at, options, output));
};
const loadsPolicy = async (
  content: string,
  options: { school?: string; level?: string } = { school: '403601' },
) => {
  const at = await file('policy.yaml', content);
  // The test closes the store.
  const open = () => Promise.resolve({ ...database, close: () => Promise.resolve() });
  return await told((output) => leavePolicyCommand(open, at, { load: true, ...options }, output));
};

describe('leave calendar', () => {
  test('a calendar holds for the school from then on; a dry run changes nothing, and neither does the same again', async () => {
    const tried = await loadsCalendar(CALENDAR, { school: '403601', dryRun: true });
    expect(tried).toEqual([
      '放假 1 天，補課 0 天，考試 0 天',
      '學期：2026-08-31 到 2027-01-20',
      '市立內湖國小（國小）：會換成這一份（試算，沒有寫入）',
      '→ 0',
    ]);
    expect((await rules(NEIHU, '2026-09-01')).calendar.holidays).toEqual([]);
    expect(await loadsCalendar(CALENDAR, { school: '403601' })).toContain(
      '市立內湖國小（國小）：已換成這一份',
    );
    expect((await rules(NEIHU, '2026-09-01')).calendar).toMatchObject({
      holidays: ['2026-09-25'],
      terms: [{ from: '2026-08-31', to: '2027-01-20' }],
    });
    expect(await loadsCalendar(CALENDAR, { school: '403601' })).toContain(
      '市立內湖國小（國小）：和現在的一樣，沒有改變',
    );
    expect(await audited('leave.calendarKept')).toMatchObject([{ schoolId: NEIHU, actorKind: 'SYSTEM' }]);
  });

  test('without a level it holds for all levels of a code, with one for that alone', async () => {
    await loadsCalendar(CALENDAR, { school: '343303' });
    await loadsCalendar(CALENDAR.replace('2026-09-25', '2026-09-28'), { school: '343303', level: '國中' });
    expect((await rules('343303-SENIOR_HIGH', '2026-09-01')).calendar.holidays).toEqual(['2026-09-25']);
    expect((await rules('343303-JUNIOR_HIGH', '2026-09-01')).calendar.holidays).toEqual(['2026-09-28']);
  });

  test('one bad row and nothing is imported', async () => {
    const lines = await loadsCalendar(`${CALENDAR}2026-13-01,HOLIDAY\n`, { school: '403601' });
    expect(lines).toEqual([
      expect.stringContaining('calendar.csv 第 5 列 date（日期）'),
      '共 1 個問題',
      '沒有匯入任何資料。',
      '→ 1',
    ]);
    expect(await audited('leave.calendarKept')).toEqual([]);
  });

  test.each([
    [{ school: '999999' }, '名冊裡沒有這個代碼的學校'],
    [{ school: '403601', level: '高中' }, '名冊裡沒有這個代碼的高中'],
    [{ school: '403601', level: '大學' }, '--level 請填'],
  ])('a school that is not there (%j) is told', async (options, said) => {
    const lines = await loadsCalendar(CALENDAR, options);
    expect(lines.join('\n')).toContain(said);
    expect(lines.at(-1)).toBe('→ 1');
  });

  test('a file that is not there is told', async () => {
    const lines = await told((output) =>
      leaveCalendar(database, path.join(folder.path, 'none.csv'), { school: '403601' }, output),
    );
    expect(lines).toEqual(['找不到這個檔案', '沒有匯入任何資料。', '→ 1']);
  });
});

describe('leave policy --load', () => {
  test('a policy holds for its school from its day on, and another of the same day takes its place', async () => {
    const own = (await elementary())
      .replace('from: 2026-08-01', 'from: 2026-12-01')
      .replace('longestDays: 30', 'longestDays: 6');
    expect(await loadsPolicy(own)).toEqual([
      expect.stringContaining('✓ 2026-12-01 起適用'),
      '每張假單（最長 6 個上課日）都有人審核',
      '市立內湖國小（國小）：已存為這所學校的請假規定',
      '→ 0',
    ]);
    expect((await rules(NEIHU, '2026-11-30')).policy.longestDays).toBe(30);
    expect((await rules(NEIHU, '2026-12-01')).policy.longestDays).toBe(6);
    expect(await loadsPolicy(own)).toContain('市立內湖國小（國小）：和已存的一樣，沒有改變');
    await loadsPolicy(own.replace('longestDays: 6', 'longestDays: 5'));
    expect((await rules(NEIHU, '2026-12-01')).policy.longestDays).toBe(5);
    expect(await audited('leave.policyKept')).toHaveLength(2);
  });

  test('a length for which the roster has nobody is a gap, told by an example, and nothing is kept', async () => {
    const kept = await database.run((tx) => tx.prisma.leavePolicy.count());
    const gap = (await elementary()).replace(
      'roles: [HOMEROOM_TEACHER, STUDENT_AFFAIRS_CHIEF, STUDENT_AFFAIRS_DIRECTOR, PRINCIPAL]',
      'roles: [PRINCIPAL]',
    );
    const lines = await loadsPolicy(gap);
    expect(lines).toEqual(
      expect.arrayContaining([
        '6.5 天的事假沒有審核者（chain）',
        '名冊裡有：導師；沒有：學務組長、學務主任、校長（staff.csv）',
        '沒有存入，什麼都沒有改變。',
        '→ 1',
      ]),
    );
    expect(await database.run((tx) => tx.prisma.leavePolicy.count())).toBe(kept);
    expect(await audited('leave.policyKept')).toEqual([]);
  });

  test('a class without a homeroom teacher, in a school without an administrator, is a gap too', async () => {
    const junior = await readFile(
      path.resolve(import.meta.dirname, '../../policies/juniorHigh.yaml'),
      'utf8',
    );
    // 7-3 of the junior high has a pupil and no teacher; its administrator stands in.
    const lines = await loadsPolicy(junior, { school: '343303' });
    expect(lines.at(-1)).toBe('→ 1');
    expect(lines.join('\n')).toContain('沒有審核者');
    const teacher = {
      id: 'post-of-test',
      staffId: '',
      schoolId: '343303-JUNIOR_HIGH',
      role: 'HOMEROOM_TEACHER',
    } as const;
    await database.run(async (tx) => {
      const { id: staffId } = await tx.prisma.staff.findFirstOrThrow();
      await tx.prisma.staffPost.create({ data: { ...teacher, staffId } });
    });
    expect(await loadsPolicy(junior, { school: '343303' })).toContainEqual(
      expect.stringMatching(/^注意：七年三班沒有導師，0\.5 天的病假會送到單位管理員$/u),
    );
    await database.run((tx) => tx.prisma.staffPost.deleteMany({ where: { role: 'UNIT_ADMIN' } }));
    expect(
      await loadsPolicy(junior.replace('longestDays: 30', 'longestDays: 20'), { school: '343303' }),
    ).toContainEqual(
      expect.stringMatching(/^七年三班沒有導師，學校也沒有單位管理員：0\.5 天的病假沒有審核者$/u),
    );
  });

  test.each([
    [{}, '--load 要有 --school'],
    [{ school: '999999' }, '名冊裡沒有這個代碼的國小'],
    [{ school: '343303' }, '名冊裡沒有這個代碼的國小'],
    [{ school: '343303', level: '高中' }, '這份規定是國小的'],
  ])('a school that it cannot be for (%j) is told', async (options, said) => {
    const lines = await loadsPolicy(await elementary(), options);
    expect(lines.join('\n')).toContain(said);
    expect(lines.at(-1)).toBe('→ 1');
  });
});
