import type { FlowEvent, FlowName } from '../../flows/flow.ts';
import { type Decision, type Line, line, type Say } from '../../flows/view.ts';
import {
  chooseLanguage,
  finishFirst,
  help,
  languageChosen,
  nothingLeft,
  welcomeBack,
} from '../texts/notices.ts';
import { type Advanced, advance } from './advance.ts';
import type { Step } from './readStep.ts';
import type { Resting } from './restoreSnapshot.ts';
import { changeTo, schoolsNamed, whereabouts, whichToResume } from './suspension.ts';

/** The machine's first move, still without the database. */
export function firstMove(step: Step): Advanced {
  const { resting, intent, loaded } = step;
  const { now } = loaded;
  const stay = (...says: Say[]): Advanced => askAgain({ resting, says }, now);
  switch (intent.kind) {
    case 'answer': {
      const answered = advance(resting, intent.event, now);
      return intent.event.type === 'INVALID' ? askAgain(answered, now) : answered;
    }
    case 'enter':
      return enter(step, intent.flow, intent.event);
    case 'leave': {
      const { message } = intent;
      const schools = [...schoolsNamed(resting)];
      return enter(step, 'leave', {
        type: 'ASK_LEAVE',
        schools,
        ...(message === undefined ? {} : { message }),
      });
    }
    case 'media':
      return advance(resting, { type: 'MEDIA', what: intent.what, messageId: intent.messageId }, now);
    case 'resume':
      // Both are on the screen: the one that was left last is not the one that is meant.
      if (intent.flow === undefined && (resting.suspended?.length ?? 0) > 1)
        return stay(...whichToResume(resting).map(said));
      return resume(step, intent.flow) ?? stay(said(nothingLeft()));
    case 'decide':
      return decide(step, intent.decision) ?? stay();
    case 'language':
      return stay(intent.to ? said(languageChosen()) : chooseLanguage());
    case 'show':
      return intent.what === 'help'
        ? stay(said(help(loaded.isStaff ? resting.flow.role : 'guardian')))
        : stay();
    case 'askAgain':
      return intent.why ? stay(said(intent.why)) : stay();
    case 'follow':
      return loaded.conversation && !resting.snapshot.hasTag('idle') ? stay(said(welcomeBack())) : stay();
    default:
      return { resting, says: [] };
  }
}

const said = (words: Line): Say => ({ line: words });

/** The question that rests, once more. What it shows of other people is read anew where the flow says so (AGAIN). */
function askAgain({ resting, says }: Advanced, now: string): Advanced {
  if (!resting.snapshot.can({ type: 'AGAIN', now })) return { resting, says };
  const again = advance(resting, { type: 'AGAIN' }, now);
  return { ...again, says: [...says, ...again.says] };
}

/** Another flow is taken up; what rests is left as it is where something would be lost. */
function enter({ resting, token, loaded: { now } }: Step, name: FlowName, event?: FlowEvent): Advanced {
  const left = resting.suspended?.some(({ flow }) => flow === name) ?? false;
  const changed = changeTo(resting, name, token, now);
  // Whoever asks to begin what was left wants to go on with it; nothing typed is dropped by one word.
  if (left && (event === undefined || event.type === 'START')) return takenUp(changed, now);
  if (event === undefined) return askAgain({ resting: changed, says: [] }, now);
  if (changed.snapshot.can({ ...event, now })) return advance(changed, event, now);
  return askAgain({ resting, says: [said(finishFirst())] }, now);
}

function resume({ resting, token, loaded: { now } }: Step, name?: FlowName): Advanced | undefined {
  const left = name ?? resting.suspended?.at(-1)?.flow;
  if (left === undefined || !resting.suspended?.some(({ flow }) => flow === left)) return undefined;
  return takenUp(changeTo(resting, left, token, now), now);
}

function takenUp(resting: Resting, now: string): Advanced {
  return askAgain({ resting, says: [said(line('resume.takenUp', { where: whereabouts(resting) }))] }, now);
}

/** Undefined where the decision is carried out beside the question that rests (see showAside). */
function decide(step: Step, { verb, bindingId, version }: Decision): Advanced | undefined {
  if (isAside(step, verb)) return undefined;
  switch (verb) {
    case 'reopen':
      return enter(step, 'binding', { type: 'REOPEN', bindingId });
    case 'edit':
      return enter(step, 'binding', { type: 'AMEND', bindingId });
    case 'cancel':
    case 'end':
      return enter(step, 'progress', { type: 'CLOSE', verb, bindingId, version });
    case 'approve':
      return enter(step, 'teacher', { type: 'APPROVE', bindingId, version });
    case 'reject':
      return enter(step, 'teacher', { type: 'REJECT', bindingId, version });
    case 'detail':
      return enter(step, 'teacher', { type: 'DETAIL', bindingId });
    case 'guardians':
      return enter(step, 'teacher', { type: 'LOOK', bindingId });
    case 'suspend':
    case 'lift':
    case 'revoke':
    case 'askEnd':
      return enter(step, 'teacher', { type: 'END', verb, bindingId, version });
    case 'remind':
    case 'form':
      return undefined;
  }
}

/** A reminder and a form need no question of their own; nor does an approval, where another flow is being filled in. */
export function isAside({ resting: { flow, snapshot } }: Step, verb: Decision['verb']): boolean {
  return (
    verb === 'remind' ||
    verb === 'form' ||
    (verb === 'approve' && flow.name !== 'teacher' && !snapshot.hasTag('idle'))
  );
}

/** Whether something besides the flow's own queries is looked up or changed (see showAside). */
export function needsDatabase(step: Step): boolean {
  const { intent } = step;
  if (intent.kind === 'show') return intent.what !== 'help';
  if (intent.kind === 'unsend' || intent.kind === 'media') return true;
  return intent.kind === 'decide' && isAside(step, intent.decision.verb);
}
