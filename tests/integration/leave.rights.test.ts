import type { SlipVerb } from '../../db/leave/actOnSlip.ts';
import { decideSlip } from '../../db/leave/decideSlip.ts';
import { listSlips } from '../../db/leave/readSlips.ts';
import { isOwn } from '../../db/ownApplication.ts';
import { sql } from '../../db/sql.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import {
  CLASSMATE,
  FATHER,
  type LeaveStore,
  MOTHER,
  openLeaveStore,
  STRANGER,
  TEACHER,
  TOMORROW,
  WEDNESDAY,
} from '../support/leaveStore.ts';

const VERBS: readonly SlipVerb[] = [
  'look',
  'cancel',
  'askCancel',
  'remind',
  'addProof',
  'again',
  'resend',
  'contradict',
];

let store: LeaveStore;
let slip: LeaveSlip;
beforeEach(async () => {
  store = await openLeaveStore();
  const [mothers] = [
    await store.bind(MOTHER),
    await store.bind(FATHER),
    await store.bind(STRANGER, CLASSMATE),
  ];
  slip = await store.filed(MOTHER, mothers, { from: TOMORROW });
  await store.quiet();
});
afterEach(() => store.close());

const later = (minutes: number) => new Date(Date.parse(WEDNESDAY) + minutes * 60_000).toISOString();
const refusals = () =>
  store.count(sql`select count(*)::int as n from audit_entries where action = 'leave.refused'`);
const decide = (verb: 'confirm' | 'return', version = 1) =>
  store.step((tx) =>
    decideSlip(tx, { lineUserId: TEACHER, now: WEDNESDAY }, { verb, slipId: slip.slipId, version }),
  );

test('who is no guardian of the child any more, or never was, finds nothing, and it is written down', async () => {
  const sees = async (line: string) => {
    const found = await store.database.run((tx) => listSlips(tx, isOwn(line, WEDNESDAY)));
    return found.length + ((await store.read({ line }, slip.slipId)) ? 1 : 0);
  };
  const nobody = { line: 'Unobody' };
  for (const verb of VERBS) expect(await store.act(nobody, verb, slip)).toEqual({ kind: 'notFound' });
  expect(await refusals()).toBeGreaterThan(0);
  expect(await store.act(STRANGER, 'look', slip)).toEqual({ kind: 'notFound' });
  expect([await sees(nobody.line), await sees(STRANGER.line)]).toEqual([0, 0]);
  expect([await sees(MOTHER.line), await sees(FATHER.line)]).toEqual([2, 2]);

  await store.run(sql`update bindings set status = 'SUSPENDED' where relation = 'MOTHER'`);
  await store.run(sql`update line_users set signed_out_at = app_now() where id = ${FATHER.line}`);
  for (const who of [MOTHER, FATHER])
    for (const verb of VERBS) expect(await store.act(who, verb, slip)).toEqual({ kind: 'notFound' });
  expect([await sees(MOTHER.line), await sees(FATHER.line)]).toEqual([0, 0]);
  expect(await store.count(sql`select count(*)::int as n from leave_requests where version = 1`)).toBe(1);
});

test('only who filed it cancels it; whoever it was waiting for, and the other guardian, are told', async () => {
  expect(await store.act(FATHER, 'cancel', slip)).toMatchObject({ kind: 'refused', why: 'NOT_YOURS' });
  const cancelled = await store.act(MOTHER, 'cancel', slip);
  expect(cancelled).toMatchObject({ kind: 'done', slip: { state: 'CANCELLED', version: 2 } });
  expect(await store.told('LEAVE_CHANGED')).toEqual([TEACHER]);
  expect(await store.told('LEAVE_DECIDED')).toEqual([FATHER.line]);
  expect(await store.act(MOTHER, 'cancel', slip)).toMatchObject({ kind: 'refused', why: 'NOT_NOW' });
  expect(await decide('confirm', 2)).toMatchObject({ kind: 'decidedAlready', state: 'CANCELLED' });
  const audited = sql`select count(*)::int as n from audit_entries where action = 'leave.cancelled' and version = 2`;
  expect(await store.count(audited)).toBe(1);
});

test('the days of a cancelled slip are free again', async () => {
  await store.act(MOTHER, 'cancel', slip);
  const again = await store.filed(MOTHER, await store.bindingOf(MOTHER), { from: TOMORROW });
  expect(again).toMatchObject({ state: 'SUBMITTED' });
});

test('a teacher confirms while the parent cancels: one wins, and the other is told so', async () => {
  const [confirmed, cancelled] = await Promise.all([decide('confirm'), store.act(MOTHER, 'cancel', slip)]);
  const after = await store.read(MOTHER, slip.slipId);
  expect(['CONFIRMED', 'CANCELLED']).toContain(after?.state);
  expect(after?.version).toBe(2);
  if (after?.state === 'CONFIRMED') {
    expect(confirmed).toMatchObject({ kind: 'done' });
    expect(cancelled.kind).not.toBe('done');
    expect(cancelled).toMatchObject({ slip: { state: 'CONFIRMED' } });
  } else {
    expect(cancelled).toMatchObject({ kind: 'done' });
    expect(confirmed).toMatchObject({ kind: 'decidedAlready', state: 'CANCELLED' });
  }
});

