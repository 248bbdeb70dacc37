import type { SlipsContext } from './context.ts';
import type { SlipsEvent } from './events.ts';

type With = { context: SlipsContext; event: SlipsEvent };

/** The named guards of the machine. */
export const guards = {
  isPastTheEnd: ({ event }: With) => event.type === 'SLIPS' && event.items.length === 0 && event.offset > 0,
  isEmpty: ({ event }: With) => event.type === 'SLIPS' && event.items.length === 0,
  isLaterPage: ({ context }: With) => (context.list?.offset ?? 0) > 0,
  isLookedAt: ({ context: { detail, decision } }: With) =>
    detail !== undefined && detail.slipId === decision?.targets[0]?.slipId,
  isOtherUntyped: ({ event }: With) =>
    event.type === 'RETURN_REASON' && event.reason === 'OTHER' && !event.typed,
  isTyped: ({ event }: With) => event.type === 'RETURN_REASON' && event.typed !== undefined,

  /** No slip waits of any of these seats. */
  isNobody: ({ event }: With) =>
    event.type === 'SEATS' && event.clear.length === 0 && event.unclear.length === 0,
  /** One alone is meant, to be looked at; or it holds something to be looked at before a word confirms it. */
  isOneToSee: ({ context: { order }, event }: With) =>
    event.type === 'SEATS' &&
    event.clear.length + event.unclear.length === 1 &&
    (order?.verb === 'detail' || event.clear.length === 0),
  isToAsk: ({ context: { order }, event }: With) =>
    event.type === 'SEATS' && (order?.verb === 'detail' || event.clear.length === 0),
  isToReturn: ({ context: { order } }: With) => order?.verb === 'return',
  isNoTarget: ({ event }: With) => event.type === 'SLIP_TARGETS' && event.items.length === 0,
  /** A reason was typed already, with the order or before it was looked at again. */
  hasTypedReason: ({ context: { decision } }: With) => decision?.typedReason !== undefined,
  hasUnclear: ({ context: { order } }: With) => (order?.unclear.length ?? 0) > 0,
  isNonePlain: ({ event }: With) => event.type === 'PLAIN' && event.targets.length === 0,
  /** A cancellation is refused without a reason: the slip stays as it is. */
  isCancelAsked: ({ context: { detail }, event }: With) =>
    event.type === 'RETURN' && detail?.slipId === event.slipId && detail.state === 'CANCEL_ASKED',
  hasDays: ({ event }: With) =>
    event.type === 'DAYS' && event.reading.reading === 'UNDERSTOOD' && event.reading.time.days !== undefined,
};
