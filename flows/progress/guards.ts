import type { ProgressContext } from './context.ts';
import type { ProgressEvent } from './events.ts';

type With = { context: ProgressContext; event: ProgressEvent };

/** The named guards of the machine. */
export const guards = {
  isTooSoon: ({ event }: With) => event.type === 'CODE_REFUSED' && event.why === 'tooSoon',
  isTyped: ({ context }: With) => context.proof?.kind === 'contact',
  isEnd: ({ context }: With) => context.closing?.verb === 'end',
  isElsewhere: ({ event }: With) => event.type === 'CONTACT_PROVEN' && event.elsewhere,
  isNothing: ({ event }: With) => event.type === 'ERASABLE' && event.count === 0,
};
