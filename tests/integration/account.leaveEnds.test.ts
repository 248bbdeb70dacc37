import { randomUUID } from 'node:crypto';
import { deleteAccount } from '../../db/account/deleteAccount.ts';
import { exportAccount } from '../../db/account/export/exportAccount.ts';
import { closeBinding } from '../../db/closeBinding.ts';
import { deleteOld } from '../../db/deleteOld.ts';
import { eraseRecords } from '../../db/eraseRecords.ts';
import { openDetail } from '../../db/leave/slipTime.ts';
import { staffSlips } from '../../db/leave/staffSlips.ts';
import { execute, sql } from '../../db/sql.ts';
import { outlineOf } from '../../web/account/exportOutline.ts';
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
beforeEach(async () => {
  store = await openLeaveStore();
});
afterEach(() => store.close());

const DAY = 24 * 60 * 60_000;

async function accountOf({ email }: { email: string }): Promise<string> {
  const emailIndex = store.database.vault.index('email', email);
  const found = await store.database.run((tx) =>
    tx.prisma.account.findFirstOrThrow({ where: { emailIndex } }),
  );
  return found.id;
}
const deletes = async (who: { email: string }) => {
  const accountId = await accountOf(who);
  return await store.step((tx) => deleteAccount(tx, { accountId, now: WEDNESDAY }));
};
const slipRow = (id: string) =>
  store.database.run((tx) => tx.prisma.leaveRequest.findUnique({ where: { id }, include: { proofs: true } }));

/** A file that is kept as proof of a slip, or waits for one, or is to be fetched. */
async function withProof(leaveId: string | null, status: 'KEPT' | 'WANTED' = 'KEPT'): Promise<void> {
  const id = randomUUID();
  await store.database.run((tx) =>
    tx.prisma.leaveProof.create({
      data: {
        id,
        lineUserId: MOTHER.line,
        messageId: `message/${id}`,
        leaveId,
        status,
        at: new Date(WEDNESDAY),
      },
    }),
  );
}

describe('deleting an account', () => {
  test('what waits is cancelled without its reason, and the teacher and the other guardian are told', async () => {
    const binding = await store.bind(MOTHER);
    await store.bind(FATHER);
    const { slipId } = await store.filed(MOTHER, binding, { reason: { text: 'a long story' } });
    await withProof(slipId);
    await store.quiet();
    await deletes(MOTHER);
    const row = await slipRow(slipId);
    expect(row).toMatchObject({
      state: 'CANCELLED',
      version: 2,
      lineUserId: null,
      guardianIndex: `erased/${slipId}`,
      proofs: [],
    });
    const detail = await store.database.run((tx) =>
      Promise.resolve(openDetail(tx, slipId, row?.detailSealed ?? '')),
    );
    expect(detail).toEqual({ kind: 'SICK', reason: { code: 'UNSAID' } });
    expect(await store.told('LEAVE_CHANGED')).toHaveLength(1);
    expect(await store.told('LEAVE_DECIDED')).toEqual([FATHER.line]);
    expect((await store.read(FATHER, slipId))?.state).toBe('CANCELLED');
  });

  test('what was decided stays the school’s record, with its proof, without the guardian', async () => {
    const binding = await store.bind(MOTHER);
    const { slipId } = await store.filed(MOTHER, binding);
    await withProof(slipId);
    await withProof(slipId, 'WANTED');
    await withProof(null);
    await store.run(sql`update leave_requests set state = 'CONFIRMED'`);
    await deletes(MOTHER);
    const row = await slipRow(slipId);
    expect(row).toMatchObject({
      state: 'CONFIRMED',
      version: 1,
      lineUserId: null,
      proofs: [{ status: 'KEPT', lineUserId: null, messageId: null }],
    });
    expect(await store.count(sql`select count(*)::int as n from leave_proofs`)).toBe(1);
    const index = store.database.vault.index('national-id', MOTHER.nationalId);
    expect(JSON.stringify(row)).not.toContain(index);
    // The binding goes after thirty days, the record does not.
    await setClockOffset(store.database, 40 * DAY);
    await store.database.run(deleteOld);
    expect(await store.count(sql`select count(*)::int as n from bindings`)).toBe(0);
    await store.run(sql`update leave_requests set state = 'CANCEL_ASKED'`);
    const listed = await store.database.run((tx) =>
      staffSlips(tx, { lineUserId: TEACHER, now: WEDNESDAY }, 0),
    );
    expect(JSON.stringify(listed)).toContain(slipId);
  });

  test('drafts go', async () => {
    const binding = await store.bind(MOTHER);
    await store.run(sql`update bindings set status = 'PENDING'`);
    const { slipId } = await store.filed(MOTHER, binding);
    expect((await slipRow(slipId))?.state).toBe('DRAFT');
    await deletes(MOTHER);
    expect(await slipRow(slipId)).toBeNull();
    expect(await store.told('LEAVE_CHANGED')).toEqual([]);
  });

  test('the leave of others is left alone', async () => {
    await store.bind(MOTHER);
    const { slipId } = await store.filed(FATHER, await store.bind(FATHER));
    await deletes(MOTHER);
    expect(await slipRow(slipId)).toMatchObject({ state: 'SUBMITTED', lineUserId: FATHER.line });
  });
});

