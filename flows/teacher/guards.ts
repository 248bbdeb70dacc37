import type { TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

type With = { context: TeacherContext; event: TeacherEvent };

const isEndable = ({ context: { ending }, event }: With) =>
  event.type === 'GUARDIANS_FOUND' &&
  ending !== undefined &&
  event.items.some(
    ({ bindingId, version, may }) =>
      bindingId === ending.bindingId && version === ending.version && may.includes(ending.verb),
  );

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
  isNoTarget: ({ event }: With) => event.type === 'TARGETS' && event.items.length === 0,
  /** A reason was typed already, with the order or before it was looked at again. */
  hasTypedReason: ({ context: { decision } }: With) => decision?.typedReason !== undefined,
  hasUnclear: ({ context: { order } }: With) => (order?.unclear.length ?? 0) > 0,
  /** What is to be ended was found as it was seen, and may be ended by whoever asks. */
  isEndable,
  /** The same, and why was said before it was looked at again. */
  isEndableBecause: ({ context, event }: With) =>
    isEndable({ context, event }) && context.ending?.reason !== undefined,
  isEnding: ({ context }: With) => context.ending !== undefined,
  isOtherEndUntyped: ({ event }: With) =>
    event.type === 'END_REASON' && event.reason === 'OTHER' && !event.typed,
  isOneClass: ({ event }: With) => event.type === 'CLASSES_FOUND' && event.classes.length === 1,
  isNoClass: ({ event }: With) => event.type === 'CLASSES_FOUND' && event.classes.length === 0,
  isOfClass: ({ context: { classList } }: With) => classList !== undefined,
  isManaging: ({ context: { managed } }: With) => managed !== undefined,
  isNothingWaiting: ({ event }: With) =>
    event.type === 'MATCHING' && event.targets.length === 0 && event.othersLeft === 0,
  isNoneMatching: ({ event }: With) => event.type === 'MATCHING' && event.targets.length === 0,
};