test('a confirmed slip is taken back by asking: whoever confirmed it grants that, or is passed over in time', async () => {
  await decide('confirm');
  const confirmed = await store.read(MOTHER, slip.slipId);
  expect(confirmed).toMatchObject({ state: 'CONFIRMED', decided: { name: '林' } });
  expect(confirmed?.turn).toBeUndefined();
  if (!confirmed) return;
  expect(await store.act(MOTHER, 'cancel', confirmed)).toMatchObject({ kind: 'refused', why: 'NOT_NOW' });
  expect(await store.act(FATHER, 'askCancel', confirmed)).toMatchObject({ why: 'NOT_YOURS' });
  const asked = await store.act(MOTHER, 'askCancel', confirmed);
  expect(asked).toMatchObject({
    kind: 'done',
    slip: { state: 'CANCEL_ASKED', turn: { role: 'HOMEROOM_TEACHER' } },
  });
  const isDue = sql`select count(*)::int as n from leave_requests where take_over_at is not null`;
  expect(await store.count(isDue)).toBe(1);
  expect(await decide('confirm', 3)).toMatchObject({ kind: 'done', state: 'CANCELLED' });
});

test('a card of before is told apart: nothing happens by it', async () => {
  await store.act(FATHER, 'contradict', slip);
  expect(await store.act(MOTHER, 'cancel', slip)).toMatchObject({ kind: 'changed', slip: { state: 'HELD' } });
});

test('the teacher is reminded once in two hours, by whichever guardian', async () => {
  expect(await store.act(MOTHER, 'remind', slip)).toMatchObject({ kind: 'done' });
  expect(await store.told('LEAVE_WAITING')).toEqual([TEACHER]);
  await store.quiet();
  expect(await store.act(FATHER, 'remind', slip, { now: later(119) })).toMatchObject({
    kind: 'remindedAlready',
    at: WEDNESDAY,
  });
  expect(await store.told('LEAVE_WAITING')).toEqual([]);
  const both = await Promise.all([
    store.act(MOTHER, 'remind', slip, { now: later(120) }),
    store.act(FATHER, 'remind', slip, { now: later(120) }),
  ]);
  expect(both.map(({ kind }) => kind).sort()).toEqual(['done', 'remindedAlready']);
  expect(await store.told('LEAVE_WAITING')).toEqual([TEACHER]);
});

test('what is decided is not reminded of', async () => {
  await decide('confirm');
  expect(await store.act(MOTHER, 'remind', slip)).toMatchObject({ kind: 'refused', why: 'NOT_NOW' });
});

test("another guardian's word holds a slip; the filer cannot hold their own; what was typed is sealed", async () => {
  expect(await store.act(MOTHER, 'contradict', slip)).toMatchObject({ kind: 'refused', why: 'NOT_YOURS' });
  const held = await store.act(FATHER, 'contradict', slip, { text: '孩子明天要上學' });
  expect(held).toMatchObject({ kind: 'done', slip: { state: 'HELD', turn: { role: 'HOMEROOM_TEACHER' } } });
  expect(await store.told('LEAVE_CHANGED')).toEqual([TEACHER]);
  expect(await store.told('LEAVE_DECIDED')).toEqual([MOTHER.line]);
  const typed = sql`select ((select count(*) from leave_requests l where l::text like '%上學%')
    + (select count(*) from audit_entries a where a::text like '%上學%'))::int as n`;
  expect(await store.count(typed)).toBe(0);
  expect(await store.act(FATHER, 'contradict', slip)).toMatchObject({ kind: 'refused', why: 'NOT_NOW' });
  expect(await decide('confirm', 2)).toMatchObject({ kind: 'done', state: 'CONFIRMED' });
});

test('proof comes where it is wanted, from either guardian, and the teacher hears', async () => {
  expect(await store.act(MOTHER, 'addProof', slip)).toMatchObject({
    kind: 'refused',
    why: 'NO_PROOF_WANTED',
  });
  const long = await store.filed(MOTHER, await store.bindingOf(MOTHER), {
    from: '2026-12-07',
    to: '2026-12-09',
  });
  expect(long.proofUntil).toBe('2026-12-14');
  await store.quiet();
  const added = await store.act(FATHER, 'addProof', long);
  expect(added).toMatchObject({ kind: 'done', slip: { state: 'SUBMITTED', proofs: 1 } });
  expect(added).not.toHaveProperty('slip.proofUntil');
  expect(await store.told('LEAVE_CHANGED')).toEqual([TEACHER]);
});

test('a returned slip is sent again once, in its time and for no earlier days', async () => {
  await decide('return');
  const returned = await store.read(MOTHER, slip.slipId);
  expect(returned).toMatchObject({ state: 'RETURNED', resendUntil: '2026-12-07', decided: { name: '林' } });
  expect(await store.act(FATHER, 'resend', slip)).toMatchObject({ kind: 'refused', why: 'NOT_YOURS' });
  expect(await store.act(MOTHER, 'resend', slip)).toMatchObject({ kind: 'done' });
  const bindingId = await store.bindingOf(MOTHER);
  const now = '2026-12-04T08:00:00.000Z';
  const again = { kind: 'PERSONAL', now, resendOf: slip.slipId } as const;
  expect(await store.file(MOTHER, bindingId, { ...again, from: '2026-12-01' })).toMatchObject({
    objection: { objection: 'TOO_LATE' },
  });
  expect(await store.filed(MOTHER, bindingId, { ...again, from: TOMORROW })).toMatchObject({
    state: 'SUBMITTED',
  });
  expect(await store.file(MOTHER, bindingId, { ...again, from: '2026-12-04' })).toMatchObject({
    objection: { objection: 'TOO_LATE' },
  });
  expect(await store.act(MOTHER, 'resend', slip)).toMatchObject({ why: 'TOO_LATE_TO_RESEND' });
});

test('a slip of before serves as the way around no deadline of another child', async () => {
  await decide('return');
  const strangers = await store.bindingOf(STRANGER);
  const now = '2026-12-04T08:00:00.000Z';
  expect(
    await store.file(STRANGER, strangers, { kind: 'PERSONAL', now, resendOf: slip.slipId, from: TOMORROW }),
  ).toMatchObject({ objection: { objection: 'TOO_LATE' } });
});
