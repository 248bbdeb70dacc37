import type { BindingStatus } from '../../domain/decision.ts';
import { schoolToCall } from '../schoolToCall.ts';
import { type Action, type Card, type Decision, type Item, type Line, line, type Tone } from '../view.ts';
import type { ProgressItem } from './events.ts';

const TONES: Readonly<Record<BindingStatus, Tone>> = {
  PENDING: 'waiting',
  APPROVED: 'good',
  REJECTED: 'bad',
  CANCELLED: 'quiet',
  SUSPENDED: 'quiet',
  REVOKED: 'quiet',
};

/** The progress list (認證／申請／不通過), one item a child. */
export function progressCard(items: readonly ProgressItem[]): Card {
  return { kind: 'items', title: line('progress.title'), items: items.map(progressItem) };
}

function progressItem(item: ProgressItem): Item {
  const { bindingId, version, number, status } = item;
  const shown = { label: line(`status.${status}`), tone: TONES[status] };
  const actions = actionsOf(item).map(
    ([verb, key]): Action => ({ label: line(key), decision: { verb, bindingId, version } }),
  );
  // Suspended or revoked, nothing of the child is shown: the application is named by its number.
  if (status === 'SUSPENDED' || status === 'REVOKED')
    return {
      title: line('progress.ofApplication', { number: number ?? 0 }),
      status: shown,
      lines: status === 'SUSPENDED' ? [line('progress.suspended')] : endOf(item),
      actions,
    };
  return {
    title: isOver(status) ? childOfBefore(item) : childLine(item),
    status: shown,
    lines: [
      line('progress.school', { school: item.schoolName, relation: relationLine(item) }),
      line('progress.submitted', { at: line('dateTime', { at: item.submittedAt }) }),
      ...stagesOf(item),
      ...whatNow(item),
    ],
    actions,
  };
}

/** Who ended it; where the school did, why, and whom to ask. */
function endOf({ ended, schoolName: name, schoolPhone: phone }: ProgressItem): Line[] {
  if (ended?.by !== 'SCHOOL') return [line('progress.endedByYou')];
  const { reason } = ended;
  return [
    line('progress.endedBySchool'),
    ...(reason
      ? [line('progress.reason', { reason: reason.typed ?? line(`endReason.${reason.code}`) })]
      : []),
    schoolToCall({ name, phone }),
  ];
}

/** Whether it came to nothing: then a class that the child comes to later is none of the guardian's business. */
function isOver(status: BindingStatus): boolean {
  return status === 'REJECTED' || status === 'CANCELLED';
}

/** A child as it was named by whoever applied, without the class: that is the one of now. */
function childOfBefore({ maskedName: name, level }: ProgressItem): Line {
  return line('childOfBefore', { name, level: line(`level.${level}`) });
}

/** What the guardian may do about it from the list, however old. */
const GUARDIAN_ACTIONS: Readonly<Record<BindingStatus, readonly (readonly [Decision['verb'], string])[]>> = {
  PENDING: [
    ['remind', 'progress.remind'],
    ['edit', 'progress.edit'],
    ['cancel', 'progress.cancel'],
    ['form', 'progress.form'],
  ],
  APPROVED: [
    ['form', 'progress.form'],
    ['end', 'progress.end'],
  ],
  SUSPENDED: [['end', 'progress.end']],
  REJECTED: [['reopen', 'progress.sendAgain']],
  CANCELLED: [],
  REVOKED: [],
};

/** Of a child who has left the roster nothing can be corrected, and nobody is there to be reminded. */
const WITHOUT_SCHOOL: readonly Decision['verb'][] = ['cancel', 'form'];

function actionsOf({ status, studentLeft }: ProgressItem): (typeof GUARDIAN_ACTIONS)[BindingStatus] {
  const actions = GUARDIAN_ACTIONS[status];
  return status === 'PENDING' && studentLeft
    ? actions.filter(([verb]) => WITHOUT_SCHOOL.includes(verb))
    : actions;
}

/** 送出申請 ✓ → 導師審核 → 帳號建立 → 首次登入: how far it is; where there is no email there is no account to come. */
function stagesOf({ status, account }: ProgressItem): Line[] {
  if (status === 'CANCELLED') return [];
  const isApproved = status === 'APPROVED';
  const stages: [string, boolean][] = [
    ['progress.stage.sent', true],
    ['progress.stage.reviewed', status !== 'PENDING'],
    ...(account && status !== 'REJECTED'
      ? ([
          ['progress.stage.account', isApproved && account.made],
          ['progress.stage.login', isApproved && account.loggedIn],
        ] satisfies [string, boolean][])
      : []),
  ];
  const said = stages.map(([key, done]) => (done ? line('progress.done', { stage: line(key) }) : line(key)));
  const [first, ...more] = said;
  return first ? [more.reduce((before, next) => line('progress.then', { before, next }), first)] : [];
}

/** Who looks at it: the homeroom teacher, else the unit administrator; the school is to be asked where it has neither. */
function waitsFor({ teacher, administered }: ProgressItem): Line {
  if (teacher) return line('progress.waiting', { teacher });
  return line(administered ? 'progress.waitingAdmin' : 'progress.noTeacher');
}

function whatNow(item: ProgressItem): Line[] {
  const already = item.already ? [line('progress.already')] : [];
  if (item.status === 'PENDING' && item.studentLeft) return [...already, line('progress.studentLeft')];
  if (item.status === 'PENDING')
    return [
      ...already,
      waitsFor(item),
      ...(item.teacher && item.teacherLinked === false
        ? [line('progress.teacherByMail', { teacher: item.teacher })]
        : []),
    ];
  if (item.reason) return [...already, line('progress.reason', { reason: reasonLine(item.reason) })];
  return already;
}

/** A relation in words: as it was typed, where it was. */
export function relationLine({
  relation,
  relationOther,
}: Pick<ProgressItem, 'relation' | 'relationOther'>): Line {
  return relationOther === undefined ? line(`relation.${relation}`) : line('typed', { text: relationOther });
}

/** A listed reason in the reader's language; a typed one as the teacher wrote it, and said to be so. */
export function reasonLine({ code, typed }: NonNullable<ProgressItem['reason']>): Line {
  return typed === undefined ? line(`reason.${code}`) : line('reason.typed', { text: typed });
}

/** A child as it is always named: with level and class (王○明 may be two brothers), masked until the approval. */
export function childLine(
  child: Pick<ProgressItem, 'maskedName' | 'fullName' | 'level' | 'grade' | 'className'>,
): Line {
  return line('child', {
    name: child.fullName ?? child.maskedName,
    level: line(`level.${child.level}`),
    class: line('class', { grade: child.grade, name: child.className }),
  });
}
