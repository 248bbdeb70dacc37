import * as gatheredLeave from '../../bot/texts/gatheredLeave.ts';
import * as gatheredSlips from '../../bot/texts/gatheredSlips.ts';
import { LEAVE_STATES } from '../../domain/leave/states.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { SlipActing } from '../../flows/leave/context.ts';
import { emptyLeave, type LeaveContext } from '../../flows/leave/context.ts';
import * as leaveSays from '../../flows/leave/says.ts';
import { leaveView } from '../../flows/leave/view.ts';
import { emptySlips, type SlipsContext } from '../../flows/slips/context.ts';
import * as slipsSays from '../../flows/slips/says.ts';
import { slipsView } from '../../flows/slips/view.ts';
import { type Say, SLIP_VERBS, type View } from '../../flows/view.ts';
import {
  DAMING,
  FATHERS,
  RETURNED,
  ROLL,
  SLIP,
  STAFF_SLIP,
  STAFF_SLIPS,
  slipDetailOf,
  THURSDAY,
  XIAOMING,
} from '../flows/support/leavePeople.ts';

const AT = '2026-12-03T06:05:00.000Z';
const days = { from: THURSDAY, to: '2026-12-08' };
/** No draft is ever told of to staff. */
const FILED = LEAVE_STATES.filter((state) => state !== 'DRAFT');
const absenceId = '00000000-0000-4000-8000-0000000000d1';

const LEAVE = [
  'home',
  'call',
  'askChild',
  'askKind',
  'askWhen',
  'askEither',
  'askPart',
  'askProof',
  'askReason',
  'summary',
  'slips',
  'slip',
  'confirmCancel',
  'askContradict',
  'addProof',
  'askAbsence',
] as const;
const SLIPS = [
  'home',
  'out',
  'pickClass',
  'roll',
  'deputies',
  'askDays',
  'reviewing',
  'detail',
  'askWhich',
  'confirmAll',
  'askReason',
  'askReasonText',
  'confirmReason',
] as const;

/** Every resting state of the flows of leave; `typed` stands wherever people type freely. */
export function sampleLeaveViews(typed?: string): Record<string, View<unknown>> {
  const views: Record<string, View<unknown>> = {};
  const leave = leaveContext(typed);
  for (const state of LEAVE) views[`leave.${state}`] = leaveView(state, leave);
  for (const state of SLIPS) views[`slips.${state}`] = slipsView(state, slipsContext(typed));
  views['leave.call no school'] = leaveView('call', emptyLeave);
  for (const blocked of ['PENDING', 'SUSPENDED', 'SIGNED_OUT'] as const)
    views[`leave.call ${blocked}`] = leaveView('call', { ...leave, blocked });
  views['leave.summary draft'] = leaveView('summary', {
    ...leave,
    fill: { ...leave.fill, bindingId: XIAOMING.bindingId },
  });
  for (const state of LEAVE_STATES) {
    views[`leave.slip ${state}`] = leaveView('slip', { ...leave, slip: { ...SLIP, state } });
    views[`leave.slip other ${state}`] = leaveView('slip', { ...leave, slip: { ...FATHERS, state } });
  }
  for (const slip of STAFF_SLIPS)
    views[`slips.detail ${slip.number}`] = slipsView('detail', { ...emptySlips, detail: slipDetailOf(slip) });
  views['slips.roll empty'] = slipsView('roll', { ...emptySlips, roll: { ...ROLL, pupils: [] } });
  views['slips.deputies none'] = slipsView('deputies', emptySlips);
  return views;
}

function leaveContext(typed?: string): LeaveContext {
  const child = { ...DAMING, name: typed ?? DAMING.name };
  const slip = { ...SLIP, studentName: typed ?? SLIP.studentName, proofUntil: '2026-12-09' };
  return {
    ...emptyLeave,
    schools: [{ name: typed ?? '市立內湖國小', phone: '02-2790-0000' }],
    children: [child, XIAOMING],
    fill: {
      bindingId: child.bindingId,
      kind: 'SICK',
      isKindGuessed: true,
      days: { from: THURSDAY, to: THURSDAY },
      part: { of: 'PERIODS', first: 1, last: 3 },
      reason: { text: typed ?? '半夜發燒' },
    },
    either: [{ days: { from: THURSDAY, to: THURSDAY } }, { days: { from: '2026-03-12', to: '2026-03-12' } }],
    judged: {
      count: { schoolDays: 1, days: 1, periods: 3 },
      proof: { why: 'LENGTH', until: '2026-12-09' },
      overQuota: true,
      confirmBy: '07:50',
    },
    suggested: THURSDAY,
    slips: [slip, { ...RETURNED, studentName: typed ?? '王大明' }, FATHERS],
    slip,
    acting: { verb: 'cancel', slipId: slip.slipId, version: 1 },
    absence: { answer: 'SICK', absenceId, version: 1 },
  };
}

