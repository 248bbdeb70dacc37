import { explore } from './support/explore.ts';
import { itKeepsTheMachineContract } from './support/flowContract.ts';
import { leaveTerritory } from './support/leaveExamples.ts';
import { itKeepsTheViewContract } from './support/viewContract.ts';

const whole = explore(leaveTerritory);

itKeepsTheMachineContract([whole]);
itKeepsTheViewContract([whole]);

test('whom to call is said with its number, and without a number where there is none', () => {
  const { flow } = leaveTerritory;
  const schools = [{ name: '市立內湖國小', phone: '02-2790-0000' }, { name: '市立內湖國中' }];
  const [called] = flow.view('call', { schools }).body;
  expect(called).toEqual({
    key: 'leave.call',
    params: {
      schools: [
        { key: 'notice.phone', params: { school: '市立內湖國小', phone: '02-2790-0000' } },
        { key: 'notice.noPhone', params: { school: '市立內湖國中' } },
      ],
    },
  });
  expect(flow.view('call', { schools: [] }).body[0]?.key).toBe('leave.callNoSchool');
});
