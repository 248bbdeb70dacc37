import type { Timed } from '../globalEvents.ts';
import type { ProgressContext } from './context.ts';
import type { ProgressEvent } from './events.ts';

/** The context after an event that carries something to remember; others change nothing. */
export function keep(context: ProgressContext, event: Timed<ProgressEvent>): ProgressContext {
  switch (event.type) {
    case 'CONTACT':
      return { ...context, proof: { kind: 'contact', contact: event.contact }, code: undefined };
    case 'CODE':
      return { ...context, code: event.code };
    case 'CLOSE': {
      const { verb, bindingId, version } = event;
      return { ...forget(), closing: { verb, bindingId, version } };
    }
    case 'VERIFY_MOBILE':
      return { ...forget(), proof: { kind: 'mobile' } };
    case 'PROGRESS_OPENED':
      return { ...forget(), canSms: event.canSms, signedOut: event.signedOut };
    case 'PROOF_SENT':
    case 'CODE_REFUSED':
      return { ...context, to: event.to };
    case 'ERASABLE':
      return { ...forget(), erasable: event.count };
    default:
      return context;
  }
}

/** What ends is proven by a code to the contact it was applied for with. */
export function proveClosing({ closing }: ProgressContext): Partial<ProgressContext> {
  return closing ? { proof: { kind: 'end', bindingId: closing.bindingId, version: closing.version } } : {};
}

/** Nothing of what was typed or shown stays. */
export function forget(): ProgressContext {
  return {
    canSms: undefined,
    signedOut: undefined,
    proof: undefined,
    to: undefined,
    code: undefined,
    closing: undefined,
    erasable: undefined,
  };
}
