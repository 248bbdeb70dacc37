import type { FlowEvent } from '../../flows/flow.ts';
import type { TeacherContext } from '../../flows/teacher/context.ts';
import { teacherFlow } from '../../flows/teacher/flow.ts';
import { explore, isAsking } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { NOW } from './support/people.ts';
import { FIRST, teacherTerritory } from './support/teacherExamples.ts';
import { itKeepsTheViewContract } from './support/viewContract.ts';

const whole = explore(teacherTerritory);
const resting = whole.places.filter(({ snapshot }) => !isAsking(snapshot));

itKeepsTheMachineContract([whole]);
itKeepsTheViewContract([whole]);

test('decisions and the list are answered in every resting place, however old the card', () => {
  const events: readonly FlowEvent[] = [
    { type: 'APPROVE', bindingId: FIRST, version: 1 },
    { type: 'REJECT', bindingId: FIRST, version: 1 },
    { type: 'DETAIL', bindingId: FIRST },
    { type: 'LIST' },
    { type: 'LOGIN' },
  ];
  const refused = resting.flatMap(({ state, snapshot }) =>
    events.filter((event) => !snapshot.can({ ...event, now: NOW })).map(({ type }) => [state, type]),
  );
  expect(refused).toEqual([]);
});

test('every decision that a card offers carries the version that was shown', () => {
  for (const { state, snapshot } of resting) {
    const { card } = teacherFlow.view(state, snapshot.context);
    const { list } = snapshot.context as TeacherContext;
    for (const item of card?.kind === 'items' ? card.items : [])
      for (const action of item.actions) {
        const shown = list?.items.find(
          (each) => 'decision' in action && each.bindingId === action.decision.bindingId,
        );
        expect(action).toMatchObject({ decision: { version: shown?.version } });
      }
  }
});

test('all of it may be left at any point', () => {
  expect(resting.filter(({ snapshot }) => !snapshot.hasTag('idle')).map(({ state }) => state)).toEqual([]);
});
