import type { Timed } from '../globalEvents.ts';
import type { TeacherContext } from './context.ts';
import type { TeacherEvent } from './events.ts';
import { keepReview, NO_CLASS, NO_REVIEW } from './keepReview.ts';

/** The context after an event that carries something to remember; others change nothing. */
export function keep(context: TeacherContext, event: Timed<TeacherEvent>): TeacherContext {
  return keepReview(context, event) ?? keepOther(context, event);
}

function keepOther(context: TeacherContext, event: Timed<TeacherEvent>): TeacherContext {
  switch (event.type) {
    case 'EMAIL':
      return { ...context, email: event.email };
    case 'CODE':
      return { ...context, code: event.code };
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

/** The first page of the list is looked at, with nothing of before. */
export function firstPage(): Partial<TeacherContext> {
  return { ...NO_REVIEW, ...NO_CLASS };
}

/** No reason that was typed before: it is asked for again. */
export function dropReason({ decision, ending }: TeacherContext): Partial<TeacherContext> {
  return {
    decision: decision && { ...decision, reason: undefined, typedReason: undefined },
    ending: ending && { ...ending, reason: undefined, typedReason: undefined },
  };
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
