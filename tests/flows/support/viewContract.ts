import fc from 'fast-check';
import { advance } from '../../../bot/engine/advance.ts';
import { type Resting, stateOf } from '../../../bot/engine/restoreSnapshot.ts';
import { renderAnswer } from '../../../bot/render/renderAnswer.ts';
import { LANGUAGES, type Language, say } from '../../../bot/texts/index.ts';
import type { FlowEvent } from '../../../flows/flow.ts';
import type { Say, View } from '../../../flows/view.ts';
import { checkMessages } from '../../../simulator/checks/checkMessages.ts';
import { type Explored, isAsking, type Place } from './explore.ts';
import { NOW } from './people.ts';

/** As many quick replies as LINE shows. */
const MOST_CHOICES = 13;

/** Typed by nobody who means an answer, or by somebody who means harm. */
const HOSTILE = [
  ...Object.getOwnPropertyNames(Object.prototype),
  '',
  ' ',
  '😀'.repeat(5_000),
  '\u0000\u0007\u001b[31m',
  '\u202e\u2066王小明\u2069',
  '\u200b\u200d\ufeff',
  '\ud800',
  'e\u0301'.repeat(2_500),
  "'; drop table students; --",
  '<script>alert(1)</script>',
  '{0, plural, other {#}}',
  '0',
  '99',
  '-1',
  '核准 5',
  '取消門診',
];

/** What holds of every flow's questions. */
export function itKeepsTheViewContract(explored: readonly Explored[]): void {
  const [{ flow } = { flow: undefined }] = explored.map(({ territory }) => territory);
  if (!flow) throw new TypeError('nothing was explored');
  const places = explored.flatMap((each) => each.places);
  const resting = places.filter(({ snapshot }) => !isAsking(snapshot));
  const at = ({ snapshot }: Pick<Resting, 'snapshot'>): Resting => ({ flow, snapshot, lifted: false });
  const viewAt = ({ snapshot }: Pick<Resting, 'snapshot'>) => flow.view(stateOf(snapshot), snapshot.context);

  test('every resting place has a view, and takes each choice that its view offers', () => {
    const refused = resting.flatMap((place) =>
      viewAt(place).choices.filter(({ event }) => !place.snapshot.can({ ...event, now: NOW })),
    );
    expect(refused).toEqual([]);
  });

  test('the choices of a view have names of their own, and are no more than LINE shows', () => {
    for (const { choices } of resting.map(viewAt)) {
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
      expect(choices.length).toBeLessThanOrEqual(MOST_CHOICES);
    }
  });

  test('whatever is typed is an answer, or is told to be none', () => {
    const anything = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'其他7 核准不通過詳情0123456789０９AＡ@.-／') }),
    );
    for (const place of onePerState(resting)) {
      const read = (typed: string) => {
        const event = flow.readTyped(place.state, typed, place.snapshot.context, {
          now: NOW,
          language: LANGUAGES[0],
        });
        expect(place.snapshot.can({ ...event, now: NOW })).toBe(true);
        if (event.type === 'INVALID')
          for (const language of LANGUAGES) expect(say(event.why, language)).not.toBe('');
        expect(flow.context.safeParse(advance(at(place), event, NOW).resting.snapshot.context).success).toBe(
          true,
        );
      };
      for (const typed of HOSTILE) read(typed);
      fc.assert(fc.property(anything, read), { seed: 1, numRuns: 50 });
    }
  });

  test.each(LANGUAGES)('every answer of every place is messages that LINE takes, in %s', (language) => {
    const refused = answersIn(resting, places, at).flatMap(({ view, says }) =>
      refusalOf(view, says, language),
    );
    expect(refused).toEqual([]);
  });
}

/** Each question once with each of the things that are said before it. */
function answersIn(
  resting: readonly Place[],
  places: readonly Place[],
  at: (place: Pick<Resting, 'snapshot'>) => Resting,
): { view: View<FlowEvent>; says: readonly Say[] }[] {
  const questions = resting.map(({ snapshot }) => ({ snapshot, says: [] as readonly Say[] }));
  const moves = places.flatMap((place) =>
    place.moves
      .filter(({ to }) => !isAsking(to))
      .map(({ event, to }) => ({ snapshot: to, says: advance(at(place), event, NOW).says })),
  );
  const answers = new Map<string, { view: View<FlowEvent>; says: readonly Say[] }>();
  for (const { snapshot, says } of [...questions, ...moves]) {
    const view = at({ snapshot }).flow.view(stateOf(snapshot), snapshot.context);
    answers.set(JSON.stringify([view, says]), { view, says });
  }
  return [...answers.values()];
}

/** What LINE would say against an answer: each message for itself, and no more than five. */
function refusalOf(view: View<FlowEvent>, says: readonly Say[], language: Language): unknown[] {
  const { notice, prompt } = renderAnswer({ view, says, token: 'token', language, now: NOW });
  const refusal = checkMessages({ messages: [...notice, ...prompt] }, undefined);
  return refusal ? [{ question: view.question, refusal }] : [];
}

function onePerState(places: readonly Place[]): Place[] {
  return [...new Map(places.toReversed().map((place) => [place.state, place])).values()];
}
