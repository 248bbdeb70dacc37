import { formatMobile } from '../../../domain/contact.ts';
import { RETURN_REASONS } from '../../../domain/leave/slip.ts';
import type { StaffSlip, StaffSlipDetail } from '../../../domain/leave/staffSlip.ts';
import { dayLine, kindLine, reasonLine, timeLine } from '../../leaveLines.ts';
import { type Action, type Choice, type Item, type Line, line, type Param, type Tone } from '../../view.ts';
import type { SlipDecisionDraft, SlipsContext } from '../context.ts';
import type { SlipsEvent } from '../events.ts';
import { seatLine } from '../says.ts';
import { areOfSeveralClasses, choice, classOf, type SlipsView, summaryOf, type Views } from './parts.ts';

/** Cards that a thumb passes. */
const MOST_CARDS = 10;
/** With the way back, as many as LINE shows as quick replies. */
const MOST_ASKED = 12;
const BACK = choice('back', 'slips.backToList', { type: 'BACK' });

/** 假單: the list, a closer look, and the questions before a decision. */
export const reviewViews: Views = {
  reviewing,
  detail: ({ detail }) => ({
    body: [askAbout(detail)],
    ...(detail ? { card: { kind: 'rows', rows: detailRows(detail) } } : {}),
    choices: detail ? decisionChoices(detail) : [BACK],
    byWord: true,
    part: `${detail?.slipId}/${detail?.version}`,
  }),
  askWhich: ({ order }) => {
    const items = order?.unclear ?? [];
    return {
      body: [
        line('slips.askWhich', { count: items.length }),
        ...(items.length > MOST_ASKED ? [line('slips.firstAsked', { most: MOST_ASKED })] : []),
      ],
      choices: [
        ...items.slice(0, MOST_ASKED).map(
          (slip, at): Choice<SlipsEvent> => ({
            id: slip.slipId,
            label: line('slips.whichOne', {
              nth: slip.number,
              slip: summaryOf(slip, areOfSeveralClasses(items)),
            }),
            short: line('slips.nth', { nth: at + 1 }),
            event: { type: 'DETAIL', slipId: slip.slipId },
          }),
        ),
        BACK,
      ],
      part: items.map(({ slipId, version }) => slipId + version).join(),
    };
  },
  confirmAll: ({ decision, othersLeft = 0 }) => ({
    body: [line('slips.confirmAll', { count: decision?.targets.length ?? 0, others: othersLeft })],
    choices: [choice('sure', 'slips.sure', { type: 'SURE' }, true), BACK],
    byWord: true,
    part: keyOf(decision),
  }),
  askReason: ({ decision }) => ({
    body: [...about(decision), line('slips.askReason', { count: decision?.targets.length ?? 1 })],
    choices: [
      ...RETURN_REASONS.map((reason) =>
        choice(reason, `slips.reason.${reason}`, { type: 'RETURN_REASON', reason }),
      ),
      BACK,
    ],
    part: keyOf(decision),
  }),
  askReasonText: ({ decision }) => ({
    body: [line('slips.askReasonText')],
    choices: [],
    part: keyOf(decision),
  }),
  confirmReason: ({ decision }) => ({
    body: [...about(decision), line('slips.confirmReason', { reason: decision?.typedReason ?? '' })],
    choices: [
      choice('sure', 'slips.sure', { type: 'SURE' }, true),
      choice('back', 'slips.otherReason', { type: 'BACK' }),
    ],
    byWord: true,
    part: `${keyOf(decision)}/${decision?.typedReason}`,
  }),
};

function reviewing({ list }: SlipsContext): SlipsView {
  const { items = [], total = 0, offset = 0 } = list ?? {};
  const left = total - offset - items.length;
  const plain = items.filter(({ looks }) => looks.length === 0).length;
  return {
    body: [line('slips.reviewing', { total }), line('slips.reviewingHint')],
    card: {
      kind: 'items',
      title: line('slips.title'),
      list: items.map((slip) => summaryOf(slip, areOfSeveralClasses(items))),
      items: items.slice(0, MOST_CARDS).map(slipItem),
    },
    choices: [
      ...(plain > 1 ? [choice('all', 'slips.allOfThem', { type: 'CONFIRM_ALL' })] : []),
      ...(offset > 0 ? [choice('previous', 'slips.previous', { type: 'PREVIOUS' })] : []),
      ...(left > 0 ? [choice('more', 'slips.more', { type: 'MORE' })] : []),
    ],
    byWord: true,
    part: items.map(({ slipId, version }) => slipId + version).join(),
  };
}

