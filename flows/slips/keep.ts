import type { StaffSlip } from '../../domain/leave/staffSlip.ts';
import { maskNamesIn } from '../../domain/personName.ts';
import type { Timed } from '../globalEvents.ts';
import type { SlipDecisionDraft, SlipsContext } from './context.ts';
import type { SlipsEvent } from './events.ts';

/** What belongs to the slips, and what to a class or to deputies: whoever goes on to the one is done with the other. */
const NO_REVIEW = {
  list: undefined,
  detail: undefined,
  decision: undefined,
  order: undefined,
  othersLeft: undefined,
} as const;
const NO_CLASS = {
  roll: undefined,
  classes: undefined,
  classId: undefined,
  marking: undefined,
  deputies: undefined,
  colleagues: undefined,
  naming: undefined,
} as const;

/** The context after an event that carries something to remember; others change nothing. */
export function keep(context: SlipsContext, event: Timed<SlipsEvent>): SlipsContext {
  switch (event.type) {
    case 'CONFIRM':
    case 'RETURN': {
      const { slipId, version } = event;
      const seen = [...(context.list?.items ?? []), ...(context.detail ? [context.detail] : [])];
      const named = namesOf(seen.filter((slip) => slip.slipId === slipId).slice(0, 1));
      const verb = event.type === 'CONFIRM' ? 'confirm' : 'return';
      return {
        ...context,
        ...NO_CLASS,
        order: undefined,
        decision: { verb, targets: [{ slipId, version }], named },
      };
    }
    case 'DETAIL': {
      const targets = [{ slipId: event.slipId, version: 0 }];
      return { ...context, ...NO_CLASS, order: undefined, decision: { verb: 'return', targets } };
    }
    case 'ORDER':
      return {
        ...context,
        ...NO_CLASS,
        order: { verb: event.verb, seats: event.seats, reason: event.reason, unclear: [] },
      };
    case 'RETURN_REASON': {
      const { decision } = context;
      return {
        ...context,
        decision: decision && {
          ...decision,
          reason: event.reason,
          typedReason: event.typed === undefined ? undefined : maskNamesIn(event.typed, decision.named ?? []),
        },
      };
    }
    case 'PICK_CLASS':
      return { ...context, classId: event.classId };
    case 'ABSENT':
      return { ...context, marking: { seats: event.seats, isTakenBack: event.isTakenBack } };
    case 'PICK_COLLEAGUE': {
      const name = context.colleagues?.find(({ staffId }) => staffId === event.staffId)?.name;
      return { ...context, naming: { staffId: event.staffId, ...(name === undefined ? {} : { name }) } };
    }
    case 'DAYS': {
      const { reading } = event;
      const days = reading.reading === 'UNDERSTOOD' ? reading.time.days : undefined;
      return days ? { ...context, naming: { ...context.naming, days } } : context;
    }
    case 'END_DEPUTY':
      return { ...context, naming: { deputyId: event.deputyId } };
    default:
      return keepAnswer(context, event);
  }
}

function keepAnswer(context: SlipsContext, event: Timed<SlipsEvent>): SlipsContext {
  switch (event.type) {
    case 'SLIPS': {
      const { items, total, offset } = event;
      return { ...context, list: { items, total, offset } };
    }
    case 'SLIP_DETAIL':
      return { ...context, detail: event.slip };
    case 'SEATS':
      return keepSeats(context, event);
    case 'SLIP_TARGETS':
      return { ...context, decision: context.decision && withTargets(context.decision, event.items) };
    case 'PLAIN':
      return {
        ...context,
        decision: { verb: 'confirm', targets: event.targets },
        othersLeft: event.othersLeft,
      };
    case 'ROLL_READ':
    case 'MARKED':
      return { ...context, ...NO_REVIEW, ...NO_CLASS, roll: event.roll, classId: event.roll.classId };
    case 'CLASSES':
      return { ...context, ...NO_REVIEW, ...NO_CLASS, classes: event.classes };
    case 'DEPUTIES_READ': {
      const { deputies, colleagues } = event;
      return { ...context, ...NO_REVIEW, ...NO_CLASS, deputies, colleagues };
    }
    default:
      return context;
  }
}

/** What is clear is decided, or looked at; the rest of the order waits to be asked about. */
function keepSeats(
  context: SlipsContext,
  { clear, unclear }: Extract<SlipsEvent, { type: 'SEATS' }>,
): SlipsContext {
  const { order } = context;
  if (!order) return context;
  const isDetail = order.verb === 'detail';
  const [first] = [...clear, ...unclear];
  const looked = isDetail || clear.length === 0 ? (first ? [first] : []) : clear;
  const decision: SlipDecisionDraft = {
    verb: order.verb === 'confirm' ? 'confirm' : 'return',
    targets: looked.map(({ slipId, version }) => ({ slipId, version })),
    named: namesOf(looked),
  };
  const because = order.verb === 'return' ? order.reason : undefined;
  return {
    ...context,
    order: { ...order, unclear: isDetail ? [...clear, ...unclear] : unclear },
    decision:
      because === undefined
        ? decision
        : { ...decision, reason: 'OTHER', typedReason: maskNamesIn(because, decision.named ?? []) },
  };
}

/** Those of what is to be given back that are there still, with their names; a reason names them as pushes may. */
function withTargets(decision: SlipDecisionDraft, items: readonly StaffSlip[]): SlipDecisionDraft {
  const targets = items.map(({ slipId, version }) => ({ slipId, version }));
  const found = { ...decision, targets, named: namesOf(items) };
  return decision.typedReason === undefined
    ? found
    : { ...found, typedReason: maskNamesIn(decision.typedReason, found.named) };
}

function namesOf(slips: readonly StaffSlip[]) {
  return slips.map(({ seatNo, studentName }) => ({ seatNo, studentName }));
}

/** The first page of the list is looked at, with nothing of before. */
export function firstPage(): Partial<SlipsContext> {
  return { ...NO_REVIEW, ...NO_CLASS };
}
