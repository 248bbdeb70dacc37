import { maskNamesIn } from '../../domain/personName.ts';
import type { Timed } from '../globalEvents.ts';
import type { DecisionDraft, Order, PendingItem, TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

/** What belongs to reviewing: whoever goes on to a class is done with it, and the other way round. */
export const NO_REVIEW = {
  list: undefined,
  detail: undefined,
  decision: undefined,
  order: undefined,
  matching: undefined,
  othersLeft: undefined,
} as const;
/** What belongs to a class and its guardians. */
export const NO_CLASS = {
  classList: undefined,
  managed: undefined,
  managedClassId: undefined,
  named: undefined,
  guardians: undefined,
  ending: undefined,
} as const;

/** The context after an event of reviewing and deciding; undefined for any other. */
export function keepReview(context: TeacherContext, event: Timed<TeacherEvent>): TeacherContext | undefined {
  switch (event.type) {
    case 'APPROVE':
    case 'REJECT': {
      const verb = event.type === 'APPROVE' ? 'approve' : 'reject';
      const { bindingId, version } = event;
      const seen = [...(context.list?.items ?? []), ...(context.detail ? [context.detail] : [])];
      const named = namesOf(seen.filter((item) => item.bindingId === bindingId).slice(0, 1));
      return {
        ...context,
        ...NO_CLASS,
        order: withoutOne(context.order, bindingId),
        decision: { verb, targets: [{ bindingId, version }], named, ...reasonOf(context.order, verb) },
      };
    }
    case 'DETAIL':
      return {
        ...context,
        ...NO_CLASS,
        order: withoutOne(context.order, event.bindingId),
        decision: { verb: 'reject', targets: [{ bindingId: event.bindingId, version: 0 }] },
      };
    case 'ORDER':
      return {
        ...context,
        ...NO_CLASS,
        order: { verb: event.verb, seats: event.seats, reason: event.reason, unclear: [] },
      };
    case 'REASON':
      return {
        ...context,
        decision: context.decision && {
          ...context.decision,
          reason: event.reason,
          typedReason:
            event.typed === undefined ? undefined : maskNamesIn(event.typed, context.decision.named ?? []),
        },
      };
    case 'PENDING': {
      const { items, total, offset, counts } = event;
      return { ...context, list: { items, total, offset, counts } };
    }
    case 'DETAILS':
      return { ...context, detail: event.item };
    case 'SEATS':
      return keepSeats(context, event);
    case 'TARGETS':
      return { ...context, decision: context.decision && withTargets(context.decision, event.items) };
    case 'MATCHING':
      return {
        ...context,
        decision: { verb: 'approve', targets: event.targets },
        matching: event.classes,
        othersLeft: event.othersLeft,
      };
    default:
      return undefined;
  }
}

/** What is clear is decided, or looked at; the rest of the order waits to be asked about. */
function keepSeats(
  context: TeacherContext,
  { clear, unclear }: Extract<TeacherEvent, { type: 'SEATS' }>,
): TeacherContext {
  const { order } = context;
  if (!order) return context;
  const isDetail = order.verb === 'detail';
  const [first] = [...clear, ...unclear];
  // What is looked at is one; several are asked about.
  const looked = isDetail || clear.length === 0 ? (first ? [first] : []) : clear;
  return {
    ...context,
    order: { ...order, unclear: isDetail ? [...clear, ...unclear] : unclear },
    decision: {
      verb: order.verb === 'approve' ? 'approve' : 'reject',
      targets: targetsOf(looked),
      named: namesOf(looked),
      ...reasonOf(order, order.verb),
    },
  };
}

/** What an order leaves to be asked about once one of it is taken up. */
function withoutOne(order: Order | undefined, bindingId: string): Order | undefined {
  return order && { ...order, unclear: order.unclear.filter((item) => item.bindingId !== bindingId) };
}

/** The reason that was typed with the order. */
function reasonOf(order: Order | undefined, verb: Order['verb']) {
  return verb === 'reject' && order?.reason ? { reason: 'OTHER' as const, typedReason: order.reason } : {};
}

/** Those of what is to be refused that wait still, with their names; in a reason their pupils are named as pushes may. */
function withTargets(decision: DecisionDraft, items: readonly PendingItem[]): DecisionDraft {
  const found = { ...decision, targets: targetsOf(items), named: namesOf(items) };
  return decision.typedReason === undefined
    ? found
    : { ...found, typedReason: maskNamesIn(decision.typedReason, found.named) };
}

function targetsOf(items: readonly PendingItem[]): DecisionDraft['targets'] {
  return items.map(({ bindingId, version }) => ({ bindingId, version }));
}

function namesOf(items: readonly PendingItem[]) {
  return items.map(({ seatNo, studentName, guardianName }) => ({ seatNo, studentName, guardianName }));
}
