import type { ProgressItem } from '../binding/events.ts';
import { progressCard } from '../binding/progress.ts';
import { type Action, line, type Say } from '../view.ts';
import type { ProgressContext } from './context.ts';
import type { FollowAnswer } from './events.ts';

/** What is said before the next question: what happened, or what is wrong and what to do. */
type Answer<Type extends FollowAnswer['type']> = Extract<FollowAnswer, { type: Type }>;

const MORE: readonly Action[] = [
  { label: line('progress.add'), menu: 'add' },
  { label: line('progress.signOut'), menu: 'signOut' },
  { label: line('progress.untie'), menu: 'untie' },
  { label: line('progress.erase'), menu: 'erase' },
];

/** 進度: a card for each student, and what can be done besides; without any, what to do instead, unless it `isBeingDone`. */
export function progressSays(items: readonly ProgressItem[], isBeingDone = false): Say[] {
  if (items.length === 0)
    return [{ line: line(isBeingDone ? 'notice.progressNotYet' : 'notice.progressNone') }];
  return [
    { card: progressCard(items) },
    { line: line('progress.more'), card: { kind: 'actions', actions: MORE } },
  ];
}

/** After a submission, where the mobile is not proven yet. */
export const offerMobile = (): Say => ({
  line: line('progress.offerMobile'),
  card: { kind: 'actions', actions: [{ label: line('progress.verifyMobile'), menu: 'verifyMobile' }] },
});

export const nothingBefore = (): Say => ({ line: line('common.nothingBefore') });
export const nothingToCancel = (): Say => ({ line: line('common.nothingToCancel') });
export const kept = (): Say => ({ line: line('progress.kept') });
export const noSms = (): Say => ({ line: line('code.noSms') });
export const codeDead = (): Say => ({ line: line('code.dead') });
export const notYours = (): Say => ({ line: line('progress.notYours') });
export const mobileProven = (): Say => ({ line: line('progress.mobileProven'), mustArrive: true });
export const signedOut = (): Say => ({ line: line('progress.signedOut'), mustArrive: true });
export const nothingToErase = (): Say => ({ line: line('progress.nothingToErase') });
export const notMoved = (): Say => ({ line: line('progress.notMoved') });

/** The same words whether anybody has applied with the contact or not. */
export const proofSent = ({ proof }: ProgressContext, { to }: Answer<'PROOF_SENT'>): Say => ({
  line: line(proof?.kind === 'contact' ? 'progress.codeSent' : 'code.sent', { to }),
});

export const nothingToProve = ({ context: { proof } }: { context: ProgressContext }): Say => ({
  line: line(proof?.kind === 'mobile' ? 'progress.noMobile' : 'progress.noProvenContact'),
});

export const codeTooSoon = ({ until }: Answer<'CODE_REFUSED'>): Say => ({
  line: line('progress.codeTooSoon', { until: line('time', { at: until }) }),
});

export const codeTooMany = ({ until }: Answer<'CODE_REFUSED'>): Say => ({
  line: line('code.tooMany', { until: line('time', { at: until }) }),
});

export const codeWrong = ({ left }: Answer<'CODE_WRONG'>): Say => ({ line: line('code.wrong', { left }) });

export const proven = ({ items }: Answer<'CONTACT_PROVEN'>): Say[] => [
  { line: line('progress.proven') },
  ...progressSays(items),
];

/** What it is that is about to be closed. */
export const lookedAt = ({ item }: Answer<'CLOSABLE'>): Say => ({ card: bare([item]) });

export const closed = ({ closing }: ProgressContext, { items }: Answer<'CLOSED'>): Say => ({
  line: line(closing?.verb === 'end' ? 'progress.ended' : 'progress.cancelled'),
  card: progressCard(items),
  mustArrive: true,
});

/** A decision, or another phone, came before. */
export const changed = ({ items }: Answer<'CHANGED'>): Say => ({
  line: line('progress.changed'),
  ...(items.length > 0 ? { card: progressCard(items) } : {}),
});

export const erased = ({ count }: Answer<'ERASED'>): Say => ({
  line: line('progress.erased', { count }),
  mustArrive: true,
});

export const untied = ({ count }: Answer<'UNTIED'>): Say => ({
  line: line('progress.untied', { count }),
  mustArrive: true,
});

export const moved = ({ count }: Answer<'MOVED'>): Say => ({
  line: line('progress.moved', { count }),
  mustArrive: true,
});

/** Nothing is pressed on it: the question below is what is answered. */
function bare(items: readonly ProgressItem[]): ReturnType<typeof progressCard> {
  const card = progressCard(items);
  return card.kind === 'items'
    ? { ...card, items: card.items.map((item) => ({ ...item, actions: [] })) }
    : card;
}
