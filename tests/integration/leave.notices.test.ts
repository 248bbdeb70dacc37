import { tellGathered } from '../../bot/sweeps/tellGathered.ts';
import { decideSlip } from '../../db/leave/decideSlip.ts';
import { readNow } from '../../db/readNow.ts';
import { sql } from '../../db/sql.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import {
  FATHER,
  type LeaveStore,
  MOTHER,
  openLeaveStore,
  TEACHER,
  TODAY,
  TOMORROW,
  WEDNESDAY,
} from '../support/leaveStore.ts';
import { setClockOffset } from '../support/testDatabase.ts';

let store: LeaveStore;
let mothers: string;
beforeEach(async () => {
  store = await openLeaveStore();
  mothers = await store.bind(MOTHER);
  await store.bind(FATHER);
  await store.quiet();
  await clockAt('2026-12-02T01:00:00.000Z');
});
afterEach(() => store.close());

async function clockAt(at: string): Promise<void> {
  await setClockOffset(store.database, 0);
  const now = await store.database.run(readNow);
  await setClockOffset(store.database, Date.parse(at) - Date.parse(now));
}

/** What is pushed now, by recipient; once. */
async function pushed(): Promise<Record<string, string>> {
  await tellGathered({ database: store.database, login: '', chatLink: () => undefined });
  const found = await store.database.run((tx) =>
    tx.prisma.outboxMessage.findMany({ where: { channel: 'LINE' } }),
  );
  const told = found.map(({ id, lineUserId, payloadSealed }) => {
    const place = { table: 'outbox', column: 'payload_sealed', id };
    return [lineUserId ?? '', store.database.vault.open(place, payloadSealed ?? '')] as const;
  });
  await store.run(sql`delete from outbox`);
  return Object.fromEntries(told);
}

/** The kind and the reason, as words and as codes: none of these is in a push. */
const HEALTH = /病假|發燒|SICK|FEVER|事假|PERSONAL|看醫生/u;

const decide = async (verb: 'confirm' | 'return', { slipId }: LeaveSlip, version = 1) =>
  await store.step((tx) =>
    decideSlip(
      tx,
      { lineUserId: TEACHER, now: WEDNESDAY },
      { verb, slipId, version, reason: { code: 'OTHER', typed: '看醫生' } },
    ),
  );

test('whatever is told of a slip, nothing about health and no full name leaves in a push', async () => {
  const told: Record<string, string>[] = [];
  const slip = await store.filed(MOTHER, mothers);
  told.push(await pushed());
  await store.act(FATHER, 'contradict', slip, { text: '看醫生' });
  told.push(await pushed());
  await decide('return', slip, 2);
  told.push(await pushed());
  const other = await store.filed(MOTHER, mothers, { from: TOMORROW });
  await store.act(MOTHER, 'remind', other);
  told.push(await pushed());
  await decide('confirm', other);
  told.push(await pushed());
  const all = told.flatMap((each) => Object.values(each));
  expect(all.length).toBeGreaterThan(6);
  for (const push of all) {
    expect(push).not.toMatch(HEALTH);
    expect(push).not.toContain('王大明');
    expect(push).toContain('王○明');
  }
});

test('the other guardian hears who filed and when, with buttons to look and to contradict', async () => {
  await store.filed(MOTHER, mothers);
  const { [FATHER.line]: push = '', [MOTHER.line]: none } = await pushed();
  expect(push).toMatch(/母親為.*王○明.*請假/u);
  expect(push).toContain('看假單');
  expect(push).toContain('內容不對');
  expect(none).toBeUndefined();
});

test('both guardians hear of the decision; only who filed it may send a returned one again', async () => {
  const slip = await store.filed(MOTHER, mothers);
  await pushed();
  await decide('return', slip);
  const { [FATHER.line]: fathers = '', [MOTHER.line]: own = '' } = await pushed();
  expect(own).toContain('被退回');
  expect(own).toContain('修改後重送');
  expect(fathers).toContain('被退回');
  expect(fathers).not.toContain('修改後重送');
});

test('what was settled before it was told is not told any more', async () => {
  const slip = await store.filed(MOTHER, mothers);
  await store.act(MOTHER, 'cancel', slip);
  const { [TEACHER]: teachers = '', [FATHER.line]: fathers = '' } = await pushed();
  expect(teachers).toContain('已取消');
  expect(teachers).not.toContain('確認');
  expect(fathers).toContain('已取消');
  expect(fathers).not.toContain('內容不對');
});

test('who is bound no more is told nothing', async () => {
  const slip = await store.filed(MOTHER, mothers);
  await decide('confirm', slip);
  await store.run(sql`update bindings set status = 'SUSPENDED' where relation = 'FATHER'`);
  expect(Object.keys(await pushed())).not.toContain(FATHER.line);
});

test('whoever wrote a draft hears that it was sent with the approval, which is no leave granted', async () => {
  await store.run(sql`update bindings set status = 'PENDING' where id = ${mothers}::uuid`);
  await store.filed(MOTHER, mothers, { from: TOMORROW });
  await store.run(sql`update bindings set version = 1 where id = ${mothers}::uuid`);
  await store.approve(mothers);
  const { [MOTHER.line]: push = '' } = await pushed();
  expect(push).toContain('已自動送出');
  expect(push).toContain('送出不等於准假');
});

test('a reminder of proof that has come meanwhile is not told', async () => {
  const slip = await store.filed(MOTHER, mothers, { from: TODAY, to: '2026-12-04' });
  await decide('confirm', slip);
  await pushed();
  const remind = sql`insert into gathered_notices (id, topic, recipient_id, object_id, created_at, due_at)
    values (gen_random_uuid(), 'LEAVE_PROOF', ${MOTHER.line}, ${slip.slipId}::uuid, app_now(), app_now())`;
  await store.run(remind);
  expect((await pushed())[MOTHER.line]).toContain('還缺證明');
  await store.run(sql`insert into leave_proofs (id, line_user_id, message_id, leave_id, status, at)
    values (gen_random_uuid(), ${MOTHER.line}, '1', ${slip.slipId}::uuid, 'KEPT', app_now())`);
  await store.run(remind);
  expect(await pushed()).toEqual({});
});

test('a slip of today is told at once, one of later with those that came since the last push', async () => {
  await store.filed(MOTHER, mothers, { from: TOMORROW });
  expect(await pushed()).toHaveProperty(TEACHER);
  await store.filed(MOTHER, mothers, { from: '2026-12-07', now: '2026-12-02T01:01:00.000Z' });
  await store.filed(MOTHER, mothers, { from: '2026-12-08', now: '2026-12-02T01:02:00.000Z' });
  expect(await pushed()).not.toHaveProperty(TEACHER);
  await store.filed(MOTHER, mothers, { now: '2026-12-02T01:03:00.000Z' });
  await clockAt('2026-12-02T01:04:00.000Z');
  expect((await pushed())[TEACHER]).toContain('有 3 張新的假單');
});
