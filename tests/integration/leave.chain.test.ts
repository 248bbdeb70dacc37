import { slipDetail } from '../../db/leave/slipDetail.ts';
import { staffSlips } from '../../db/leave/staffSlips.ts';
import { takeOverSlips } from '../../db/leave/takeOverSlips.ts';
import { sql } from '../../db/sql.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { FATHER, type LeaveStore, MOTHER, openLeaveStore, TEACHER, TODAY } from '../support/leaveStore.ts';

const [CHIEF, DIRECTOR, ADMIN, OTHER] = ['Uchief', 'Udirector', 'Uadmin', 'Uother'];
const EVERYBODY = [TEACHER, CHIEF, DIRECTOR, ADMIN, OTHER];

let store: LeaveStore;
let mothers: string;
let now: string;
beforeEach(async () => {
  store = await openLeaveStore();
  mothers = await store.bind(MOTHER);
  await store.bind(FATHER);
  await store.link('zheng@neihu.example.com', CHIEF);
  await store.link('zhou@neihu.example.com', DIRECTOR);
  await store.link('admin@neihu.example.com', ADMIN);
  await store.link('wu@neihu.example.com', OTHER);
  now = await store.clockAt(TODAY, '07:00');
  await store.quiet();
});
afterEach(() => store.close());

/** Who of the staff has it in 假單. */
async function whose(slip: LeaveSlip): Promise<string[]> {
  const holders: string[] = [];
  for (const lineUserId of EVERYBODY) {
    const { items } = await store.database.run((tx) => staffSlips(tx, { lineUserId, now }, 0));
    if (items.some(({ slipId }) => slipId === slip.slipId)) holders.push(lineUserId);
  }
  return holders;
}
const turnOf = async (slip: LeaveSlip) => (await store.read(MOTHER, slip.slipId))?.turn?.role;
const fourDays = () => store.filed(MOTHER, mothers, { from: '2026-12-07', to: '2026-12-10' });

describe('a leave that three confirm', () => {
  test('is each one’s only when it is their turn, and the parent sees whose', async () => {
    const slip = await fourDays();
    for (const [line, role, next] of [
      [TEACHER, 'HOMEROOM_TEACHER', 'STUDENT_AFFAIRS_CHIEF'],
      [CHIEF, 'STUDENT_AFFAIRS_CHIEF', 'STUDENT_AFFAIRS_DIRECTOR'],
    ] as const) {
      expect([await whose(slip), await turnOf(slip)]).toEqual([[line], role]);
      expect(await store.decide(DIRECTOR, 'confirm', slip)).toEqual({ kind: 'notFound' });
      expect(await store.decide(line, 'confirm', slip)).toMatchObject({
        kind: 'done',
        state: 'SUBMITTED',
        next,
      });
      expect(await store.told('LEAVE_DECIDED')).toEqual([]);
    }
    expect(await store.told('NEW_LEAVE')).toEqual([CHIEF, DIRECTOR, TEACHER].sort());
    // The first of them sees it still, as the teacher of the class, but decides no more.
    expect(await store.decide(TEACHER, 'return', slip)).toMatchObject({ kind: 'decidedAlready' });
    expect(await store.decide(CHIEF, 'return', slip)).toEqual({ kind: 'notFound' });
    expect(await store.decide(DIRECTOR, 'confirm', slip)).toMatchObject({ kind: 'done', state: 'CONFIRMED' });
    expect(await whose(slip)).toEqual([]);
    expect(await store.told('LEAVE_DECIDED')).toEqual([FATHER.line, MOTHER.line]);
    expect(await store.read(MOTHER, slip.slipId)).toMatchObject({
      state: 'CONFIRMED',
      decided: { name: '周' },
    });
  });

  test('is returned by any of them in their turn, and is over then', async () => {
    const slip = await fourDays();
    await store.decide(TEACHER, 'confirm', slip);
    const reason = { code: 'CALL_US' } as const;
    expect(await store.decide(CHIEF, 'return', slip, { reason })).toMatchObject({ state: 'RETURNED' });
    expect(await whose(slip)).toEqual([]);
    expect(await store.read(FATHER, slip.slipId)).toMatchObject({ state: 'RETURNED', decided: { reason } });
  });

  test('passes over a post that nobody holds any more', async () => {
    const slip = await fourDays();
    await store.run(sql`delete from staff_posts where role = 'STUDENT_AFFAIRS_CHIEF'`);
    expect(await store.decide(TEACHER, 'confirm', slip)).toMatchObject({ next: 'STUDENT_AFFAIRS_DIRECTOR' });
  });

  test('is nothing to a teacher of another class, and their trying is written down', async () => {
    const slip = await fourDays();
    expect(
      await store.database.run((tx) => slipDetail(tx, { lineUserId: OTHER, now }, slip.slipId)),
    ).toBeUndefined();
    expect(await store.decide(OTHER, 'confirm', slip)).toEqual({ kind: 'notFound' });
    const refused = sql`select count(*)::int as n from audit_entries where action = 'leave.refused' and actor_kind = 'STAFF'`;
    expect(await store.count(refused)).toBe(2);
  });
});

