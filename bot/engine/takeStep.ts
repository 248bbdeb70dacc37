import { randomBytes } from 'node:crypto';
import { commitStep } from '../../db/commitStep.ts';
import type { LoadedStep } from '../../db/loadStep.ts';
import type { OutboxRow, Outgoing } from '../../db/outgoing.ts';
import type { Database, Tx } from '../../db/tx.ts';
import { LIMITS } from '../../domain/limits.ts';
import type { FlowEvent, FlowName } from '../../flows/flow.ts';
import type { Line, Say, View } from '../../flows/view.ts';
import type { IncomingEvent } from '../incoming.ts';
import { renderAnswer } from '../render/renderAnswer.ts';
import { type Language, languageOf } from '../texts/index.ts';
import { finishFirst, help, updated, welcomeBack } from '../texts/notices.ts';
import { type Advanced, advance, settle } from './advance.ts';
import { type Asking, answerQuery } from './answers/answerQuery.ts';
import { type Intent, interpret } from './interpret.ts';
import { beginFlow, type Resting, restoreSnapshot, stateOf, storeSnapshot } from './restoreSnapshot.ts';
import { showAside } from './showAside.ts';

/** An event from further in the future than clocks differ must not make all later ones late. */
const CLOCKS_APART_MS = 60_000;

/** What a step starts from, once loaded and read. */
interface Step {
  event: IncomingEvent;
  loaded: LoadedStep;
  resting: Resting;
  intent: Intent;
  /** Older than the last event applied: it is closed, and the current question shown. */
  overtaken: boolean;
  language: Language;
}

/**
 * One event in one conversation: transition, queries, and one commit. A step that asks nothing of the database is a single
 * statement; any other runs in a transaction of its own. Gives the outbox rows of the commit. Throws what
 * `isDuplicateEvent` and `isConflict` know, and on anything else the commit never happened.
 */
export async function takeStep(
  database: Database,
  event: IncomingEvent,
  loaded: LoadedStep,
  canSms: boolean,
): Promise<OutboxRow[]> {
  const step = readStep(event, loaded, (question) => database.vault.index('question', question));
  const asking = (tx: Tx) => askingFor(tx, step, canSms);
  const first = firstMove(step);
  if (!first.query && !needsDatabase(step)) return await database.run((tx) => finish(tx, step, first, []));
  return await database.transaction(async (tx) => {
    const outgoing: Outgoing[] = [];
    const settled = await settle(first, loaded.now, async (query) => {
      const answered = await answerQuery(query, asking(tx));
      outgoing.push(...(answered.outgoing ?? []));
      return answered.event;
    });
    const aside = await showAside(step.intent, settled, asking(tx));
    outgoing.push(...aside.outgoing);
    return await finish(tx, step, { ...settled, says: [...settled.says, ...aside.says] }, outgoing);
  });
}

function readStep(event: IncomingEvent, loaded: LoadedStep, hash: (question: string) => string): Step {
  const { conversation, now } = loaded;
  const restored = conversation ? restoreSnapshot(conversation) : beginFlow('binding');
  const expired = conversation?.expiresAt !== undefined && conversation.expiresAt <= now;
  const resting = expired ? advance(restored, { type: 'EXPIRE' }, now).resting : restored;
  const view = viewOf(resting);
  // A conversation that has just expired rests at another question: its buttons are old.
  const token =
    conversation && conversation.question === hash(view.question) ? conversation.questionToken : '';
  const intent = interpret(event.input, { resting, view, token, known: conversation !== undefined });
  const overtaken = isOvertaken(event, conversation) && intent.kind !== 'decide' && intent.kind !== 'unsend';
  return {
    event,
    loaded,
    resting,
    intent: overtaken ? { kind: 'askAgain' } : intent,
    overtaken,
    language: languageOf(loaded.language),
  };
}

