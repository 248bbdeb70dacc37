import { formatMobile } from '../../../domain/contact.ts';
import { REJECT_REASONS } from '../../../domain/decision.ts';
import {
  type Action,
  type Choice,
  type Decision,
  type Item,
  type Line,
  line,
  type Param,
} from '../../view.ts';
import type { DecisionDraft, PendingDetail, PendingItem, TeacherContext } from '../context.ts';
import type { TeacherEvent } from '../events.ts';
import {
  choice,
  classOf,
  MATCH_TONES,
  matchOf,
  relationOf,
  summaryOf,
  type TeacherView,
  type Views,
} from './parts.ts';

type Named = NonNullable<DecisionDraft['named']>[number];

/** The unusual stands first in the list that is read; the cards stay oldest first. */
const UNUSUAL_FIRST: readonly PendingItem['match'][] = ['DIFFERS', 'UNKNOWN', 'MATCHES'];
/** What is asked below a closer look: what the school knows says how to make sure. */
const DETAIL_ASKS: Readonly<Record<ReturnType<typeof matchOf>, string>> = {
  MATCHES: 'teacher.detailAsk',
  DIFFERS: 'teacher.detailAskUnproven',
  UNKNOWN: 'teacher.detailAskUnknown',
  REVOKED: 'teacher.detailAskRevoked',
};
/** Cards that a thumb passes. */
const MOST_CARDS = 10;
/** With the way back, as many as LINE shows as quick replies. */
const MOST_ASKED = 12;
const BACK = choice('back', 'teacher.backToList', { type: 'BACK' });

/** 待審核: the list, a closer look, and the questions before a decision. */
export const reviewViews: Views = {
  reviewing,
  detail: ({ detail }) => ({
    body: [line(askAbout(detail))],
    ...(detail ? { card: { kind: 'rows', rows: detailRows(detail) } } : {}),
    choices: detail ? decisionChoices(detail) : [],
    byWord: true,
    part: `${detail?.bindingId}/${detail?.version}`,
  }),
  askWhich: ({ order }) => {
    const items = order?.unclear ?? [];
    return {
      body: [
        line(order?.verb === 'reject' ? 'teacher.rejectWhich' : 'teacher.askWhich', { count: items.length }),
        ...(items.length > MOST_ASKED ? [line('teacher.firstAsked', { most: MOST_ASKED })] : []),
      ],
      choices: [
        ...items.slice(0, MOST_ASKED).map(
          (item, at): Choice<TeacherEvent> => ({
            id: item.bindingId,
            label: summaryOf(item, areOfSeveralClasses(items)),
            short: line('teacher.nth', { nth: at + 1, match: line(`match.short.${matchOf(item)}`) }),
            // Whoever ordered a refusal is asked why, not whether to approve.
            event:
              order?.verb === 'reject'
                ? { type: 'REJECT', bindingId: item.bindingId, version: item.version }
                : { type: 'DETAIL', bindingId: item.bindingId },
          }),
        ),
        BACK,
      ],
      part: items.map(({ bindingId, version }) => bindingId + version).join(),
    };
  },
  confirmAll: ({ decision, matching = [], othersLeft = 0 }) => ({
    body: [
      ...(matching.length > 1
        ? [
            line('teacher.ofClasses', {
              classes: matching.map((each) =>
                line('teacher.ofClass', { class: classOf(each), count: each.count }),
              ),
            }),
          ]
        : []),
      line('teacher.confirmAll', { count: decision?.targets.length ?? 0, others: othersLeft }),
    ],
    choices: [choice('sure', 'teacher.sure', { type: 'SURE' }, true), BACK],
    byWord: true,
    part: keyOf(decision),
  }),
  askReason: ({ decision }) => ({
    body: [...about(decision), line('teacher.askReason', { count: decision?.targets.length ?? 1 })],
    choices: [
      ...REJECT_REASONS.map((reason) => choice(reason, `reason.${reason}`, { type: 'REASON', reason })),
      BACK,
    ],
    part: keyOf(decision),
  }),
  askReasonText: ({ decision }) => ({
    body: [...about(decision), line('teacher.askReasonText')],
    choices: [choice('back', 'teacher.otherReason', { type: 'BACK' })],
    part: keyOf(decision),
  }),
  confirmReason: ({ decision }) => ({
    body: [...about(decision), line('teacher.confirmReason', { reason: decision?.typedReason ?? '' })],
    choices: [
      choice('sure', 'teacher.sure', { type: 'SURE' }, true),
      choice('back', 'teacher.otherReason', { type: 'BACK' }),
    ],
    byWord: true,
    part: `${keyOf(decision)}/${decision?.typedReason}`,
  }),
};

