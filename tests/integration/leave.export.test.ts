import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import { type ExportOptions, leaveExport } from '../../cli/leaveExport.ts';
import { createOutput } from '../../cli/output.ts';
import { importRosterDirectory } from '../../cli/roster/importRosterDirectory.ts';
import { sealDetail } from '../../db/leave/slipTime.ts';
import { execute, sql } from '../../db/sql.ts';
import type { Database } from '../../db/tx.ts';
import { createRosterFolder, ROSTER, type RosterFolder } from '../support/rosterFolder.ts';
import { writeSlip } from '../support/slips.ts';
import { openTestDatabase } from '../support/testDatabase.ts';

let database: Database;
let folder: RosterFolder;
/** The audit is never emptied: what was in it before a test is left out. */
let before: string[] = [];

beforeAll(async () => {
  database = await openTestDatabase();
  folder = await createRosterFolder(ROSTER);
  await importRosterDirectory(database, folder.path);
});
afterAll(async () => {
  await database.close();
  await folder.remove();
});
beforeEach(async () => {
  before = (await database.run((tx) => tx.prisma.auditEntry.findMany({ select: { id: true } }))).map(
    ({ id }) => id,
  );
});
afterEach(async () => {
  await database.run((tx) => execute(tx, sql`truncate leave_requests, leave_proofs`));
});

const NEIHU = '403601-ELEMENTARY';
const audited = (action: string) =>
  database.run((tx) =>
    tx.prisma.auditEntry.findMany({
      where: { action, id: { notIn: before } },
      orderBy: { objectId: 'asc' },
    }),
  );
const students = () =>
  database.run((tx) => tx.prisma.student.findMany({ orderBy: [{ schoolId: 'asc' }, { classId: 'asc' }] }));
const exports = async (options: Partial<ExportOptions> = {}) => {
  const data = new PassThrough();
  const lines: string[] = [];
  const streams = { data, told: createOutput({ write: (line) => lines.push(line.trimEnd()) }) };
  const done = leaveExport(
    database,
    { from: '2026-12-01', to: '2026-12-31', format: 'csv', ...options },
    streams,
  ).then((code) => {
    data.end();
    return code;
  });
  // Not as text: that would take the BOM away.
  const [bytes, code] = await Promise.all([buffer(data), done]);
  const content = bytes.toString('utf8');
  return { content, code, lines, table: options.format === 'json' ? [] : readBack(content) };
};
const readBack = (content: string): Record<string, string>[] => parse(content, { columns: true, bom: true });

test('slips come back as they were, with a BOM, in words', async () => {
  const [student] = await students();
  const { id: teacher } = await database.run((tx) => tx.prisma.staff.findFirstOrThrow());
  const id = await writeSlip(database, {
    studentId: student?.id ?? '',
    state: 'CONFIRMED',
    toDay: '2026-12-02',
    part: 'PERIODS',
    firstPeriod: 1,
    lastPeriod: 3,
    days: 3 / 7,
    decidedAt: new Date('2026-12-01T00:05:00.000Z'),
    decidedById: teacher,
  });
  await database.run((tx) =>
    tx.prisma.leaveProof.create({
      data: { id, lineUserId: 'U1', messageId: '1', leaveId: id, status: 'KEPT', at: new Date() },
    }),
  );
  const { content, code, table, lines } = await exports();
  expect([code, lines]).toEqual([0, ['匯出 1 張假單。']]);
  expect(content.charCodeAt(0)).toBe(0xfeff);
  expect(table).toEqual([
    {
      假單: expect.stringMatching(/^\d+$/u),
      學校: expect.any(String),
      班級: expect.stringMatching(/班$/u),
      座號: expect.any(String),
      學生: expect.any(String),
      假別: '病假',
      開始: '2026-12-01',
      結束: '2026-12-02',
      時段: '第1–3節',
      天數: '0.43',
      節數: '7',
      狀態: '已確認',
      送出者: '',
      送出時間: '2026-12-01 06:00',
      審核者: expect.any(String),
      審核時間: '2026-12-01 08:05',
      證明檔案: '1',
    },
  ]);
});

test('what touches the days is in it, of the class and school that are asked for; drafts never are', async () => {
  const all = await students();
  for (const { id } of all) await writeSlip(database, { studentId: id });
  const first = all[0]?.id ?? '';
  await writeSlip(database, { studentId: first, fromDay: '2026-11-20', toDay: '2026-11-30' });
  await writeSlip(database, { studentId: first, fromDay: '2026-11-20', toDay: '2026-12-03' });
  await writeSlip(database, { studentId: first, state: 'DRAFT', chain: [], turn: null });
  await writeSlip(database, { studentId: first, state: 'CANCELLED', chain: [], turn: null });
  await writeSlip(database, { studentId: first, state: 'RETURNED' });
  expect((await exports()).table).toHaveLength(all.length + 2);
  const neihu = await exports({ school: '403601' });
  expect(new Set(neihu.table.map(({ 學校: school }) => school))).toEqual(new Set(['市立內湖國小']));
  const ofClass = await exports({ school: '403601', class: '5-2' });
  expect(ofClass.table.map(({ 學生: name, 班級: of }) => [name, of])).toEqual([['何小安', '五年二班']]);
  expect((await exports({ class: '一年忠班' })).table.map(({ 學生: name }) => name)).toEqual(['鄒小雨']);
  expect(await audited('leave.exported')).toMatchObject([
    { schoolId: NEIHU, actorKind: 'SYSTEM' },
    { schoolId: NEIHU },
    { objectId: 'ALL' },
    { objectId: 'ALL' },
  ]);
});

