import { tellGathered } from '../../bot/sweeps/tellGathered.ts';
import { announceDigests } from '../../db/leave/announceDigests.ts';
import { sql } from '../../db/sql.ts';
import { type LeaveStore, MOTHER, openLeaveStore, TEACHER, TODAY, TOMORROW } from '../support/leaveStore.ts';

/** The time of day that the policy of elementary schools sets. */
const DIGEST = '07:30';

let store: LeaveStore;
let mothers: string;
beforeEach(async () => {
  store = await openLeaveStore();
  mothers = await store.bind(MOTHER);
  await store.quiet();
});
afterEach(() => store.close());

/** Runs the clock at a time, and tells. Gives the words of what was pushed to the teacher. */
async function morning(day: string, time = DIGEST): Promise<string> {
  await store.clockAt(day, time);
  await store.step(announceDigests);
  await tellGathered({ database: store.database, login: '', chatLink: () => undefined });
  const found = await store.database.run((tx) =>
    tx.prisma.outboxMessage.findMany({ where: { lineUserId: TEACHER } }),
  );
  await store.run(sql`delete from outbox`);
  return found
    .map(({ id, payloadSealed }) =>
      store.database.vault.open({ table: 'outbox', column: 'payload_sealed', id }, payloadSealed ?? ''),
    )
    .join('\n');
}

test('who is absent is told by seat number alone at the time of the policy, once', async () => {
  const slip = await store.filed(MOTHER, mothers);
  await store.decide(TEACHER, 'confirm', slip);
  await store.quiet();
  expect(await morning(TODAY, '07:29')).toBe('');
  const told = await morning(TODAY);
  expect(told).toContain('五年一班請假 05 號');
  expect(told).toContain('今日缺席');
  expect(told).not.toMatch(/王|病假|發燒/u);
  expect(await morning(TODAY, '07:35')).toBe('');
  expect(await morning(TOMORROW)).toBe('');
});

test('where there is nothing, nothing is told', async () => {
  expect(await morning(TODAY)).toBe('');
});

test('what waits is brought up on each school day, to the eve of its first day, until it is decided', async () => {
  // Filed on a Wednesday for Tuesday.
  const slip = await store.filed(MOTHER, mothers, { from: '2026-12-08' });
  await store.quiet();
  for (const day of [TOMORROW, '2026-12-04', '2026-12-07'])
    expect([day, await morning(day)]).toEqual([day, expect.stringContaining('待確認假單 1 張')]);
  expect(await morning('2026-12-05')).toBe('');
  expect(await morning('2026-12-06')).toBe('');
  await store.decide(TEACHER, 'confirm', slip, { now: '2026-12-07T02:00:00.000Z' });
  await store.quiet();
  expect(await morning('2026-12-08')).toContain('請假 05 號');
  expect(await morning('2026-12-09')).toBe('');
});

test('on a holiday of the school, and long after its time, nothing is told', async () => {
  await store.filed(MOTHER, mothers, { from: '2026-12-08' });
  await store.quiet();
  await store.run(sql`insert into school_calendars (school_id, calendar, imported_at)
    select school_id, jsonb_build_object('holidays', '["2026-12-03"]'::jsonb, 'schoolDays', '["2026-12-05"]'::jsonb,
      'exams', '[]'::jsonb, 'terms', '[]'::jsonb), app_now() from classes where grade = 5 and name = '1'`);
  expect(await morning(TOMORROW)).toBe('');
  expect(await morning('2026-12-04', '08:00')).toBe('');
  // A Saturday on which there is school instead.
  expect(await morning('2026-12-05')).toContain('待確認假單 1 張');
});
