import { sql } from '../../db/sql.ts';
import { answerTo } from '../support/leaveAsking.ts';
import {
  CLASSMATE,
  FATHER,
  type LeaveStore,
  MOTHER,
  openLeaveStore,
  STRANGER,
  TODAY,
  TOMORROW,
  WEDNESDAY,
} from '../support/leaveStore.ts';

let store: LeaveStore;
beforeEach(async () => {
  store = await openLeaveStore();
});
afterEach(() => store.close());

const open = async (who: { line: string }, named: { name: string; phone?: string }[] = []) =>
  await answerTo(store, who, { type: 'openLeave', named });

test('who is bound to nobody hears so, and which schools they named', async () => {
  const named = [{ name: '某校', phone: '02-1234' }];
  expect(await open(MOTHER, named)).toMatchObject({
    type: 'LEAVE_OPENED',
    blocked: 'NOT_BOUND',
    children: [],
    schools: named,
  });
});

test('what waits, is suspended or signed out is told apart, in the order in which it is in the way', async () => {
  const bindingId = await store.apply(MOTHER);
  expect(await open(MOTHER)).toMatchObject({
    blocked: 'PENDING',
    children: [{ bindingId, status: 'PENDING', name: '王○明' }],
    schools: [{ name: '市立內湖國小' }],
  });
  await store.approve(bindingId);
  const opened = await open(MOTHER);
  expect(opened).toMatchObject({
    children: [{ bindingId, status: 'APPROVED', name: '王大明', teacher: '林' }],
  });
  expect(opened).not.toHaveProperty('blocked');
  await store.run(sql`update bindings set status = 'SUSPENDED'`);
  expect(await open(MOTHER)).toMatchObject({ blocked: 'SUSPENDED', children: [] });
  await store.run(sql`update line_users set signed_out_at = app_now() where id = ${MOTHER.line}`);
  expect(await open(MOTHER)).toMatchObject({ blocked: 'SIGNED_OUT', children: [], schools: [] });
});

test('a child is offered what parents may file, with what is left, whoever used it up', async () => {
  const [, fathers] = [await store.bind(MOTHER), await store.bind(FATHER)];
  await store.filed(FATHER, fathers, { kind: 'MENSTRUAL', from: TOMORROW, part: { of: 'MORNING' } });
  const opened = await open(MOTHER);
  expect(opened).toMatchObject({ children: [{ periods: 7, lastOfMorning: 4 }] });
  const kinds = opened.type === 'LEAVE_OPENED' ? opened.children[0]?.kinds : undefined;
  expect(kinds?.map(({ kind }) => kind)).toEqual(['SICK', 'PERSONAL', 'BEREAVEMENT', 'MENSTRUAL']);
  expect(kinds?.[0]).toMatchObject({ proof: { fromDays: 3, onExamDays: true }, makeUpMarksPercent: 100 });
  expect(kinds?.[3]).toMatchObject({ quota: { left: 0.5, days: 1, per: 'MONTH' } });
});

test('an answer that does not hold is objected to at once, with the other slip where two would meet', async () => {
  const [mothers, fathers] = [await store.bind(MOTHER), await store.bind(FATHER)];
  const slip = await store.filed(FATHER, fathers, { from: TOMORROW });
  const judge = async (fill: object) =>
    await answerTo(store, MOTHER, { type: 'judgeLeave', fill: { bindingId: mothers, ...fill } });
  const tomorrow = { days: { from: TOMORROW, to: TOMORROW } };
  expect(await judge({ kind: 'SICK' })).toMatchObject({ type: 'JUDGED' });
  expect(await judge({ kind: 'SICK', ...tomorrow })).toMatchObject({ type: 'JUDGED' });
  expect(await judge({ kind: 'SICK', ...tomorrow, part: { of: 'MORNING' } })).toMatchObject({
    type: 'OBJECTED',
    objection: { objection: 'OVERLAP' },
    overlapping: { slip: { slipId: slip.slipId, isMine: false } },
  });
  const sunday = { days: { from: '2026-12-06', to: '2026-12-06' } };
  expect(await judge({ kind: 'SICK', ...sunday })).toMatchObject({
    objection: { objection: 'NO_SCHOOL', nextSchoolDay: '2026-12-07' },
  });
  expect(await judge({ kind: 'OFFICIAL' })).toMatchObject({ objection: { objection: 'NOT_OFFERED' } });
  expect(await answerTo(store, STRANGER, { type: 'judgeLeave', fill: { bindingId: mothers } })).toEqual({
    type: 'NOT_ALLOWED',
  });
});

test('until when 已確認 must have come is told before school begins', async () => {
  const bindingId = await store.bind(MOTHER);
  const fill = {
    bindingId,
    kind: 'SICK' as const,
    days: { from: TODAY, to: TODAY },
    part: { of: 'WHOLE_DAY' as const },
    reason: { code: 'FEVER' as const },
  };
  expect(await answerTo(store, MOTHER, { type: 'judgeLeave', fill })).toMatchObject({
    judged: { confirmBy: '07:50' },
  });
  const filed = await answerTo(store, MOTHER, { type: 'submitLeave', fill }, '2026-12-02T01:00:00.000Z');
  expect(filed).toMatchObject({ type: 'FILED', teacherLinked: true, slip: { state: 'SUBMITTED' } });
  expect(filed).not.toHaveProperty('confirmBy');
  expect(await answerTo(store, MOTHER, { type: 'listSlips' })).toMatchObject({
    slips: [{ state: 'SUBMITTED' }],
  });
});

test("a slip of another's child is not found, and that somebody looked is written down", async () => {
  const slip = await store.filed(MOTHER, await store.bind(MOTHER));
  await store.bind(STRANGER, CLASSMATE);
  const query = { type: 'readSlip', slipId: slip.slipId } as const;
  expect(await answerTo(store, STRANGER, query)).toEqual({ type: 'NO_SLIP' });
  const refused = sql`select count(*)::int as n from audit_entries where action = 'leave.refused'
    and actor_id = ${STRANGER.line} and object_id = ${slip.slipId} and at = ${WEDNESDAY}::timestamptz`;
  expect(await store.count(refused)).toBe(1);
  expect(await answerTo(store, MOTHER, query)).toMatchObject({ type: 'SLIP' });
  expect(await answerTo(store, STRANGER, { type: 'listSlips' })).toEqual({ type: 'SLIPS', slips: [] });
});
