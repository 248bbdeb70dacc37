import { NO_SEARCH } from './answers.ts';
import type { BindingContext } from './context.ts';
import type { Answer } from './events.ts';

/**
 * What an answer takes with it when it is corrected: declared here, once. Level, ID and school together make the student,
 * who is compared with the roster again whichever of them changes; relation, contact and the parent's data stand alone.
 */
export const DEPENDENTS: Readonly<Partial<Record<Answer, readonly Answer[]>>> = { level: ['school'] };

/** The context without an answer and what depended on it; the router then asks for what is missing. */
export function dropAnswer(context: BindingContext, answer: Answer): BindingContext {
  const dropped = dropOne(context, answer);
  return (DEPENDENTS[answer] ?? []).reduce(dropOne, {
    ...dropped,
    mismatch: undefined,
    signature: undefined,
  });
}

function dropOne(context: BindingContext, answer: Answer): BindingContext {
  const { child, parent } = context;
  switch (answer) {
    // Where no child is being asked about, nothing is dropped: an empty one would be a further child.
    case 'relation':
      return { ...context, child: child && { ...child, relation: undefined, relationOther: undefined } };
    case 'level':
      return { ...context, child: child && { ...child, level: undefined } };
    case 'studentId':
      return { ...context, child: child && { ...child, nationalId: undefined } };
    case 'school':
      return { ...context, ...NO_SEARCH, child: child && { ...child, school: undefined } };
    case 'parentId':
      return { ...context, parent: { ...parent, nationalId: undefined } };
    case 'name':
      return { ...context, parent: { ...parent, name: undefined } };
    case 'email':
      return { ...context, contact: undefined, parent: { ...parent, email: undefined, noEmail: undefined } };
    case 'mobile':
      return { ...context, parent: { ...parent, mobile: undefined } };
  }
}

/** A contact that was given and not proven is asked for anew. */
export function dropContact(context: BindingContext): BindingContext {
  return { ...dropAnswer(context, 'email'), contact: undefined, contactKind: undefined, code: undefined };
}

/** Takes a child out of the list and asks for one of its answers anew, and for what depended on it. */
export function correctChild(context: BindingContext, answer: Answer): BindingContext {
  const { children, editing = children.length - 1 } = context;
  const child = children[editing];
  if (!child) return context;
  const { relation, relationOther, level, nationalId, school } = child;
  const draft = { relation, relationOther, level, nationalId, school };
  return dropAnswer({ ...context, child: draft, children: children.toSpliced(editing, 1) }, answer);
}

/** Takes a child out of the list for good; without any left, one is asked for anew. */
export function removeChild(context: BindingContext): BindingContext {
  const { children, editing = children.length - 1 } = context;
  const left = children.toSpliced(editing, 1);
  return {
    ...context,
    children: left,
    editing: undefined,
    undo: undefined,
    signature: undefined,
    ...(left.length === 0 ? { child: {}, childrenConfirmed: false, reviewing: undefined } : {}),
  };
}

/** The last child's last answer is asked for again: its school, or its ID where the school was given. */
export function reopenLastChild(context: BindingContext): BindingContext {
  const last = { ...context, editing: undefined, childrenConfirmed: false };
  return { ...correctChild(last, hasGivenSchool(context) ? 'studentId' : 'school'), editing: undefined };
}

/** Whether the house left nothing to be asked about the school. */
export function hasGivenSchool({ offered }: BindingContext): boolean {
  return (offered?.given.length ?? 0) > 0;
}

/** Whether a child's level or school can be another one: not in a house of one school, or of one level. */
export function canCorrect({ offered }: BindingContext, answer: Answer): boolean {
  if (offered?.wider) return true;
  if (answer === 'level') return offered?.levels.length !== 1;
  return answer !== 'school' || (offered?.given.length ?? 0) === 0;
}

/** What is offered when the school of the code that was typed is one among the others again. */
export function widened(offered: BindingContext['offered']): BindingContext['offered'] {
  return offered?.wider ? { ...offered, levels: offered.wider, given: [], wider: undefined } : offered;
}

/** Whoever corrects level or school is offered all of them. */
export function widenFor(context: BindingContext, answer: Answer): BindingContext {
  return answer === 'level' || answer === 'school'
    ? { ...context, offered: widened(context.offered) }
    : context;
}

/** The correction that was begun is left: what stood before stands again. */
export function undoCorrection(context: BindingContext): BindingContext {
  const { undo } = context;
  if (!undo) return context;
  return {
    ...context,
    ...undo,
    ...NO_SEARCH,
    undo: undefined,
    child: undefined,
    contact: undefined,
    editing: undefined,
    mismatch: undefined,
  };
}