function slipsContext(typed?: string): SlipsContext {
  const items = STAFF_SLIPS.map((slip) => ({ ...slip, studentName: typed ?? slip.studentName }));
  const { grade, className } = ROLL;
  return {
    ...emptySlips,
    list: { items, total: 40, offset: 0 },
    detail: slipDetailOf({ ...STAFF_SLIP, studentName: typed ?? STAFF_SLIP.studentName }),
    order: { verb: 'confirm', seats: [5, 9], unclear: items },
    decision: {
      verb: 'return',
      targets: [{ slipId: STAFF_SLIP.slipId, version: 1 }],
      named: [{ seatNo: 5, studentName: typed ?? '王大明' }],
      reason: 'OTHER',
      typedReason: typed ?? '請先打電話說明',
    },
    othersLeft: 3,
    roll: { ...ROLL, pupils: ROLL.pupils.map((pupil) => ({ ...pupil, name: typed ?? pupil.name })) },
    classes: ['1', '2', '3'].map((name, at) => ({
      classId: `class-${at}`,
      grade,
      className: at === 0 ? className : name,
    })),
    deputies: [
      { deputyId: '00000000-0000-4000-8000-0000000000e1', name: typed ? `${typed}1` : '黃建中', ...days },
    ],
    colleagues: ['黃建中', '吳佳玲', '許家豪'].map((name, at) => ({
      staffId: `staff-${at}`,
      name: typed ? `${typed}${at}` : name,
      linked: at > 0,
    })),
    naming: { staffId: 'staff-1', name: typed ?? '黃建中' },
  };
}

/** Everything that the flows of leave say beside their questions, and every push about leave. */
export function sampleLeaveSays(typed: string): Say[] {
  return [...ofLeave(typed), ...ofSlips(typed), ...leavePushes(typed)];
}

const VERBS: readonly SlipActing['verb'][] = SLIP_VERBS.guardian;

function ofLeave(typed: string): Say[] {
  const slip = { ...SLIP, studentName: typed, school: { name: typed, phone: '02-2790-0000' } };
  const now = AT;
  const states = LEAVE_STATES.map((state) => ({ ...slip, state }));
  return [
    leaveSays.left(),
    leaveSays.alreadyOn(),
    ...([undefined, 'SIGNED_OUT', 'SUSPENDED'] as const).map((hidden) =>
      leaveSays.noSlips({ type: 'SLIPS', slips: [], now, ...(hidden ? { hidden } : {}) }),
    ),
    leaveSays.noProofYet(),
    leaveSays.notAnswered(),
    leaveSays.kept(),
    leaveSays.notAllowed({ context: { ...emptyLeave, schools: [slip.school] } }),
    leaveSays.proofCame({ context: { ...emptyLeave, proofs: 2 } }),
    leaveSays.proofNoted({ context: { ...emptyLeave, proofs: 2 } }),
    leaveSays.proofNoted({ context: { ...emptyLeave, proofs: LIMITS.proof.perSlip } }),
    ...leaveSays.filed({ type: 'FILED', slip, confirmBy: '07:50', teacherLinked: true, now }),
    ...leaveSays.filed({
      type: 'FILED',
      slip: { ...slip, proofUntil: '2026-12-09' },
      teacherLinked: false,
      now,
    }),
    ...leaveSays.filed({ type: 'FILED', slip: { ...slip, state: 'DRAFT' }, teacherLinked: false, now }),
    ...VERBS.map((verb) =>
      leaveSays.acted({ type: 'SLIP_ACTED', outcome: { kind: 'done', verb, slip }, now }),
    ),
    ...(
      ['NOT_NOW', 'NOT_YOURS', 'HAS_BEGUN', 'TOO_LATE_TO_RESEND', 'PROOF_NOT_DUE', 'NO_PROOF_WANTED'] as const
    ).map((why) => leaveSays.acted({ type: 'SLIP_ACTED', outcome: { kind: 'refused', why, slip }, now })),
    ...states.map((each) =>
      leaveSays.acted({ type: 'SLIP_ACTED', outcome: { kind: 'changed', slip: each }, now }),
    ),
    leaveSays.acted({ type: 'SLIP_ACTED', outcome: { kind: 'remindedAlready', slip, at: AT }, now }),
    leaveSays.acted({ type: 'SLIP_ACTED', outcome: { kind: 'notFound' }, now }),
    leaveSays.objected({
      type: 'OBJECTED',
      objection: {
        objection: 'OVERLAP',
        other: { id: slip.slipId, kind: 'SICK', time: slip.time, state: 'SUBMITTED' },
      },
      overlapping: { slip },
      now,
    }),
    ...(
      [
        { kind: 'expected' },
        { kind: 'answeredAlready', by: 'FATHER', slip },
        { kind: 'answeredAlready' },
        { kind: 'takenBack' },
        { kind: 'notFound' },
      ] as const
    ).flatMap((outcome) => leaveSays.absenceAnswered({ type: 'ABSENCE_ANSWERED', outcome, now })),
  ];
}

