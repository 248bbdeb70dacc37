import type { FlowEvent } from '../../flows/flow.ts';
import { emptyProgress } from '../../flows/progress/context.ts';
import { readTyped } from '../../flows/progress/typed.ts';
import { explore, isAsking } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { NOW, PROGRESS } from './support/people.ts';
import { progressTerritory } from './support/progressExamples.ts';
import { itKeepsTheViewContract } from './support/viewContract.ts';

const whole = explore(progressTerritory);
const resting = whole.places.filter(({ snapshot }) => !isAsking(snapshot));
const bindingId = PROGRESS[0]?.bindingId ?? '';

itKeepsTheMachineContract([whole]);
itKeepsTheViewContract([whole]);

test.each([
  [true, 'binding.contactInvalid'],
  [false, 'binding.notEmail'],
])('where codes go to mobiles: %s; what is no contact is answered by %s', (canSms, key) => {
  expect(readTyped('askContact', 'chen', { ...emptyProgress, canSms })).toMatchObject({ why: { key } });
});

test('what cards and menus ask for is answered in every resting place', () => {
  const events: readonly FlowEvent[] = [
    { type: 'ASK_PROGRESS' },
    { type: 'CLOSE', verb: 'cancel', bindingId, version: 1 },
    { type: 'CLOSE', verb: 'end', bindingId, version: 1 },
    { type: 'ERASE' },
    { type: 'SIGN_OUT' },
    { type: 'UNTIE' },
    { type: 'VERIFY_MOBILE' },
  ];
  const refused = resting.flatMap(({ state, snapshot }) =>
    events.filter((event) => !snapshot.can({ ...event, now: NOW })).map(({ type }) => [state, type]),
  );
  expect(refused).toEqual([]);
});

test('all of it may be left at any point, and at home nothing is remembered', () => {
  expect(resting.filter(({ snapshot }) => !snapshot.hasTag('idle')).map(({ state }) => state)).toEqual([]);
  const left = resting.filter(({ state }) => state === 'home').map(({ snapshot }) => snapshot.context);
  expect(left.length).toBeGreaterThan(0);
  for (const context of left) expect(context).toEqual(emptyProgress);
});

test('nothing that is taken back goes by one tap: before each stands a question, and before an ending a code', () => {
  const into = (state: string) =>
    resting.filter(({ moves }) => moves.some(({ to }) => to.value === state)).map(({ state: from }) => from);
  expect(new Set(into('closing'))).toEqual(new Set(['confirmCancel']));
  expect(new Set(into('erasing'))).toEqual(new Set(['confirmErase']));
  expect(new Set(into('untying'))).toEqual(new Set(['confirmUntie']));
  const cancelled = whole.places.filter(({ state, snapshot }) => state === 'closing' && snapshot.context);
  expect(cancelled.map(({ snapshot }) => snapshot.context.closing.verb)).toEqual(
    cancelled.map(() => 'cancel'),
  );
});
