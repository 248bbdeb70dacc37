import { advance } from '../../bot/engine/advance.ts';
import { interpret } from '../../bot/engine/interpret.ts';
import { type Resting, stateOf } from '../../bot/engine/restoreSnapshot.ts';
import type { IncomingInput } from '../../bot/incoming.ts';
import { encodeAnswer } from '../../bot/render/postback.ts';
import { renderAnswer } from '../../bot/render/renderAnswer.ts';
import { LANGUAGES, type Language, say } from '../../bot/texts/index.ts';
import type { FlowEvent } from '../../flows/flow.ts';
import type { View } from '../../flows/view.ts';
import { checkMessages } from '../../simulator/checks/checkMessages.ts';
import { type Explored, isAsking, type Place } from '../../tests/flows/support/explore.ts';
import { NOW } from '../../tests/flows/support/people.ts';
import { withoutWayOut } from '../../tests/flows/support/ways.ts';

/** Something that must hold of a flow that has been walked whole; gives what breaks it, each with where. */
export interface Property {
  name: string;
  broken(explored: readonly Explored[], firstStates: readonly string[]): string[];
}

const TOKEN = 'token';

/** What people send besides words and the buttons that are offered. */
const TYPING = { now: NOW, language: LANGUAGES[0] };
const INPUTS: readonly (readonly [string, IncomingInput])[] = [
  ['text', { kind: 'text', text: '？？沒有人會這樣回答', messageId: '1' }],
  ['picture', { kind: 'other', what: 'image', messageId: '1' }],
  ['sticker', { kind: 'other', what: 'sticker', messageId: '1' }],
  ['date', { kind: 'postback', data: 'a.token.date', params: { date: '2026-12-03' } }],
  ['old button', { kind: 'postback', data: encodeAnswer('another', 'start') }],
  ['strange button', { kind: 'postback', data: 'action=buy' }],
];

/** The properties, in the order in which they are told (issue: the flows can be trusted before they run). */
export const PROPERTIES: readonly Property[] = [
  { name: 'every state is reachable', broken: unreached },
  { name: 'every question has a view in each language that LINE takes', broken: unseen },
  { name: 'every question can be cancelled', broken: (explored) => refusing(explored, 'CANCEL') },
  { name: 'every question has a way back where there is an earlier one', broken: withoutBack },
  {
    name: 'no state is without a way out',
    broken: (explored) => explored.flatMap(({ places }) => withoutWayOut(places)),
  },
  { name: 'every kind of input is answered in every state', broken: unanswered },
  { name: 'every button that is offered is taken', broken: deadButtons },
];

function restingOf(explored: readonly Explored[]): Place[] {
  return explored.flatMap(({ places }) => places).filter(({ snapshot }) => !isAsking(snapshot));
}

function at({ territory: { flow } }: Explored, { snapshot }: Pick<Place, 'snapshot'>): Resting {
  return { flow, snapshot, lifted: false };
}

function unreached(explored: readonly Explored[]): string[] {
  const machine = explored[0]?.territory.flow.machine;
  const reached = new Set(explored.flatMap(({ places }) => places.map(({ state }) => state)));
  return Object.entries(machine?.states ?? {})
    .filter(([state, node]) => !node.always && !reached.has(state))
    .map(([state]) => state);
}

function unseen(explored: readonly Explored[]): string[] {
  return eachPlace(explored, (resting, { state }) =>
    LANGUAGES.filter((language) => !isShown(resting, language)).map((language) => `${state} (${language})`),
  );
}

/** A state without a view is told once, as that. */
function viewOf({ flow, snapshot }: Resting): View<FlowEvent> | undefined {
  try {
    return flow.view(stateOf(snapshot), snapshot.context);
  } catch {
    return undefined;
  }
}

function isShown(resting: Resting, language: Language): boolean {
  const view = viewOf(resting);
  if (!view) return false;
  try {
    const { prompt } = renderAnswer({ view, says: [], token: TOKEN, language, now: NOW });
    return checkMessages({ messages: prompt }, undefined) === undefined;
  } catch {
    // No words for what it says.
    return false;
  }
}

function refusing(explored: readonly Explored[], type: 'CANCEL' | 'BACK'): string[] {
  return restingOf(explored)
    .filter(({ snapshot }) => !snapshot.can({ type, now: NOW }))
    .map(({ state }) => state);
}

/** 上一步 changes something, except where nothing comes before: those states are declared. */
function withoutBack(explored: readonly Explored[], firstStates: readonly string[]): string[] {
  const stuck = eachPlace(explored, (resting, { state, snapshot }) => {
    if (firstStates.includes(state)) return [];
    const after = advance(resting, { type: 'BACK' }, NOW);
    const same = stateOf(after.resting.snapshot) === state && !after.query;
    const kept = JSON.stringify(after.resting.snapshot.context) === JSON.stringify(snapshot.context);
    return same && kept ? [state] : [];
  });
  return [...refusing(explored, 'BACK'), ...stuck];
}

function unanswered(explored: readonly Explored[]): string[] {
  return eachPlace(explored, (resting, { state, snapshot }) => {
    const view = viewOf(resting);
    if (!view) return [];
    return INPUTS.flatMap(([kind, input]) => {
      const intent = interpret(input, {
        resting,
        view,
        token: TOKEN,
        known: true,
        isStaff: true,
        typing: TYPING,
      });
      if (intent.kind === 'answer' && snapshot.can({ ...intent.event, now: NOW })) return [];
      if (intent.kind === 'media' && snapshot.can({ type: 'MEDIA', what: intent.what, now: NOW })) return [];
      const words = intent.kind === 'askAgain' && intent.why;
      return words && LANGUAGES.every((language) => say(words, language) !== '') ? [] : [`${state}: ${kind}`];
    });
  });
}

function deadButtons(explored: readonly Explored[]): string[] {
  return eachPlace(explored, (resting, { state, snapshot }) =>
    (viewOf(resting)?.choices ?? [])
      .filter(({ event }) => !snapshot.can({ ...event, now: NOW }))
      .map(({ id }) => `${state}: ${id}`),
  );
}

/** Asks something of each resting place; the same complaint is told once. */
function eachPlace(
  explored: readonly Explored[],
  ask: (resting: Resting, place: Place) => string[],
): string[] {
  const complaints = explored.flatMap((each) =>
    each.places.filter(({ snapshot }) => !isAsking(snapshot)).flatMap((place) => ask(at(each, place), place)),
  );
  return [...new Set(complaints)];
}
