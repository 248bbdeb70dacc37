import { type AskedLeave, objectionsTo } from '../../../domain/leave/checks.ts';
import type { LeaveKind } from '../../../domain/leave/kinds.ts';
import type { LeavePart, LeaveTime } from '../../../domain/leave/leaveTime.ts';
import type { LeaveWorld, OtherLeave } from '../../../domain/leave/leaveWorld.ts';
import { ruleOf } from '../../../domain/leave/policy.ts';
import { proofWanted } from '../../../domain/leave/proof.ts';
import { overQuota, quotaLeft } from '../../../domain/leave/quota.ts';
import { LEAVE_STATES } from '../../../domain/leave/states.ts';
import { AUTUMN, during, loadPolicy, WHOLE_DAY } from './support.ts';

const MORNING: LeavePart = { of: 'MORNING' };
const AFTERNOON: LeavePart = { of: 'AFTERNOON' };
const policy = loadPolicy('seniorHigh');

/** A Wednesday, half past seven. */
const world: LeaveWorld = {
  policy,
  calendar: AUTUMN,
  grade: 10,
  today: '2026-11-25',
  time: '07:30',
  others: [],
};

const other = (
  time: LeaveTime,
  kind: LeaveKind = 'SICK',
  state: OtherLeave['state'] = 'SUBMITTED',
): OtherLeave => ({
  id: 'other',
  kind,
  time,
  state,
});

function against(kind: LeaveKind | undefined, time: LeaveTime | undefined, change: Partial<LeaveWorld> = {}) {
  const asked: AskedLeave = { ...(kind && { kind }), ...(time && { time }), askedBy: 'PARENT' };
  return objectionsTo(asked, { ...world, ...change });
}

const rule = (kind: LeaveKind) => {
  const found = ruleOf(kind, policy);
  if (!found) throw new Error(kind);
  return found;
};

test('nothing stands against sick leave today, nor against what is not answered yet', () => {
  expect(against('SICK', during('2026-11-25'))).toEqual([]);
  expect(against(undefined, undefined)).toEqual([]);
  expect(against('SICK', undefined)).toEqual([]);
  expect(against(undefined, during('2026-11-26'))).toEqual([]);
});

test('a kind that parents may not file is told before all else', () => {
  expect(against('OFFICIAL', during('2026-11-28'))).toEqual([{ objection: 'NOT_OFFERED', kind: 'OFFICIAL' }]);
  expect(objectionsTo({ kind: 'OFFICIAL', askedBy: 'OFFICE' }, world)).toEqual([]);
});

test.each<[string, LeaveKind | undefined, LeaveTime, object]>([
  [
    'a weekend',
    undefined,
    during('2026-11-28', '2026-11-29'),
    { objection: 'NO_SCHOOL', nextSchoolDay: '2026-11-30' },
  ],
  ['a holiday', undefined, during('2026-12-25'), { objection: 'NO_SCHOOL', nextSchoolDay: '2026-12-28' }],
  [
    'the holidays',
    undefined,
    during('2027-02-01'),
    { objection: 'OUTSIDE_TERM', nearestTerm: AUTUMN.terms[1] },
  ],
  [
    'over the end of the term',
    undefined,
    during('2027-01-19', '2027-01-22'),
    { objection: 'OUTSIDE_TERM', nearestTerm: AUTUMN.terms[0] },
  ],
  [
    'half a year ahead',
    undefined,
    during('2027-05-03'),
    { objection: 'TOO_EARLY', lastDayNow: '2027-03-25' },
  ],
  [
    'longer than may be',
    'SICK',
    during('2026-11-26', '2027-03-01'),
    { objection: 'TOO_LONG', days: 67, longestDays: 60 },
  ],
  [
    '身心調適假 on an examination day',
    'WELLBEING',
    during('2026-12-02'),
    { objection: 'EXAM_DAY', days: ['2026-12-02'] },
  ],
  [
    '身心調適假 by periods',
    'WELLBEING',
    during('2026-11-26', '2026-11-26', { of: 'PERIODS', first: 1, last: 2 }),
    { objection: 'NOT_IN_THESE_UNITS', units: ['WHOLE_DAY', 'HALF_DAY'] },
  ],
  [
    '事假 yesterday',
    'PERSONAL',
    during('2026-11-24'),
    { objection: 'TOO_LATE', earliest: '2026-11-25', until: '08:00' },
  ],
  [
    '病假 four school days ago',
    'SICK',
    during('2026-11-19'),
    { objection: 'TOO_LATE', earliest: '2026-11-20', until: undefined },
  ],
  [
    '育嬰假 tomorrow, which is asked for three school days ahead',
    'PARENTAL',
    during('2026-11-26'),
    { objection: 'TOO_LATE', earliest: '2026-11-30', until: undefined },
  ],
  [
    '喪假 of eight days',
    'BEREAVEMENT',
    during('2026-11-26', '2026-12-07'),
    { objection: 'QUOTA', left: 7, quota: 7, per: 'LEAVE' },
  ],
])('%s', (_, kind, time, objection) => {
  expect(against(kind, time)).toContainEqual(objection);
});

