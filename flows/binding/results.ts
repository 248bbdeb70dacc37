import type { Timed } from '../globalEvents.ts';
import { NO_SEARCH } from './answers.ts';
import type { BindingContext } from './context.ts';
import type { BindingEvent, KnownGuardian } from './events.ts';

/** The context after an event that carries an answer of the engine; others change nothing. */
export function keepResult(context: BindingContext, event: Timed<BindingEvent>): BindingContext {
  switch (event.type) {
    case 'OPENED':
      return knownAs(
        { ...context, schoolCode: undefined, adding: undefined, offered: event.offered },
        event.guardian,
      );
    case 'REOPENED':
      return {
        ...knownAs({ ...context, reopening: undefined }, event.guardian),
        child: undefined,
        children: [event.child],
        childrenConfirmed: true,
      };
    case 'AMENDING':
      return {
        ...knownAs({ ...context, reopening: undefined }, event.guardian),
        amending: event.amending,
        child: undefined,
        children: event.children,
        childrenConfirmed: true,
      };
    case 'SCHOOLS_FOUND':
      return keepSchools(context, event);
    case 'DISTRICTS_FOUND': {
      const { found, total } = event;
      return { ...context, districts: { offset: context.districts?.offset ?? 0, found, total } };
    }
    case 'STUDENT_NOT_FOUND':
      return { ...context, mismatch: { left: event.left } };
    case 'PAUSED':
      return { ...context, pausedUntil: event.until };
    case 'SCHOOL_ASKED':
      return { ...context, mismatch: context.mismatch && { ...context.mismatch, asked: event.told } };
    case 'CONSENT':
      return { ...context, consent: { id: event.consentId } };
    case 'PARENT_CHECKED':
      return keepParentCheck(context, event);
    default:
      return context;
  }
}

/** The context of a guardian whose data need not be asked again; as it was where there is none. */
function knownAs(context: BindingContext, guardian: KnownGuardian | undefined): BindingContext {
  return guardian ? { ...knownBy(context, guardian), loadedFrom: guardian.applicationId } : context;
}

function knownBy(context: BindingContext, guardian: Omit<KnownGuardian, 'applicationId'>): BindingContext {
  return {
    ...context,
    parent: { ...context.parent, ...guardian.parent },
    verified: [...context.verified, ...guardian.verified],
    consent: guardian.consent ?? context.consent,
  };
}

function keepSchools(
  context: BindingContext,
  { found, total, elsewhere }: Extract<BindingEvent, { type: 'SCHOOLS_FOUND' }>,
): BindingContext {
  const { child, schoolSearch } = context;
  const [only] = found;
  if (total === 1 && only) return { ...context, ...NO_SEARCH, child: { ...child, school: only } };
  return { ...context, elsewhere, schoolSearch: schoolSearch && { ...schoolSearch, found, total } };
}

/** The account's data, and the children without those that are bound already; without any, a child is asked for anew. */
function keepParentCheck(
  context: BindingContext,
  { account, bound }: Extract<BindingEvent, { type: 'PARENT_CHECKED' }>,
): BindingContext {
  const known = account ? knownBy(context, account) : context;
  if (bound.length === 0) return known;
  const children = context.children.filter(({ studentId }) => !bound.includes(studentId));
  return { ...known, children, ...(children.length === 0 ? { child: {}, childrenConfirmed: false } : {}) };
}

/** The contact that a code proved: it is verified, and fills its place in the parent's data. */
export function keepVerified(context: BindingContext): BindingContext {
  const { contact, parent } = context;
  if (!contact) return context;
  const filled = contact.kind === 'EMAIL' ? { email: contact.value } : { mobile: contact.value };
  return {
    ...context,
    contact: undefined,
    contactKind: undefined,
    code: undefined,
    undo: undefined,
    verified: [...context.verified, contact],
    parent: { ...parent, ...filled },
  };
}

/** The child that the roster confirmed joins the others, in its own place where it was being corrected. */
export function keepChild(context: BindingContext, event: Timed<BindingEvent>): BindingContext {
  const { child, children, editing } = context;
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
    editing: undefined,
    mismatch: undefined,
    undo: undefined,
    children: children.toSpliced(editing ?? children.length, 0, added),
  };
}
