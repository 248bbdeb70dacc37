import { maskContact } from '../../domain/contact.ts';
import { LIMITS } from '../../domain/limits.ts';
import { line, type Say } from '../view.ts';
import type { BindingContext } from './context.ts';
import type { BindingAnswer } from './events.ts';
import { progressCard } from './progress.ts';

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
export const submitted = ({ number, items, hidden }: Answer<'SUBMITTED'>): Say => ({
  line: line('binding.submitted', { number, hidden }),
  card: progressCard(items),
  mustArrive: true,
});

export const nothingNew = ({ items, hidden }: Answer<'NOTHING_NEW'>): Say => ({
  line: line('binding.nothingNew', { hidden }),
  ...(items.length > 0 ? { card: progressCard(items) } : {}),
  mustArrive: true,
});

export const expired = (): Say => ({ line: line('binding.expired') });
