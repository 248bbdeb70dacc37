import { LIMITS } from '../../domain/limits.ts';
import type { BindingContext } from './context.ts';
import { hasGivenSchool } from './corrections.ts';
import type { BindingEvent } from './events.ts';

type With = { context: BindingContext; event: BindingEvent };

/** The named guards of the machine: what is missing, and which way an answer leads. */
export const guards = {
  needsContact: ({ context }: With) => context.verified.length === 0,
  needsRelationAgain: ({ context }: With) =>
    context.child !== undefined && !context.child.relation && context.children.length > 0,
  needsRelation: ({ context }: With) => context.child !== undefined && !context.child.relation,
  hasOneLevel: ({ context }: With) =>
    context.child !== undefined && !context.child.level && context.offered?.levels.length === 1,
  needsLevel: ({ context }: With) => context.child !== undefined && !context.child.level,
  needsStudentId: ({ context }: With) => context.child !== undefined && !context.child.nationalId,
  hasSchoolGiven: ({ context }: With) =>
    context.child !== undefined && !context.child.school && hasGivenSchool(context),
  needsSchool: ({ context }: With) => context.child !== undefined && !context.child.school,
  hasChildToMatch: ({ context }: With) => context.child !== undefined,
  needsConfirmation: ({ context }: With) => !context.childrenConfirmed,
  needsConsent: ({ context }: With) => !context.consent?.agreedAt,
  needsParentId: ({ context }: With) => !context.parent.nationalId,
  needsName: ({ context }: With) => !context.parent.name,
  needsEmail: ({ context }: With) => !context.parent.email && !context.parent.noEmail,
  needsEmailProof: ({ context }: With) =>
    !context.parent.noEmail &&
    !context.verified.some(({ kind, value }) => kind === 'EMAIL' && value === context.parent.email),
  needsMobile: ({ context }: With) => !context.parent.mobile,
  needsSignature: ({ context }: With) => !context.signature,

  isUnknownCode: ({ event }: With) => event.type === 'OPENED' && event.unknownCode === true,
  isKnownGuardian: ({ event }: With) => event.type === 'OPENED' && event.guardian !== undefined,
  isTooSoon: ({ event }: With) => event.type === 'CODE_REFUSED' && event.why === 'tooSoon',
  isOtherUnnamed: ({ event }: With) =>
    event.type === 'RELATION' && event.relation === 'OTHER' && !event.other,
  isFoundElsewhere: ({ event }: With) =>
    event.type === 'SCHOOLS_FOUND' && event.total === 0 && (event.elsewhere?.length ?? 0) > 0,
  isNoSchool: ({ event }: With) => event.type === 'SCHOOLS_FOUND' && event.total === 0,
  isOneSchool: ({ event }: With) => event.type === 'SCHOOLS_FOUND' && event.total === 1,
  isListed: ({ context, event }: With) =>
    event.type === 'STUDENT_FOUND' &&
    context.children.some(({ studentId }) => studentId === event.student.studentId),
  isChild: ({ context, event }: With) =>
    event.type === 'CORRECT_CHILD' && context.children[event.index] !== undefined,
  isRelation: ({ event }: With) => event.type === 'EDIT' && event.answer === 'relation',
  isOfChild: ({ event }: With) =>
    event.type === 'EDIT' && ['level', 'studentId', 'school'].includes(event.answer),
  isBound: ({ event }: With) => event.type === 'PARENT_CHECKED' && event.bound.length > 0,
  hasAccount: ({ event }: With) => event.type === 'PARENT_CHECKED' && event.account !== undefined,
  isOneLevel: ({ context }: With) => context.offered?.levels.length === 1,
  isGivenSchool: ({ context }: With) => hasGivenSchool(context),
  hasContactKind: ({ context }: With) => context.contactKind !== undefined,
  isReviewing: ({ context }: With) => context.reviewing === true,
  canUndo: ({ context }: With) => context.undo !== undefined,
  hasExpired: ({ context }: With) => context.expired === true,
  isAmending: ({ context }: With) => context.amending !== undefined,
  hasChildren: ({ context }: With) => context.children.length > 0,
  isFull: ({ context }: With) => context.children.length >= LIMITS.childrenPerApplication,
};
