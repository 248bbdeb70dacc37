import type { Timed } from '../globalEvents.ts';
import type { TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';

/** The context after an event that carries something to remember; others change nothing. */
export function keep(context: TeacherContext, event: Timed<TeacherEvent>): TeacherContext {
  switch (event.type) {
    case 'EMAIL':
      return { ...context, email: event.email };
    case 'CODE':
      return { ...context, code: event.code };
    case 'STAFF':
      return { ...forget(), posts: event.posts };
    case 'PENDING':
      return { ...context, list: { items: event.items, total: event.total, offset: event.offset } };
    case 'DETAILS':
      return { ...context, detail: event.item };
    case 'APPROVE':
      return {
        ...context,
        decision: { verb: 'approve', bindingId: event.bindingId, version: event.version },
      };
    case 'REJECT':
      return { ...context, decision: { verb: 'reject', bindingId: event.bindingId, version: event.version } };
    case 'DETAIL':
      return { ...context, decision: { verb: 'reject', bindingId: event.bindingId, version: 0 } };
    case 'REASON':
      return {
        ...context,
        decision: context.decision && { ...context.decision, reason: event.reason, typedReason: event.typed },
      };
    default:
      return context;
  }
}

/** Nothing of what was typed or shown stays. */
export function forget(): TeacherContext {
  return {
    email: undefined,
    code: undefined,
    posts: undefined,
    list: undefined,
    detail: undefined,
    decision: undefined,
  };
}
