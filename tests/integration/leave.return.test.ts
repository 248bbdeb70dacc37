import type { LeaveSlip } from '../../domain/leave/slip.ts';
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
let mothers: string;
beforeEach(async () => {
  store = await openLeaveStore();
  mothers = await store.bind(MOTHER);
  await store.bind(FATHER);
  await store.clockAt(TODAY, '07:00');
});
afterEach(() => store.close());

const reason = { code: 'OTHER', typed: '請先打電話' } as const;

async function confirmed(from = TOMORROW): Promise<LeaveSlip> {
  const slip = await store.filed(MOTHER, mothers, { from });
  await store.decide(TEACHER, 'confirm', slip);
  await store.quiet();
  return slip;
}

test('whoever confirmed it returns it until it begins: a new decision, told to both guardians, once', async () => {
  const slip = await confirmed();
  const now = await store.clockAt(TODAY, '21:00');
  expect(await store.decide(TEACHER, 'return', slip, { now, reason })).toMatchObject({ state: 'RETURNED' });
  for (const who of [MOTHER, FATHER])
    expect(await store.read(who, slip.slipId, now)).toMatchObject({
      state: 'RETURNED',
      version: 3,
      decided: { name: '林', reason },
      resendUntil: '2026-12-07',
    });
  expect(await store.told('LEAVE_DECIDED')).toEqual([FATHER.line, MOTHER.line]);
  expect(await store.decide(TEACHER, 'return', slip, { now, reason })).toMatchObject({
    kind: 'decidedAlready',
    state: 'RETURNED',
  });
});

test('a leave that has begun is returned no more', async () => {
  const slip = await confirmed();
  const now = await store.clockAt(TOMORROW, '00:01');
  expect(await store.decide(TEACHER, 'return', slip, { now, reason })).toMatchObject({ kind: 'hasBegun' });
  expect(await store.decide(TEACHER, 'confirm', slip, { now })).toMatchObject({ kind: 'decidedAlready' });
  expect(await store.read(MOTHER, slip.slipId, now)).toMatchObject({ state: 'CONFIRMED' });
});

test('the days of a returned leave are free, and the returned one is sent again in its time', async () => {
  const slip = await confirmed();
  await store.decide(TEACHER, 'return', slip, { reason });
  const again = await store.filed(MOTHER, mothers, { from: TOMORROW, resendOf: slip.slipId });
  expect(again).toMatchObject({ state: 'SUBMITTED', takesProof: true });
  expect((await store.read(MOTHER, slip.slipId))?.resendUntil).toBeUndefined();
});