test('病假 may follow for three school days, over a weekend too; 事假 until eight that morning', () => {
  expect(against('SICK', during('2026-11-20'))).toEqual([]);
  expect(against('PERSONAL', during('2026-11-25'), { time: '07:59' })).toEqual([]);
  expect(against('PERSONAL', during('2026-11-25'), { time: '08:00' })).toEqual([
    { objection: 'TOO_LATE', earliest: '2026-11-26', until: '08:00' },
  ]);
  expect(against('PERSONAL', during('2026-11-27'), { today: '2026-11-27', time: '09:00' })).toEqual([
    { objection: 'TOO_LATE', earliest: '2026-11-30', until: '08:00' },
  ]);
});

test.each<[string, LeaveTime, LeaveTime, boolean]>([
  ['the same day', during('2026-11-26'), during('2026-11-26'), true],
  ['a span that holds it', during('2026-11-26'), during('2026-11-25', '2026-11-27'), true],
  [
    'the other half of the day',
    during('2026-11-26', '2026-11-26', MORNING),
    during('2026-11-26', '2026-11-26', AFTERNOON),
    false,
  ],
  [
    'periods of that morning',
    during('2026-11-26', '2026-11-26', MORNING),
    during('2026-11-26', '2026-11-26', { of: 'PERIODS', first: 4, last: 5 }),
    true,
  ],
  [
    'periods of that afternoon',
    during('2026-11-26', '2026-11-26', MORNING),
    during('2026-11-26', '2026-11-26', { of: 'PERIODS', first: 5, last: 5 }),
    false,
  ],
  ['the day after', during('2026-11-26'), during('2026-11-27'), false],
])('overlap with %s', (_, time, theirs, meets) => {
  const slip = other(theirs);
  expect(against('SICK', time, { others: [slip] })).toEqual(
    meets ? [{ objection: 'OVERLAP', other: slip }] : [],
  );
});

test.each(LEAVE_STATES)('what is %s is in the way only while it takes days', (state) => {
  const taking = ['SUBMITTED', 'HELD', 'CONFIRMED', 'CONVERTED', 'CANCEL_ASKED'].includes(state);
  expect(
    against('SICK', during('2026-11-26'), { others: [other(during('2026-11-26'), 'SICK', state)] }),
  ).toHaveLength(taking ? 1 : 0);
});

