import { taipeiClock } from '../../domain/civilDate.ts';
import type { Language } from '../../domain/language.ts';
import { LEAVE_KINDS } from '../../domain/leave/kinds.ts';
import { type LeaveMessage, readLeaveMessage } from '../../domain/leave/readLeaveMessage.ts';
import type { DateSetting } from '../../domain/leave/timeReading.ts';
import type { LeaveChild, LeaveContext } from './context.ts';
import { childOf, filled, withTime } from './fill.ts';

/** More periods than any school's day has. */
const MOST_PERIODS = 12;

/** What a date is read against, for the child in question; before one is known, for the longest day of all of them. */
export function dateSetting(
  context: Pick<LeaveContext, 'fill' | 'children'>,
  { now, language }: { now: string; language: Language },
): DateSetting {
  const days = context.children.map(({ periods }) => periods);
  const periods = childOf(context)?.periods ?? (days.length > 0 ? Math.max(...days) : MOST_PERIODS);
  return { today: taipeiClock(now).today, language, periods };
}

/** Reads one message instead of answers, 「王大明 明天上午 病假 發燒」; undefined where it asks for no leave. */
export function readMessage(
  text: string,
  context: Pick<LeaveContext, 'fill' | 'children'>,
  typing: { now: string; language: Language },
): LeaveMessage | undefined {
  const { children } = context;
  return readLeaveMessage(text, {
    ...dateSetting(context, typing),
    children: children.map(({ bindingId, name }) => ({ id: bindingId, name })),
    kinds: offeredTo(children),
  });
}

/** The kinds that any of these children is offered. */
function offeredTo(children: readonly LeaveChild[]) {
  return LEAVE_KINDS.filter((kind) => children.some(({ kinds }) => kinds.some((each) => each.kind === kind)));
}

/** What a message says is filled in; what it does not say stays as it was. A kind that follows from a word replaces none. */
export function filledBy(context: LeaveContext, said: LeaveMessage): LeaveContext {
  const { fill } = context;
  const [bindingId, ...more] = said.children;
  const kind = said.kind && !(said.isKindGuessed && fill.kind) ? said.kind : undefined;
  const named = {
    ...fill,
    ...(bindingId !== undefined && more.length === 0 ? { bindingId } : {}),
    ...(kind ? { kind, isKindGuessed: said.isKindGuessed } : {}),
    ...(said.reason ? { reason: said.reason } : {}),
  };
  const { time } = said;
  const next = filled(context, time.reading === 'UNDERSTOOD' ? withTime(named, time.time) : named, 'ALL');
  return time.reading === 'AMBIGUOUS' ? { ...next, either: [...time.readings] } : next;
}
