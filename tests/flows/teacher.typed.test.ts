import { emptyTeacher } from '../../flows/teacher/context.ts';
import { readTyped } from '../../flows/teacher/typed.ts';

const read = (typed: string) => readTyped('reviewing', typed, emptyTeacher);

test.each([
  ['核准 5 8', 'approve', [5, 8]],
  ['核准5、8號', 'approve', [5, 8]],
  ['不通過 12', 'reject', [12]],
  ['退回12', 'reject', [12]],
  ['Approve 5, 8', 'approve', [5, 8]],
  ['details 12', 'detail', [12]],
  ['duyệt 5 8', 'approve', [5, 8]],
  ['DUYET 5 va 8', 'approve', [5, 8]],
  ['từ chối 12', 'reject', [12]],
  ['khong duyet 12', 'reject', [12]],
  ['chi tiết 12', 'detail', [12]],
  ['setujui 5 dan 8', 'approve', [5, 8]],
  ['Tolak 12', 'reject', [12]],
  ['rincian 12 12', 'detail', [12]],
  ['5號核准', 'approve', [5]],
  ['核准5號8號', 'approve', [5, 8]],
  ['核准 第5號，8號。', 'approve', [5, 8]],
  ['核准 5/8 謝謝', 'approve', [5, 8]],
  ['5 and 8 approve', 'approve', [5, 8]],
  ['12 不核准', 'reject', [12]],
  ['駁回 12', 'reject', [12]],
  ['12 詳情', 'detail', [12]],
])('%s is an order', (typed, verb, seats) => {
  expect(read(typed)).toEqual({ type: 'ORDER', verb, seats });
});

test.each([
  ['不通過 12 資料不符', [12], '資料不符'],
  ['不通過 12、20：請帶戶口名簿，到校', [12, 20], '請帶戶口名簿，到校'],
  ['reject 5 please call the school', [5], 'please call the school'],
])('%s is a refusal with its reason, as it was typed', (typed, seats, reason) => {
  expect(read(typed)).toEqual({ type: 'ORDER', verb: 'reject', seats, reason });
});

test.each([
  ['核准 5-8', '核准 5 6 7 8'],
  ['不通過12到14', '不通過 12 13 14'],
  ['approve 5 to 7', 'approve 5 6 7'],
])('%s is written out, and no order', (typed, order) => {
  expect(read(typed)).toEqual({ type: 'INVALID', why: { key: 'teacher.seatRange', params: { order } } });
});

test.each(['5號 ', '5, ', '5、 ', '第5號', '5 and ', '5!'])(
  'many of 「%s」 that are no order are seen through at once',
  (part) => {
    for (const times of [20, 100, 1_000]) expect(read(`核准 ${part.repeat(times)}x`).type).toBe('INVALID');
  },
);

test.each(['不要', '算了', 'No', 'không', 'tidak'])('「%s」 is no reason', (typed) => {
  for (const state of ['askReason', 'confirmReason', 'askEndReason'])
    expect(readTyped(state, typed, emptyTeacher)).toEqual({ type: 'BACK' });
});

test('「退回 9」 where no bindings are listed is left to the slips of leave', () => {
  expect(readTyped('home', '退回 9', emptyTeacher)).toMatchObject({ type: 'INVALID' });
});

test.each([
  '全部核准',
  '全部都核准',
  '通通核准',
  '核准全部。',
  'Approve all',
  'duyệt tất cả',
  'duyet het',
  'Setujui semua',
])('%s approves all', (typed) => {
  expect(read(typed)).toEqual({ type: 'APPROVE_ALL' });
});

test.each(['duyệt', 'duyệt cho 5', 'không 5', 'setujui lima', '核准五', '5 8', 'approve 5 and'])(
  '%s is no order',
  (typed) => {
    expect(read(typed).type).toBe('INVALID');
  },
);
