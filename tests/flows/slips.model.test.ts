import type { FlowEvent } from '../../flows/flow.ts';
import type { SlipsContext } from '../../flows/slips/context.ts';
import { slipsFlow } from '../../flows/slips/flow.ts';
import { explore, isAsking } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { STAFF_SLIP, STAFF_SLIPS } from './support/leavePeople.ts';
import { NOW } from './support/people.ts';
import { slipsTerritory } from './support/slipsExamples.ts';
import { itKeepsTheViewContract } from './support/viewContract.ts';

const whole = explore(slipsTerritory);
const resting = whole.places.filter(({ snapshot }) => !isAsking(snapshot));
const { slipId } = STAFF_SLIP;

itKeepsTheMachineContract([whole]);
itKeepsTheViewContract([whole]);

test('decisions, orders and the lists are answered in every resting place, however old the card', () => {
  const events: readonly FlowEvent[] = [
    { type: 'CONFIRM', slipId, version: 1 },
    { type: 'RETURN', slipId, version: 1 },
    { type: 'DETAIL', slipId },
    { type: 'ORDER', verb: 'confirm', seats: [5] },
    { type: 'LIST' },
    { type: 'TODAY' },
    { type: 'ROLL' },
    { type: 'DEPUTIES' },
  ];
  const refused = resting.flatMap(({ state, snapshot }) =>
    events.filter((event) => !snapshot.can({ ...event, now: NOW })).map(({ type }) => [state, type]),
  );
  expect(refused).toEqual([]);
});

test('what holds something to be looked at has no button to confirm it in the list', () => {
  const list = { items: [...STAFF_SLIPS], total: 4, offset: 0 };
  const full = { state: 'reviewing', snapshot: { context: { list } } };
  const listed = resting.filter(({ state }) => state === 'reviewing');
  const shown = [...listed, full].flatMap(({ state, snapshot }) => {
    const { card } = slipsFlow.view(state, snapshot.context);
    const items = (snapshot.context as SlipsContext).list?.items ?? [];
    return card?.kind === 'items' ? card.items.map((item, at) => ({ item, slip: items[at] })) : [];
  });
  expect(shown.length).toBeGreaterThanOrEqual(STAFF_SLIPS.length);
  for (const { item, slip } of shown) {
    const verbs = item.actions.flatMap((action) => ('slip' in action ? [action.slip.verb] : []));
    expect(verbs.includes('confirm')).toBe(slip?.looks.length === 0);
  }
});

test('all of it may be left at any point', () => {
  expect(resting.filter(({ snapshot }) => !snapshot.hasTag('idle')).map(({ state }) => state)).toEqual([]);
});
