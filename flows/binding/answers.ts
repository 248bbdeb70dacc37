import type { Timed } from '../globalEvents.ts';
import type { BindingContext } from './context.ts';
import { emptyBinding } from './context.ts';
import type { Answer, BindingEvent } from './events.ts';

/** The context after an event that carries an answer; events that carry none change nothing. */
export function keepAnswer(context: BindingContext, event: Timed<BindingEvent>): BindingContext {
  const { child, parent } = context;
  switch (event.type) {
    case 'CONTACT':
      return { ...context, contact: event.contact };
    case 'CODE':
      return { ...context, code: event.code };
    case 'RELATION':
      return { ...context, child: { ...child, relation: event.relation, relationOther: event.other } };
    case 'LEVEL':
      return { ...context, child: { ...child, level: event.level } };
    case 'STUDENT_ID':
      return { ...context, child: { ...child, nationalId: event.nationalId } };
    case 'SCHOOL_TEXT':
      return { ...context, schoolSearch: { text: event.text, offset: 0, found: [], total: 0 } };
    case 'SCHOOLS_FOUND':
      return keepSchools(context, event);
    case 'SCHOOL':
      return { ...context, schoolSearch: undefined, child: { ...child, school: event.school } };
    case 'STUDENT_NOT_FOUND':
      return { ...context, mismatch: { left: event.left } };
    case 'PAUSED':
      return { ...context, pausedUntil: event.until };
    case 'CONSENT':
      return { ...context, consent: { id: event.consentId } };
    case 'AGREE':
      return { ...context, consent: context.consent && { ...context.consent, agreedAt: event.now } };
    case 'PARENT_ID':
      return { ...context, undo: undefined, parent: { ...parent, nationalId: event.nationalId } };
    case 'NAME':
      return { ...context, undo: undefined, parent: { ...parent, name: event.name } };
    case 'EMAIL':
      return { ...context, undo: undefined, parent: { ...parent, email: event.email } };
    case 'MOBILE':
      return { ...context, undo: undefined, parent: { ...parent, mobile: event.mobile } };
    case 'SIGNATURE':
      return { ...context, signature: event.signature };
    default:
      return context;
  }
}

function keepSchools(
  context: BindingContext,
  { found, total }: Extract<BindingEvent, { type: 'SCHOOLS_FOUND' }>,
): BindingContext {
  const { child, schoolSearch } = context;
  const [only] = found;
  if (total === 1 && only) return { ...context, schoolSearch: undefined, child: { ...child, school: only } };
  return { ...context, schoolSearch: schoolSearch && { ...schoolSearch, found, total } };
}

/** What an answer takes with it when it is corrected: declared here, once. */
const DEPENDENTS: Readonly<Partial<Record<Answer, readonly Answer[]>>> = { level: ['school'] };

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
      return { ...context, schoolSearch: undefined, child: child && { ...child, school: undefined } };
    case 'parentId':
      return { ...context, parent: { ...parent, nationalId: undefined } };
    case 'name':
      return { ...context, parent: { ...parent, name: undefined } };
    case 'email':
      return { ...context, contact: undefined, parent: { ...parent, email: undefined } };
    case 'mobile':
      return { ...context, parent: { ...parent, mobile: undefined } };
  }
}

/** The contact that a code proved: it is verified, and fills its place in the parent's data. */
export function keepVerified(context: BindingContext): BindingContext {
  const { contact, parent } = context;
  if (!contact) return context;
  const filled = contact.kind === 'EMAIL' ? { email: contact.value } : { mobile: contact.value };
  return {
    ...context,
    contact: undefined,
    code: undefined,
    verified: [...context.verified, contact],
    parent: { ...parent, ...filled },
  };
}

/** The child that the roster confirmed joins the others. */
export function keepChild(context: BindingContext, event: Timed<BindingEvent>): BindingContext {
  const { child } = context;
  if (
    event.type !== 'STUDENT_FOUND' ||
    !child?.relation ||
    !child.level ||
    !child.nationalId ||
    !child.school
  )
    return context;
  const { relation, relationOther, level, nationalId, school } = child;
  const added = { ...event.student, relation, relationOther, level, nationalId, school };
  return {
    ...context,
    child: undefined,
    mismatch: undefined,
    undo: undefined,
    children: [...context.children, added],
  };
}

/** Takes the last child out again and asks for it anew, from the relation on. */
export function reopenLastChild(context: BindingContext): BindingContext {
  return { ...context, child: {}, children: context.children.slice(0, -1), childrenConfirmed: false };
}

/** Takes the last child out again and asks for its school, the last that was answered of it. */
export function reopenLastSchool(context: BindingContext): BindingContext {
  const last = context.children.at(-1);
  if (!last) return reopenLastChild(context);
  const { relation, relationOther, level, nationalId } = last;
  return { ...reopenLastChild(context), child: { relation, relationOther, level, nationalId } };
}

/** The correction that was begun is left: what stood before stands again. */
export function undoCorrection(context: BindingContext): BindingContext {
  const { undo } = context;
  if (!undo) return context;
  return { ...context, ...undo, undo: undefined, child: undefined, contact: undefined };
}

/** Nothing of what was typed stays. */
export function forget(): BindingContext {
  // `assign` merges: every optional field has to be named to go.
  return {
    ...emptyBinding,
    contact: undefined,
    code: undefined,
    schoolSearch: undefined,
    mismatch: undefined,
    pausedUntil: undefined,
    consent: undefined,
    signature: undefined,
    undo: undefined,
    expired: undefined,
  };
}
