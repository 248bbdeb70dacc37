import { formatMobile } from '../../domain/contact.ts';
import { REJECT_REASONS } from '../../domain/decision.ts';
import {
  type Action,
  type Choice,
  type Decision,
  type Item,
  type Line,
  line,
  type Tone,
  type View,
} from '../view.ts';
import type { PendingDetail, PendingItem, TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

type TeacherView = Omit<View<TeacherEvent>, 'question'> & { part?: string };
type Views = Readonly<Record<string, (context: TeacherContext) => TeacherView>>;

const choice = (id: string, key: string, event: TeacherEvent, primary = false): Choice<TeacherEvent> => ({
  id,
  label: line(key),
  event,
  ...(primary ? { primary } : {}),
});

const MATCH_TONES: Readonly<Record<PendingItem['match'], Tone>> = {
  MATCHES: 'good',
  DIFFERS: 'bad',
  UNKNOWN: 'quiet',
};

const VIEWS: Views = {
  out: () => ({
    body: [line('teacher.out')],
    choices: [choice('login', 'teacher.login', { type: 'LOGIN' })],
  }),
  askEmail: () => ({ body: [line('teacher.askEmail')], choices: [] }),
  askCode: ({ email }) => ({
    body: [line('teacher.askCode')],
    choices: [
      choice('resend', 'code.resend', { type: 'RESEND' }),
      choice('other', 'teacher.otherEmail', { type: 'OTHER_EMAIL' }),
    ],
    part: email ?? '',
  }),
  home: ({ posts }) => ({
    body: [
      line('teacher.home', { name: posts?.name ?? '', classes: posts?.classes.map(classOf) ?? [] }),
      line('teacher.homeHint', { pending: posts?.pending ?? 0 }),
    ],
    choices: [choice('list', 'teacher.list', { type: 'LIST' }, (posts?.pending ?? 0) > 0)],
  }),
  reviewing: ({ list }) => {
    const items = list?.items ?? [];
    const left = (list?.total ?? 0) - (list?.offset ?? 0) - items.length;
    return {
      body: [line('teacher.reviewing', { total: list?.total ?? 0 }), line('teacher.reviewingHint')],
      card: { kind: 'items', title: line('teacher.pendingTitle'), items: items.map(pendingItem) },
      choices: left > 0 ? [choice('more', 'teacher.more', { type: 'MORE' })] : [],
      part: items.map(({ bindingId, version }) => bindingId + version).join(),
    };
  },
  detail: ({ detail }) => ({
    body: [line(detail?.match === 'MATCHES' ? 'teacher.detailAsk' : 'teacher.detailAskUnproven')],
    ...(detail ? { card: { kind: 'rows', rows: detailRows(detail) } } : {}),
    choices: detail
      ? [
          choice(
            'approve',
            'teacher.approve',
            { type: 'APPROVE', bindingId: detail.bindingId, version: detail.version },
            true,
          ),
          choice('reject', 'teacher.reject', {
            type: 'REJECT',
            bindingId: detail.bindingId,
            version: detail.version,
          }),
          choice('back', 'teacher.backToList', { type: 'BACK' }),
        ]
      : [],
    part: `${detail?.bindingId}/${detail?.version}`,
  }),
  askReason: ({ decision }) => ({
    body: [line('teacher.askReason')],
    choices: REJECT_REASONS.map((reason) => choice(reason, `reason.${reason}`, { type: 'REASON', reason })),
    part: decision?.bindingId ?? '',
  }),
  askReasonText: ({ decision }) => ({
    body: [line('teacher.askReasonText')],
    choices: [],
    part: decision?.bindingId ?? '',
  }),
};

/** The view of a resting state. */
export function teacherView(state: string, context: TeacherContext): View<TeacherEvent> {
  const make = VIEWS[state];
  if (!make) throw new TypeError(`no view for teacher.${state}`);
  const { part, ...view } = make(context);
  return { question: part ? `${state}:${part}` : state, ...view };
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
    status: { label: line(`match.${match}`), tone: MATCH_TONES[match] },
    lines: [
      line('teacher.guardian', { relation: relationOf(item), name: item.guardianName }),
      line('progress.submitted', { at: line('dateTime', { at: item.submittedAt }) }),
    ],
    actions: match === 'MATCHES' ? [approve, reject, detail] : [detail, approve, reject],
    summary: line('teacher.summary', {
      seat: item.seatNo,
      student: item.studentName,
      relation: relationOf(item),
      guardian: item.guardianName,
      match: line(`match.short.${match}`),
    }),
  };
}

function detailRows(item: PendingDetail): { label: Line; value: Line | string }[] {
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
      value: `${formatMobile(item.mobile)}${item.match === 'MATCHES' ? ' 📞' : ''}`,
    },
    { label: line('field.email'), value: item.email },
    { label: line('field.match'), value: line(`match.${item.match}`) },
    {
      label: line('field.known'),
      value: item.known.length > 0 ? item.known.join('、') : line('teacher.noneKnown'),
    },
    ...item.others.map(({ relation, status }) => ({
      label: line('field.others'),
      value: line('teacher.other', {
        relation: line(`relation.${relation}`),
        status: line(`status.${status}`),
      }),
    })),
    { label: line('field.submitted'), value: line('dateTime', { at: item.submittedAt }) },
  ];
}

function relationOf({ relation, relationOther }: PendingItem): Line {
  return relationOther ? line('typed', { text: relationOther }) : line(`relation.${relation}`);
}

function classOf({ grade, className }: Pick<PendingItem, 'grade' | 'className'>): Line {
  return line('class', { grade, name: className });
}