function isOvertaken(event: IncomingEvent, conversation: LoadedStep['conversation']): boolean {
  if (!conversation) return false;
  const { lastEventAt, lastEventId } = conversation;
  return event.occurredAt === lastEventAt ? event.id < lastEventId : event.occurredAt < lastEventAt;
}

/** The machine's first move, still without the database. */
function firstMove({ resting, intent, loaded: { now, conversation } }: Step): Advanced {
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
function needsDatabase({ intent, resting }: Step): boolean {
  switch (intent.kind) {
    case 'show':
      return intent.what !== 'help';
    case 'decide':
      return !canEnter(resting, 'teacher');
    default:
      return intent.kind === 'unsend';
  }
}

function askingFor(tx: Tx, { event, loaded, language }: Step, canSms: boolean): Asking {
  return { canSms, tx, now: loaded.now, lineUserId: event.lineUserId, eventId: event.id, language };
}

async function finish(
  tx: Tx,
  step: Step,
  { resting, says }: Advanced,
  outgoing: Outgoing[],
): Promise<OutboxRow[]> {
  const { event, loaded, intent, overtaken } = step;
  const { conversation, now } = loaded;
  const view = viewOf(resting);
  const question = tx.vault.index('question', view.question);
  const same = conversation?.question === question && conversation.flow === resting.flow.name;
  const token = same && conversation ? conversation.questionToken : randomBytes(6).toString('base64url');
  const state = stateOf(resting.snapshot);
  return await commitStep(tx, {
    now,
    lineUserId: event.lineUserId,
    event: {
      id: event.id,
      occurredAt: event.occurredAt,
      receivedAt: loaded.eventReceivedAt,
      messageId: 'messageId' in event.input ? event.input.messageId : undefined,
      status: overtaken ? 'OVERTAKEN' : 'DONE',
      payload: JSON.stringify(event),
    },
    followed: intent.kind === 'follow' ? true : intent.kind === 'unfollow' ? false : undefined,
    conversation: {
      expectedVersion: conversation?.version ?? 0,
      flow: resting.flow.name,
      flowVersion: resting.flow.version,
      state,
      snapshot: storeSnapshot(resting),
      question,
      questionToken: token,
      lastEventAt: newest(earlier(event.occurredAt, after(now, CLOCKS_APART_MS)), conversation?.lastEventAt),
      lastEventId: overtaken && conversation ? conversation.lastEventId : event.id,
      expiresAt: resting.snapshot.hasTag('empty') ? undefined : after(now, LIMITS.conversationMs),
    },
    log: { eventKind: kindOf(intent), fromState: conversation ? stateOf(step.resting.snapshot) : '-' },
    outgoing: [...answer(step, resting, view, says, token), ...outgoing],
  });
}

/** What goes back to the person: a notice where it must arrive, and the question. */
function answer(
  { event, loaded, intent, language }: Step,
  resting: Resting,
  view: View<FlowEvent>,
  says: Say[],
  token: string,
): Outgoing[] {
  const { replyToken, lineUserId } = event;
  if (!replyToken || intent.kind === 'unfollow' || intent.kind === 'unsend') return [];
  const said = resting.lifted ? [{ line: updated() }, ...says] : says;
  const { notice, prompt } = renderAnswer({ view, says: said, token, language, now: loaded.now });
  const messages = (kind: 'NOTICE' | 'PROMPT', rendered: readonly unknown[]): Outgoing[] =>
    rendered.length === 0 ? [] : [{ channel: 'LINE', kind, lineUserId, replyToken, messages: rendered }];
  return [...messages('NOTICE', notice), ...messages('PROMPT', prompt)];
}

function viewOf({ flow, snapshot }: Resting): View<FlowEvent> {
  return flow.view(stateOf(snapshot), snapshot.context);
}

/** The kind of event for the step log: no value of it. */
function kindOf(intent: Intent): string {
  return intent.kind === 'answer' || intent.kind === 'enter' ? intent.event.type : intent.kind;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

function newest(one: string, other: string | undefined): string {
  return other !== undefined && other > one ? other : one;
}

function after(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
