import type { LeaveKind } from '../../../domain/leave/kinds.ts';
import type { LeavePart } from '../../../domain/leave/leaveTime.ts';
import type { LeaveReason } from '../../../domain/leave/leaveWords.ts';
import { dayLine, kindLine, partLine, shortDayLine, timeLine } from '../../leaveLines.ts';
import { schoolToCall } from '../../schoolToCall.ts';
import { type Action, type Choice, type Line, line } from '../../view.ts';
import type { LeaveContext, OfferedKind } from '../context.ts';
import type { LeaveEvent } from '../events.ts';
import { childOf, isDraft, kindOf } from '../fill.ts';
import { rounded } from '../says.ts';
import {
  childLine,
  choice,
  editChoices,
  filledRows,
  keyOf,
  type LeaveView,
  timeKey,
  type Views,
} from './parts.ts';

const WHOLE: LeavePart = { of: 'WHOLE_DAY' };

/** The reasons that a kind offers; UNSAID says that the kind is enough. */
export const REASONS: Readonly<Partial<Record<LeaveKind, readonly LeaveReason[]>>> = {
  SICK: ['FEVER', 'COLD', 'STOMACH', 'HEADACHE', 'INFECTION', 'INJURY', 'CLINIC', 'UNSAID'],
  PERSONAL: ['FAMILY', 'TRIP', 'CLINIC', 'UNSAID'],
  BEREAVEMENT: ['FUNERAL', 'UNSAID'],
};

/** 請假: whom to call first, the questions, and the summary. */
export const filingViews: Views = {
  home: ({ schools }) => ({
    body: [line('leave.home')],
    choices: [
      choice('file', 'leave.file', { type: 'ASK_LEAVE', schools }, true),
      choice('slips', 'leave.mySlips', { type: 'MY_SLIPS' }),
    ],
  }),
  call,
  askChild: ({ children }) => ({
    body: [line('leave.askChild')],
    choices: children.map(
      (child): Choice<LeaveEvent> => ({
        id: child.bindingId,
        label: childLine(child),
        short: line('leave.childShort', { name: child.name, grade: child.grade, class: child.className }),
        event: { type: 'PICK_CHILD', bindingId: child.bindingId },
      }),
    ),
    part: children.map(({ bindingId }) => bindingId).join(),
  }),
  askKind: (context) => {
    const kinds = childOf(context)?.kinds ?? [];
    return {
      body: [line('leave.askKind')],
      card: {
        kind: 'rows',
        rows: kinds.map((each) => ({ label: kindLine(each.kind), value: toldOf(each) })),
      },
      choices: kinds.map(
        ({ kind }): Choice<LeaveEvent> => ({
          id: kind,
          label: kindLine(kind),
          event: { type: 'KIND', kind },
        }),
      ),
      part: `${context.fill.bindingId}/${kinds.map(({ kind }) => kind).join()}`,
    };
  },
  askWhen,
  askEither: ({ either }) => ({
    body: [line('leave.askEither')],
    choices: (either ?? []).map(
      (time, at): Choice<LeaveEvent> => ({
        id: `either.${at}`,
        label: timeLine(time),
        ...(time.days && time.days.from === time.days.to && !time.part
          ? { short: shortDayLine(time.days.from) }
          : { short: time.part ? partLine(time.part) : line('leave.nth', { nth: at + 1 }) }),
        event: { type: 'EITHER', time },
      }),
    ),
    part: (either ?? []).map(timeKey).join('/'),
  }),
  askPart,
  askProof: ({ judged, proofs = 0 }) => ({
    body: [
      line(`leave.askProof.${judged?.proof?.why ?? 'LENGTH'}`, {
        until: dayLine(judged?.proof?.until ?? ''),
      }),
    ],
    choices: [
      ...(proofs > 0 ? [choice('done', 'leave.proofDone', { type: 'PROOF_DONE' }, true)] : []),
      choice('later', 'leave.proofLater', { type: 'PROOF_LATER' }),
    ],
    part: `${proofs}/${judged?.proof?.until}`,
  }),
  askReason: (context) => ({
    body: [...warnings(context), line(isDraft(context) ? 'leave.askReasonDraft' : 'leave.askReason')],
    card: { kind: 'rows', rows: filledRows(context) },
    choices: [
      ...(REASONS[context.fill.kind ?? 'SICK'] ?? ['UNSAID' as const]).map((code) =>
        choice(code, `leave.reason.${code}`, { type: 'REASON_SEND', reason: { code } }),
      ),
      ...editChoices(context),
    ],
    part: keyOf(context),
  }),
  summary: (context) => ({
    body: [...warnings(context), line(isDraft(context) ? 'leave.summaryDraft' : 'leave.summary')],
    card: { kind: 'rows', rows: filledRows(context) },
    choices: [
      choice('send', isDraft(context) ? 'leave.keepDraft' : 'leave.send', { type: 'SEND' }, true),
      ...editChoices(context),
    ],
    part: keyOf(context),
  }),
};