function slipItem(slip: StaffSlip): Item {
  const { slipId, version, looks } = slip;
  const button = (verb: 'confirm' | 'return' | 'detail', key: string): Action => ({
    label: line(key),
    slip: { verb, slipId, version },
  });
  const detail = button('detail', 'notice.slip.detail');
  // What is to be looked at is looked at first: its only button.
  const decide = [button('confirm', 'notice.slip.confirm'), button('return', 'notice.slip.return')];
  return {
    title: line('slips.student', {
      seat: seatLine(slip.seatNo),
      name: slip.studentName,
      class: classOf(slip),
    }),
    ...(looks[0] ? { status: { label: line(`slips.look.${looks[0]}`), tone: toneOf(looks[0]) } } : {}),
    lines: [
      line('slips.kindAndTime', {
        kind: kindLine(slip.kind),
        time: timeLine({ days: slip.time, part: slip.time.part }),
      }),
      line('slips.filed', {
        by: line(`relation.${slip.filedBy}`),
        at: line('dateTime', { at: slip.filedAt }),
      }),
    ],
    actions: looks.length > 0 ? [detail] : [...decide, detail],
  };
}

/** Proof that has come, or a wish to cancel, is nothing bad, but something to look at. */
const toneOf = (look: StaffSlip['looks'][number]): Tone =>
  look === 'PROOF_COME' || look === 'CANCEL_ASKED' ? 'waiting' : 'bad';

function askAbout(detail: StaffSlipDetail | undefined): Line {
  if (!detail?.isMyTurn) return line('slips.detailLook');
  return line(detail.state === 'CANCEL_ASKED' ? 'slips.detailCancel' : 'slips.detailAsk');
}

/** What confirming and returning mean for it. */
function decisionChoices({
  slipId,
  version,
  state,
  isMyTurn,
  mayReturn,
}: StaffSlipDetail): Choice<SlipsEvent>[] {
  const isCancelling = state === 'CANCEL_ASKED';
  const waits = isMyTurn && ['SUBMITTED', 'HELD', 'CANCEL_ASKED'].includes(state);
  const confirm = choice(
    'confirm',
    isCancelling ? 'slips.grantCancel' : 'notice.slip.confirm',
    { type: 'CONFIRM', slipId, version },
    true,
  );
  const giveBack = choice('return', isCancelling ? 'slips.refuseCancel' : 'notice.slip.return', {
    type: 'RETURN',
    slipId,
    version,
  });
  return [...(waits ? [confirm, giveBack] : mayReturn ? [giveBack] : []), BACK];
}

function detailRows(slip: StaffSlipDetail): { label: Line; value: Param }[] {
  const row = (label: string, value: Param) => ({ label: line(`leave.field.${label}`), value });
  const { contradiction, decided, proofUntil } = slip;
  return [
    row(
      'child',
      line('slips.student', { seat: seatLine(slip.seatNo), name: slip.studentName, class: classOf(slip) }),
    ),
    row('state', line(`leave.state.${slip.state}`)),
    row('kind', kindLine(slip.kind)),
    row('time', timeLine({ days: slip.time, part: slip.time.part })),
    row('count', line('leave.count', { schoolDays: slip.count.schoolDays, periods: slip.count.periods })),
    row('reason', reasonLine(slip.reason)),
    row(
      'filed',
      line('leave.filedBy', {
        by: line(`relation.${slip.filedBy}`),
        at: line('dateTime', { at: slip.filedAt }),
      }),
    ),
    ...(slip.proofs > 0 || proofUntil
      ? [
          row(
            'proof',
            proofUntil
              ? line('leave.proofUntil', { count: slip.proofs, until: dayLine(proofUntil) })
              : line('leave.proofCount', { count: slip.proofs }),
          ),
        ]
      : []),
    ...slip.looks.map((look) => row('now', line(`slips.look.${look}`))),
    ...(contradiction
      ? [
          row(
            'now',
            line('slips.contradicts', {
              by: line(`relation.${contradiction.by}`),
              text: contradiction.text ?? '－',
            }),
          ),
        ]
      : []),
    ...(decided
      ? [
          row(
            'now',
            line('slips.decidedAt', { name: decided.name, at: line('dateTime', { at: decided.at }) }),
          ),
        ]
      : []),
    ...slip.guardians.map(({ relation, name, mobile }) => ({
      label: line('field.guardian'),
      value: line('slips.guardian', {
        relation: line(`relation.${relation}`),
        name,
        mobile: formatMobile(mobile),
      }),
    })),
  ];
}

/** Whose slips are given back. */
function about(decision: SlipsContext['decision']): Line[] {
  return decision?.named?.length ? [line('slips.aboutThese', { pupils: decision.named.map(nameOf) })] : [];
}

function nameOf({ seatNo, studentName }: NonNullable<SlipDecisionDraft['named']>[number]): Line {
  return line('slips.pupil', { seat: seatLine(seatNo), name: studentName });
}

function keyOf(decision: SlipsContext['decision']): string {
  return (decision?.targets ?? []).map(({ slipId }) => slipId).join();
}
