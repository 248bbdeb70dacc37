import { sql } from '../../db/sql.ts';
import {
  CLASSMATE,
  FATHER,
  type LeaveStore,
  MOTHER,
  openLeaveStore,
  STRANGER,
  TEACHER,
  TODAY,
  TOMORROW,
  WEDNESDAY,
} from '../support/leaveStore.ts';

let store: LeaveStore;
beforeEach(async () => {
  store = await openLeaveStore();
});
afterEach(() => store.close());

test('a slip of today is filed: counted, with its chain, told to the teacher and the other guardian, and audited', async () => {
  const [mothers] = [await store.bind(MOTHER), await store.bind(FATHER)];
  await store.quiet();
  const slip = await store.filed(MOTHER, mothers);
  expect(slip).toMatchObject({
    state: 'SUBMITTED',
    version: 1,
    studentName: '王大明',
    kind: 'SICK',
    reason: { code: 'FEVER' },
    count: { schoolDays: 1, days: 1, periods: 4 },
    filedBy: 'MOTHER',
    isMine: true,
    turn: { role: 'HOMEROOM_TEACHER', name: '林', linked: true },
    proofs: 0,
  });
  expect(slip.proofUntil).toBeUndefined();
  expect(await store.told('NEW_LEAVE')).toEqual([TEACHER]);
  expect(await store.told('LEAVE_FILED')).toEqual([FATHER.line]);
  expect(await store.read(FATHER, slip.slipId)).toMatchObject({ isMine: false, filedBy: 'MOTHER' });
  const inTheClear = sql`select count(*)::int as n from leave_requests l
    where l::text like '%SICK%' or l::text like '%FEVER%'`;
  expect(await store.count(inTheClear)).toBe(0);
  const takenOver = sql`select count(*)::int as n from leave_requests
    where chain = '{HOMEROOM_TEACHER}' and take_over_at = ${WEDNESDAY}::timestamptz + interval '90 minutes'`;
  expect(await store.count(takenOver)).toBe(1);
  const audited = sql`select count(*)::int as n from audit_entries
    where action = 'leave.filed' and object_id = ${slip.slipId} and version = 1 and detail_sealed is null`;
  expect(await store.count(audited)).toBe(1);
});

test('the longer a leave, the more confirm it; proof is wanted until some days after it', async () => {
  const slip = await store.filed(MOTHER, await store.bind(MOTHER), { from: '2026-12-07', to: '2026-12-10' });
  expect(slip).toMatchObject({ count: { schoolDays: 4 }, proofUntil: '2026-12-15' });
  const chain = sql`select count(*)::int as n from leave_requests
    where chain = '{HOMEROOM_TEACHER,STUDENT_AFFAIRS_CHIEF,STUDENT_AFFAIRS_DIRECTOR}' and turn = 'HOMEROOM_TEACHER'`;
  expect(await store.count(chain)).toBe(1);
});

test('a school without any of the chain has the unit administrator confirm', async () => {
  const bindingId = await store.bind(MOTHER);
  await store.run(sql`delete from staff_posts where role <> 'UNIT_ADMIN'`);
  const slip = await store.filed(MOTHER, bindingId);
  expect(slip.turn).toMatchObject({ role: 'UNIT_ADMIN', name: '何', linked: false });
});

test('two guardians at once file the same day: one slip, and the other sees it', async () => {
  const [mothers, fathers] = [await store.bind(MOTHER), await store.bind(FATHER)];
  const both = await Promise.all([store.file(MOTHER, mothers), store.file(FATHER, fathers)]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(['filed', 'objected']);
  const loser = both.find(({ kind }) => kind === 'objected');
  expect(loser).toMatchObject({ objection: { objection: 'OVERLAP' }, overlapping: { isMine: false } });
  expect(await store.count(sql`select count(*)::int as n from leave_requests`)).toBe(1);
});

test('two guardians at once file two days: both hold, whoever was first', async () => {
  const [mothers, fathers] = [await store.bind(MOTHER), await store.bind(FATHER)];
  const both = await Promise.all([
    store.file(MOTHER, mothers),
    store.file(FATHER, fathers, { from: TOMORROW }),
  ]);
  expect(both.map(({ kind }) => kind)).toEqual(['filed', 'filed']);
});

test("the quota counts the other guardian's waiting slips, whoever filed them", async () => {
  const [mothers, fathers] = [await store.bind(MOTHER), await store.bind(FATHER)];
  const monthly = { kind: 'MENSTRUAL', part: { of: 'MORNING' } } as const;
  await store.filed(MOTHER, mothers, { ...monthly, from: TOMORROW });
  expect(await isOverQuota(fathers, { ...monthly, from: '2026-12-04' })).toBe(false);
  expect(await isOverQuota(fathers, { ...monthly, from: '2026-12-07' })).toBe(true);

  async function isOverQuota(bindingId: string, more: Parameters<LeaveStore['file']>[2]) {
    const slip = await store.filed(FATHER, bindingId, more);
    const over = sql`select count(*)::int as n from leave_requests where id = ${slip.slipId}::uuid and is_over_quota`;
    return (await store.count(over)) === 1;
  }
});

test('three slips of a day side by side want proof, as one of three days does', async () => {
  const bindingId = await store.bind(MOTHER);
  const proofs = [];
  for (const from of [TODAY, TOMORROW, '2026-12-04'])
    proofs.push((await store.filed(MOTHER, bindingId, { from })).proofUntil);
  expect(proofs).toEqual([undefined, undefined, '2026-12-09']);
});

test('files of this chat become proof, those of another or of long ago do not', async () => {
  const bindingId = await store.bind(MOTHER);
  const sent = async (line: string, messageId: string, at: string) =>
    await store.run(sql`insert into leave_proofs (id, line_user_id, message_id, at)
      values (gen_random_uuid(), ${line}, ${messageId}, ${at}::timestamptz)`);
  await sent(MOTHER.line, '1', WEDNESDAY);
  await sent(FATHER.line, '2', WEDNESDAY);
  await sent(MOTHER.line, '3', '2026-11-28T00:00:00.000Z');
  const slip = await store.filed(MOTHER, bindingId, { from: '2026-12-07', to: '2026-12-10' });
  expect(slip).toMatchObject({ proofs: 1 });
  expect(slip.proofUntil).toBeUndefined();
});

test('nothing is filed for a child of somebody else, nor while the binding is suspended, nor after signing out', async () => {
  const [mothers, strangers] = [await store.bind(MOTHER), await store.bind(STRANGER, CLASSMATE)];
  expect(await store.file(STRANGER, mothers)).toEqual({ kind: 'notAllowed' });
  await store.run(sql`update bindings set status = 'SUSPENDED' where id = ${mothers}::uuid`);
  expect(await store.file(MOTHER, mothers)).toEqual({ kind: 'notAllowed' });
  await store.run(sql`update line_users set signed_out_at = app_now() where id = ${STRANGER.line}`);
  expect(await store.file(STRANGER, strangers)).toEqual({ kind: 'notAllowed' });
  expect(await store.count(sql`select count(*)::int as n from leave_requests`)).toBe(0);
});
