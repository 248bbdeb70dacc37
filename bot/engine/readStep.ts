import type { LoadedStep } from '../../db/loadStep.ts';
import type { LoadedFrom } from '../../flows/flow.ts';
import type { Decision } from '../../flows/view.ts';
import type { KeptEvent } from '../incoming.ts';
import { type Language, languageOf } from '../texts/index.ts';
import { disown } from './disown.ts';
import { type Intent, interpret } from './interpret.ts';
import { beginFlow, type Resting, restoreSnapshot } from './restoreSnapshot.ts';
import { expire, viewOf } from './suspension.ts';

/** What a step starts from, once loaded and read. */
export interface Step {
  event: KeptEvent;
  loaded: LoadedStep;
  resting: Resting;
  intent: Intent;
  /** That of the question that rests; empty where it has just changed. */
  token: string;
  /** Older than the last event applied: it is closed, and the current question shown. */
  overtaken: boolean;
  /** The binding whose button was pressed where nothing of a guardian may be shown without a code. */
  hidden?: string | undefined;
  language: Language;
}

/**
 * Restores the conversation, lets it expire where it has waited too long, drops what was filled in from what is `lost` to this
 * person, and reads what they want.
 */
export function readStep(
  event: KeptEvent,
  loaded: LoadedStep,
  hash: (question: string) => string,
  lost?: LoadedFrom,
): Step {
  const { conversation, now } = loaded;
  const restored = conversation ? restoreSnapshot(conversation) : beginFlow('binding');
  const expired = conversation?.expiresAt !== undefined && conversation.expiresAt <= now;
  const waiting = expired ? expire(restored, now) : restored;
  const resting = lost ? disown(waiting, lost) : waiting;
  const view = viewOf(resting);
  // A conversation that has just expired rests at another question: its buttons are old.
  const token =
    conversation && conversation.question === hash(view.question) ? conversation.questionToken : '';
  const typing = { now, language: languageOf(loaded.language) };
  const intent = interpret(event.input, {
    resting,
    view,
    token,
    known: conversation !== undefined,
    isStaff: loaded.isStaff,
    typing,
  });
  const overtaken = isOvertaken(event, conversation) && intent.kind !== 'decide' && intent.kind !== 'unsend';
  const chosen = !overtaken && intent.kind === 'language' ? intent.to : undefined;
  const taken: Intent = overtaken ? { kind: 'askAgain' } : guarded(intent, loaded, resting);
  return {
    event,
    loaded,
    resting,
    intent: taken,
    token,
    overtaken,
    hidden: intent.kind === 'decide' && taken !== intent ? intent.decision.bindingId : undefined,
    language: chosen ?? languageOf(loaded.language),
  };
}

/** What is a guardian's is shown and changed where they are known; anywhere else a code is asked for first. */
function guarded(intent: Intent, { showsProgress, isGuardian }: LoadedStep, { snapshot }: Resting): Intent {
  if (showsProgress || !isGuardians(intent, isGuardian)) return intent;
  // Who fills in their first application is told that nothing has been sent yet, and goes on.
  if (intent.kind === 'show' && !isGuardian && !snapshot.hasTag('idle')) return intent;
  return { kind: 'enter', flow: 'progress', event: { type: 'ASK_PROGRESS' } };
}

const OF_GUARDIANS: readonly Decision['verb'][] = ['reopen', 'remind', 'edit', 'cancel', 'end', 'form'];

/** Whether it is about what a guardian has sent. Who never sent anything has nothing to remind of. */
function isGuardians(intent: Intent, isGuardian: boolean): boolean {
  switch (intent.kind) {
    case 'show':
      return intent.what === 'progress' || (intent.what === 'remind' && isGuardian);
    case 'decide':
      return OF_GUARDIANS.includes(intent.decision.verb);
    case 'enter':
      return intent.event?.type === 'ERASE' || intent.event?.type === 'VERIFY_MOBILE';
    default:
      return false;
  }
}

function isOvertaken(event: KeptEvent, conversation: LoadedStep['conversation']): boolean {
  if (!conversation) return false;
  const { lastEventAt, lastEventId } = conversation;
  return event.occurredAt === lastEventAt ? event.id < lastEventId : event.occurredAt < lastEventAt;
}
