import type { LeaveSlip } from '../../../domain/leave/slip.ts';
import type { StaffSlip, StaffSlipDetail } from '../../../domain/leave/staffSlip.ts';
import type { LeaveChild, OfferedKind } from '../../../flows/leave/context.ts';
import type { Roll } from '../../../flows/slips/context.ts';

/** A Thursday of the term; the day on which these conversations take place is before it. */
export const THURSDAY = '2026-12-03';

const SCHOOL = { name: '市立內湖國小', phone: '02-2790-0000' } as const;

const SICK: OfferedKind = {
  kind: 'SICK',
  explanation: { 'zh-Hant': '孩子生病或受傷。', en: 'Your child is ill or hurt.' },
  units: ['WHOLE_DAY', 'HALF_DAY', 'PERIODS'],
  makeUpMarksPercent: 100,
  proof: { fromDays: 3, onExamDays: true },
};
const PERSONAL: OfferedKind = {
  kind: 'PERSONAL',
  explanation: { 'zh-Hant': '家裡有事。', en: 'A family matter.' },
  units: ['WHOLE_DAY'],
  makeUpMarksPercent: 60,
  quota: { left: 1.5, days: 3, per: 'TERM' },
};

/** A child for whom leave may be filed. */
export const DAMING: LeaveChild = {
  bindingId: '00000000-0000-4000-8000-0000000000a1',
  studentId: 'student-1',
  status: 'APPROVED',
  name: '王大明',
  level: 'ELEMENTARY',
  grade: 5,
  className: '1',
  school: SCHOOL,
  teacher: '林',
  periods: 7,
  lastOfMorning: 4,
  kinds: [SICK, PERSONAL],
};

/** A brother, whose binding waits. */
export const XIAOMING: LeaveChild = {
  ...DAMING,
  bindingId: '00000000-0000-4000-8000-0000000000a2',
  studentId: 'student-2',
  status: 'PENDING',
  name: '王○明',
  level: 'JUNIOR_HIGH',
  grade: 7,
  className: '3',
  kinds: [SICK],
};

/** A slip that waits, filed by whoever reads. */
export const SLIP: LeaveSlip = {
  slipId: '00000000-0000-4000-8000-0000000000b1',
  version: 1,
  number: 12,
  state: 'SUBMITTED',
  studentId: 'student-1',
  studentName: '王大明',
  level: 'ELEMENTARY',
  grade: 5,
  className: '1',
  kind: 'SICK',
  time: { from: THURSDAY, to: THURSDAY, part: { of: 'WHOLE_DAY' } },
  reason: { code: 'FEVER' },
  count: { schoolDays: 1, days: 1, periods: 7 },
  filedAt: '2026-12-02T23:10:00.000Z',
  filedBy: 'MOTHER',
  isMine: true,
  turn: { role: 'HOMEROOM_TEACHER', name: '林', linked: true },
  proofs: 0,
  school: SCHOOL,
};

/** The same as it was returned, with a reason and a day until which it can be sent again. */
export const RETURNED: LeaveSlip = {
  ...SLIP,
  slipId: '00000000-0000-4000-8000-0000000000b2',
  number: 13,
  state: 'RETURNED',
  decided: { name: '林', at: '2026-12-03T00:10:00.000Z', reason: { code: 'PROOF_NEEDED' } },
  resendUntil: '2026-12-08',
};

/** Another guardian's, confirmed, with proof to follow. */
export const FATHERS: LeaveSlip = {
  ...SLIP,
  slipId: '00000000-0000-4000-8000-0000000000b3',
  number: 14,
  state: 'CONFIRMED',
  filedBy: 'FATHER',
  isMine: false,
  time: { from: THURSDAY, to: '2026-12-08', part: { of: 'WHOLE_DAY' } },
  decided: { name: '林', at: '2026-12-03T00:10:00.000Z' },
  proofUntil: '2026-12-09',
};

/** A slip as its teacher sees it: plain, of a seat of its own. */
export const STAFF_SLIP: StaffSlip = {
  slipId: '00000000-0000-4000-8000-0000000000c1',
  version: 1,
  number: 12,
  state: 'SUBMITTED',
  level: 'ELEMENTARY',
  grade: 5,
  className: '1',
  studentName: '王大明',
  kind: 'SICK',
  time: { from: THURSDAY, to: THURSDAY, part: { of: 'MORNING' } },
  count: { schoolDays: 1, days: 0.5, periods: 4 },
  filedAt: '2026-12-02T23:10:00.000Z',
  filedBy: 'MOTHER',
  proofs: 0,
  seatNo: 5,
  looks: [],
  isMyTurn: true,
  isLast: true,
};

/** Others that wait: plain, held, to be cancelled, over the quota. */
export const STAFF_SLIPS: readonly StaffSlip[] = [
  STAFF_SLIP,
  {
    ...STAFF_SLIP,
    slipId: '00000000-0000-4000-8000-0000000000c2',
    number: 15,
    seatNo: 9,
    studentName: '李小華',
    kind: 'PERSONAL',
  },
  {
    ...STAFF_SLIP,
    slipId: '00000000-0000-4000-8000-0000000000c3',
    number: 16,
    seatNo: 12,
    studentName: '陳小美',
    state: 'HELD',
    looks: ['HELD', 'PROOF_MISSING'],
  },
  {
    ...STAFF_SLIP,
    slipId: '00000000-0000-4000-8000-0000000000c4',
    number: 17,
    seatNo: 20,
    studentName: '張文文',
    state: 'CANCEL_ASKED',
    time: { from: THURSDAY, to: '2026-12-08', part: { of: 'WHOLE_DAY' } },
    looks: ['CANCEL_ASKED', 'OVER_QUOTA', 'LATE'],
  },
];

/** A closer look at a slip. */
export function slipDetailOf(slip: StaffSlip): StaffSlipDetail {
  return {
    ...slip,
    reason: { text: '半夜發燒，早上看醫生' },
    guardians: [
      { relation: 'MOTHER', name: '陳美玲', mobile: '0900000001' },
      { relation: 'FATHER', name: '王建國', mobile: '0900000002' },
    ],
    ...(slip.state === 'HELD'
      ? { contradiction: { by: 'FATHER' as const, at: '2026-12-02T23:30:00.000Z', text: '那天要上學' } }
      : {}),
    mayReturn: false,
  };
}

/** The roll of a class: one with a slip, one marked, one who is there. */
export const ROLL: Roll = {
  classId: 'class-1',
  grade: 5,
  className: '1',
  day: THURSDAY,
  pupils: [
    {
      studentId: 's5',
      seatNo: 5,
      name: '王大明',
      slip: { slipId: STAFF_SLIP.slipId, isConfirmed: true },
      hasGuardian: true,
    },
    {
      studentId: 's7',
      seatNo: 7,
      name: '李小華',
      absence: { absenceId: '00000000-0000-4000-8000-0000000000d1', version: 1, state: 'ASKED' },
      hasGuardian: true,
    },
    {
      studentId: 's8',
      seatNo: 8,
      name: '陳小美',
      absence: { absenceId: '00000000-0000-4000-8000-0000000000d2', version: 1, state: 'EXPECTED' },
      hasGuardian: true,
    },
    { studentId: 's9', seatNo: 9, name: '張文文', hasGuardian: false },
  ],
};
