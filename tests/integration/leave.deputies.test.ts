import { classesOf } from '../../db/leave/classesOf.ts';
import { endDeputy, listDeputies, nameDeputy } from '../../db/leave/deputies.ts';
import { slipDetail } from '../../db/leave/slipDetail.ts';
import { staffSlips } from '../../db/leave/staffSlips.ts';
import { sql } from '../../db/sql.ts';
import { type LeaveStore, MOTHER, openLeaveStore, TEACHER, TODAY, TOMORROW } from '../support/leaveStore.ts';

const DEPUTY = 'Uwu';
const AFTER = '2026-12-05';

let store: LeaveStore;
let mothers: string;
let now: string;
beforeEach(async () => {
  store = await openLeaveStore();
  mothers = await store.bind(MOTHER);
  await store.link('wu@neihu.example.com', DEPUTY);
  now = await store.clockAt(TODAY, '07:00');
  await store.quiet();
});
afterEach(() => store.close());

const at = (day: string) => new Date(`${day}T07:00:00+08:00`).toISOString();
/** Lets 吳志遠 stand in tomorrow and the day after. */
async function names() {
  const person = { lineUserId: TEACHER, now };
  const { colleagues } = await store.database.run((tx) => listDeputies(tx, person));
  const wu = colleagues.find(({ name }) => name === '吳志遠');
  const days = { from: TOMORROW, to: '2026-12-04' };
  const outcome = await store.step((tx) => nameDeputy(tx, person, { staffId: wu?.staffId ?? '', days }));
  return { outcome, colleagues };
}
const slipsOf = async (lineUserId: string, day: string) =>
  (await store.database.run((tx) => staffSlips(tx, { lineUserId, now: at(day) }, 0))).total;
const classesSeen = async (lineUserId: string, day: string) =>
  (await store.database.run((tx) => classesOf(tx, { lineUserId, now: at(day) }))).length;

test('a colleague of the same school stands in for some days; both see the class then, and the colleague hears of it', async () => {
  const { outcome, colleagues } = await names();
  expect(colleagues.map(({ name }) => name)).not.toContain('黃建中');
  expect(outcome).toMatchObject({ kind: 'named', name: '吳志遠', linked: true });
  expect(await store.told('DEPUTY_NAMED')).toEqual([DEPUTY]);
  const slip = await store.filed(MOTHER, mothers, { from: '2026-12-08', now });
  const seen = async (day: string) => [await slipsOf(TEACHER, day), await slipsOf(DEPUTY, day)];
  expect([await seen(TODAY), await seen(TOMORROW), await seen(AFTER)]).toEqual([
    [1, 0],
    [1, 1],
    [1, 0],
  ]);
  // The deputy has a class of their own besides.
  expect([await classesSeen(DEPUTY, TODAY), await classesSeen(DEPUTY, TOMORROW)]).toEqual([1, 2]);
  expect(await store.decide(DEPUTY, 'confirm', slip, { now })).toEqual({ kind: 'notFound' });
  expect(await store.decide(DEPUTY, 'confirm', slip, { now: at(TOMORROW) })).toMatchObject({
    kind: 'done',
    state: 'CONFIRMED',
  });
  expect((await store.read(MOTHER, slip.slipId))?.decided?.name).toBe('吳');
  const detail = async (day: string) =>
    await store.database.run((tx) => slipDetail(tx, { lineUserId: DEPUTY, now: at(day) }, slip.slipId));
  expect([(await detail(TOMORROW))?.seatNo, await detail(AFTER)]).toEqual([5, undefined]);
});

test('a standing-in that is ended is over at once', async () => {
  await names();
  await store.filed(MOTHER, mothers, { from: '2026-12-08', now });
  const person = { lineUserId: TEACHER, now };
  const { deputies } = await store.database.run((tx) => listDeputies(tx, person));
  expect(deputies).toMatchObject([{ name: '吳志遠', from: TOMORROW, to: '2026-12-04' }]);
  const deputyId = deputies[0]?.deputyId ?? '';
  expect(await store.step((tx) => endDeputy(tx, { lineUserId: DEPUTY, now }, deputyId))).toBe(false);
  expect(await store.step((tx) => endDeputy(tx, person, deputyId))).toBe(true);
  expect(await slipsOf(DEPUTY, TOMORROW)).toBe(0);
  const audited = sql`select count(*)::int as n from audit_entries where action in ('deputy.named', 'deputy.ended')`;
  expect(await store.count(audited)).toBe(2);
});

test('a slip of those days is told to both', async () => {
  await names();
  await store.quiet();
  now = await store.clockAt(TOMORROW, '07:00');
  await store.filed(MOTHER, mothers, { from: TOMORROW, now });
  expect(await store.told('NEW_LEAVE')).toEqual([TEACHER, DEPUTY].sort());
});

test('days that are over, and a colleague of another school, are refused', async () => {
  const person = { lineUserId: TEACHER, now };
  const { colleagues } = await store.database.run((tx) => listDeputies(tx, person));
  const past = { from: '2026-12-01', to: '2026-12-01' };
  expect(
    await store.step((tx) => nameDeputy(tx, person, { staffId: colleagues[0]?.staffId ?? '', days: past })),
  ).toEqual({ kind: 'past' });
  const days = { from: TOMORROW, to: TOMORROW };
  expect(await store.step((tx) => nameDeputy(tx, person, { staffId: 'nobody', days }))).toEqual({
    kind: 'notFound',
  });
});

test('what is to be looked at stands first in the list of slips, then the oldest', async () => {
  const days = ['2026-12-08', '2026-12-09', '2026-12-10'];
  for (const from of days) await store.filed(MOTHER, mothers, { from, now });
  await store.run(sql`update leave_requests set is_late = true
    where number = (select max(number) from leave_requests)`);
  const { items } = await store.database.run((tx) => staffSlips(tx, { lineUserId: TEACHER, now }, 0));
  const [looked, ...plain] = items;
  expect(looked?.looks).toContain('LATE');
  expect(plain.map(({ looks }) => looks)).toEqual([[], []]);
  expect(plain.map(({ number }) => number)).toEqual(plain.map(({ number }) => number).sort((a, b) => a - b));
  expect(looked?.number).toBeGreaterThan(plain.at(-1)?.number ?? 0);
});
