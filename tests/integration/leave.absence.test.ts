import { classesOf } from '../../db/leave/classesOf.ts';
import { markAbsent } from '../../db/leave/markAbsent.ts';
import { sql } from '../../db/sql.ts';
import { answerTo } from '../support/leaveAsking.ts';
import {
  CHILD,
  CLASSMATE,
  FATHER,
  type Guardian,
  type LeaveStore,
  MOTHER,
  openLeaveStore,
  STRANGER,
  TEACHER,
  TODAY,
  TOMORROW,
} from '../support/leaveStore.ts';

/** 09:00 in Taipei. */
const NINE = '2026-12-02T01:00:00.000Z';

let store: LeaveStore;
let mothers: string;
let absenceId: string;
beforeEach(async () => {
  store = await openLeaveStore();
  mothers = await store.bind(MOTHER);
  await store.bind(FATHER);
  await store.bind(STRANGER, CLASSMATE);
  await store.quiet();
  await mark();
  absenceId = await idOf();
});
afterEach(() => store.close());

/** The teacher finds the child missing; or there after all. */
async function mark(isTakenBack = false): Promise<void> {
  await store.step(async (tx) => {
    const person = { lineUserId: TEACHER, now: NINE };
    const [own] = await classesOf(tx, person);
    if (!own) throw new Error('no class');
    await markAbsent(tx, { ...person, own }, { seats: [CHILD], isTakenBack });
  });
}

async function idOf(): Promise<string> {
  return (await store.database.run((tx) => tx.prisma.absence.findFirstOrThrow())).id;
}

const answer = async (
  who: Pick<Guardian, 'line'>,
  said: 'SICK' | 'PERSONAL' | 'SHOULD_BE_THERE',
  now = NINE,
) => await answerTo(store, who, { type: 'answerAbsence', absenceId, version: 1, answer: said }, now);

const stateOf = async () => (await store.database.run((tx) => tx.prisma.absence.findFirstOrThrow())).state;

test('the guardians of whoever is missing are asked, and nobody else', async () => {
  expect(await store.told('ABSENCE_ASKED')).toEqual([FATHER.line, MOTHER.line]);
});

test('two taps file a slip for the whole day, late as it is; the teacher and the other guardian are told', async () => {
  const answered = await answer(MOTHER, 'PERSONAL');
  expect(answered).toMatchObject({
    type: 'ABSENCE_ANSWERED',
    outcome: {
      kind: 'filed',
      slip: {
        state: 'SUBMITTED',
        kind: 'PERSONAL',
        time: { from: TODAY, to: TODAY, part: { of: 'WHOLE_DAY' } },
      },
    },
  });
  expect(await stateOf()).toBe('FILED');
  expect(await store.told('NEW_LEAVE')).toEqual([TEACHER]);
  expect(await store.told('LEAVE_FILED')).toEqual([FATHER.line]);
  expect(await answer(FATHER, 'SICK')).toMatchObject({
    outcome: { kind: 'answeredAlready', by: 'MOTHER', slip: { kind: 'PERSONAL', isMine: false } },
  });
});

test('孩子應該在校 alarms the teacher at once', async () => {
  expect(await answer(FATHER, 'SHOULD_BE_THERE')).toEqual({
    type: 'ABSENCE_ANSWERED',
    outcome: { kind: 'expected' },
  });
  expect(await stateOf()).toBe('EXPECTED');
  expect(await store.told('ABSENCE_ANSWERED')).toEqual([TEACHER]);
  const atOnce = sql`select count(*)::int as n from gathered_notices
    where topic = 'ABSENCE_ANSWERED' and due_at = ${NINE}::timestamptz`;
  expect(await store.count(atOnce)).toBe(1);
  expect(await answer(MOTHER, 'SICK')).toMatchObject({ outcome: { kind: 'answeredAlready', by: 'FATHER' } });
  expect(await store.count(sql`select count(*)::int as n from leave_requests`)).toBe(0);
});

test('both answer at once: one holds', async () => {
  const both = await Promise.all([answer(MOTHER, 'SICK'), answer(FATHER, 'SHOULD_BE_THERE')]);
  const kinds = both.map((each) => (each.type === 'ABSENCE_ANSWERED' ? each.outcome.kind : each.type));
  expect(kinds.filter((kind) => kind === 'answeredAlready')).toHaveLength(1);
  const isFiled = kinds.includes('filed');
  expect(await stateOf()).toBe(isFiled ? 'FILED' : 'EXPECTED');
  expect(await store.count(sql`select count(*)::int as n from leave_requests`)).toBe(isFiled ? 1 : 0);
});

test('a slip that is filed otherwise answers it too; for another day it does not', async () => {
  await store.filed(MOTHER, mothers, { from: TOMORROW, now: NINE });
  expect(await stateOf()).toBe('ASKED');
  const slip = await store.filed(MOTHER, mothers, { now: NINE, part: { of: 'MORNING' } });
  expect(await stateOf()).toBe('FILED');
  expect(await answer(FATHER, 'SICK')).toMatchObject({
    outcome: { kind: 'answeredAlready', by: 'MOTHER', slip: { slipId: slip.slipId } },
  });
});

test('what two taps cannot file is told, and the question stays', async () => {
  await store.run(sql`insert into school_calendars (school_id, calendar, imported_at)
    select school_id, jsonb_build_object('holidays', '[]'::jsonb, 'schoolDays', '[]'::jsonb, 'exams', '[]'::jsonb,
      'terms', '[{"from":"2026-08-01","to":"2026-11-30"}]'::jsonb), app_now() from classes where grade = 5 and name = '1'`);
  expect(await answer(MOTHER, 'SICK')).toMatchObject({
    type: 'OBJECTED',
    objection: { objection: 'OUTSIDE_TERM' },
  });
  expect(await stateOf()).toBe('ASKED');
});

test('what the teacher took back is told so; marked again it is asked again', async () => {
  await store.quiet();
  await mark(true);
  expect(await answer(MOTHER, 'SICK')).toMatchObject({ outcome: { kind: 'takenBack' } });
  await mark();
  expect(await store.told('ABSENCE_ASKED')).toEqual([FATHER.line, MOTHER.line]);
  expect(await answer(MOTHER, 'SICK')).toMatchObject({ outcome: { kind: 'filed' } });
});

test("nobody answers for another's child, nor while suspended; it is written down", async () => {
  expect(await answer(STRANGER, 'SHOULD_BE_THERE')).toMatchObject({ outcome: { kind: 'notFound' } });
  await store.run(sql`update bindings set status = 'SUSPENDED' where id = ${mothers}::uuid`);
  expect(await answer(MOTHER, 'SICK')).toMatchObject({ outcome: { kind: 'notFound' } });
  expect(await stateOf()).toBe('ASKED');
  const refused = sql`select count(*)::int as n from audit_entries where action = 'leave.refused'`;
  expect(await store.count(refused)).toBe(2);
});
