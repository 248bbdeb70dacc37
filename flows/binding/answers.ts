import type { Timed } from '../globalEvents.ts';
import { type BindingContext, emptyBinding } from './context.ts';
import type { BindingEvent } from './events.ts';

/** The context after an event that carries a guardian's answer; others change nothing. */
export function keepAnswer(context: BindingContext, event: Timed<BindingEvent>): BindingContext {
  const { child, parent } = context;
  switch (event.type) {
    case 'START':
      return { ...context, schoolCode: event.schoolCode, adding: event.adding };
    case 'REOPEN':
    case 'AMEND':
      return { ...context, reopening: event.bindingId };
    case 'CONTACT_KIND':
      return { ...context, contactKind: event.kind };
    case 'CONTACT':
      return { ...context, contact: event.contact, contactKind: undefined };
    case 'CODE':
      return { ...context, code: event.code };
    case 'RELATION':
      return keepRelation(context, event);
    case 'LEVEL':
      return { ...context, child: { ...child, level: event.level } };
    case 'STUDENT_ID':
      return { ...context, child: { ...child, nationalId: event.nationalId } };
    case 'SCHOOL_TEXT':
      return { ...context, schoolSearch: { text: event.text, offset: 0, found: [], total: 0 } };
    case 'LIST_SCHOOLS':
      return {
        ...context,
        schoolSearch: { text: '', district: event.district, offset: 0, found: [], total: 0 },
      };
    case 'SCHOOL':
      return {
        ...context,
        ...NO_SEARCH,
        child: { ...child, level: event.level ?? child?.level, school: event.school },
      };
    case 'AGREE':
      return { ...context, consent: context.consent && { ...context.consent, agreedAt: event.now } };
    case 'PARENT_ID':
      return { ...context, undo: undefined, parent: { ...parent, nationalId: event.nationalId } };
    case 'NAME':
      return { ...context, undo: undefined, parent: { ...parent, name: event.name } };
    case 'EMAIL':
      return {
        ...context,
        ...keptUndo(context, event),
        parent: { ...parent, email: event.email, noEmail: undefined },
      };
    case 'NO_EMAIL':
      return { ...context, undo: undefined, parent: { ...parent, email: undefined, noEmail: true } };
    case 'MOBILE':
      return { ...context, undo: undefined, parent: { ...parent, mobile: event.mobile } };
    case 'SIGNATURE':
      return { ...context, signature: event.signature };
    default:
      return context;
  }
}

/** Until its code is typed, another email can be taken back; one that was proved before is an answer at once. */
function keptUndo(
  { verified, undo }: BindingContext,
  { email }: { email: string },
): Pick<BindingContext, 'undo'> {
  return { undo: verified.some(({ kind, value }) => kind === 'EMAIL' && value === email) ? undefined : undo };
}

/** The relation to the child being asked about, or to the one whose relation is corrected. */
function keepRelation(
  context: BindingContext,
  { relation, other: relationOther }: Extract<BindingEvent, { type: 'RELATION' }>,
): BindingContext {
  const { child, children, editing } = context;
  if (child || editing === undefined) return { ...context, child: { ...child, relation, relationOther } };
  const corrected = children.map((each, at) =>
    at === editing ? { ...each, relation, relationOther } : each,
  );
  const isNamed = relation !== 'OTHER' || relationOther !== undefined;
  return { ...context, children: corrected, ...(isNamed ? { editing: undefined, undo: undefined } : {}) };
}

/** No school is being looked for. */
export const NO_SEARCH = { schoolSearch: undefined, districts: undefined, elsewhere: undefined } as const;

/** Nothing of what was typed stays. */
export function forget(): BindingContext {
  // `assign` merges: every optional field has to be named to go.
  return {
    ...emptyBinding,
    ...NO_SEARCH,
    offered: undefined,
    schoolCode: undefined,
    reopening: undefined,
    adding: undefined,
    amending: undefined,
    contactKind: undefined,
    contact: undefined,
    code: undefined,
    editing: undefined,
    reviewing: undefined,
    mismatch: undefined,
    pausedUntil: undefined,
    consent: undefined,
    undo: undefined,
    signature: undefined,
    expired: undefined,
  };
}
