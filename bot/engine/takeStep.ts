import { randomBytes } from 'node:crypto';
import { commitStep } from '../../db/commitStep.ts';
import type { LoadedStep } from '../../db/loadStep.ts';
import type { OutboxRow, Outgoing } from '../../db/outgoing.ts';
import { lostAmong, overAmong } from '../../db/ownApplication.ts';
import { type MadePageLink, makePageLink } from '../../db/pageLinks.ts';
import type { Database, Tx } from '../../db/tx.ts';
import type { Say } from '../../flows/view.ts';
import type { KeptEvent } from '../incoming.ts';
import { type Links, renderAnswer } from '../render/renderAnswer.ts';
import { languageOf } from '../texts/index.ts';
import { disowned, lapsed, updated } from '../texts/notices.ts';
import { type Advanced, settle } from './advance.ts';
import { type Asking, answerQuery } from './answers/answerQuery.ts';
import { disown, loadedFrom } from './disown.ts';
import { firstMove, needsDatabase } from './firstMove.ts';
import type { Intent } from './interpret.ts';
import { storable } from './putOff.ts';
import { readStep, type Step } from './readStep.ts';
import { type Resting, stateOf, storeSnapshot } from './restoreSnapshot.ts';
import { showAside } from './showAside.ts';
import { expiresAt, type ShownView, viewOf, waitsUntil } from './suspension.ts';

/** What a step is told of the house it runs in. */
export interface House {
  /** Whether codes can be sent by SMS. */
  canSms: boolean;
  /** Where the pages are that answers lead to. */
  links: Links;
  /** The login page of the account. */
  login: string;
  /** What the URL of a page that is opened from a chat begins with; its secret follows. */
  pages: string;
}

/** An event from further in the future than clocks differ must not make all later ones late. */
const CLOCKS_APART_MS = 60_000;

/**
 * One event in one conversation: transition, queries, and one commit. A step that asks nothing of the database is a single
 * statement; any other runs in a transaction of its own. Gives the outbox rows of the commit. Throws what
 * `isDuplicateEvent` and `isConflict` know, and on anything else the commit never happened.
 */
export async function takeStep(
  database: Database,
  event: KeptEvent,
  loaded: LoadedStep,
  house: House,
): Promise<OutboxRow[]> {
  const step = await readOwn(database, event, loaded);
  const asking = (tx: Tx) => askingFor(tx, step, house);
  const first = firstMove(step);
  if (!first.query && !needsDatabase(step))
    return await database.run((tx) => finish(tx, step, first, [], house));
  return await database.transaction(async (tx) => {
    const outgoing: Outgoing[] = [];
    const settled = await settle(first, loaded.now, async (query) => {
      const answered = await answerQuery(query, asking(tx));
      outgoing.push(...(answered.outgoing ?? []));
      return answered.event;
    });
    const aside = await showAside(step, settled, asking(tx));
    outgoing.push(...aside.outgoing);
    const resting = await stillOwn(tx, step, settled.resting, first.query);
    return await finish(tx, step, { resting, says: [...settled.says, ...aside.says] }, outgoing, house);
  });
}

/** Reads the step; what is filled in from applications and bindings is looked at again: they may be theirs no more. */
async function readOwn(database: Database, event: KeptEvent, loaded: LoadedStep): Promise<Step> {
  const hash = (question: string) => database.vault.index('question', question);
  const step = readStep(event, loaded, hash);
  const from = loadedFrom(step.resting);
  if (from.applications.length + from.bindings.length === 0) return step;
  const { lineUserId } = event;
  const lost = await database.run((tx) => lostAmong(tx, { lineUserId, now: loaded.now }, from));
  return lost.applications.length + lost.bindings.length === 0 ? step : readStep(event, loaded, hash, lost);
}

/** What the person has just given up (登出服務, 解除…) takes with it what was filled in from it. */
const GIVES_UP: readonly string[] = ['signOut', 'untie', 'eraseRecords', 'closeBinding'];

async function stillOwn(
  tx: Tx,
  { event: { lineUserId }, loaded: { now } }: Step,
  resting: Resting,
  query: Advanced['query'],
): Promise<Resting> {
  if (!query || !GIVES_UP.includes(query.type)) return resting;
  const from = loadedFrom(resting);
  if (from.applications.length + from.bindings.length === 0) return resting;
  const lost = await lostAmong(tx, { lineUserId, now }, from);
  return disown(resting, { ...lost, amending: await overAmong(tx, from.amending ?? []) });
}

function askingFor(
  tx: Tx,
  { event, loaded, language, token }: Step,
  { canSms, login, pages }: House,
): Asking {
  const { lineUserId, id: eventId } = event;
  return { canSms, login, pages, tx, now: loaded.now, lineUserId, eventId, language, questionToken: token };
}

