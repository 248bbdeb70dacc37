import { leaveFlow } from '../../flows/leave/flow.ts';
import { explore, isAsking } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { leaveTerritory } from './support/leaveExamples.ts';
import { SLIP } from './support/leavePeople.ts';
import { NOW } from './support/people.ts';
import { itKeepsTheViewContract } from './support/viewContract.ts';

const whole = explore(leaveTerritory);
const resting = whole.places.filter(({ snapshot }) => !isAsking(snapshot));

itKeepsTheMachineContract([whole]);
itKeepsTheViewContract([whole]);

test('a button of a slip and an answer about an absence are taken in every resting place, however old', () => {
  const events = [
    { type: 'ACT', verb: 'cancel', slipId: SLIP.slipId, version: 1 },
    { type: 'ABSENCE', answer: 'SHOULD_BE_THERE', absenceId: SLIP.slipId, version: 1 },
    { type: 'MY_SLIPS' },
    { type: 'ASK_LEAVE', schools: [] },
  ] as const;
  const refused = resting.flatMap(({ state, snapshot }) =>
    events.filter((event) => !snapshot.can({ ...event, now: NOW })).map(({ type }) => [state, type]),
  );
  expect(refused).toEqual([]);
});

test('whom to call is said first, with its number, and without a number where there is none', () => {
  const schools = [{ name: '市立內湖國小', phone: '02-2790-0000' }, { name: '市立內湖國中' }];
  const view = (known: typeof schools) => leaveFlow.view('call', { schools: known, children: [], fill: {} });
  expect(view(schools).body[0]).toEqual({
    key: 'leave.call',
    params: {
      schools: [
        { key: 'notice.phone', params: { school: '市立內湖國小', phone: '02-2790-0000' } },
        { key: 'notice.noPhone', params: { school: '市立內湖國中' } },
      ],
    },
  });
  expect(view([]).body[0]?.key).toBe('leave.callNoSchool');
});
