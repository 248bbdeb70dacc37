import { type Choice, line, type View } from '../view.ts';
import type { ProgressContext } from './context.ts';
import type { ProgressEvent } from './events.ts';

type ProgressView = Omit<View<ProgressEvent>, 'question'> & { part?: string };

const KEEP = choice('keep', 'progress.keep', { type: 'KEEP' });

const VIEWS: Readonly<Record<string, (context: ProgressContext) => ProgressView>> = {
  home: () => ({ body: [line('progress.home')], choices: [] }),
  askContact: ({ canSms, signedOut }) => ({
    body: [
      line(signedOut ? 'progress.outHere' : 'progress.unknownHere'),
      line(canSms ? 'progress.askContact' : 'progress.askEmail'),
    ],
    choices: [],
  }),
  askCode: ({ proof, to = '' }) => ({
    body: [line('progress.askCode', { to })],
    choices: [
      choice('resend', 'code.resend', { type: 'RESEND' }),
      ...(proof?.kind === 'contact' ? [choice('other', 'code.otherContact', { type: 'OTHER_CONTACT' })] : []),
    ],
    part: proof?.kind === 'contact' ? proof.contact.value : `${proof?.kind}`,
  }),
  confirmCancel: ({ closing }) => ({
    body: [line('progress.confirmCancel')],
    choices: [choice('sure', 'progress.sureCancel', { type: 'SURE' }, true), KEEP],
    part: `${closing?.bindingId}/${closing?.version}`,
  }),
  confirmEnd: ({ closing }) => ({
    body: [line('progress.confirmEnd')],
    choices: [choice('sure', 'progress.sureEnd', { type: 'SURE' }, true), KEEP],
    part: `${closing?.bindingId}/${closing?.version}`,
  }),
  confirmErase: ({ erasable = 0 }) => ({
    body: [line('progress.confirmErase', { count: erasable })],
    choices: [choice('sure', 'progress.sureErase', { type: 'SURE' }, true), KEEP],
    part: `${erasable}`,
  }),
  confirmUntie: () => ({
    body: [line('progress.confirmUntie')],
    choices: [choice('sure', 'progress.sureUntie', { type: 'SURE' }, true), KEEP],
  }),
  offerMove: () => ({
    body: [line('progress.offerMove')],
    choices: [
      choice('sure', 'progress.moveHere', { type: 'SURE' }, true),
      choice('keep', 'progress.moveNot', { type: 'KEEP' }),
    ],
  }),
};

/** The view of a resting state. Its question is the state and what else makes it another question (hashed by the engine). */
export function progressView(state: string, context: ProgressContext): View<ProgressEvent> {
  const make = VIEWS[state];
  if (!make) throw new TypeError(`no view for progress.${state}`);
  const { part, ...view } = make(context);
  return { question: part ? `${state}:${part}` : state, ...view };
}

function choice(id: string, key: string, event: ProgressEvent, primary = false): Choice<ProgressEvent> {
  return { id, label: line(key), event, ...(primary ? { primary } : {}) };
}
