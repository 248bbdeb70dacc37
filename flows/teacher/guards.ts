import type { TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

type With = { context: TeacherContext; event: TeacherEvent };

/** The named guards of the machine. */
export const guards = {
  isTooSoon: ({ event }: With) => event.type === 'CODE_REFUSED' && event.why === 'tooSoon',
  isPastTheEnd: ({ event }: With) => event.type === 'PENDING' && event.items.length === 0 && event.offset > 0,
  isEmpty: ({ event }: With) => event.type === 'PENDING' && event.items.length === 0,
  isLaterPage: ({ context }: With) => (context.list?.offset ?? 0) > 0,
  isLookedAt: ({ context: { detail, decision } }: With) =>
    detail !== undefined && detail.bindingId === decision?.targets[0]?.bindingId,
  isOtherUntyped: ({ event }: With) => event.type === 'REASON' && event.reason === 'OTHER' && !event.typed,
  isTyped: ({ event }: With) => event.type === 'REASON' && event.typed !== undefined,

  /** Nobody waits for any of these seats. */
  isNobody: ({ event }: With) =>
    event.type === 'SEATS' && event.clear.length === 0 && event.unclear.length === 0,
  /** One alone is meant, to be looked at; or it is not plain enough to be approved by a word. */
  isOneToSee: ({ context: { order }, event }: With) =>
    event.type === 'SEATS' &&
    event.clear.length + event.unclear.length === 1 &&
    (order?.verb === 'detail' || event.clear.length === 0),
  isToAsk: ({ context: { order }, event }: With) =>
    event.type === 'SEATS' && (order?.verb === 'detail' || event.clear.length === 0),
  isToReject: ({ context: { order } }: With) => order?.verb === 'reject',
  hasUnclear: ({ context: { order } }: With) => (order?.unclear.length ?? 0) > 0,
  isNoneMatching: ({ event }: With) => event.type === 'MATCHING' && event.targets.length === 0,
};
