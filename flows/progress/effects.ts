import type { Closing, ProgressContext, Proof } from './context.ts';

/** What the flow asks of the world. Each is answered with one event (see `FollowAnswer`) in the same commit. */
export type ProgressQuery =
  | { type: 'openProgress' }
  | { type: 'sendProof'; proof: Proof }
  | { type: 'checkProof'; proof: Proof; code: string }
  | { type: 'lookAtClosing'; closing: Closing }
  | { type: 'closeBinding'; closing: Closing }
  | { type: 'countErasable' }
  | { type: 'eraseRecords' }
  | { type: 'signOut' }
  | { type: 'untie' }
  | { type: 'moveHere' };

type With = { context: ProgressContext };

/** These build the queries from what was said; each throws where the machine came too early. */
export const openProgress = (): ProgressQuery => ({ type: 'openProgress' });

export const sendProof = ({ context }: With): ProgressQuery => ({
  type: 'sendProof',
  proof: given(context.proof),
});

export const checkProof = ({ context }: With): ProgressQuery => ({
  type: 'checkProof',
  proof: given(context.proof),
  code: given(context.code),
});

export const lookAtClosing = ({ context }: With): ProgressQuery => ({
  type: 'lookAtClosing',
  closing: given(context.closing),
});

export const closeBinding = ({ context }: With): ProgressQuery => ({
  type: 'closeBinding',
  closing: given(context.closing),
});

export const countErasable = (): ProgressQuery => ({ type: 'countErasable' });
export const eraseRecords = (): ProgressQuery => ({ type: 'eraseRecords' });
export const signOut = (): ProgressQuery => ({ type: 'signOut' });
export const untie = (): ProgressQuery => ({ type: 'untie' });
export const moveHere = (): ProgressQuery => ({ type: 'moveHere' });

/** A value the machine has made sure of. Throws when it has not: a bug, never a person's mistake. */
function given<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('asked before it was answered');
  return value;
}
