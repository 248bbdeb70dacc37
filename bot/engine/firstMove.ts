import type { FlowEvent, FlowName } from '../../flows/flow.ts';
import type { Line } from '../../flows/view.ts';
import { finishFirst, help, welcomeBack } from '../texts/notices.ts';
import { type Advanced, advance } from './advance.ts';
import type { Intent } from './interpret.ts';
import type { Step } from './readStep.ts';
import { beginFlow, type Resting } from './restoreSnapshot.ts';

/** The machine's first move, still without the database. */
export function firstMove({ resting, intent, loaded: { now, conversation } }: Step): Advanced {
  const stay = (why?: Line): Advanced => askAgain({ resting, says: why ? [{ line: why }] : [] }, now);
  switch (intent.kind) {
    case 'answer': {
      const answered = advance(resting, intent.event, now);
      return intent.event.type === 'INVALID' ? askAgain(answered, now) : answered;
    }
    case 'enter':
      return canEnter(resting, intent.flow)
        ? enter(resting, intent.flow, intent.event, now)
        : stay(finishFirst());
    case 'decide':
      return canEnter(resting, 'teacher')
        ? enter(resting, 'teacher', decisionEvent(intent.decision), now)
        : stay();
    case 'show':
      return stay(intent.what === 'help' ? help() : undefined);
    case 'askAgain':
      return stay(intent.why);
    case 'follow':
      return stay(conversation && !resting.snapshot.hasTag('idle') ? welcomeBack() : undefined);
    default:
      return { resting, says: [] };
  }
}

/** The question that rests, once more. What it shows of other people is read anew where the flow says so (AGAIN). */
function askAgain({ resting, says }: Advanced, now: string): Advanced {
  if (!resting.snapshot.can({ type: 'AGAIN', now })) return { resting, says };
  const again = advance(resting, { type: 'AGAIN' }, now);
  return { ...again, says: [...says, ...again.says] };
}

/** A flow is entered where it rests already or where leaving loses nothing; else what is open is finished first. */
function canEnter({ flow, snapshot }: Resting, name: FlowName): boolean {
  return flow.name === name || snapshot.hasTag('idle');
}

function enter(resting: Resting, name: FlowName, event: FlowEvent, now: string): Advanced {
  return advance(resting.flow.name === name ? resting : beginFlow(name), event, now);
}

function decisionEvent({
  verb,
  bindingId,
  version,
}: Extract<Intent, { kind: 'decide' }>['decision']): FlowEvent {
  switch (verb) {
    case 'approve':
      return { type: 'APPROVE', bindingId, version };
    case 'reject':
      return { type: 'REJECT', bindingId, version };
    case 'detail':
      return { type: 'DETAIL', bindingId };
  }
}

/** Whether something besides the flow's own queries is looked up or changed (see showAside). */
export function needsDatabase({ intent, resting }: Step): boolean {
  switch (intent.kind) {
    case 'show':
      return intent.what !== 'help';
    case 'decide':
      return !canEnter(resting, 'teacher');
    default:
      return intent.kind === 'unsend';
  }
}