function ofSlips(student: string): Say[] {
  return [
    slipsSays.cancelled(),
    slipsSays.noneWaits(),
    slipsSays.nonePlain(),
    slipsSays.gone(),
    slipsSays.noClass(),
    slipsSays.daysUnclear(),
    slipsSays.deputyEnded(),
    ...slipsSays.decided([
      { kind: 'done', student, state: 'CONFIRMED' },
      { kind: 'done', student, state: 'CONFIRMED', proofUntil: '2026-12-09' },
      { kind: 'done', student, state: 'SUBMITTED', next: 'STUDENT_AFFAIRS_DIRECTOR' },
      { kind: 'decidedAlready', student, state: 'CANCELLED', by: student, at: AT },
      { kind: 'decidedAlready', student, state: 'CANCELLED' },
      { kind: 'changed', student },
      { kind: 'hasBegun', student },
    ]),
    slipsSays.named({
      type: 'DEPUTY_NAMED',
      outcome: { kind: 'named', name: student, days, linked: true },
    }),
    ...slipsSays.marked({
      type: 'MARKED',
      roll: ROLL,
      marked: [
        { seatNo: 5, name: student, asked: true, hasSlip: false },
        { seatNo: 6, name: student, asked: false, hasSlip: true },
        { seatNo: 7, name: student, asked: false, hasSlip: false },
      ],
      takenBack: [{ seatNo: 8, name: student }],
      unknown: [40],
    }),
    ...slipsSays.today({
      type: 'TODAY_READ',
      day: THURSDAY,
      isSchoolDay: false,
      classes: [
        {
          classId: 'class-1',
          grade: 5,
          className: '1',
          absent: [
            { seatNo: 5, name: student, kind: 'WELLBEING', part: { of: 'MORNING' }, state: 'WAITING' },
            { seatNo: 7, name: student, state: 'UNEXPLAINED' },
          ],
        },
        { classId: 'class-2', grade: 5, className: '2', absent: [] },
      ],
    }),
    ...slipsSays.proofs({
      type: 'SLIP_DETAIL',
      slip: slipDetailOf(STAFF_SLIP),
      links: ['https://school.example/p/1', 'https://school.example/p/2'],
      coming: 1,
    }),
  ];
}

/** What is told of leave by push; `typed` stands for the masked name. */
function leavePushes(typed: string): Say[] {
  const told = { ...SLIP, maskedName: typed };
  const states = LEAVE_STATES.map((state) => ({
    ...told,
    state,
    proofUntil: '2026-12-09',
    resendUntil: '2026-12-08',
  }));
  const named = {
    ...STAFF_SLIP,
    maskedName: typed,
    hasProof: false,
    isMyTurn: true,
  };
  const isSaid = (say: Say | undefined): say is Say => say !== undefined;
  return [
    ...gatheredLeave.leaveFiled([{ ...told, isMine: false }]),
    ...gatheredLeave.leaveDecided(states),
    ...gatheredLeave.leaveDecided([
      { ...told, state: 'RETURNED', decided: { name: typed, at: AT, reason: { code: 'WRONG_KIND' } } },
    ]),
    ...gatheredLeave.leaveProofs([{ ...told, proofUntil: '2026-12-09' }]),
    ...gatheredLeave.absencesAsked([
      { absenceId, version: 1, maskedName: typed, level: 'ELEMENTARY', grade: 5, className: '1' },
    ]),
    ...[
      gatheredSlips.slipsWait('NEW_LEAVE', [named, { ...named, state: 'HELD' as const }]),
      gatheredSlips.slipsWait('LEAVE_WAITING', [named]),
      gatheredSlips.slipsChanged(FILED.map((state) => ({ ...named, state }))),
      gatheredSlips.slipsChanged([
        { ...named, isMyTurn: false },
        { ...named, hasProof: true },
      ]),
      gatheredSlips.expectedAtSchool([
        { seatNo: 5, maskedName: typed, grade: 5, className: '1', by: 'MOTHER' },
      ]),
      gatheredSlips.leaveDigest({
        day: THURSDAY,
        classes: [{ grade: 5, className: '1', seats: [3, 5], unexplained: [7] }],
        waiting: 2,
      }),
      gatheredSlips.leaveDigest({ day: THURSDAY, classes: [], waiting: 1 }),
    ].filter(isSaid),
    gatheredSlips.deputyNamed({ teacher: typed, days }),
  ];
}