test('a quota counts pending slips, whoever filed them, in that term alone', () => {
  const others = [
    other(during('2026-10-01', '2026-10-02'), 'WELLBEING', 'CONFIRMED'),
    other(during('2026-11-30', '2026-11-30', MORNING), 'WELLBEING', 'SUBMITTED'),
    other(during('2026-10-05'), 'WELLBEING', 'RETURNED'),
    other(during('2026-10-06'), 'SICK', 'CONFIRMED'),
  ];
  const used = { ...world, others };
  expect(quotaLeft(rule('WELLBEING'), during('2026-12-03'), used)).toBe(0.5);
  expect(quotaLeft(rule('WELLBEING'), during('2027-03-03'), used)).toBe(3);
  expect(quotaLeft(rule('SICK'), during('2026-12-03'), used)).toBeUndefined();
  expect(quotaLeft(rule('BEREAVEMENT'), during('2026-12-03'), used)).toBe(7);
  expect(against('WELLBEING', during('2026-12-03'), { others })).toEqual([
    { objection: 'QUOTA', left: 0.5, quota: 3, per: 'TERM' },
  ]);
  expect(against('WELLBEING', during('2026-12-03', '2026-12-03', AFTERNOON), { others })).toEqual([]);
});

test('a quota by the month: eighths of a day add up to one, and what is beyond only warns the teacher', () => {
  const period = (first: number, last: number): LeavePart => ({ of: 'PERIODS', first, last });
  const others = [
    other(during('2026-11-27', '2026-11-27', period(1, 3)), 'MENSTRUAL'),
    other(during('2026-11-30', '2026-11-30', period(2, 2)), 'MENSTRUAL'),
  ];
  const used = { ...world, others };
  expect(quotaLeft(rule('MENSTRUAL'), during('2026-11-26'), used)).toBeCloseTo(0.5);
  expect(
    overQuota(during('2026-11-26', '2026-11-26', period(1, 4)), rule('MENSTRUAL'), used),
  ).toBeUndefined();
  const day = during('2026-11-26');
  expect(overQuota(day, rule('MENSTRUAL'), used)).toEqual({ left: 0.5, quota: 1, per: 'MONTH' });
  expect(against('MENSTRUAL', day, { others })).toEqual([]);
  expect(overQuota(during('2026-12-03'), rule('MENSTRUAL'), used)).toBeUndefined();
  // A leave over the end of a month takes from each.
  expect(overQuota(during('2026-11-30', '2026-12-01'), rule('MENSTRUAL'), world)).toBeUndefined();
});

test.each<[string, LeaveKind, LeaveTime, OtherLeave[], string | undefined]>([
  ['two days of 病假', 'SICK', during('2026-11-26', '2026-11-27'), [], undefined],
  ['three days over a weekend', 'SICK', during('2026-11-26', '2026-11-30'), [], 'LENGTH'],
  [
    'a third day, filed by itself',
    'SICK',
    during('2026-11-30'),
    [other(during('2026-11-26')), other(during('2026-11-27'))],
    'LENGTH',
  ],
  [
    'a day between two others',
    'SICK',
    during('2026-11-27'),
    [other(during('2026-11-26')), other(during('2026-11-30'))],
    'LENGTH',
  ],
  ['a day after a gap', 'SICK', during('2026-11-30'), [other(during('2026-11-25', '2026-11-26'))], undefined],
  [
    'a day beside another kind',
    'SICK',
    during('2026-11-27'),
    [other(during('2026-11-25', '2026-11-26'), 'PERSONAL')],
    undefined,
  ],
  ['an examination day', 'SICK', during('2026-12-01'), [], 'EXAM_DAY'],
  ['喪假', 'BEREAVEMENT', during('2026-11-26'), [], 'LENGTH'],
  ['事假', 'PERSONAL', during('2026-12-01', '2026-12-10'), [], undefined],
])('proof for %s: %s', (_, kind, time, others, why) => {
  expect(proofWanted(rule(kind), time, { ...world, others })).toBe(why);
});

test('a calendar of nothing but holidays ends every search', () => {
  const holidays = Array.from({ length: 800 }, (_, day) =>
    new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const closed = { ...world, calendar: { ...AUTUMN, holidays } };
  expect(
    objectionsTo(
      { kind: 'PERSONAL', time: during('2026-11-20', '2026-11-20', WHOLE_DAY), askedBy: 'PARENT' },
      closed,
    ),
  ).toContainEqual(expect.objectContaining({ objection: 'NO_SCHOOL' }));
});
