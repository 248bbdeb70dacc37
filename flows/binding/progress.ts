import type { BindingStatus } from '../../domain/decision.ts';
import { type Card, type Item, type Line, line, type Param, type Tone } from '../view.ts';
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
    actions: item.status === 'REJECTED' ? [{ label: line('progress.sendAgain'), menu: 'bind' }] : [],
  };
}

function whatNow(item: ProgressItem): Line[] {
  const already = item.already ? [line('progress.already')] : [];
  if (item.status === 'PENDING')
    return [
      ...already,
      item.teacher ? line('progress.waiting', { teacher: item.teacher }) : line('progress.noTeacher'),
    ];
  if (item.reason) return [...already, line('progress.reason', { reason: reasonParam(item.reason) })];
  return already;
}

function relationParam({ relation, relationOther }: ProgressItem): Param {
  return relationOther ?? line(`relation.${relation}`);
}

function reasonParam({ code, typed }: NonNullable<ProgressItem['reason']>): Param {
  return typed ?? line(`reason.${code}`);
}

/** A child as it is always named: masked name, level and class (王○明 may be two brothers). */
export function childLine(child: Pick<ProgressItem, 'maskedName' | 'level' | 'grade' | 'className'>): Line {
  return line('child', {
    name: child.maskedName,
    level: line(`level.${child.level}`),
    class: line('class', { grade: child.grade, name: child.className }),
  });
}
