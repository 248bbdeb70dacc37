import type { BindingStatus } from '../../domain/decision.ts';
import { type Action, type Card, type Item, type Line, line, type Param, type Tone } from '../view.ts';
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
  return {
    title: childLine(item),
    status: { label: line(`status.${item.status}`), tone: TONES[item.status] },
    lines: [
      line('progress.school', { school: item.schoolName, relation: relationParam(item) }),
      line('progress.submitted', { at: line('dateTime', { at: item.submittedAt }) }),
      ...whatNow(item),
    ],
    actions: actionsOf(item),
  };
}

/** What the guardian may do about it from the list, however old. */
function actionsOf({ bindingId, version, status }: ProgressItem): Action[] {
  if (status === 'REJECTED')
    return [{ label: line('progress.sendAgain'), decision: { verb: 'reopen', bindingId, version } }];
  if (status === 'PENDING')
    return [{ label: line('progress.remind'), decision: { verb: 'remind', bindingId, version } }];
  return [];
}

function whatNow(item: ProgressItem): Line[] {
  const already = item.already ? [line('progress.already')] : [];
  if (item.status === 'PENDING')
    return [
      ...already,
      item.teacher ? line('progress.waiting', { teacher: item.teacher }) : line('progress.noTeacher'),
      ...(item.teacher && item.teacherLinked === false
        ? [line('progress.teacherByMail', { teacher: item.teacher })]
        : []),
    ];
  if (item.reason) return [...already, line('progress.reason', { reason: reasonLine(item.reason) })];
  return already;
}

function relationParam({ relation, relationOther }: ProgressItem): Param {
  return relationOther ?? line(`relation.${relation}`);
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
