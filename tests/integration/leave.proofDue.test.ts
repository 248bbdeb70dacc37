import { decideSlip } from '../../db/leave/decideSlip.ts';
import { chaseProofs } from '../../db/leave/proofs/chaseProofs.ts';
import { failProof } from '../../db/leave/proofs/closeProof.ts';
import { readNow } from '../../db/readNow.ts';
import { sql } from '../../db/sql.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import {
  FATHER,
  type LeaveStore,
  MOTHER,
  openLeaveStore,
  TEACHER,
  WEDNESDAY,
} from '../support/leaveStore.ts';
import { setClockOffset } from '../support/testDatabase.ts';

let store: LeaveStore;
beforeEach(async () => {
  store = await openLeaveStore();
});
afterEach(() => store.close());

/** From 7 to 9 December, Monday to Wednesday; proof may follow until three school days later, a Monday. */
const DUE = '2026-12-14';

/** Moves the clock to a morning in Taipei, and runs the clocks of leave. */
async function chase(day: string, time = '07:00'): Promise<number> {
  await setClockOffset(store.database, 0);
  const now = await store.database.run(readNow);
  await setClockOffset(store.database, Date.parse(`${day}T${time}:00+08:00`) - Date.parse(now));
  return await store.step(chaseProofs);
}

/** Filed by the mother, confirmed by the teacher without proof. */
async function confirmed(): Promise<LeaveSlip> {
  const mothers = await store.bind(MOTHER);
  await store.bind(FATHER);
  const slip = await store.filed(MOTHER, mothers, { from: '2026-12-07', to: '2026-12-09' });
  await store.run(sql`update leave_requests set chain = '{HOMEROOM_TEACHER}'`);
  const decided = await store.step((tx) =>
    decideSlip(
      tx,
      { lineUserId: TEACHER, now: WEDNESDAY },
      { verb: 'confirm', slipId: slip.slipId, version: slip.version },
    ),
  );
  expect(decided).toMatchObject({ kind: 'done', state: 'CONFIRMED', proofUntil: DUE });
  await store.quiet();
  return slip;
}

const comes = async ({ slipId }: LeaveSlip, status: 'WANTED' | 'KEPT', id = crypto.randomUUID()) => {
  await store.run(sql`insert into leave_proofs (id, line_user_id, message_id, leave_id, status, at)
    values (${id}::uuid, ${MOTHER.line}, ${id}, ${slipId}::uuid, ${status}::"ProofStatus", app_now())`);
  return id;
};

test('its filer is reminded once, the school day before; then it turns, and both sides are told', async () => {
  const slip = await confirmed();
  expect(await chase('2026-12-10')).toBe(0);
  expect(await store.told('LEAVE_PROOF')).toEqual([]);
  await chase('2026-12-11', '06:00');
  expect(await store.told('LEAVE_PROOF')).toEqual([]);
  await chase('2026-12-11');
  expect(await store.told('LEAVE_PROOF')).toEqual([MOTHER.line]);
  await store.quiet();
  await chase('2026-12-11', '09:00');
  await chase(DUE);
  expect(await store.told('LEAVE_PROOF')).toEqual([]);
  expect(await store.read(MOTHER, slip.slipId)).toMatchObject({ state: 'CONFIRMED', kind: 'SICK' });

  expect(await chase('2026-12-15')).toBe(1);
  const turned = await store.read(MOTHER, slip.slipId);
  expect(turned).toMatchObject({ state: 'CONVERTED', kind: 'PERSONAL' });
  expect(turned?.proofUntil).toBeUndefined();
  expect((await store.told('LEAVE_DECIDED')).sort()).toEqual([FATHER.line, MOTHER.line]);
  expect(await store.told('LEAVE_CHANGED')).toEqual([TEACHER]);
  const audited = sql`select count(*)::int as n from audit_entries where action = 'leave.converted' and actor_kind = 'SYSTEM'`;
  expect(await store.count(audited)).toBe(1);
  expect(await chase('2026-12-16')).toBe(0);
});

test.each(['WANTED', 'KEPT'] as const)('proof that is %s lets it be', async (status) => {
  const slip = await confirmed();
  await comes(slip, status);
  await chase('2026-12-11');
  expect(await chase('2026-12-15')).toBe(0);
  expect(await store.told('LEAVE_PROOF')).toEqual([]);
});

test('a file that fails on the last day gives as many days as at first', async () => {
  const slip = await confirmed();
  const id = await comes(slip, 'WANTED');
  await chase(DUE);
  await store.step((tx) => failProof(tx, id, 'BROKEN'));
  expect(await store.told('PROOF_FAILED')).toEqual([MOTHER.line]);
  expect(await store.read(MOTHER, slip.slipId)).toMatchObject({ proofUntil: '2026-12-17', takesProof: true });
  expect(await chase('2026-12-15')).toBe(0);
  await chase('2026-12-16');
  expect(await store.told('LEAVE_PROOF')).toEqual([MOTHER.line]);
  expect(await chase('2026-12-18')).toBe(1);
});
