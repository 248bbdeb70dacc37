import { maskContact } from '../../domain/contact.ts';
import { LIMITS } from '../../domain/limits.ts';
import { offerMobile } from '../progress/says.ts';
import { schoolToCall } from '../schoolToCall.ts';
import { line, type Say } from '../view.ts';
import type { BindingContext } from './context.ts';
import type { BindingAnswer } from './events.ts';
import { childLine, progressCard } from './progress.ts';

/** What is said before the next question: what happened, or what is wrong and what to do. */
type Answer<Type extends BindingAnswer['type']> = Extract<BindingAnswer, { type: Type }>;
type With = { context: BindingContext };

export const alreadyOn = (): Say => ({ line: line('binding.alreadyOn') });
export const nothingBefore = (): Say => ({ line: line('common.nothingBefore') });
export const cancelled = (): Say => ({ line: line('binding.cancelled') });
export const nothingToCancel = (): Say => ({ line: line('common.nothingToCancel') });
export const declined = (): Say => ({ line: line('binding.declined') });
export const verified = (): Say => ({ line: line('binding.verified') });
export const noSms = (): Say => ({ line: line('code.noSms') });
export const codeDead = (): Say => ({ line: line('code.dead') });
export const listedAlready = (): Say => ({ line: line('binding.listedAlready') });
export const unknownCode = (): Say => ({ line: line('binding.unknownCode') });
export const knownGuardian = (): Say => ({ line: line('binding.knownGuardian') });
export const reopened = (): Say => ({ line: line('binding.reopened') });
export const notReopened = (): Say => ({ line: line('binding.notReopened') });
export const notAmended = (): Say => ({ line: line('binding.notAmended') });
export const amendLeft = ({ context: { amending } }: With): Say => ({
  line: line('binding.amendLeft', { number: amending?.number ?? 0 }),
});
export const amendNotAnew = ({ context: { amending } }: With): Say => ({
  line: line('binding.amendNotAnew', { number: amending?.number ?? 0 }),
});
export const amendCollides = (): Say => ({ line: line('binding.amendCollides') });
export const accountFound = (): Say => ({ line: line('binding.accountFound') });
export const emailTaken = (): Say => ({ line: line('binding.emailTaken') });

/** What was filled in is deleted; nothing is said where nothing was. */
export const restarted = ({
  expired: hasExpired,
  contact,
  verified,
  child,
  children,
  loadedFrom,
}: BindingContext): Say[] => {
  if (hasExpired) return [expired()];
  const hasAnswered = contact !== undefined || children.length > 0 || child?.relation !== undefined;
  // Of a guardian who is known nothing was filled in before the first answer.
  const hasProven = verified.length > 0 && loadedFrom === undefined;
  return hasAnswered || hasProven ? [{ line: line('binding.restarted') }] : [];
};

export const agreedOnPage = (): Say => ({ line: line('binding.agreedOnPage') });
export const consentWaits = (): Say => ({ line: line('binding.consentWaits') });
export const signedByHand = (): Say => ({ line: line('binding.signedByHand') });
export const signatureWaits = ({ context: { parent } }: With): Say => ({
  line: line('binding.signatureDiffers', { name: parent.name ?? '' }),
});

export const childRemoved = ({ context: { children, editing = children.length - 1 } }: With): Say => {
  const child = children[editing];
  return { line: line('binding.childRemoved', { child: child ? childLine(child) : '' }) };
};

/** Who is bound or waits already, as this guardian may be told: with level and class, and how it stands. */
export const boundAlready = (
  { child, children }: BindingContext,
  { student, status, isHere }: Answer<'STUDENT_BOUND'>,
): Say[] => {
  const said = line(isHere ? 'binding.boundAlready' : 'binding.boundElsewhere', {
    child: childLine({ ...student, level: child?.level ?? 'ELEMENTARY' }),
    status: line(`status.${status}`),
  });
  return [
    // While it is suspended nothing of the child is shown.
    { line: status === 'SUSPENDED' ? line('binding.boundSuspended') : said },
    // The next question is about another child.
    ...(children.length === 0 ? [{ line: line('binding.anotherChild') }] : []),
  ];
};

export const theseBound = ({ children }: BindingContext, { bound }: Answer<'PARENT_CHECKED'>): Say => ({
  line: line('binding.theseBound', {
    children: children.filter(({ studentId }) => bound.includes(studentId)).map(childLine),
  }),
});

/** The school was asked, or must be called where nobody there would be told. */
export const schoolAsked = ({ child }: BindingContext, { told }: Answer<'SCHOOL_ASKED'>): Say => {
  const { name = '', phone } = child?.school ?? {};
  if (told) return { line: line('binding.schoolAsked', { school: name }) };
  return { line: line('binding.callSchool', { call: schoolToCall({ name, phone }) }) };
};

export const codeSent = ({ context }: With): Say => ({
  line: line('code.sent', { to: context.contact ? maskContact(context.contact) : '' }),
});

export const codeTooSoon = (context: BindingContext, { until }: Answer<'CODE_REFUSED'>): Say => ({
  line: line('code.tooSoon', {
    to: context.contact ? maskContact(context.contact) : '',
    until: line('time', { at: until }),
  }),
});

export const codeTooMany = ({ until }: Answer<'CODE_REFUSED'>): Say => ({
  line: line('code.tooMany', { until: line('time', { at: until }) }),
});

export const codeWrong = ({ left }: Answer<'CODE_WRONG'>): Say => ({ line: line('code.wrong', { left }) });

export const noSchool = ({ context }: With): Say => ({
  line: line('binding.noSchool', {
    text: context.schoolSearch?.text ?? '',
    level: line(`level.${context.child?.level}`),
  }),
});

export const listIsFull = (): Say => ({
  line: line('binding.listIsFull', { most: LIMITS.childrenPerApplication }),
});

/** The answer to a submission must arrive: it says that it was made, and what was made of it. */
export const submitted = ({ number, items, hidden, offersMobile }: Answer<'SUBMITTED'>): Say[] => [
  { line: line('binding.submitted', { number, hidden }), card: progressCard(items), mustArrive: true },
  ...(offersMobile ? [offerMobile()] : []),
];

export const amending = ({ amending: { number } }: Answer<'AMENDING'>): Say => ({
  line: line('binding.amending', { number }),
});

export const amended = ({ number, isChanged, items, hidden }: Answer<'AMENDED'>): Say => ({
  line: line(isChanged ? 'binding.amended' : 'binding.amendedNothing', { number, hidden }),
  card: progressCard(items),
  mustArrive: true,
});

/** A decision made meanwhile wins. */
export const amendLost = ({ items }: Answer<'AMEND_LOST'>): Say => ({
  line: line('binding.amendLost'),
  ...(items.length > 0 ? { card: progressCard(items) } : {}),
  mustArrive: true,
});

export const nothingNew = ({ items, hidden }: Answer<'NOTHING_NEW'>): Say => ({
  line: line('binding.nothingNew', { hidden }),
  ...(items.length > 0 ? { card: progressCard(items) } : {}),
  mustArrive: true,
});

export const expired = (): Say => ({ line: line('binding.expired') });