async function finish(
  tx: Tx,
  step: Step,
  { resting, says }: Advanced,
  outgoing: Outgoing[],
  { links, pages }: House,
): Promise<OutboxRow[]> {
  const { event, loaded, intent, overtaken, language } = step;
  const { conversation, now } = loaded;
  const view = viewOf(resting);
  // Told with this answer, if there is one.
  const kept: Resting = {
    ...resting,
    until: waitsUntil(now),
    lapsed: event.replyToken ? undefined : resting.lapsed,
  };
  const question = tx.vault.index('question', view.question);
  const same = conversation?.question === question && conversation.flow === resting.flow.name;
  const token = same && conversation ? conversation.questionToken : randomBytes(6).toString('base64url');
  const state = stateOf(resting.snapshot);
  const page = pageLink(tx, step, view, token);
  return await commitStep(tx, {
    now,
    lineUserId: event.lineUserId,
    event: {
      ...storable(event),
      receivedAt: loaded.eventReceivedAt,
      status: overtaken ? 'OVERTAKEN' : 'DONE',
    },
    language: language === languageOf(loaded.language) ? undefined : language,
    followed: intent.kind === 'follow' ? true : intent.kind === 'unfollow' ? false : undefined,
    conversation: {
      expectedVersion: conversation?.version ?? 0,
      flow: resting.flow.name,
      flowVersion: resting.flow.version,
      state,
      snapshot: storeSnapshot(kept),
      question,
      questionToken: token,
      ...newest(
        { lastEventAt: earlier(event.occurredAt, after(now, CLOCKS_APART_MS)), lastEventId: event.id },
        conversation,
      ),
      expiresAt: expiresAt(kept),
    },
    log: { eventKind: kindOf(intent), fromState: conversation ? stateOf(step.resting.snapshot) : '-' },
    pageLinks: page ? [page] : [],
    forgets: resting.snapshot.hasTag('empty'),
    dropsFiles: resting.flow.filesHeld?.(resting.snapshot.context) === 0,
    outgoing: [
      ...answer(step, resting, view, says, { token, links, page: page && `${pages}${page.token}` }),
      ...outgoing,
    ],
  });
}

/** The link to the page on which the question can be answered, where somebody is answered who can open it. */
function pageLink(
  tx: Tx,
  { event, loaded }: Step,
  { page }: ShownView,
  token: string,
): MadePageLink | undefined {
  if (!page || !event.replyToken) return undefined;
  return makePageLink(tx, loaded.now, {
    kind: page.kind === 'consent' ? 'CONSENT' : 'SIGNATURE',
    lineUserId: event.lineUserId,
    questionToken: token,
    consentId: page.kind === 'consent' ? page.consentId : undefined,
    contact: page.contact,
  });
}

/** What goes back to the person: a notice where it must arrive, and the question. */
function answer(
  step: Step,
  resting: Resting,
  view: ShownView,
  says: Say[],
  shown: { token: string; links: Links; page: string | undefined },
): Outgoing[] {
  const { event, loaded, intent, language } = step;
  const { replyToken, lineUserId } = event;
  if (!replyToken || intent.kind === 'unfollow' || intent.kind === 'unsend') return [];
  const said = [
    ...(resting.lifted ? [{ line: updated() }] : []),
    ...(step.resting.disowned ? [{ line: disowned(step.resting.disowned) }] : []),
    ...(resting.lapsed ? [{ line: lapsed() }] : []),
    ...says,
    ...(resting.disowned && !step.resting.disowned ? [{ line: disowned(resting.disowned) }] : []),
  ];
  const role = loaded.isStaff && loaded.isGuardian ? resting.flow.role : undefined;
  const { notice, prompt } = renderAnswer({
    view,
    says: said,
    language,
    now: loaded.now,
    role,
    ...shown,
  });
  const messages = (kind: 'NOTICE' | 'PROMPT', rendered: readonly unknown[]): Outgoing[] =>
    rendered.length === 0 ? [] : [{ channel: 'LINE', kind, lineUserId, replyToken, messages: rendered }];
  return [...messages('NOTICE', notice), ...messages('PROMPT', prompt)];
}

/** The kind of event for the step log: no value of it. */
function kindOf(intent: Intent): string {
  return 'event' in intent && intent.event ? intent.event.type : intent.kind;
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}

interface LastEvent {
  lastEventAt: string;
  lastEventId: string;
}

/** The event that stands as the last one applied: the time and the id of the same. */
function newest(now: LastEvent, before: LastEvent | undefined): LastEvent {
  if (!before || isLater(now, before)) return now;
  return { lastEventAt: before.lastEventAt, lastEventId: before.lastEventId };
}

function isLater(one: LastEvent, other: LastEvent): boolean {
  if (one.lastEventAt !== other.lastEventAt) return one.lastEventAt > other.lastEventAt;
  return one.lastEventId > other.lastEventId;
}

function after(now: string, ms: number): string {
  return new Date(Date.parse(now) + ms).toISOString();
}
