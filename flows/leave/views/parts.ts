import type { TypedTime } from '../../../domain/leave/timeReading.ts';
import { kindLine, reasonLine, timeLine } from '../../leaveLines.ts';
import { type Choice, type Line, line, type Param, type View } from '../../view.ts';
import type { LeaveChild, LeaveContext } from '../context.ts';
import type { LeaveAnswerName, LeaveEvent } from '../events.ts';
import { childOf } from '../fill.ts';
import { countLine } from '../slipCard.ts';

/** A view before its question is named. `part` names what else makes it another question than before. */
export type LeaveView = Omit<View<LeaveEvent>, 'question'> & { part?: string };

/** How the states of a part of the flow are shown. */
export type Views = Readonly<Record<string, (context: LeaveContext) => LeaveView>>;

/** A choice whose label has no parameters. */
export function choice(id: string, key: string, event: LeaveEvent, primary = false): Choice<LeaveEvent> {
  return { id, label: line(key), event, ...(primary ? { primary } : {}) };
}

/** A child with its class, as far as it may be named. */
export function childLine({
  name,
  grade,
  className,
}: Pick<LeaveChild, 'name' | 'grade' | 'className'>): Line {
  return line('leave.child', { name, class: line('class', { grade, name: className }) });
}

type Row = { label: Line; value: Param; edit?: string };

/** What is filled in, row by row, each with the choice that corrects it. */
export function filledRows(context: LeaveContext): Row[] {
  const { fill, judged, proofs } = context;
  const child = childOf(context);
  const row = (name: LeaveAnswerName, value: Param): Row => ({
    label: line(`leave.field.${name}`),
    value,
    ...(editable(context).includes(name) ? { edit: `edit.${name}` } : {}),
  });
  return [
    ...(child ? [row('child', childLine(child))] : []),
    ...(fill.kind ? [row('kind', kindLine(fill.kind))] : []),
    ...(fill.days ? [row('time', timeLine(fill))] : []),
    ...(judged ? [{ label: line('leave.field.count'), value: countLine(judged.count) }] : []),
    ...(judged?.proof || proofs ? [row('proof', line('leave.proofCount', { count: proofs ?? 0 }))] : []),
    ...(fill.reason ? [row('reason', reasonLine(fill.reason))] : []),
  ];
}

/** The answers that can be corrected by themselves where all of them are there. */
function editable({ children, fill, judged }: LeaveContext): LeaveAnswerName[] {
  return [
    ...(children.length > 1 ? (['child'] as const) : []),
    'kind',
    'time',
    ...(judged?.proof ? (['proof'] as const) : []),
    ...(fill.reason ? (['reason'] as const) : []),
  ];
}

/** The choices that correct an answer. */
export function editChoices(context: LeaveContext): Choice<LeaveEvent>[] {
  return editable(context).map((answer, at) => ({
    id: `edit.${answer}`,
    label: line(`leave.edit.${answer}`),
    event: { type: 'EDIT', answer },
    ...(at === 0 ? { group: line('leave.correct') } : {}),
  }));
}

/** Tells one slip that is filled in from another: what is answered is part of the question. */
export function keyOf({ fill, judged, proofs = 0 }: LeaveContext): string {
  const { bindingId, kind, reason } = fill;
  const why = reason && ('code' in reason ? reason.code : reason.text);
  const { schoolDays, periods } = judged?.count ?? {};
  return [bindingId, kind, timeKey(fill), why, schoolDays, periods, proofs].join('/');
}

/** Tells one time from another, however its fields are ordered. */
export function timeKey({ days, part }: TypedTime): string {
  const periods = part?.of === 'PERIODS' ? [part.first, part.last] : [];
  return [days?.from, days?.to, part?.of, ...periods].join();
}
