import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isConflict, isDuplicateEvent } from '../../db/isConflict.ts';
import type { OpenedDatabase } from '../../db/openDatabase.ts';
import { execute, rows, sql } from '../../db/sql.ts';
import { openTestDatabase, setClockOffset, testStores } from '../support/testDatabase.ts';

const FIVE_YEARS_MS = 5 * 365 * 24 * 3_600_000;
const nowRow = z.object({ now: z.date(), clock: z.date() });
const countRow = z.object({ count: z.bigint() });

async function failure(work: Promise<unknown>): Promise<unknown> {
  return await work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe.each(testStores)('the database on %s', (kind) => {
  let database: OpenedDatabase;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  afterAll(async () => {
    await database.close();
  });

  const run = (statement: Parameters<typeof execute>[1]) => database.run((tx) => execute(tx, statement));
  const raise = (state: string) => sql`SELECT set_config('test.state', ${state}, false), raise_state()`;

  test('a step whose event is stored already is told apart from one that lost its version', async () => {
    const stored = await failure(run(sql`SELECT require_step(0, 1)`));
    const lost = await failure(run(sql`SELECT require_step(1, 0)`));
    const both = await failure(run(sql`SELECT require_step(0, 0)`));
    expect([stored, lost, both].map(isDuplicateEvent)).toEqual([true, false, true]);
    expect([stored, lost, both].map(isConflict)).toEqual([false, true, false]);
    expect(await run(sql`SELECT require_step(1, 1)`)).toBe(kind === 'pglite' ? 0 : 1);
  });

  test('the same holds inside a transaction, and nothing of it stays', async () => {
    const step = database.transaction(async (tx) => {
      await execute(tx, sql`INSERT INTO line_users (id, first_seen_at) VALUES ('U1', app_now())`);
      await execute(tx, sql`SELECT require_step(1, 0)`);
    });
    expect(isConflict(await failure(step))).toBe(true);
    const found = await database.run((tx) => rows(tx, countRow, sql`SELECT count(*) FROM line_users`));
    expect(found).toEqual([{ count: 0n }]);
  });

  test.each(['40001', '40P01'])('SQLSTATE %s is a conflict', async (state) => {
    await run(sql`CREATE OR REPLACE FUNCTION raise_state() RETURNS void LANGUAGE plpgsql AS
      'BEGIN RAISE EXCEPTION USING ERRCODE = current_setting(''test.state''); END'`);
    const error = await failure(run(raise(state)));
    expect(isConflict(error)).toBe(true);
    expect(isDuplicateEvent(error)).toBe(false);
  });

  test('other errors are neither: they are poison', async () => {
    const errors = [await failure(run(sql`SELECT 1 / 0`)), new Error('x'), undefined, 'HR001'];
    expect(errors.some(isConflict)).toBe(false);
    expect(errors.some(isDuplicateEvent)).toBe(false);
  });

  test('a guardian has one open binding to a student, and may apply again after a closed one', async () => {
    await insertApplication(database);
    const insert = (status: string) => sql`
      INSERT INTO bindings (id, application_id, student_id, guardian_index, position, relation, status, submitted_at)
      SELECT ${randomUUID()}::uuid, id, 'student', 'guardian', 0, 'FATHER', ${status}::"BindingStatus", app_now()
      FROM applications`;
    for (const status of ['REJECTED', 'CANCELLED', 'REVOKED', 'PENDING']) await run(insert(status));
    for (const status of ['PENDING', 'APPROVED', 'SUSPENDED'])
      expect(await failure(run(insert(status)))).toBeInstanceOf(Error);
    expect(await run(insert('REJECTED'))).toBe(1);
  });

  test('audit entries cannot be changed, nor deleted before their time', async () => {
    await run(sql`INSERT INTO audit_entries (id, at, actor_kind, action, object_kind, object_id)
      VALUES (${randomUUID()}::uuid, app_now(), 'SYSTEM', 'tested', 'test', 'a'),
             (${randomUUID()}::uuid, app_now() - interval '1826 days', 'SYSTEM', 'tested', 'test', 'old')`);
    for (const statement of [
      sql`UPDATE audit_entries SET action = 'x'`,
      sql`DELETE FROM audit_entries`,
      sql`TRUNCATE audit_entries`,
    ])
      expect(String(await failure(run(statement)))).toContain('audit entries are never changed');
    expect(await run(sql`DELETE FROM audit_entries WHERE object_id = 'old'`)).toBe(1);
  });

  test('app_now() is the clock of the database, whole milliseconds, plus the offset', async () => {
    const read = async () => {
      const statement = sql`SELECT app_now() AS now, clock_timestamp() AS clock,
        extract(microseconds FROM app_now())::int % 1000 AS rest`;
      const [row] = await database.run((tx) => rows(tx, nowRow.extend({ rest: z.literal(0) }), statement));
      return row ? row.now.getTime() - row.clock.getTime() : Number.NaN;
    };
    expect(Math.abs(await read())).toBeLessThan(1_000);
    await setClockOffset(database, FIVE_YEARS_MS);
    expect(Math.abs((await read()) - FIVE_YEARS_MS)).toBeLessThan(1_000);
    await setClockOffset(database, 0);
  });
});

async function insertApplication(database: OpenedDatabase): Promise<void> {
  await database.transaction(async ({ prisma }) => {
    const school = { id: 'school', code: '1', level: 'ELEMENTARY', name: 'x', searchName: 'x' } as const;
    await prisma.school.create({ data: school });
    await prisma.schoolClass.create({ data: { id: 'class', schoolId: 'school', grade: 1, name: '1' } });
    const student = { id: 'student', schoolId: 'school', classId: 'class', seatNo: 1 };
    await prisma.student.create({ data: { ...student, studentNoSealed: 'x', nameSealed: 'x' } });
    await prisma.consentText.create({
      data: { id: '1-zh', version: '1', language: 'zh', pages: [], hash: 'x', publishedAt: new Date() },
    });
    await prisma.application.create({
      data: {
        id: randomUUID(),
        lineUserId: 'U1',
        eventId: 'event',
        submittedAt: new Date(),
        nationalIdSealed: 'x',
        guardianIndex: 'guardian',
        nameSealed: 'x',
        emailSealed: 'x',
        emailIndex: 'x',
        mobileSealed: 'x',
        mobileIndex: 'x',
        emailVerifiedAt: new Date(),
        consentId: '1-zh',
        consentedAt: new Date(),
        signatureSealed: 'x',
        formHash: 'x',
      },
    });
  });
}
