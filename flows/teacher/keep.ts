import type { Timed } from '../globalEvents.ts';
import type { PendingItem, TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

/** What belongs to reviewing, and what to a class and its guardians: whoever goes on to the one is done with the other. */
const NO_REVIEW = {
  list: undefined,
  detail: undefined,
  decision: undefined,
  order: undefined,
  othersLeft: undefined,
} as const;
const NO_CLASS = {
  classList: undefined,
  managed: undefined,
  managedClassId: undefined,
  named: undefined,
  guardians: undefined,
  ending: undefined,
} as const;

/** The context after an event that carries something to remember; others change nothing. */
export function keep(context: TeacherContext, event: Timed<TeacherEvent>): TeacherContext {
  switch (event.type) {
    case 'EMAIL':
      return { ...context, email: event.email };
    case 'CODE':
      return { ...context, code: event.code };
    case 'APPROVE':
    case 'REJECT': {
      const verb = event.type === 'APPROVE' ? 'approve' : 'reject';
      const { bindingId, version } = event;
      const seen = [...(context.list?.items ?? []), ...(context.detail ? [context.detail] : [])];
      const named = namesOf(seen.filter((item) => item.bindingId === bindingId).slice(0, 1));
      return {
        ...context,
        ...NO_CLASS,
        order: undefined,
        decision: { verb, targets: [{ bindingId, version }], named },
      };
    }
    case 'DETAIL':
      return {
        ...context,
        ...NO_CLASS,
        order: undefined,
        decision: { verb: 'reject', targets: [{ bindingId: event.bindingId, version: 0 }] },
      };
    case 'ORDER':
      return { ...context, ...NO_CLASS, order: { verb: event.verb, seats: event.seats, unclear: [] } };
    case 'REASON':
      return {
        ...context,
        decision: context.decision && { ...context.decision, reason: event.reason, typedReason: event.typed },
      };
    case 'GUARDIANS':
      return {
        ...context,
        ...NO_REVIEW,
        ending: undefined,
        guardians: { seat: event.seat, classId: context.classList?.classId, pupils: [], items: [] },
      };
    case 'LOOK':
      return {
        ...context,
        ending: undefined,
        guardians: { bindingId: event.bindingId, pupils: [], items: [] },
      };
    case 'END': {
      const { verb, bindingId, version } = event;
      return {
        ...context,
        ...NO_REVIEW,
        ending: { verb, bindingId, version },
        guardians: { ...context.guardians, bindingId, pupils: [], items: [] },
      };
    }
    case 'END_REASON':
      return {
        ...context,
        ending: context.ending && { ...context.ending, reason: event.reason, typedReason: event.typed },
      };
    case 'CLASS_NAMED':
      return { ...context, named: { grade: event.grade, className: event.name } };
    case 'OPEN_CLASS':
      return { ...context, managedClassId: event.classId };
    case 'PICK_CLASS':
      return { ...context, classList: context.classList && { ...context.classList, at: event.at } };
    case 'NOTIFY':
      return { ...context, gathers: event.gathers };
    default:
      return keepAnswer(context, event);
  }
}

function keepAnswer(context: TeacherContext, event: Timed<TeacherEvent>): TeacherContext {
  switch (event.type) {
    case 'STAFF':
      return { ...forget(), posts: event.posts };
    case 'PENDING': {
      const { items, total, offset, counts } = event;
      return { ...context, list: { items, total, offset, counts } };
    }
    case 'DETAILS':
      return { ...context, detail: event.item };
    case 'SEATS':
      return keepSeats(context, event);
    case 'MATCHING':
      return {
        ...context,
        decision: { verb: 'approve', targets: event.targets },
        othersLeft: event.othersLeft,
      };
    case 'CLASS_LIST':
      return { ...context, classList: event.list };
    case 'GUARDIANS_FOUND':
      return {
        ...context,
        guardians: { ...context.guardians, pupils: event.pupils, items: event.items },
      };
    case 'MANAGED':
      return { ...forget(), managed: { classes: event.classes } };
    case 'CLASSES_FOUND': {
      const [only, ...more] = event.classes;
      const managed = { classes: context.managed?.classes ?? [], found: event.classes };
      return { ...context, managed, managedClassId: more.length === 0 ? only?.classId : undefined };
    }
    case 'NOTIFY_READ':
      return { ...context, gathers: event.gathers };
    default:
      return context;
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
      targets: looked.map(({ bindingId, version }) => ({ bindingId, version })),
      named: namesOf(looked),
    },
  };
}

function namesOf(items: readonly PendingItem[]) {
  return items.map(({ seatNo, studentName, guardianName }) => ({ seatNo, studentName, guardianName }));
}

/** The first page of the list is looked at, with nothing of before. */
export function firstPage(): Partial<TeacherContext> {
  return { ...NO_REVIEW, ...NO_CLASS };
}

/** Nothing of what was typed or shown stays. */
export function forget(): TeacherContext {
  return {
    email: undefined,
    code: undefined,
    posts: undefined,
    ...NO_REVIEW,
    ...NO_CLASS,
    gathers: undefined,
  };
}