describe('a slip that nobody touches', () => {
  const waits = async (day: string, time: string) => {
    now = await store.clockAt(day, time);
    return await store.step(takeOverSlips);
  };

  test('of today goes to the next one up after 90 minutes; both are told, and the parent sees it', async () => {
    const slip = await store.filed(MOTHER, mothers, { now });
    await store.quiet();
    expect(await waits(TODAY, '08:29')).toBe(0);
    expect(await waits(TODAY, '08:30')).toBe(1);
    expect([await whose(slip), await turnOf(slip)]).toEqual([[CHIEF], 'STUDENT_AFFAIRS_CHIEF']);
    expect(await store.told('LEAVE_WAITING')).toEqual([CHIEF]);
    expect(await store.told('LEAVE_CHANGED')).toEqual([TEACHER]);
    const { items } = await store.database.run((tx) => staffSlips(tx, { lineUserId: CHIEF, now }, 0));
    expect(items[0]?.looks).toContain('ESCALATED');
    const audited = sql`select count(*)::int as n from audit_entries where action = 'leave.takenOver' and actor_kind = 'SYSTEM'`;
    expect(await store.count(audited)).toBe(1);
    expect(await store.decide(CHIEF, 'confirm', slip)).toMatchObject({ kind: 'done', state: 'CONFIRMED' });
    expect(await waits(TODAY, '12:00')).toBe(0);
  });

  test('climbs step by step to the unit administrator, and stays there', async () => {
    const slip = await store.filed(MOTHER, mothers, { now });
    const seen: unknown[] = [];
    for (const time of ['08:31', '10:02', '11:33', '13:04', '14:35']) {
      await waits(TODAY, time);
      seen.push(await turnOf(slip));
    }
    expect(seen).toEqual([
      'STUDENT_AFFAIRS_CHIEF',
      'STUDENT_AFFAIRS_DIRECTOR',
      'PRINCIPAL',
      'UNIT_ADMIN',
      'UNIT_ADMIN',
    ]);
    expect(await whose(slip)).toEqual([ADMIN]);
  });

  test('of later waits for school days, not for hours; one that was decided stays where it is', async () => {
    const [slip, other] = [
      await store.filed(MOTHER, mothers, { from: '2026-12-09', now }),
      await store.filed(MOTHER, mothers, { from: '2026-12-10', now }),
    ];
    await store.decide(TEACHER, 'confirm', other);
    expect(await waits(TODAY, '23:00')).toBe(0);
    expect(await waits('2026-12-07', '08:00')).toBe(1);
    expect([await turnOf(slip), (await store.read(MOTHER, other.slipId))?.state]).toEqual([
      'STUDENT_AFFAIRS_CHIEF',
      'CONFIRMED',
    ]);
  });

  test('two clocks at once move it one step', async () => {
    const slip = await store.filed(MOTHER, mothers, { now });
    now = await store.clockAt(TODAY, '08:30');
    const moved = await Promise.all([store.step(takeOverSlips), store.step(takeOverSlips)]);
    expect(moved.sort()).toEqual([0, 1]);
    expect(await turnOf(slip)).toBe('STUDENT_AFFAIRS_CHIEF');
  });
});