test.each([
  [
    'taken back',
    (bindingId: string) =>
      store.step((tx) =>
        closeBinding(
          tx,
          { lineUserId: MOTHER.line, now: WEDNESDAY },
          { verb: 'cancel', bindingId, version: 1 },
        ),
      ),
  ],
  ['erased', () => store.step((tx) => eraseRecords(tx, { lineUserId: MOTHER.line, now: WEDNESDAY }))],
])('a draft goes with the application that is %s', async (_, ends) => {
  const binding = await store.apply(MOTHER);
  const { slipId } = await store.filed(MOTHER, binding);
  await ends(binding);
  expect(await slipRow(slipId)).toBeNull();
});

test('a draft goes with the binding that was refused, when that goes', async () => {
  const { slipId } = await store.filed(MOTHER, await store.apply(MOTHER));
  await store.database.run((tx) =>
    execute(tx, sql`update bindings set status = 'REJECTED', decided_at = app_now() - interval '31 days'`),
  );
  await store.database.run(deleteOld);
  expect(await slipRow(slipId)).toBeNull();
});

describe('a copy of the data', () => {
  const copied = async (who: { email: string }) => {
    const accountId = await accountOf(who);
    const data = await store.step((tx) => exportAccount(tx, { accountId, format: 'json', now: WEDNESDAY }));
    if (!data) throw new Error('no account');
    return data;
  };

  test('lists the leave of the children, own and of other guardians, as the page shows it', async () => {
    await store.filed(MOTHER, await store.bind(MOTHER));
    await store.filed(FATHER, await store.bind(FATHER), { from: TOMORROW, kind: 'PERSONAL' });
    const data = await copied(MOTHER);
    expect(data.leave).toMatchObject([
      {
        number: 1,
        filedBy: 'you',
        state: 'SUBMITTED',
        kind: 'SICK',
        reason: { code: 'FEVER' },
        time: { from: TODAY, to: TODAY },
        child: { name: '王大明', grade: 5, className: '1' },
      },
      { number: 2, filedBy: 'FATHER', kind: 'PERSONAL' },
    ]);
    expect(data.audit.map(({ action, by }) => `${by} ${action}`)).toContain('you leave.filed');
    const said = outlineOf(data, 'zh-Hant').find(({ title }) => title === '請假紀錄');
    expect(said?.entries).toHaveLength(2);
    expect(said?.entries[0]).toMatchObject({
      heading: '第 1 號',
      facts: expect.arrayContaining([
        ['假別', '病假'],
        ['原因', '發燒'],
        ['狀態', '已送出'],
        ['時間', '民國115年12月2日、整天'],
      ]),
    });
    for (const language of ['en', 'vi', 'id'] as const)
      expect(JSON.stringify(outlineOf(data, language))).not.toContain('undefined');
  });

  test('of a child whose binding was stopped it holds what the guardian wrote, and nothing of the child', async () => {
    await store.filed(MOTHER, await store.bind(MOTHER));
    await store.filed(FATHER, await store.bind(FATHER), { from: TOMORROW });
    await store.run(
      sql`update bindings b set status = 'SUSPENDED' from applications a
          where a.id = b.application_id and a.line_user_id = ${MOTHER.line}`,
    );
    const { leave } = await copied(MOTHER);
    expect(leave).toMatchObject([{ number: 1, filedBy: 'you', reason: { code: 'FEVER' } }]);
    expect(JSON.stringify(leave)).not.toContain('王');
  });
});

test('leave is kept until the end of the next school year', async () => {
  const { slipId } = await store.filed(MOTHER, await store.bind(MOTHER));
  await withProof(slipId);
  const on = async (at: string) => {
    await setClockOffset(store.database, Date.parse(at) - Date.now());
    await store.database.run(deleteOld);
    return await slipRow(slipId);
  };
  expect(await on('2028-07-31T15:00:00.000Z')).toMatchObject({ state: 'SUBMITTED' });
  expect(await on('2028-07-31T17:00:00.000Z')).toBeNull();
  expect(await store.count(sql`select count(*)::int as n from leave_proofs`)).toBe(0);
});