/** The first thing said is whom to call today; then what is missing, and what can be done now. */
function call({ schools, blocked = 'NOT_BOUND', children }: LeaveContext): LeaveView {
  const called = schools.map(schoolToCall);
  const ways: Action[] =
    blocked === 'NOT_BOUND'
      ? [{ label: line('leave.bind'), menu: 'bind' }]
      : [{ label: line('leave.seeProgress'), menu: 'progress' }];
  const canDraft = children.length > 0;
  return {
    body: [
      line(called.length > 0 ? 'leave.call' : 'leave.callNoSchool', { schools: called }),
      line(`leave.blocked.${blocked}`),
    ],
    choices: canDraft
      ? [{ ...choice('draft', 'leave.draft', { type: 'DRAFT' }, true), short: line('leave.draftShort') }]
      : [],
    ...(blocked === 'SUSPENDED' ? {} : { actions: ways }),
    part: `${blocked}/${canDraft}`,
  };
}

/** What a kind means, before it is chosen: the school's words, proof, what is left, marks. */
function toldOf({ explanation, makeUpMarksPercent, proof, quota }: OfferedKind): Line {
  return line('leave.kindTold', {
    words: line('policyWords', { zh: explanation['zh-Hant'], en: explanation.en }),
    proof: proof
      ? line('leave.kindProof', { days: proof.fromDays ?? 0, exams: proof.onExamDays ? 'yes' : 'no' })
      : '',
    quota: quota
      ? line('leave.kindQuota', { left: rounded(quota.left), days: rounded(quota.days), per: quota.per })
      : '',
    marks: line('leave.kindMarks', { percent: makeUpMarksPercent }),
  });
}

function askWhen(context: LeaveContext): LeaveView {
  const { suggested } = context;
  const units = kindOf(context)?.units ?? [];
  const near = (id: string, inDays: number, part: LeavePart) =>
    choice(id, `leave.near.${id}`, { type: 'NEAR', inDays, part });
  return {
    body: [line('leave.askWhen')],
    choices: [
      ...(suggested
        ? [
            {
              id: 'suggested',
              label: dayLine(suggested),
              short: shortDayLine(suggested),
              event: { type: 'DAYS', days: { from: suggested, to: suggested } },
            } satisfies Choice<LeaveEvent>,
          ]
        : []),
      ...(units.includes('WHOLE_DAY') ? [near('today', 0, WHOLE), near('tomorrow', 1, WHOLE)] : []),
      ...(units.includes('HALF_DAY')
        ? [near('todayMorning', 0, { of: 'MORNING' }), near('todayAfternoon', 0, { of: 'AFTERNOON' })]
        : []),
    ],
    part: `${context.fill.bindingId}/${context.fill.kind}/${suggested ?? ''}`,
  };
}

function askPart(context: LeaveContext): LeaveView {
  const { fill } = context;
  const units = kindOf(context)?.units ?? [];
  const part = (of: 'WHOLE_DAY' | 'MORNING' | 'AFTERNOON'): Choice<LeaveEvent> => ({
    id: of,
    label: partLine({ of }),
    event: { type: 'PART', part: { of } },
  });
  return {
    body: [
      line('leave.askPart', {
        day: dayLine(fill.days?.from ?? ''),
        periods: units.includes('PERIODS') ? (childOf(context)?.periods ?? 0) : 0,
      }),
    ],
    choices: [
      ...(units.includes('WHOLE_DAY') ? [part('WHOLE_DAY')] : []),
      ...(units.includes('HALF_DAY') ? [part('MORNING'), part('AFTERNOON')] : []),
    ],
    part: `${fill.kind}/${fill.days?.from}`,
  };
}

/** What is to be known before it is sent. */
function warnings(context: LeaveContext): Line[] {
  const { judged, fill } = context;
  return [
    ...(fill.isKindGuessed && fill.kind ? [line('leave.kindGuessed', { kind: kindLine(fill.kind) })] : []),
    ...(judged?.overQuota ? [line('leave.overQuota')] : []),
    ...(judged?.proof && (context.proofs ?? 0) === 0
      ? [line('leave.proofToFollow', { until: dayLine(judged.proof.until) })]
      : []),
    ...(context.resendOf && !judged?.proof && !context.proofs ? [line('leave.mayShowProof')] : []),
  ];
}
