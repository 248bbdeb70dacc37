import { readGuardianSlips } from '../../db/leave/readGuardianSlips.ts';
import { sql } from '../../db/sql.ts';
import {
  FATHER,
  type LeaveStore,
  MOTHER,
  openLeaveStore,
  TEACHER,
  TODAY,
  TOMORROW,
} from '../support/leaveStore.ts';

let store: LeaveStore;
beforeEach(async () => {
  store = await openLeaveStore();
});
afterEach(() => store.close());

test('while the binding waits a slip is kept as a draft that nobody else sees, and is sent with the approval', async () => {
  const [mothers] = [await store.apply(MOTHER), await store.bind(FATHER)];
  await store.quiet();
  const draft = await store.filed(MOTHER, mothers, { from: TOMORROW });
  expect(draft).toMatchObject({ state: 'DRAFT', studentName: '王○明', isMine: true });
  expect(draft.turn).toBeUndefined();
  expect(await store.read(FATHER, draft.slipId)).toBeUndefined();
  expect(await store.told('NEW_LEAVE')).toEqual([]);

  await store.approve(mothers);
  expect(await store.read(MOTHER, draft.slipId)).toMatchObject({
    state: 'SUBMITTED',
    version: 2,
    studentName: '王大明',
    turn: { role: 'HOMEROOM_TEACHER' },
  });
  expect(await store.told('NEW_LEAVE')).toEqual([TEACHER]);
  expect(await store.told('LEAVE_FILED')).toEqual([FATHER.line, MOTHER.line]);
});

test('a draft that was written in time is in time, however late the approval comes', async () => {
  const mothers = await store.apply(MOTHER);
  const draft = await store.filed(MOTHER, mothers, { kind: 'PERSONAL' });
  await store.approve(mothers, '2026-12-04T03:00:00.000Z');
  expect(await store.read(MOTHER, draft.slipId)).toMatchObject({ state: 'SUBMITTED' });
  expect(await store.count(sql`select count(*)::int as n from leave_requests where is_late`)).toBe(0);
});

test('a draft that holds no more stays one, and its guardian is told', async () => {
  const [mothers, fathers] = [await store.apply(MOTHER), await store.bind(FATHER)];
  const draft = await store.filed(MOTHER, mothers, { from: TODAY });
  await store.filed(FATHER, fathers, { from: TODAY });
  await store.approve(mothers);
  expect(await store.read(MOTHER, draft.slipId)).toMatchObject({ state: 'DRAFT', version: 1 });
  expect(await store.told('LEAVE_DECIDED')).toEqual([MOTHER.line]);
  const [told] = await store.database.run((tx) => readGuardianSlips(tx, MOTHER.line, [draft.slipId]));
  expect(told).toMatchObject({ state: 'DRAFT', isMine: true });
});

test('a draft is its own after the ID was corrected', async () => {
  const mothers = await store.apply(MOTHER);
  const draft = await store.filed(MOTHER, mothers, { from: TOMORROW });
  await store.run(sql`update bindings set guardian_index = 'corrected' where id = ${mothers}::uuid`);
  expect(await store.read(MOTHER, draft.slipId)).toMatchObject({ isMine: true });
  await store.approve(mothers);
  expect(await store.read(MOTHER, draft.slipId)).toMatchObject({ state: 'SUBMITTED', isMine: true });
  const own = sql`select count(*)::int as n from leave_requests where guardian_index = 'corrected'`;
  expect(await store.count(own)).toBe(1);
});