test('more slips than a page holds all come, once each, in order', async () => {
  const [student] = await students();
  const id = await writeSlip(database, { studentId: student?.id ?? '' });
  await database.run((tx) =>
    execute(
      tx,
      sql`insert into leave_requests (id, binding_id, student_id, guardian_index, event_id, state, detail_sealed, from_day, to_day,
            part, school_days, days, periods, chain, filed_at)
          select gen_random_uuid(), binding_id, student_id, 'many', 'many/' || n, 'SUBMITTED', '', from_day, to_day, part, 1, 1, 7, chain, filed_at
          from leave_requests, generate_series(1, 1200) n where id = ${id}::uuid`,
    ),
  );
  // Each seals its own kind.
  await database.transaction(async (tx) => {
    const made = await tx.prisma.leaveRequest.findMany({
      where: { guardianIndex: 'many' },
      select: { id: true },
    });
    const sealed = made.map((each) => ({
      id: each.id,
      sealed: sealDetail(tx, each.id, { kind: 'PERSONAL', reason: { code: 'TRIP' } }),
    }));
    await execute(
      tx,
      sql`update leave_requests l set detail_sealed = r.sealed
          from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as r(id uuid, sealed text) where l.id = r.id`,
    );
  });
  const numbers = (await exports()).table.map(({ 假單: number }) => Number(number));
  expect(numbers).toHaveLength(1_201);
  expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
});

test.each([
  '=1+1',
  '+886',
  '-2',
  '@SUM(A1)',
  '\tx',
  '\rx',
  '＝1+1',
  '=HYPERLINK("http://x","y")',
  '"quoted", with a comma\nand a line',
])('a cell that begins like a formula (%j) is one no more', async (payload) => {
  const { id: staffId } = await database.run((tx) => tx.prisma.staff.findFirstOrThrow());
  const [student] = await students();
  const seal = (table: string, key: string) =>
    database.vault.seal({ table, column: 'name_sealed', id: key }, payload);
  await database.run(async (tx) => {
    await tx.prisma.staff.update({ where: { id: staffId }, data: { nameSealed: seal('staff', staffId) } });
    await tx.prisma.student.update({
      where: { id: student?.id ?? '' },
      data: { nameSealed: seal('students', student?.id ?? '') },
    });
    await tx.prisma.school.update({ where: { id: student?.schoolId ?? '' }, data: { name: payload } });
  });
  await writeSlip(database, { studentId: student?.id ?? '', decidedById: staffId, decidedAt: new Date() });
  const { table } = await exports();
  const safe = payload.startsWith('"') ? payload : `'${payload}`;
  expect(table).toMatchObject([{ 學校: safe, 學生: safe, 審核者: safe }]);
  for (const cell of Object.values(table[0] ?? {})) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/u);
});

test('for programs it is JSON with codes, to a file that only its owner reads', async () => {
  const [student] = await students();
  await writeSlip(database, { studentId: student?.id ?? '' });
  const out = path.join(folder.path, 'slips.json');
  await writeFile(out, 'what was there before');
  const { content, code } = await exports({ format: 'json', out });
  expect([content, code]).toEqual(['', 0]);
  const written = await readFile(out, 'utf8');
  expect(JSON.parse(written)).toMatchObject([
    {
      kind: 'SICK',
      state: 'SUBMITTED',
      from: '2026-12-01',
      to: '2026-12-01',
      part: 'WHOLE_DAY',
      proofs: 0,
    },
  ]);
  expect((await stat(out)).mode & 0o777).toBe(0o600);
  const none = await exports({ format: 'json', from: '2027-01-01', to: '2027-01-02' });
  expect(JSON.parse(none.content)).toEqual([]);
});

test.each([
  [{ from: '12/1' }, '--from、--to 請寫成 YYYY-MM-DD'],
  [{ from: '2027-01-01' }, '--to 不能比 --from 早'],
  [{ class: '好班' }, '--class 請寫年級和班級'],
  [{ school: '999999' }, '名冊裡沒有這個代碼的學校'],
  [{ level: '國小' }, '--level 要和 --school 一起用'],
])('what cannot be exported (%j) is told, and nothing is written down', async (options, said) => {
  const { content, code, lines } = await exports(options);
  expect([content, code]).toEqual(['', 1]);
  expect(lines.join('\n')).toContain(said);
  expect(await audited('leave.exported')).toEqual([]);
});