function reviewing({ list }: TeacherContext): TeacherView {
  const { items = [], total = 0, offset = 0, counts } = list ?? {};
  const left = total - offset - items.length;
  const read = items.toSorted((a, b) => UNUSUAL_FIRST.indexOf(a.match) - UNUSUAL_FIRST.indexOf(b.match));
  return {
    body: [
      line('teacher.reviewing', { total, ...(counts ?? { matches: 0, differs: 0, unknown: 0 }) }),
      line('teacher.reviewingHint'),
    ],
    card: {
      kind: 'items',
      title: line('teacher.pendingTitle'),
      list: read.map((item) => summaryOf(item, areOfSeveralClasses(items))),
      items: items.slice(0, MOST_CARDS).map(pendingItem),
    },
    choices: [
      ...((counts?.matches ?? 0) > 1 ? [choice('all', 'teacher.approveAll', { type: 'APPROVE_ALL' })] : []),
      ...(offset > 0 ? [choice('previous', 'teacher.previous', { type: 'PREVIOUS' })] : []),
      ...(left > 0 ? [choice('more', 'teacher.more', { type: 'MORE' })] : []),
    ],
    byWord: true,
    part: items.map(({ bindingId, version }) => bindingId + version).join(),
  };
}

function pendingItem(item: PendingItem): Item {
  const { bindingId, version, match } = item;
  const decision = (verb: Decision['verb'], key: string): Action => ({
    label: line(key),
    decision: { verb, bindingId, version },
  });
  // The first is the button that stands out: what is not plain is looked at before it is approved.
  const approve = decision('approve', 'teacher.approve');
  const reject = decision('reject', 'teacher.reject');
  const detail = decision('detail', 'teacher.detail');
  return {
    title: line('teacher.student', { seat: item.seatNo, name: item.studentName, class: classOf(item) }),
    status: { label: line(`match.${matchOf(item)}`), tone: MATCH_TONES[match] },
    lines: [
      line('teacher.guardian', { relation: relationOf(item), name: item.guardianName }),
      line('progress.submitted', { at: line('dateTime', { at: item.submittedAt }) }),
    ],
    actions: match === 'MATCHES' ? [approve, reject, detail] : [detail, approve, reject],
  };
}

function decisionChoices({ bindingId, version }: PendingDetail): Choice<TeacherEvent>[] {
  return [
    choice('approve', 'teacher.approve', { type: 'APPROVE', bindingId, version }, true),
    choice('reject', 'teacher.reject', { type: 'REJECT', bindingId, version }),
    BACK,
  ];
}

function detailRows(item: PendingDetail): { label: Line; value: Param }[] {
  return [
    {
      label: line('field.student'),
      value: line('teacher.student', { seat: item.seatNo, name: item.studentName, class: classOf(item) }),
    },
    {
      label: line('field.guardian'),
      value: line('teacher.guardian', { relation: relationOf(item), name: item.guardianName }),
    },
    {
      label: line('field.mobile'),
      value: `${formatMobile(item.mobile)} 📞`,
    },
    { label: line('field.email'), value: item.email ?? line('binding.withoutEmail') },
    { label: line('field.match'), value: line(`match.${matchOf(item)}`) },
    ...(item.accountDiffers ? [{ label: line('field.account'), value: line('teacher.accountDiffers') }] : []),
    {
      label: line('field.known'),
      value:
        item.known.length > 0 ? item.known.map((text) => line('typed', { text })) : line('teacher.noneKnown'),
    },
    ...item.others.map(({ relation, status }) => ({
      label: line('field.others'),
      value: line('teacher.other', {
        relation: line(`relation.${relation}`),
        status: line(`status.${status}`),
      }),
    })),
    { label: line('field.submitted'), value: line('dateTime', { at: item.submittedAt }) },
    ...(item.changed
      ? [
          {
            label: line('field.changed'),
            value: line('teacher.changedAt', {
              at: line('dateTime', { at: item.changed.at }),
              what: item.changed.what.map((each) => line(`change.${each}`)),
            }),
          },
        ]
      : []),
  ];
}

/** How to make sure, by what the school knows: nobody is to call a number that it has not. */
function askAbout(detail: PendingDetail | undefined): string {
  const match = detail ? matchOf(detail) : 'UNKNOWN';
  return match === 'DIFFERS' && detail?.mobileKnown === false
    ? 'teacher.detailAskByMail'
    : DETAIL_ASKS[match];
}

/** Whom a refusal is about. */
function about(decision: TeacherContext['decision']): Line[] {
  return decision?.named?.length ? [line('teacher.aboutThese', { pupils: decision.named.map(nameOf) })] : [];
}

function nameOf({ seatNo, studentName, guardianName }: Named): Line {
  return line('teacher.about', { seat: seatNo, student: studentName, guardian: guardianName });
}

function areOfSeveralClasses(items: readonly PendingItem[]): boolean {
  return new Set(items.map(({ grade, className }) => `${grade}/${className}`)).size > 1;
}

function keyOf(decision: TeacherContext['decision']): string {
  return (decision?.targets ?? []).map(({ bindingId }) => bindingId).join();
}
